"""The bytes of a CSV file become a sheet of text; commas, semicolons and tabs are told apart by what lines up."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from generator.frozen import dataclass
from generator.load.data.sheet import MOST_COLUMNS, MOST_ROWS, DataCell
from generator.load.data.two_row_headings import with_whole_headings
from generator.problems import ContentError, Location, Problem
from generator.text_file import decode

DELIMITERS = (",", ";", "\t")
_LOOKED_AT = 200
"""Rows that decide between the delimiters: a table shows in its first rows or not at all."""


@dataclass(frozen=True, slots=True)
class CsvSheet:
    """A CSV file. `lines` has for each row the number of its first line, `text` all lines as they are written."""

    file: str
    delimiter: str
    rows: tuple[tuple[DataCell, ...], ...]
    lines: tuple[int, ...]
    text: tuple[str, ...]

    @property
    def title(self) -> str:
        """A CSV file has one sheet, without a name."""
        return "the file"

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def row(self, row: int) -> tuple[DataCell, ...]:
        """The cells of a row, as text."""
        return self.rows[row]

    def place(self, row: int, column: int | None = None) -> Location:
        """The line of a row, and the character at which a cell begins."""
        line = self.lines[row]
        return Location(self.file, line, 0 if column is None else self._character(line, column))

    def name(self, row: int, column: int) -> str:
        """A cell by its place in the line."""
        return f"entry {column + 1} of line {self.lines[row]}"

    def _character(self, line: int, column: int) -> int:
        """The character, from 1, at which an entry of a line begins; 0 if the entry is on a later line."""
        quoted, entry = False, 0
        for place, character in enumerate(self.text[line - 1] + self.delimiter, 1):
            if entry == column:
                return place
            quoted ^= character == '"'
            entry += character == self.delimiter and not quoted
        return 0


def read_csv(data: bytes, file: str) -> tuple[CsvSheet, tuple[Problem, ...]]:
    """The sheet, and a warning where it was not saved as UTF-8. Raises ContentError (not-text, bad-data-file)."""
    text, problems = _text(data, file)
    lines = tuple(text.splitlines())
    best = max(DELIMITERS, key=lambda delimiter: _lined_up(text, delimiter))
    rows: list[tuple[DataCell, ...]] = []
    numbers: list[int] = []
    try:
        for number, row in _rows(text, best):
            if len(rows) == MOST_ROWS or len(row) > MOST_COLUMNS:
                raise _refused(file, number, f"the table goes beyond {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns")
            rows.append(_cells(row))
            numbers.append(number)
    except csv.Error as error:
        raise _refused(
            file, len(rows) + 1, f"the line cannot be read ({error}); quotation marks come in pairs"
        ) from None
    return CsvSheet(file, best, with_whole_headings(tuple(rows)), tuple(numbers), lines), problems


def _cells(row: list[str]) -> tuple[DataCell, ...]:
    filled = max((number for number, text in enumerate(row, 1) if text.strip()), default=0)
    return tuple(DataCell(text.strip()) for text in row[:filled])


def _text(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text; what is not UTF-8 is read as Excel saves a plain CSV on Windows, and said so."""
    try:
        return decode(data, file), ()
    except ContentError as error:
        problem = error.problems[0]
        if problem.code != "not-text" or not problem.where.line:
            raise
    try:
        as_windows = data.decode("cp1252").encode()
    except UnicodeDecodeError:
        raise ContentError(problem) from None
    warning = Problem(
        "windows-text",
        f"{problem.message.partition(' is ')[0]} is saved as Windows text (code page 1252), and was read so; "
        "UTF-8 is wanted",
        problem.where,
        "in Excel choose File, Save As, and the type CSV UTF-8 (Comma delimited)",
    )
    return decode(as_windows, file), (warning,)


def _lined_up(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the number of entries that most have, counting only those with two or more."""
    lengths: Counter[int] = Counter()
    try:
        for count, (_, row) in enumerate(_rows(text, delimiter)):
            lengths[len(row)] += len(row) > 1
            if count == _LOOKED_AT:
                break
    except csv.Error:
        return 0, 0
    return max(((count, length) for length, count in lengths.items() if count), default=(0, 0))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    first = 1
    for row in reader:
        yield first, row
        first = reader.line_num + 1


def _refused(file: str, line: int, message: str) -> ContentError:
    return ContentError(Problem("bad-data-file", message, Location(file, line)))
