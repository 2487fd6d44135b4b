"""A paper becomes the figures its data has: those of every measure it uses, and the expressions that print them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from generator.checks.prose import measures_named, prose
from generator.checks.typed_numbers import Sort
from generator.figures.errors import FigureError
from generator.figures.points import Series
from generator.figures.series import resolve
from generator.frozen import dataclass
from generator.model.content import Content, Sourced
from generator.model.measure import Measure, UnitKind
from generator.model.paper import Paper
from generator.model.period import Period

_SORTS: Mapping[UnitKind, tuple[Sort, int]] = {
    UnitKind.NUMBER: (Sort.NUMBER, 0),
    UnitKind.NUMBER_THOUSANDS: (Sort.NUMBER, 3),
    UnitKind.NUMBER_MILLIONS: (Sort.NUMBER, 6),
    UnitKind.PERCENT: (Sort.PERCENT, 0),
    UnitKind.POUNDS: (Sort.POUNDS, 0),
    UnitKind.THOUSANDS: (Sort.POUNDS, 3),
    UnitKind.MILLIONS: (Sort.POUNDS, 6),
    UnitKind.DAYS: (Sort.DAYS, 0),
    UnitKind.WEEKS: (Sort.WEEKS, 0),
    UnitKind.RATE: (Sort.NUMBER, 0),
}
"""What a value of each unit is a number of, and by what power of ten it is multiplied to be in ones."""


@dataclass(frozen=True, slots=True)
class Known:
    """A value of a measure in one period, in ones. `is_latest` says whether it is the measure's latest."""

    measure: str
    record: Measure
    period: Period
    value: Decimal
    sort: Sort
    is_latest: bool


def sort_of(unit: UnitKind) -> Sort:
    """What a value in this unit is a number of."""
    return _SORTS[unit][0]


def in_ones(value: Decimal, unit: UnitKind) -> Decimal:
    """A value as a number of ones: £2.4 million is 2,400,000."""
    return value * Decimal(10) ** _SORTS[unit][1]


def measures_of(paper: Sourced[Paper]) -> tuple[str, ...]:
    """The ids of the measures that a paper uses: that it lists, charts, puts in tables, or names in its text."""
    record = paper.record
    charted = (name for chart in record.charts.values() for name in chart.measures)
    in_tables = (name for table in record.tables.values() for name in table.measures)
    in_text = (name for text in prose(paper) for name in measures_named(text.words))
    listed: tuple[str, ...] = getattr(record, "measures", ())
    return tuple(dict.fromkeys((*listed, *charted, *in_tables, *in_text)))


def known_figures(series: Iterable[Series]) -> tuple[Known, ...]:
    """Every value of every measure that a paper uses: of these."""
    return tuple(known for each in series for known in _known(each))


def series_of(paper: Sourced[Paper], one: Callable[[str], Series | None]) -> Iterator[Series]:
    """The measures that a paper uses, as far as they can be worked out; `one` works out the measure with an id."""
    return (series for series in map(one, measures_of(paper)) if series is not None)


def worked_out(measure: str, content: Content) -> Series | None:
    """The measure with this id, or None where it cannot be worked out, which is told of elsewhere."""
    try:
        return resolve(measure, content.measures)
    except FigureError:
        return None


def _known(series: Series) -> Iterator[Known]:
    measure = series.measure
    known = series.known
    for point in known:
        value = in_ones(point.amount, measure.unit)
        yield Known(series.identifier, measure, point.period, value, sort_of(measure.unit), point is known[-1])


def expression(known: Known, periods: Mapping[str, Period]) -> str:
    """How a text asks for a value: measures.X.latest, .at(periods.baseline), .at("Nov-20")."""
    return f"measures.{known.measure.replace('-', '_')}.{asked_at(known, periods)}"


def asked_at(known: Known, periods: Mapping[str, Period]) -> str:
    """The part of an expression that names the period of a value."""
    if known.is_latest:
        return "latest"
    return f"at({spelled(known.period, periods)})"


def spelled(period: Period, periods: Mapping[str, Period]) -> str:
    """A period as a text names it: periods.baseline, "July 2021"."""
    named = next((name for name, each in periods.items() if each == period), None)
    return f"periods.{named.replace('-', '_')}" if named else f'"{period.short}"'
