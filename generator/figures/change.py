"""Two values into a change: its direction, its size, and whether it is for the better. All of it on printed figures.

A reader can only check what is printed, so the direction, the difference and the percentage are those of the printed
figures: 2.46 to 2.54 at one decimal place has not changed from 2.5, and 30.1 to 18.5 is a fall of exactly 11.6.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from generator.figures.formatting import as_printed
from generator.frozen import dataclass
from generator.model.measure import Better, UnitKind


class Direction(Enum):
    """Which way a figure has gone."""

    UP = 1
    SAME = 0
    DOWN = -1


WAYS = {Direction.UP: "up", Direction.DOWN: "down", Direction.SAME: "same"}
"""What the keys of messages call each direction."""


class Judgement(Enum):
    """Whether a change is good news; OTHER is a change of a measure for which neither way is."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    OTHER = "other"


_GOOD = {Better.HIGHER: Direction.UP, Better.LOWER: Direction.DOWN}


@dataclass(frozen=True, slots=True)
class Change:
    """A change between two figures as they are printed."""

    start: Decimal
    end: Decimal

    @classmethod
    def between(cls, start: Decimal, end: Decimal, places: int, unit: UnitKind) -> Change:
        """The change between two exact values that are printed to `places` decimal places."""
        return cls(as_printed(start, places, unit), as_printed(end, places, unit))

    @property
    def absolute(self) -> Decimal:
        """The size of the change, without sign, in the measure's unit; for percentages in percentage points."""
        return abs(self.end - self.start)

    @property
    def relative(self) -> Decimal | None:
        """The size of the change as a percentage of where it started, without sign; None when that was nought."""
        return self.absolute / abs(self.start) * 100 if self.start else None

    @property
    def direction(self) -> Direction:
        """Up, down or the same."""
        return Direction((self.end > self.start) - (self.end < self.start))

    def judged(self, better: Better) -> Judgement:
        """The change in the light of which way is better."""
        if self.direction is Direction.SAME:
            return Judgement.SAME
        if better not in _GOOD:
            return Judgement.OTHER
        return Judgement.BETTER if self.direction is _GOOD[better] else Judgement.WORSE
