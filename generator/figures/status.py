"""A value and what it is held against into on target, at risk, off target, or nothing to say: a word and a shape."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from generator.document.wording import Wording
from generator.figures.formatting import as_printed
from generator.figures.points import Point
from generator.figures.references import reference_places, reference_value
from generator.model.measure import Better, Measure
from generator.model.reference_line import ReferenceLine


class Standing(Enum):
    """How a value stands: what messages call it, and the shape that stands beside its words, never colour alone."""

    ON_TARGET = ("on-target", "●")
    AT_RISK = ("at-risk", "▲")
    OFF_TARGET = ("off-target", "■")
    NO_TARGET = ("no-target", "")

    def __init__(self, called: str, shape: str) -> None:
        self.called = called
        self.shape = shape

    def word(self, wording: Wording) -> str:
        """`on target`."""
        return wording.say(f"standing-{self.called}")

    def marked(self, wording: Wording) -> str:
        """The word with its shape after it; before it, a shape would be taken for a typed bullet."""
        return f"{self.word(wording)} {self.shape}".strip()


def yardstick(measure: Measure, point: Point) -> ReferenceLine | None:
    """What a measure is judged by in a period: its target if one holds there, else the statutory line."""
    lines = (measure.target, measure.statutory)
    return next((line for line in lines if line is not None and line.at(point.period) is not None), None)


def standing(measure: Measure, point: Point) -> Standing:
    """How the value of `point` stands, judged on printed figures by the measure's better direction.

    A value equal to its target is on target; one that misses it by no more than the line's tolerance is at risk.
    Without a value, a target or a better direction there is nothing to judge.
    """
    line = yardstick(measure, point)
    wanted = reference_value(line, point.period, measure.decimals) if line is not None else None
    if line is None or wanted is None or point.value is None or measure.better is Better.NEITHER:
        return Standing.NO_TARGET
    seen = as_printed(point.value, measure.decimals, measure.unit)
    aim = as_printed(wanted, reference_places(wanted), measure.unit)
    missed_by = aim - seen if measure.better is Better.HIGHER else seen - aim
    if missed_by <= 0:
        return Standing.ON_TARGET
    return Standing.AT_RISK if missed_by <= (line.tolerance or Decimal(0)) else Standing.OFF_TARGET
