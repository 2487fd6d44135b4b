"""What bars are made of, before it is decided whether they stand or lie."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.key import Entry
from generator.charts.palette import Look
from generator.document.drawing import Drawing


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


@dataclass(frozen=True, slots=True)
class Reference:
    """A target or the like: one value for each category, None where there is none."""

    values: tuple[Decimal | None, ...]
    look: Look

    @property
    def runs(self) -> list[tuple[int, int, Decimal]]:
        """First and last category of each stretch of one value, and the value."""
        runs: list[tuple[int, int, Decimal]] = []
        for index, value in enumerate(self.values):
            if value is None:
                continue
            if runs and runs[-1][1] == index - 1 and runs[-1][2] == value:
                runs[-1] = (runs[-1][0], index, value)
            else:
                runs.append((index, index, value))
        return runs


@dataclass(frozen=True, slots=True)
class Bars:
    """All the bars of a chart: the parts of each category, the looks of the series, references, and what needs a key."""

    drawing: Drawing
    rows: tuple[tuple[Part, ...], ...]
    looks: tuple[Look, ...]
    references: tuple[Reference, ...]
    entries: tuple[Entry, ...]
    stacked: bool

    @property
    def lanes(self) -> int:
        """How many bars a category has side by side."""
        return 1 if self.stacked else len(self.looks)

    @property
    def values(self) -> list[Decimal]:
        """Every number the scale has to hold."""
        ends = [part.end for row in self.rows for part in row if part.end is not None]
        return ends + [value for line in self.references for value in line.values if value is not None]

    @property
    def labels(self) -> list[str]:
        """The printed values of all parts."""
        return [part.label for row in self.rows for part in row]
