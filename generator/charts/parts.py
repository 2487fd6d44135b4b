"""A drawing of bars becomes parts from zero: side by side, one on another, or as shares of a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts.key import Entry
from generator.charts.palette import Look
from generator.charts.sheet import Sheet, measures, named, references
from generator.document.drawing import Drawing, DrawingKind, Series
from generator.frozen import dataclass

ZERO, HUNDRED = Decimal(0), Decimal(100)
ON_ONE_ANOTHER = frozenset({DrawingKind.STACKED_BAR, DrawingKind.FULL_BAR})


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a category's bars: from `start` to `end` in the lane `lane`; `end` is None for a missing value."""

    series: int
    lane: int
    start: Decimal
    end: Decimal | None
    label: str

    @property
    def below(self) -> bool:
        """Whether it runs below zero."""
        return self.end is not None and self.end < self.start

    @property
    def empty(self) -> bool:
        """Whether there is nothing of it to see."""
        return self.end is None or self.end == self.start

    @property
    def middle(self) -> Decimal:
        """Half way along it."""
        return self.start if self.end is None else (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Reference:
    """A target or the like: one value for each category, None where there is none."""

    name: str
    look: Look
    values: tuple[Decimal | None, ...]

    @property
    def runs(self) -> list[tuple[int, int, Decimal]]:
        """First and last category of each stretch of one value, and the value."""
        runs: list[tuple[int, int, Decimal]] = []
        for index, value in enumerate(self.values):
            if value is None:
                continue
            if runs and runs[-1][1:] == (index - 1, value):
                runs[-1] = (runs[-1][0], index, value)
            else:
                runs.append((index, index, value))
        return runs


@dataclass(frozen=True, slots=True)
class Bars:
    """All the bars of a chart: the parts of each category, the names and looks of their series, and the references."""

    drawing: Drawing
    rows: tuple[tuple[Part, ...], ...]
    names: tuple[str, ...]
    looks: tuple[Look, ...]
    references: tuple[Reference, ...]
    stacked: bool

    @property
    def lanes(self) -> int:
        """How many bars a category has side by side."""
        return 1 if self.stacked else max(1, len(self.looks))

    @property
    def values(self) -> list[Decimal]:
        """Every number the scale has to hold."""
        ends = [part.end for row in self.rows for part in row if part.end is not None]
        return ends + [value for line in self.references for value in line.values if value is not None]

    @property
    def labels(self) -> list[str]:
        """The printed values of all parts."""
        return [part.label for row in self.rows for part in row]

    @property
    def falls_below(self) -> bool:
        """Whether any part runs below zero."""
        return any(part.below for row in self.rows for part in row)

    def can_name(self, row: int) -> bool:
        """Whether the parts of a row can show the names of all: they are on one another, and each is there."""
        return self.stacked and len(self.names) > 1 and not any(part.empty for part in self.rows[row])

    @property
    def bar_entries(self) -> tuple[Entry, ...]:
        """What a key says about the bars; nothing when they are all of one series."""
        pairs = zip(self.names, self.looks, strict=True)
        return tuple(Entry(name, look, as_line=False) for name, look in pairs if len(self.names) > 1)

    @property
    def line_entries(self) -> tuple[Entry, ...]:
        """What a key says about the references."""
        return tuple(Entry(line.name, line.look, as_line=True) for line in self.references)


def bars_of(drawing: Drawing, sheet: Sheet) -> Bars:
    """The parts of each category's bars, with looks and names."""
    series, compared = measures(drawing), references(drawing)
    looks = sheet.palette.looks((*series, *compared))
    stacked = drawing.kind in ON_ONE_ANOTHER
    split = _stack if stacked else _side_by_side
    rows = tuple(
        split(_amounts(series, index, drawing.kind), series, index) for index in range(len(drawing.categories))
    )
    if drawing.kind is DrawingKind.FULL_BAR:
        drawing = replace(drawing, unit_prefix="", unit_suffix="%")
    lines = zip(compared, looks[len(series) :], strict=True)
    return Bars(
        drawing,
        rows,
        tuple(one.label for one in series),
        looks[: len(series)],
        tuple(Reference(named(one), look, one.values) for one, look in lines),
        stacked,
    )


def _amounts(series: tuple[Series, ...], index: int, kind: DrawingKind) -> list[Decimal | None]:
    """The amounts of one category; as shares of a hundred if asked (what is below zero has no share)."""
    amounts = [one.values[index] for one in series]
    if kind is not DrawingKind.FULL_BAR:
        return amounts
    whole = sum((max(amount, ZERO) for amount in amounts if amount is not None), ZERO)
    return [None if amount is None else max(amount, ZERO) / (whole or 1) * HUNDRED for amount in amounts]


def _side_by_side(amounts: Sequence[Decimal | None], series: tuple[Series, ...], index: int) -> tuple[Part, ...]:
    pairs = enumerate(zip(amounts, series, strict=True))
    return tuple(Part(lane, lane, ZERO, amount, one.labels[index]) for lane, (amount, one) in pairs)


def _stack(amounts: Sequence[Decimal | None], series: tuple[Series, ...], index: int) -> tuple[Part, ...]:
    """One part on another from zero: what is below zero goes the other way."""
    parts: list[Part] = []
    above = below = ZERO
    for number, (amount, one) in enumerate(zip(amounts, series, strict=True)):
        start = below if amount is not None and amount < 0 else above
        end = None if amount is None else start + amount
        parts.append(Part(number, 0, start, end, one.labels[index]))
        if end is not None:
            above, below = max(above, end), min(below, end)
    return tuple(parts)
