"""A value and what it is held against into on target, off target, or nothing to say."""

from __future__ import annotations

from enum import Enum

from generator.figures.formatting import as_printed
from generator.figures.points import Point
from generator.figures.references import reference_places, reference_value
from generator.model.measure import Better, Measure
from generator.model.reference_line import ReferenceLine


class Standing(Enum):
    """How a value stands; the value of the member is how it is printed."""

    ON_TARGET = "on target"
    OFF_TARGET = "off target"
    NO_TARGET = "no target set"


def yardstick(measure: Measure, point: Point) -> ReferenceLine | None:
    """What a measure is judged by in a period: its target if one holds there, else the statutory line."""
    lines = (measure.target, measure.statutory)
    return next((line for line in lines if line is not None and line.at(point.period) is not None), None)


def standing(measure: Measure, point: Point) -> Standing:
    """How the value of `point` stands, judged on printed figures by the measure's better direction.

    A value equal to its target is on target. Without a value, a target or a better direction there is nothing to judge.
    """
    line = yardstick(measure, point)
    wanted = reference_value(line, point.period, measure.decimals) if line is not None else None
    if wanted is None or point.value is None or measure.better is Better.NEITHER:
        return Standing.NO_TARGET
    seen = as_printed(point.value, measure.decimals, measure.unit)
    aim = as_printed(wanted, reference_places(wanted), measure.unit)
    met = seen >= aim if measure.better is Better.HIGHER else seen <= aim
    return Standing.ON_TARGET if met else Standing.OFF_TARGET
