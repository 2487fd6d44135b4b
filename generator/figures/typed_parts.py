"""A measure becomes the typed values it rests on: its own, or those of the measures that it is worked out from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.figures.errors import FigureError
from generator.figures.formula import names, parse
from generator.figures.points import Point, Series
from generator.figures.series import resolve
from generator.model.content import Sourced
from generator.model.measure import Measure, MeasureKind


def typed_parts(identifier: str, measures: Mapping[str, Sourced[Measure]]) -> tuple[tuple[str, Point], ...]:
    """Each value that the measure rests on, with the id of its measure. Empty for a measure that is not there."""
    try:
        parts = [resolve(name, measures) for name in dict.fromkeys(_typed(identifier, measures))]
    except FigureError:
        return ()
    return tuple((part.identifier, point) for part in parts for point in part.points)


def _typed(identifier: str, measures: Mapping[str, Sourced[Measure]]) -> Iterator[str]:
    """The ids of the typed measures. A circle of formulas ends in the FigureError that resolving the first raises."""
    series: Series = resolve(identifier, measures)
    measure = series.measure
    if not measure.is_computed:
        yield identifier
    elif measure.kind is MeasureKind.RATIO:
        for part in (measure.numerator, measure.denominator):
            yield from _typed(part or "", measures)
    else:
        for part in names(parse(measure.formula or "")):
            yield from _typed(part, measures)
