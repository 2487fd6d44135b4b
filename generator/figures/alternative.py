"""The data of a chart into its alternative text: what it is, from where to where, highest, lowest, against what.

Everything is said with the figures and the rounding that prose and tables use, and nothing beyond the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.figures.bounds import bounds
from generator.figures.comparisons import Comparison, comparisons
from generator.figures.formatting import figure, number, plain_spaces, unit_name
from generator.figures.plot import shares
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, select_for_chart
from generator.figures.variation import variation_in_words
from generator.figures.words import in_words, listed
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind
from generator.model.period import Period

KINDS = {
    ChartType.LINE: "Line chart",
    ChartType.BAR: "Bar chart",
    ChartType.GROUPED_BAR: "Grouped bar chart",
    ChartType.STACKED_BAR: "Stacked bar chart",
    ChartType.FULL_BAR: "100% bar chart",
}
FEW = 12
"""So many bars are read out one by one; of more, the ends and the extremes are said."""


def alternative_text(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]]) -> str:
    """The text that stands for the chart's picture. Raises FigureError as `plot` does."""
    selection = select_for_chart(chart, measures)
    sentences = [_opening(chart, selection), *_body(chart, selection)]
    sentences += [_held_against(one, len(selection.lines) > 1) for one in comparisons(chart, selection)]
    sentences += _limits(selection.lines[0]) if chart.limits else []
    return plain_spaces(" ".join(sentences))


def _opening(chart: ChartDefinition, selection: Selection) -> str:
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else selection.lines[0].measure.unit
    counted = "" if unit is UnitKind.NUMBER else f", in {unit_name(unit)}"
    first, last = selection.periods[0].label, selection.periods[-1].label
    span = f"for {first}" if first == last else f"from {first} to {last}"
    several = f" of {in_words(len(selection.lines))} measures" if len(selection.lines) > 1 else ""
    subject = f": {selection.subject}" if selection.subject else ""
    return f"{KINDS[chart.type]}{several}{subject}{counted}, {span}."


def _body(chart: ChartDefinition, selection: Selection) -> Iterator[str]:
    if chart.type is ChartType.FULL_BAR:
        yield from _shares(selection)
        return
    bars = chart.type is not ChartType.LINE
    each = bars and len(selection.periods) * len(selection.lines) <= FEW
    for name, line in zip(selection.names, selection.lines, strict=True):
        singly = each or len(line.known) < 2
        told = _every_value(line, selection) if singly else _ends_and_extremes(line)
        yield _sentence(f"{name}: {told}" if name else told if singly else f"it {told}")
        yield from _gaps(line, selection)
        yield from _forecasts(name, line)
    if any(line.series.cumulative for line in selection.lines):
        yield "The count adds up from 1 April and starts again each year."


def _every_value(line: Line, selection: Selection) -> str:
    if len(selection.periods) == 1 and line.known:
        return line.printed(line.known[0])
    return "; ".join(f"{point.period.label}, {line.printed(point)}" for point in line.known) or "no value"


def _ends_and_extremes(line: Line) -> str:
    ranked = sorted(line.known, key=lambda point: point.amount)
    low, high = _with_periods(line, ranked[0]), _with_periods(line, ranked[-1])
    extremes = "every value is the same" if low == high else f"highest {high}; lowest {low}"
    first, last = line.known[0], line.known[-1]
    start, end = f"{line.printed(first)} in {first.period.label}", f"{line.printed(last)} in {last.period.label}"
    return f"starts at {start} and ends at {end}; {extremes}"


def _with_periods(line: Line, extreme: Point) -> str:
    """The extreme value and every period that is printed with the same figure."""
    value = line.printed(extreme)
    return f"{value} in {listed([point.period.label for point in line.known if line.printed(point) == value])}"


def _gaps(line: Line, selection: Selection) -> Iterator[str]:
    known = {point.period for point in (*line.known, *line.forecasts)}
    gaps = [period.label for period in selection.periods if period not in known]
    if line.known and gaps:
        yield f"There is no value for {listed(gaps)}."


def _forecasts(name: str, line: Line) -> Iterator[str]:
    if line.forecasts:
        whose = f"Forecast of {name}" if name else "Forecast"
        told = (f"{line.figure(point)} for {point.period.label}" for point in line.forecasts)
        yield f"{whose}: {'; '.join(told)}."


def _shares(selection: Selection) -> Iterator[str]:
    for index, period in enumerate(selection.periods):
        parts = zip(selection.lines, shares(selection, index), strict=True)
        said = [f"{line.measure.label}, {number(part)}%" for line, part in parts if part is not None]
        yield f"{period.label}: {'; '.join(said) or 'no value'}."


def _limits(line: Line) -> list[str]:
    """The mean and the limits that hold at the end, and what the latest value shows by them."""
    drawn = [(one.label, [value for value in one.values if value is not None]) for one in bounds(line)]
    measure = line.measure
    said = [
        f"{label.lower()} {figure(values[-1], measure.decimals, measure.unit)}" for label, values in drawn if values
    ]
    return [_sentence(listed(said)), str(variation_in_words(line.series))]


def _held_against(comparison: Comparison, several: bool) -> str:
    """The reference's value, and on which side of it the measure is at the last period that has both."""
    stated = _stated(comparison)
    pair = comparison.last_pair()
    if pair is None:
        return f"{stated}."
    period, value, wanted = pair
    side = "above it" if value > wanted else "below it" if value < wanted else "equal to it"
    subject = comparison.line.measure.label if several else "the value"
    return f"{stated}; {subject} for {period.label} is {side}."


def _stated(comparison: Comparison) -> str:
    """The reference's value once if it is the same throughout, else at the first and the last period it holds for."""
    held = [
        (point, value) for point, value in zip(comparison.periods, comparison.values, strict=True) if value is not None
    ]
    (first, start), (last, end) = held[0], held[-1]
    if len({value for _, value in held}) == 1:
        when = "" if len(held) == len(comparison.values) else f" for {_span(first, last)}"
        return f"{comparison.label}{when}: {comparison.figure(start)}"
    return (
        f"{comparison.label}: {comparison.figure(start)} for {first.label}, {comparison.figure(end)} for {last.label}"
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _span(first: Period, last: Period) -> str:
    return first.label if first == last else f"{first.label} to {last.label}"
