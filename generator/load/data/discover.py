"""A sheet that is kept for people to read becomes the series found in it: where, of what, and over which periods.

Titles above the headings, blank rows, totals and remarks are passed over. What is found is a guess for an officer to
look at; every series is a `data:` that a measure could have, and reads as the measure would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.frozen import dataclass
from generator.load.data.entries import TOTALS
from generator.load.data.guesses import date_meaning
from generator.load.data.periods import names_period
from generator.load.data.sheet import DataCell, Sheet, cell_at, filled_rows, letters
from generator.load.data.values import is_number
from generator.model.data_source import DateMeaning

_SEARCHED = 2_000
"""Rows of a sheet that are looked at: enough to recognise a table by."""
_FEWEST = 2
"""One period alone is as likely a date in a title."""


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """One series: what it is called, and what a `data:` has to say to read it, less the file and the sheet."""

    title: str
    keys: tuple[tuple[str, str], ...]
    where: tuple[tuple[str, str], ...]
    values: tuple[DataCell, ...]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table in a sheet: the row of its headings (from 1), what dates in it stand for, and its series."""

    header_row: int
    layout: str
    dates: DateMeaning | None
    series: tuple[FoundSeries, ...]


def discover(sheet: Sheet) -> FoundTable | None:
    """The table of a sheet, or None if nothing in it looks like values by period."""
    rows = [row for row, _ in filled_rows(sheet) if row < _SEARCHED]
    across = max(((len(_periods_in(sheet.row(row))), -row) for row in rows), default=(0, 0))
    width = max((len(sheet.row(row)) for row in rows), default=0)
    down = max(((len(_period_rows(sheet, rows, column)), -column) for column in range(width)), default=(0, 0))
    if max(across[0], down[0]) < _FEWEST:
        return None
    return _side_by_side(sheet, rows, -across[1]) if across[0] >= down[0] else _below(sheet, rows, -down[1])


def _periods_in(cells: Sequence[DataCell]) -> list[int]:
    """The columns of a row that name periods. Bare numbers are years only where each is one more than the last."""
    named = [column for column, cell in enumerate(cells) if names_period(cell)]
    return named if _are_periods([cells[column] for column in named]) else []


def _period_rows(sheet: Sheet, rows: Sequence[int], column: int) -> list[int]:
    named = [row for row in rows if names_period(cell_at(sheet, row, column))]
    return named if _are_periods([cell_at(sheet, row, column) for row in named]) else []


def _are_periods(cells: Sequence[DataCell]) -> bool:
    numbers = [int(cell.words) for cell in cells if cell.words.isdigit()]
    years = list(dict.fromkeys(numbers))
    return not numbers or (len(numbers) == len(cells) and years == list(range(years[0], years[0] + len(years))))


def _side_by_side(sheet: Sheet, rows: Sequence[int], header: int) -> FoundTable:
    """A row of periods above rows of values; what stands left of the values says what they are."""
    headings = sheet.row(header)
    columns = _periods_in(headings)
    meaning = date_meaning([headings[column] for column in columns])
    below = [row for row in rows if row > header and _has_number(cell_at(sheet, row, column) for column in columns)]
    labels = [column for column in range(columns[0]) if any(_is_text(cell_at(sheet, row, column)) for row in below)]
    kept = [row for row in below if not _is_total(sheet, row, labels)]
    telling = _telling(sheet, kept, sorted(labels, key=lambda column: -_length(sheet, kept, column)))
    named = (row for row in kept if any(not cell_at(sheet, row, column).blank for column in telling))
    found = tuple(_row_series(sheet, header, row, sorted(telling), columns) for row in named)
    return FoundTable(sheet.place(header).line, "periods side by side", meaning, _told_apart(found))


def _length(sheet: Sheet, rows: Sequence[int], column: int) -> int:
    """How much is written in a column: names are longer than serial numbers."""
    return sum(len(cell_at(sheet, row, column).words) for row in rows)


def _telling(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> list[int]:
    """As many of the columns, in their order, as it takes to tell the rows apart; all that help where none does."""
    chosen: list[int] = []
    for column in columns:
        before, after = _different(sheet, rows, chosen), _different(sheet, rows, [*chosen, column])
        if after > before:
            chosen.append(column)
    return chosen or list(columns[:1])


def _different(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> int:
    return len({tuple(cell_at(sheet, row, column).key for column in columns) for row in rows})


def _row_series(sheet: Sheet, header: int, row: int, labels: Sequence[int], columns: Sequence[int]) -> FoundSeries:
    said = [(column, cell_at(sheet, row, column).words) for column in labels]
    where = tuple((_heading(sheet, header, column), words) for column, words in said if words)
    title = ", ".join(_without_mark(words) for _, words in said if words)
    return FoundSeries(title, (), where, tuple(cell_at(sheet, row, column) for column in columns))


def _without_mark(words: str) -> str:
    """Words without the mark of a footnote at their end."""
    return words.rstrip("*†‡") or words


def _below(sheet: Sheet, rows: Sequence[int], column: int) -> FoundTable:
    """A column of periods; each column of numbers beside it is a series, or one for each of what tells rows apart."""
    named = _period_rows(sheet, rows, column)
    header = max((row for row in rows if row < named[0]), default=named[0])
    meaning = date_meaning([cell_at(sheet, row, column) for row in named])
    others = [other for other in range(len(sheet.row(header))) if other != column]
    values = [other for other in others if _has_number(cell_at(sheet, row, other) for row in named)]
    groups = _groups(sheet, named, [other for other in others if other not in values], column)
    series = tuple(
        _column_series(sheet, header, column, value, group, members)
        for group, members in groups.items()
        for value in values
    )
    return FoundTable(sheet.place(header).line, "a row for each period", meaning, _told_apart(series))


Group = tuple[tuple[int, str], ...]


def _groups(sheet: Sheet, rows: Sequence[int], columns: Sequence[int], period: int) -> dict[Group, list[int]]:
    """The rows by what tells rows of one period apart; one group where no period comes twice.

    A column with blank cells in it holds remarks.
    """
    filled = [column for column in columns if not any(cell_at(sheet, row, column).blank for row in rows)]
    telling = _telling(sheet, rows, [period, *sorted(filled, key=lambda column: _different(sheet, rows, [column]))])
    groups: dict[Group, list[int]] = {}
    for row in rows:
        key = tuple((column, cell_at(sheet, row, column).words) for column in sorted(telling) if column != period)
        groups.setdefault(key, []).append(row)
    return groups


def _column_series(
    sheet: Sheet, header: int, period: int, value: int, group: Group, members: Sequence[int]
) -> FoundSeries:
    keys = (("period", _heading(sheet, header, period)), ("value", _heading(sheet, header, value)))
    where = tuple((_heading(sheet, header, column), words) for column, words in group)
    title = ", ".join(
        [
            _without_mark(cell_at(sheet, header, value).words) or f"column {letters(value)}",
            *(words for _, words in group),
        ]
    )
    return FoundSeries(title, keys, where, tuple(cell_at(sheet, row, value) for row in members))


def _heading(sheet: Sheet, header: int, column: int) -> str:
    """How a measure names a column: by its heading, or by its letter where the heading is blank or not the only one."""
    words = cell_at(sheet, header, column).words
    alone = [cell.key for cell in sheet.row(header)].count(words.casefold()) == 1
    return words if words and alone else f"column {letters(column)}"


def _told_apart(series: tuple[FoundSeries, ...]) -> tuple[FoundSeries, ...]:
    """Without those that no `where` can pick, because another row says the same."""
    keys = Counter((one.keys, one.where) for one in series)
    return tuple(one for one in series if keys[one.keys, one.where] == 1)


def _has_number(cells: Iterator[DataCell]) -> bool:
    return any(is_number(cell) for cell in cells)


def _is_text(cell: DataCell) -> bool:
    return not cell.blank and not is_number(cell)


def _is_total(sheet: Sheet, row: int, labels: Sequence[int]) -> bool:
    return any(cell_at(sheet, row, column).key in TOTALS for column in labels)
