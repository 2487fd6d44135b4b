"""A sheet and what a measure says of it become the cells of its values: below each other or side by side."""

from __future__ import annotations

from collections.abc import Iterator

from generator.frozen import dataclass
from generator.load.data.headings import Headings, find_headings, matches
from generator.load.data.periods import names_period
from generator.load.data.sheet import BLANK, DataCell, Sheet, cell_at, filled_rows
from generator.load.data.values import is_number
from generator.model.data_source import DataSource
from generator.problems import ContentError, Path, Problem, SourceMap, choose_from

TOTALS = frozenset(("total", "totals", "grand total", "sum", "average", "mean", "ytd", "year to date", "change"))
"""What stands in place of a period at the foot of a table."""

Cell = tuple[int, int]
"""Row and column, counted from nought."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the table: where its period and the value stand, and the cells of its note and status."""

    period: Cell
    value: Cell
    note: DataCell = BLANK
    status: DataCell = BLANK


def entries(sheet: Sheet, data: DataSource, source: SourceMap) -> list[Entry]:
    """The entries of the table. Raises ContentError when its columns or rows cannot be found."""
    wanted = _wanted(data)
    headings = find_headings(sheet, wanted, data, source)
    rows = {headings.columns[name]: words for name, words in data.where.items()}
    chosen = [n for n, _ in filled_rows(sheet, headings.row + 1) if matches(sheet, n, rows)]
    if data.period is None:
        return list(_side_by_side(sheet, headings, _one(chosen, sheet, headings, data, source), data))
    if not chosen:
        raise ContentError(_no_row(sheet, headings, data, source))
    return [_below(sheet, headings, row, data) for row in chosen if _is_of_table(sheet, headings, row, data)]


def _wanted(data: DataSource) -> dict[str, Path]:
    """The columns that a measure names, and where it names them."""
    fields = {"period": data.period, "value": data.value, "note": data.note, "status": data.status}
    named: dict[str, Path] = {name: ("data", field) for field, name in fields.items() if name is not None}
    return {**{name: ("data", "where", name) for name in data.where}, **named}


def _below(sheet: Sheet, headings: Headings, row: int, data: DataSource) -> Entry:
    columns = headings.columns
    note = cell_at(sheet, row, columns[data.note]) if data.note else BLANK
    status = cell_at(sheet, row, columns[data.status]) if data.status else BLANK
    return Entry((row, columns[data.period or ""]), (row, columns[data.value or ""]), note, status)


def _is_of_table(sheet: Sheet, headings: Headings, row: int, data: DataSource) -> bool:
    """Whether a row holds a value: not a blank one, a total, or a remark below the table."""
    period = cell_at(sheet, row, headings.columns[data.period or ""])
    value = cell_at(sheet, row, headings.columns[data.value or ""])
    if value.blank:
        return names_period(period, data.dates)
    return period.key not in TOTALS


def _side_by_side(sheet: Sheet, headings: Headings, row: int, data: DataSource) -> Iterator[Entry]:
    cells = sheet.row(headings.row)
    named = [column for column, cell in enumerate(cells) if names_period(cell, data.dates)]
    for column in range(named[0] if named else 0, named[-1] if named else 0):
        if cells[column].blank and is_number(cell_at(sheet, row, column)):
            raise ContentError(_no_heading(sheet, headings.row, row, column))
    for column in named:
        yield Entry((headings.row, column), (row, column))


def _no_heading(sheet: Sheet, heading: int, row: int, column: int) -> Problem:
    """A value between periods that has none of its own: a year over several columns may be the year of all."""
    message = (
        f"{sheet.name(row, column)} holds a value, and {sheet.name(heading, column)} over it is blank; "
        "a period over each value is wanted"
    )
    hint = "write the whole period over each column, such as Jul-21, or months right below the row of years"
    return Problem("bad-period", message, sheet.place(heading, column), hint)


def _one(chosen: list[int], sheet: Sheet, headings: Headings, data: DataSource, source: SourceMap) -> int:
    """The one row of a table with periods side by side."""
    if not chosen:
        raise ContentError(_no_row(sheet, headings, data, source))
    if len(chosen) > 1:
        lines = ", ".join(str(sheet.place(row).line) for row in chosen[:5])
        message = f"the rows {lines} of {sheet.title} all have this; the one row of the measure is wanted"
        hint = "add the heading of another column under where:, and what stands in it in the row"
        raise ContentError(Problem("wrong-value", message, source.at("data", "where"), hint))
    return chosen[0]


def _no_row(sheet: Sheet, headings: Headings, data: DataSource, source: SourceMap) -> Problem:
    """No row is chosen: the first condition that no row fulfils is told with what there is in its column."""
    for name, words in data.where.items():
        column = headings.columns[name]
        there = [cell_at(sheet, row, column).words for row, _ in filled_rows(sheet, headings.row + 1)]
        if not any(matches(sheet, row, {column: words}) for row, _ in filled_rows(sheet, headings.row + 1)):
            message = f"no row of {sheet.title} has '{words}' in the column '{name}'; what stands there is wanted"
            hint = choose_from(words, list(dict.fromkeys(filter(None, there))), 20)
            return Problem("wrong-value", message, source.at("data", "where", name), hint)
    message = f"no row of {sheet.title} below row {sheet.place(headings.row).line} fits; rows with values are wanted"
    return Problem("no-data", message, source.at("data", "where" if data.where else "file"))
