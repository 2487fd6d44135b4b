"""Values added up from each 1 April into what one period added, and into the fair comparison: a year earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from generator.figures.errors import FigureError
from generator.figures.points import Point, Series
from generator.model.measure import MeasureKind
from generator.model.observation import MissingCode


def year_earlier(series: Series) -> Point:
    """The point that the latest one may be compared with: the same period of the year before.

    Raises FigureError when there is none, since a total that starts again each April falls for no other reason.
    """
    latest = series.latest
    year_before = latest.period.years_earlier()
    point = series.find(year_before)
    if point is None or point.value is None:
        raise FigureError(
            f"{series.identifier} adds up from each 1 April and has no value for {year_before.label}; its value for "
            f"{latest.period.label} can only be compared with the same point of another year",
            "show the latest value without a change, or compare what each period added: .in_period",
        )
    return point


def comparable(series: Series, start: Point, end: Point) -> bool:
    """Whether a change from `start` to `end` means something; cumulative, only at the same point of different years."""
    years = end.period.financial_year - start.period.financial_year
    return not series.cumulative or (years != 0 and end.period.years_earlier(years) == start.period)


def require_comparable(series: Series, start: Point, end: Point) -> None:
    """Raises FigureError when two points of a cumulative series are not the same point of different years."""
    if comparable(series, start, end):
        return
    fair = series.find(end.period.years_earlier())
    raise FigureError(
        f"{series.identifier} adds up from each 1 April, so {start.period.label} and {end.period.label} cannot be "
        "compared; only the same point of another year can",
        f"compare {'with ' + fair.period.label + ', or ' if fair else ''}what each period added: .in_period",
    )


def in_period(series: Series) -> Series:
    """What each period added: its total less that of the period just before it in the same financial year.

    Where the period just before is not in the series nobody can tell, and the value is missing. A series that is not
    cumulative is its own in-period series.
    """
    if not series.cumulative:
        return series
    level = series.measure.model_copy(
        update={"kind": MeasureKind.LEVEL, "target": None, "statutory": None, "benchmarks": ()}
    )
    return replace(
        series, measure=level, points=tuple(_added(series, point) for point in series.points), cumulative=False
    )


def year_breaks(points: tuple[Point | None, ...]) -> tuple[int, ...]:
    """The indexes of points with which a new financial year begins, so that a line is not drawn up to them."""
    seen = [(n, point.period.financial_year) for n, point in enumerate(points) if point is not None]
    return tuple(n for (_, before), (n, year) in pairwise(seen) if year != before)


def _added(series: Series, point: Point) -> Point:
    if point.value is None or (point.period.start.month, point.period.start.day) == (4, 1):
        return point
    before = next((p for p in series.points if p.period.end == point.period.start - timedelta(days=1)), None)
    if before is None or before.value is None or before.period.kind is not point.period.kind:
        return replace(point, value=None, missing=MissingCode.NOT_AVAILABLE)
    return replace(point, value=point.value - before.value)
