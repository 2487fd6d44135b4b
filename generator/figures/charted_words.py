"""What a chart of a table shows becomes its words: headline title, statistical subtitle, alternative text.

As for charts of measures, the words say what the figures are, with the rounding of the table, and name no cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from generator.figures.alternative import FEW, KINDS
from generator.figures.change import Change
from generator.figures.charted_table import Charted, ChartedSeries
from generator.figures.formatting import number, plain_spaces, unit_name
from generator.figures.words import MOVEMENTS, in_words, listed
from generator.model.chart import ChartDefinition, ChartType
from generator.model.measure import UnitKind

_MOST_LINES = 3
"""More lines than that are not gone through one by one in a title."""

Named = tuple[str, Decimal]


def table_headline(chart: ChartDefinition, charted: Charted) -> str:
    """The title that says what the chart shows: `Homes closed: highest for 2018-19, 31; lowest for 2020-21, 12`."""
    if chart.type is ChartType.FULL_BAR and len(charted.series) > 1:
        return _parts(charted)
    if chart.type is ChartType.LINE and len(charted.series) <= _MOST_LINES and len(charted.categories) > 1:
        return f"{charted.title}: {_movements(charted)}"
    if chart.type is ChartType.STACKED_BAR and len(charted.series) > 1:
        return f"{charted.title}: in total, {_extremes(charted, _totals(charted))}"
    return f"{charted.title}: {_extremes(charted, _values(charted))}"


def table_subtitle(chart: ChartDefinition, charted: Charted) -> str:
    """What the figures are, and in which unit."""
    unit = unit_name(UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else charted.unit)
    if len(charted.categories) == 1:
        return f"{charted.categories[0]}, {unit}"
    subject = listed([one.label for one in charted.series])
    return f"{subject[:1].upper()}{subject[1:]}, {unit}"


def table_alternative_text(chart: ChartDefinition, charted: Charted) -> str:
    """The text that stands for the chart's picture: every value of a small chart, ends and extremes of a large one."""
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else charted.unit
    counted = "" if unit is UnitKind.NUMBER else f", in {unit_name(unit)}"
    opening = f"{KINDS[chart.type]}: {charted.title}{counted}."
    return plain_spaces(" ".join([opening, *_body(chart, charted)]))


def _body(chart: ChartDefinition, charted: Charted) -> Iterator[str]:
    if chart.type is ChartType.FULL_BAR:
        yield from (_shares(charted, n) for n in range(len(charted.categories)))
    elif len(charted.categories) * len(charted.series) <= FEW:
        stacked = chart.type is ChartType.STACKED_BAR and len(charted.series) > 1
        yield from (_every_value(charted, n, stacked) for n in range(len(charted.categories)))
    elif chart.type is ChartType.STACKED_BAR:
        yield f"Each bar has {in_words(len(charted.series))} parts: {listed([one.label for one in charted.series])}."
        yield f"In total: {'; '.join(f'{name}, {charted.printed(value)}' for name, value in _totals(charted))}."
    else:
        yield from (_ends_and_extremes(charted, one) for one in charted.series)


def _every_value(charted: Charted, category: int, stacked: bool) -> str:
    said = [_said(charted, one, category) for one in charted.series]
    total = f"; {charted.printed(dict(_totals(charted))[charted.categories[category]])} in total" if stacked else ""
    return f"{charted.categories[category]}: {'; '.join(said)}{total}."


def _said(charted: Charted, one: ChartedSeries, category: int) -> str:
    value = one.values[category]
    words = "no value" if value is None else charted.printed(value)
    return words if len(charted.series) == 1 else f"{one.label}, {words}"


def _ends_and_extremes(charted: Charted, one: ChartedSeries) -> str:
    known = _known(charted, one)
    if not known:
        return f"{one.label}: no value."
    there = {name for name, _ in known}
    gaps = [name for name in charted.categories if name not in there]
    missing = f"; no value for {listed(gaps)}" if gaps else ""
    (first, start), (last, end) = known[0], known[-1]
    if len({charted.printed(value) for _, value in known}) == 1:
        return f"{one.label}: {charted.printed(start)} throughout{missing}."
    ends = f"{charted.printed(start)} for {first}, {charted.printed(end)} for {last}"
    return f"{one.label}: {ends}; {_extremes(charted, known)}{missing}."


def _shares(charted: Charted, category: int) -> str:
    pairs = zip(charted.series, charted.shares(category), strict=True)
    said = [f"{one.label}, {number(part)}%" for one, part in pairs if part is not None]
    return f"{charted.categories[category]}: {'; '.join(said) or 'no value'}."


def _parts(charted: Charted) -> str:
    """One bar: its largest part. Several: between which shares the first part lies."""
    first = charted.series[0].label
    by_category = [(name, charted.shares(n)) for n, name in enumerate(charted.categories)]
    if len(by_category) == 1:
        parts = charted.shares(0)
        known = [(part, one.label) for part, one in zip(parts, charted.series, strict=True) if part is not None]
        largest, label = max(known, key=lambda row: row[0])
        return f"{charted.title}: the largest part is {label}, {number(largest)}%"
    shares = [(name, parts[0]) for name, parts in by_category if parts[0] is not None]
    return f"{charted.title}: {first} is {_between(shares, lambda share: f'{number(share)}%')}"


def _movements(charted: Charted) -> str:
    clauses = []
    for one in charted.series:
        known = _known(charted, one)
        if len(known) < 2:
            continue
        (first, start), (last, end) = known[0], known[-1]
        direction = Change.between(start, end, charted.decimals, charted.unit).direction
        moved = f"{charted.printed(start)} to {charted.printed(end)}" if start != end else charted.printed(end)
        joint = "from" if start != end else "at"
        name = f"{one.label} " if len(charted.series) > 1 else ""
        clauses.append(f"{name}{MOVEMENTS[direction].adverb} {joint} {moved}, {first} to {last}")
    return "; ".join(clauses)


def _extremes(charted: Charted, known: Sequence[Named]) -> str:
    return _between(known, charted.printed)


def _between(known: Sequence[Named], printed: Callable[[Decimal], str]) -> str:
    """`highest for A, 12; lowest for B and C, 3`; figures that print the same count as the same."""
    ranked = sorted(known, key=lambda row: row[1])
    low, high = printed(ranked[0][1]), printed(ranked[-1][1])
    if low == high:
        return f"{high} for {listed([name for name, _ in known])}"
    highest = listed([name for name, value in known if printed(value) == high])
    lowest = listed([name for name, value in known if printed(value) == low])
    return f"highest for {highest}, {high}; lowest for {lowest}, {low}"


def _known(charted: Charted, one: ChartedSeries) -> list[Named]:
    pairs = zip(charted.categories, one.values, strict=True)
    return [(name, value) for name, value in pairs if value is not None]


def _values(charted: Charted) -> list[Named]:
    """Every value with what it is of."""
    if len(charted.series) == 1:
        return _known(charted, charted.series[0])
    if len(charted.categories) == 1:
        return [(one.label, value) for one in charted.series for _, value in _known(charted, one)]
    return [(f"{one.label} in {name}", value) for one in charted.series for name, value in _known(charted, one)]


def _totals(charted: Charted) -> list[Named]:
    sums = [
        sum((one.values[n] or Decimal(0) for one in charted.series), Decimal(0)) for n in range(len(charted.categories))
    ]
    return list(zip(charted.categories, sums, strict=True))
