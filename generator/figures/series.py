"""A measure, by id, into its points in time order: typed values as they stand, ratios and formulas worked out.

A computed point is missing where a part of it is; its periods are those that all of its parts know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from generator.figures.errors import BadFormulaError, MissingPartError, UnknownMeasureError, nearest
from generator.figures.formula import Constant, Expression, Name, Operation, evaluate, names, parse
from generator.figures.points import Point, Series
from generator.model.content import Sourced
from generator.model.measure import Measure, MeasureKind, UnitKind
from generator.model.observation import MissingCode, ValueStatus
from generator.model.period import Period
from generator.problems import Location, SourceMap

_WHOLE = {UnitKind.PERCENT: Decimal(100), UnitKind.RATE: Decimal(100_000)}
_LEAST_FINAL = (ValueStatus.FORECAST, ValueStatus.PROVISIONAL, ValueStatus.REVISED, ValueStatus.FINAL)


def resolve(identifier: str, measures: Mapping[str, Sourced[Measure]]) -> Series:
    """The series of the measure with this id.

    Raises UnknownMeasureError for an id without a file, MissingPartError for a computed one that needs such an id, and
    BadFormulaError for a formula that cannot be read and a measure that needs itself.
    """
    if identifier not in measures:
        raise UnknownMeasureError(
            identifier, f"there is no measure {identifier!r}; name one that has a file", nearest(identifier, measures)
        )
    return _resolve(identifier, measures, ())


def _resolve(identifier: str, measures: Mapping[str, Sourced[Measure]], above: tuple[str, ...]) -> Series:
    sourced = measures[identifier]
    measure = sourced.record
    if not measure.is_computed:
        cumulative = measure.kind is MeasureKind.CUMULATIVE
        where = (sourced.data or sourced.source).at("series")
        return Series(identifier, measure, where, _typed(sourced), cumulative)
    expression = _expression(identifier, measure)
    parts = {name: _part(name, identifier, measures, (*above, identifier)) for name in names(expression)}
    where = sourced.source.at("formula" if measure.kind is MeasureKind.DERIVED else "numerator")
    cumulative = measure.kind is MeasureKind.DERIVED and any(part.cumulative for part in parts.values())
    return Series(identifier, measure, where, _computed(expression, where, parts), cumulative)


def _part(name: str, of: str, measures: Mapping[str, Sourced[Measure]], above: tuple[str, ...]) -> Series:
    if name in above:
        circle = " needs ".join((*above[above.index(name) :], name))
        raise BadFormulaError(
            f"{circle}: a measure cannot be worked out from itself", "take one of them out of the circle"
        )
    if name not in measures:
        raise MissingPartError(
            name, f"{of} needs {name!r}, which is no measure; name one that has a file", nearest(name, measures)
        )
    return _resolve(name, measures, above)


def _expression(identifier: str, measure: Measure) -> Expression:
    """What a computed measure works out. A ratio is a division, counted in hundreds for percentages."""
    if measure.kind is MeasureKind.RATIO:
        ratio = Operation("/", Name(measure.numerator or ""), Name(measure.denominator or ""))
        return Operation("*", ratio, Constant(_WHOLE[measure.unit])) if measure.unit in _WHOLE else ratio
    expression = parse(measure.formula or "")
    if not names(expression):
        raise BadFormulaError(f"the formula of {identifier} names no measure; it needs at least one")
    return expression


def _typed(sourced: Sourced[Measure]) -> tuple[Point, ...]:
    source = sourced.data or sourced.source
    places, somewhere = _places(source), source.at("series")
    points = (
        Point(period, seen.value, places.get(period, somewhere), seen.missing, seen.note or "", seen.status)
        for period, seen in sourced.record.series.items()
    )
    return tuple(sorted(points, key=lambda point: point.period))


def _places(source: SourceMap) -> dict[Period, Location]:
    """Where each period's value stands. The file spells periods as its author did, so they are read again."""
    spelled = [path[1] for path in source.positions if len(path) == 2 and path[0] == "series"]
    return {Period.parse(name): source.at("series", name) for name in spelled}


def _computed(expression: Expression, where: Location, parts: Mapping[str, Series]) -> tuple[Point, ...]:
    """A point, standing at `where`, for each period that all parts know."""
    first, *others = parts.values()
    shared = [p.period for p in first.points if all(other.find(p.period) is not None for other in others)]
    return tuple(
        _point(expression, Point(period, None, where), {name: part.at(period) for name, part in parts.items()})
        for period in shared
    )


def _point(expression: Expression, empty: Point, parts: Mapping[str, Point]) -> Point:
    """The computed point of one period; missing where a part is, not applicable where it would divide by nought."""
    point = replace(empty, status=min((part.status for part in parts.values()), key=_LEAST_FINAL.index))
    gap = next((part for part in parts.values() if part.value is None), None)
    if gap is not None:
        return replace(point, missing=gap.missing)
    values = {name: part.value for name, part in parts.items() if part.value is not None}
    try:
        return replace(point, value=evaluate(expression, values.__getitem__))
    except ZeroDivisionError:
        return replace(point, missing=MissingCode.NOT_APPLICABLE)
