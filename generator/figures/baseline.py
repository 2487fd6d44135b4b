"""A series into the two points that say how it has changed: its baseline, and its latest value."""

from __future__ import annotations

from generator.figures.cumulative import year_earlier
from generator.figures.errors import FigureError
from generator.figures.points import Point, Series


def since_baseline(series: Series) -> tuple[Point, Point]:
    """The value at the baseline, or the first where none is named, and the latest.

    Of a measure that adds up from each April: the same point a year earlier. Raises NoDataError, UnknownPeriodError for
    a baseline without a value, and FigureError where there is nothing to compare with.
    """
    if series.cumulative:
        return year_earlier(series), series.latest
    baseline = series.measure.baseline
    start = series.value_at(baseline) if baseline is not None else series.first
    return before_latest(series, start), series.latest


def before_latest(series: Series, *points: Point) -> Point:
    """The first of `points` that is not the latest. Raises FigureError when there is none."""
    latest = series.latest
    for point in points:
        if point.period != latest.period:
            return point
    raise FigureError(
        f"the measure {series.identifier} has no value before {latest.period.label}; a change needs two",
        "show the latest value alone: .latest",
    )
