"""A series of 12 values or more into its mean, the limits of its ordinary variation, and what stands out from it.

The limits are those of an XmR chart: the mean and 2.66 times the mean moving range on each side of it (W. A. Shewhart,
D. J. Wheeler). What counts as more than ordinary variation are the rules of NHS England, Making Data Count.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from generator.figures.points import Point, Series
from generator.frozen import dataclass

FEWEST = 12
"""With fewer values a mean and limits say little, and no claim is made."""

_SPREAD = Decimal("2.66")
"""Three standard deviations, where one is the mean moving range over 1.128."""
_RUN = 7
_NEAR, _OF = 2, 3


class Rule(Enum):
    """What stands out at the latest value."""

    OUTSIDE = "outside the limits"
    RUN = "seven values in a row, each higher or each lower than the one before"
    SHIFT = "seven values in a row on one side of the mean"
    NEAR = "two of three values in a row near one limit"


@dataclass(frozen=True, slots=True)
class Limits:
    """The mean of some values, and the limits between which they vary ordinarily. Exact, not rounded."""

    mean: Decimal
    lower: Decimal
    upper: Decimal

    @property
    def third(self) -> Decimal:
        """A third of the way from the mean to a limit: one standard deviation."""
        return (self.upper - self.mean) / 3


@dataclass(frozen=True, slots=True)
class Signal:
    """What stands out, and which way: `up` is true for high or rising values."""

    rule: Rule
    up: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values between two changes of basis, in order; `limits` is None where they are fewer than 12."""

    points: tuple[Point, ...]
    limits: Limits | None

    @property
    def signal(self) -> Signal | None:
        """What stands out at its last value, the strongest first; None for nothing more than ordinary variation."""
        if self.limits is None:
            return None
        values = [point.amount for point in self.points]
        found = (rule(values, self.limits) for rule in (_outside, _run, _shift, _near))
        return next((signal for signal in found if signal is not None), None)


def stretches(series: Series) -> tuple[Stretch, ...]:
    """The counted values of a series, in one stretch or in one for each basis that the measure names.

    Nothing for a series that adds up from each April, or that mixes months with years: its values cannot be compared
    one by one.
    """
    points = series.known
    if series.cumulative or len({point.period.kind for point in points}) != 1:
        return ()
    starts = sorted(period.start for period in series.measure.rebase)
    groups: dict[int, list[Point]] = {}
    for point in points:
        groups.setdefault(sum(start <= point.period.start for start in starts), []).append(point)
    return tuple(Stretch(tuple(group), _limits_of(group)) for group in groups.values())


def limits(values: Sequence[Decimal]) -> Limits:
    """The mean and the limits of two values or more."""
    mean = sum(values, Decimal(0)) / len(values)
    ranges = [abs(after - before) for before, after in pairwise(values)]
    reach = _SPREAD * sum(ranges, Decimal(0)) / len(ranges)
    return Limits(mean, mean - reach, mean + reach)


def _limits_of(points: list[Point]) -> Limits | None:
    return limits([point.amount for point in points]) if len(points) >= FEWEST else None


def _outside(values: list[Decimal], around: Limits) -> Signal | None:
    last = values[-1]
    return Signal(Rule.OUTSIDE, last > around.upper) if not around.lower <= last <= around.upper else None


def _run(values: list[Decimal], around: Limits) -> Signal | None:
    steps = [after - before for before, after in pairwise(values[-_RUN:])]
    return _all_one_way(steps, Rule.RUN)


def _shift(values: list[Decimal], around: Limits) -> Signal | None:
    return _all_one_way([value - around.mean for value in values[-_RUN:]], Rule.SHIFT)


def _near(values: list[Decimal], around: Limits) -> Signal | None:
    """Two of the last three, the last among them, in the outer third between the mean and one limit."""
    last = [value - around.mean for value in values[-_OF:]]
    for up in (True, False):
        near = [(part if up else -part) > 2 * around.third for part in last]
        if near[-1] and sum(near) >= _NEAR:
            return Signal(Rule.NEAR, up)
    return None


def _all_one_way(parts: list[Decimal], rule: Rule) -> Signal | None:
    if all(part > 0 for part in parts) or all(part < 0 for part in parts):
        return Signal(rule, parts[0] > 0)
    return None
