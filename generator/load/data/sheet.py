"""A table of cells, the same for a CSV file and for a sheet of an Excel file: what stands where, and how to name it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Protocol

from generator.frozen import dataclass
from generator.model.period import PeriodKind
from generator.problems import Location

MOST_ROWS, MOST_COLUMNS = 100_000, 1_000
"""More than that is a data extract, not a table that somebody looks after."""


@dataclass(frozen=True, slots=True)
class DataCell:
    """What one cell holds: text, an exact number, a date, or nothing.

    `percentage` is true of a number that is shown as one (0.54 as 54%), `shown` how much of a date is shown. `fault`
    says why there is nothing to read although something is there.
    """

    content: str | Decimal | date | None = None
    percentage: bool = False
    shown: PeriodKind | None = None
    fault: str = ""

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.fault and (self.content is None or self.content == "")

    @property
    def words(self) -> str:
        """The cell as text, on one line; a number as it would be typed."""
        if isinstance(self.content, Decimal):
            return f"{self.content.normalize():f}"
        return self.fault or " ".join(str(self.content or "").split())

    @property
    def key(self) -> str:
        """The words as they are compared with what an officer wrote: capitals do not count."""
        return self.words.casefold()


BLANK = DataCell()


class Sheet(Protocol):
    """Rows of cells, counted from nought; rows may be of different lengths."""

    @property
    def title(self) -> str:
        """What it is called in a message: the sheet Monthly, or the file."""

    @property
    def height(self) -> int:
        """How many rows there are."""

    def row(self, row: int) -> tuple[DataCell, ...]:
        """The cells of a row, without blank ones at its end."""

    def place(self, row: int, column: int | None = None) -> Location:
        """Where a row, or a cell of it, stands in the file."""

    def name(self, row: int, column: int) -> str:
        """What a cell is called: `cell B7 of the sheet Monthly`, `the column Value in line 7`."""


def cell_at(sheet: Sheet, row: int, column: int) -> DataCell:
    """One cell; a blank one beyond the end of its row."""
    cells = sheet.row(row)
    return cells[column] if column < len(cells) else BLANK


def filled_rows(sheet: Sheet, first: int = 0) -> Iterator[tuple[int, tuple[DataCell, ...]]]:
    """The rows from `first` on in which something stands, with their numbers."""
    for number in range(first, sheet.height):
        cells = sheet.row(number)
        if cells:
            yield number, cells


def letters(column: int) -> str:
    """The letters of a column counted from nought: A, B, ... Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def column_of(text: str) -> int:
    """The column, counted from nought, that letters stand for."""
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
