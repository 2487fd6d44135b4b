"""The mean and the limits of a chart's measure as series that are drawn with it, anew for each basis."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from generator.document.drawing import Series, SeriesRole
from generator.document.wording import Wording
from generator.figures.errors import FigureError
from generator.figures.formatting import cell
from generator.figures.process import FEWEST, Limits, Stretch, stretches
from generator.figures.selection import Line
from generator.figures.variation import natural

_DRAWN: tuple[tuple[str, SeriesRole, Callable[[Limits], Decimal]], ...] = (
    ("limit-mean", SeriesRole.MEAN, lambda limits: limits.mean),
    ("limit-upper", SeriesRole.LIMIT, lambda limits: limits.upper),
    ("limit-lower", SeriesRole.LIMIT, lambda limits: limits.lower),
)
LIMITS = tuple(key for key, _, _ in _DRAWN)
"""The messages that name the series, in their order."""


def bounds(line: Line, wording: Wording) -> tuple[Series, ...]:
    """Mean, upper and lower limit over the chart's periods.

    They are worked out from all values of the measure, shown or not. Raises FigureError where there are too few.
    """
    found = [stretch for stretch in stretches(line.series) if stretch.limits is not None]
    if not found:
        raise FigureError(
            f"the measure {line.series.identifier} has no {FEWEST} values that can be compared one by one; a mean and "
            "limits need them",
            "leave limits: out of the chart",
        )
    return tuple(_series(wording.say(key), role, part, line, found, wording) for key, role, part in _DRAWN)


def _series(
    label: str, role: SeriesRole, part: Callable[[Limits], Decimal], line: Line, found: list[Stretch], wording: Wording
) -> Series:
    by_period = {
        point.period: (number, natural(part(stretch.limits), line.series))
        for number, stretch in enumerate(found)
        if stretch.limits is not None
        for point in stretch.points
    }
    placed = [by_period.get(point.period) if point is not None else None for point in line.points]
    values = tuple(place[1] if place else None for place in placed)
    measure = line.measure
    labels = tuple("" if value is None else cell(value, measure.decimals, measure.unit, wording) for value in values)
    return Series(label, values, labels, role, _breaks(placed))


def _breaks(placed: list[tuple[int, Decimal] | None]) -> tuple[int, ...]:
    """The indexes at which a new basis begins, so that no line leads from one mean to the next."""
    seen = [(index, place[0]) for index, place in enumerate(placed) if place]
    return tuple(index for (_, before), (index, after) in pairwise(seen) if after != before)
