"""The values of a chart become a scale: where its round numbers stand, how they are written, where a value falls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from generator.document.drawing import Drawing
from generator.frozen import dataclass

ZERO = Decimal(0)
ROUND_STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
MAGNITUDES = ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
LONGEST_NUMBER = Decimal(10) ** 15
MOST_GRIDLINES = 10
"""Government Analysis Function: use few gridlines; ours never exceed ten."""

FLAT = Decimal("0.25")
"""A line whose values differ by less than this share of the highest would be flat on a scale from zero."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` laid along a length from `start` to `end`, in points; `ticks` are round numbers."""

    ticks: tuple[Decimal, ...]
    low: Decimal
    high: Decimal
    start: float = 0.0
    end: float = 1.0

    def close(self, values: Sequence[Decimal]) -> Scale:
        """The scale cut at zero and the furthest values, for bars that carry their numbers and need no round ones."""
        low, high = min((ZERO, *values)), max((ZERO, *values))
        return self if low == high else replace(self, low=low, high=high)

    def along(self, start: float, end: float) -> Scale:
        """The same scale, laid between two places."""
        return replace(self, start=start, end=end)

    def at(self, value: Decimal) -> float:
        """Where a value falls."""
        share = float((value - self.low) / (self.high - self.low))
        return self.start + share * (self.end - self.start)


def scale_for(values: Iterable[Decimal], most: int, from_zero: bool) -> Scale:
    """A scale that holds the values, with at most `most` round numbers (never over ten); whole ones for whole values.

    Bars always start at zero. Lines do too, unless all values lie so near each other that they would show no change.
    """
    found = sorted(values)
    low, high = (found[0], found[-1]) if found else (ZERO, Decimal(1))
    if from_zero or not _flat(low, high):
        low, high = min(low, ZERO), max(high, ZERO)
    if low == high:
        high = low + 1
    whole = all(value == value.to_integral_value() for value in found)
    ticks = round_numbers(low, high, min(most, MOST_GRIDLINES), whole)
    return Scale(ticks, ticks[0], ticks[-1])


def bounds(drawing: Drawing) -> tuple[Decimal, ...]:
    """The lowest and the highest value of a drawing; nothing when it has none."""
    values = [value for series in drawing.series for value in series.values if value is not None]
    return (min(values), max(values)) if values else ()


def round_numbers(low: Decimal, high: Decimal, most: int, whole: bool = False) -> tuple[Decimal, ...]:
    """Evenly spaced round numbers from at or below `low` to at or above `high`, at most `most` and at least two."""
    with localcontext() as context:
        context.prec = 60
        magnitude = Decimal(1).scaleb((high - low).adjusted() - 1)
        for size in range(4):
            for step in (round_step * magnitude.scaleb(size) for round_step in ROUND_STEPS):
                first = (low / step).to_integral_value(ROUND_FLOOR)
                last = (high / step).to_integral_value(ROUND_CEILING)
                if last - first < max(most, 2) and (not whole or step == step.to_integral_value()):
                    return tuple(step * number for number in range(int(first), int(last) + 1))
    return low, high


def written(ticks: tuple[Decimal, ...], drawing: Drawing) -> tuple[str, ...]:
    """The numbers of an axis as printed: thousands separators, unit, millions as m and thousand millions as bn."""
    largest = max(map(abs, ticks))
    size, letter = next((pair for pair in MAGNITUDES if largest >= pair[0]), (Decimal(1), ""))
    scaled = tuple(tick / size for tick in ticks)
    places = max(max(0, -_exponent(tick)) for tick in scaled)
    prefix, suffix = drawing.unit_prefix, letter + drawing.unit_suffix
    return tuple(f"{'−' if tick < 0 else ''}{prefix}{_digits(abs(tick), places)}{suffix}" for tick in scaled)


def _digits(number: Decimal, places: int) -> str:
    return f"{number:.2e}" if number >= LONGEST_NUMBER else f"{number:,.{places}f}"


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _flat(low: Decimal, high: Decimal) -> bool:
    furthest = max(abs(low), abs(high))
    same_side = low > 0 or high < 0
    return same_side and low != high and high - low < FLAT * furthest
