"""The bytes of an Excel file become sheets of values: what formulas gave when the file was saved, numbers exact."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from math import isfinite
from typing import Any

from generator.frozen import dataclass
from generator.load.data.sheet import BLANK, MOST_COLUMNS, MOST_ROWS, DataCell, letters
from generator.load.data.two_row_headings import with_whole_headings
from generator.model.period import PeriodKind
from generator.problems import ContentError, Location, Problem

MOST_BYTES, MOST_UNPACKED, MOST_PARTS = 20_000_000, 200_000_000, 5_000
"""A file that unpacks to more is no table of figures, and may have been made to exhaust the machine."""

MOST_SHEETS = 200
"""Sheets are only named in the file: a few bytes can name the same one many thousand times."""

_SHEET = re.compile(rb"<(?:\w+:)?sheet[\s/>]")
_CHUNK = 1 << 20
_NO_RESULT = "a formula without a result"


@dataclass(frozen=True, slots=True)
class ExcelSheet:
    """One sheet, by rows and columns as Excel counts them, less one."""

    file: str
    sheet: str
    rows: tuple[tuple[DataCell, ...], ...]

    @property
    def title(self) -> str:
        """The sheet by name."""
        return f"the sheet {self.sheet}"

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def row(self, row: int) -> tuple[DataCell, ...]:
        """The cells of a row."""
        return self.rows[row]

    def place(self, row: int, column: int | None = None) -> Location:
        """The number of the row, and of the column."""
        return Location(self.file, row + 1, 0 if column is None else column + 1)

    def name(self, row: int, column: int) -> str:
        """The cell as Excel calls it."""
        return f"cell {letters(column)}{row + 1} of {self.title}"


def read_excel(data: bytes, file: str) -> dict[str, ExcelSheet]:
    """The visible sheets by name. Raises ContentError (bad-data-file) for what is no Excel file that can be read."""
    _refuse_what_is_not_excel(data, file)
    try:
        with warnings.catch_warnings():  # openpyxl warns of styles and validations that it leaves out: nobody's concern
            warnings.simplefilter("ignore")
            return {name: ExcelSheet(file, name, with_whole_headings(rows)) for name, rows in _sheets(data, file)}
    except ContentError:
        raise
    except Exception as error:  # openpyxl lets through whatever a broken part of a file makes it stumble over
        raise _refused(file, f"this cannot be read as an Excel file ({type(error).__name__})") from None


def exact(number: float | int) -> Decimal:
    """The number with the digits that Excel shows: the shortest that stand for it, never those of binary fractions."""
    return Decimal(repr(number))


def _refuse_what_is_not_excel(data: bytes, file: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _refused(file, "this is an old Excel file, or one with a password")
    if len(data) > MOST_BYTES or not data.startswith(b"PK"):
        raise _refused(file, f"this is no Excel file, or more than {MOST_BYTES // 1_000_000} million bytes")
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            entries = parts.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise _refused(file, "this unpacks to far more than a table of figures has")
            for entry in entries:
                _refuse_declarations(parts, entry, file)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise _refused(file, "this file is damaged") from None


def _refuse_declarations(parts: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> None:
    """No part of an Excel file declares entities of its own; one that does is meant to do harm.

    A byte of nought is in no UTF-8: it would be a part in UTF-16, in which a declaration looks otherwise.
    """
    if not entry.filename.lower().endswith((".xml", ".rels")):
        return
    before, sheets = b"", 0
    with parts.open(entry) as part:
        while chunk := part.read(_CHUNK):
            if b"<!DOCTYPE" in before + chunk or b"<!ENTITY" in before + chunk or b"\0" in chunk:
                raise _refused(file, "this holds declarations that Excel does not write")
            sheets += len(_SHEET.findall(chunk))
            if sheets > MOST_SHEETS:
                raise _refused(file, f"this names more than {MOST_SHEETS} sheets")
            before = chunk[-16:]


def _sheets(data: bytes, file: str) -> Iterator[tuple[str, tuple[tuple[DataCell, ...], ...]]]:
    from openpyxl import load_workbook  # costs a third of a second, and most workspaces have no Excel files

    values = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    formulas = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    sheets: list[Any] = values.worksheets
    if len({sheet._worksheet_path for sheet in sheets}) < len(sheets):
        raise _refused(file, "this names one sheet several times")
    for sheet in sheets:
        if sheet.sheet_state == "visible":
            with_formulas = formulas[sheet.title]
            for one in (sheet, with_formulas):
                one.reset_dimensions()
            pairs = zip(sheet.iter_rows(), with_formulas.iter_rows(), strict=True)
            yield sheet.title, _rows(pairs, file)


def _rows(pairs: Iterable[tuple[Any, Any]], file: str) -> tuple[tuple[DataCell, ...], ...]:
    rows: list[tuple[DataCell, ...]] = []
    for seen, written in pairs:
        if len(rows) == MOST_ROWS or len(seen) > MOST_COLUMNS:
            raise _refused(file, f"the table goes beyond {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns")
        cells = [_cell(value, formula) for value, formula in zip(seen, written, strict=True)]
        filled = max((number for number, cell in enumerate(cells, 1) if not cell.blank), default=0)
        rows.append(tuple(cells[:filled]))
    return tuple(rows)


def _cell(seen: Any, written: Any) -> DataCell:
    value = seen.value
    if value is None:
        return DataCell(fault=_NO_RESULT) if written.data_type == "f" else BLANK
    if seen.data_type == "e":
        return DataCell(fault=str(value))
    if isinstance(value, bool):
        return DataCell(str(value).upper())
    if isinstance(value, int | float):
        return _number(value, _shown(seen.number_format))
    if isinstance(value, date):  # a datetime is a date, too
        day = value.date() if isinstance(value, datetime) else value
        return DataCell(day, shown=_precision(_shown(seen.number_format)))
    return DataCell(str(value).strip())


def _number(value: int | float, form: str) -> DataCell:
    if not isfinite(value):
        return DataCell(fault="a number larger than Excel has")
    return DataCell(exact(value), percentage="%" in form)


def _shown(form: str) -> str:
    """A number format without its quoted and escaped words and its colours: `0"%"` shows no percentage."""
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", form).lower()


def _precision(form: str) -> PeriodKind:
    """How much of a date a format shows."""
    if "d" in form or "y" not in form:
        return PeriodKind.DAY
    return PeriodKind.MONTH if "m" in form else PeriodKind.CALENDAR_YEAR


def _refused(file: str, message: str) -> ContentError:
    hint = "open it in Excel and save it as an Excel workbook (.xlsx), without a password"
    return ContentError(Problem("bad-data-file", f"{message}; an .xlsx file is wanted", Location(file), hint))
