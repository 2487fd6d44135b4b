"""The row of headings of a table: which row it is, and which columns the names that an officer wrote stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.frozen import dataclass
from generator.load.data.sheet import DataCell, Sheet, cell_at, column_of, filled_rows
from generator.model.data_source import DataSource
from generator.problems import ContentError, Path, Problem, SourceMap, choose_from

_SEARCHED = 50
"""Rows at the top of a sheet among which the headings are looked for."""
_BY_LETTER = re.compile(r"column (?P<letters>[A-Z]{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headings:
    """A row of headings, counted from nought, and the columns that were asked for, by their names."""

    row: int
    columns: Mapping[str, int]


def find_headings(sheet: Sheet, wanted: Mapping[str, Path], data: DataSource, source: SourceMap) -> Headings:
    """The row that has all the wanted headings; `wanted` maps each to its place in the measure's file.

    Raises ContentError without such a row: a problem for each heading that the likeliest row lacks.
    """
    rows = _candidates(sheet, data.header_row)
    found = {number: _columns(cells, wanted) for number, cells in rows}
    for number, columns in found.items():
        if all(len(columns[name]) == 1 for name in wanted):
            return Headings(number, {name: columns[name][0] for name in wanted})
    if not found:
        where = source.at("data", "header_row" if data.header_row else "file")
        message = f"{sheet.title} has nothing in the rows where headings are looked for; a row of headings is wanted"
        raise ContentError(Problem("unknown-column", message, where))
    best = max(found, key=lambda number: (sum(bool(places) for places in found[number].values()), -number))
    raise ContentError(*_missing(sheet, best, found[best], wanted, source))


def _candidates(sheet: Sheet, header_row: int | None) -> list[tuple[int, tuple[DataCell, ...]]]:
    if header_row is None:
        return [(number, cells) for number, cells in filled_rows(sheet) if number < _SEARCHED]
    exact = header_row - 1
    return [(exact, sheet.row(exact))] if 0 <= exact < sheet.height and sheet.row(exact) else []


def _columns(cells: tuple[DataCell, ...], wanted: Iterable[str]) -> dict[str, list[int]]:
    """Where each of the names stands in a row; a column named by its letter is where the letter says."""
    keys = [cell.key for cell in cells]
    return {name: _places(name, keys) for name in wanted}


def _places(name: str, keys: list[str]) -> list[int]:
    plain = " ".join(name.split()).casefold()
    by_heading = [number for number, key in enumerate(keys) if key == plain]
    letter = _BY_LETTER.fullmatch(name.strip())
    return by_heading or ([column_of(letter["letters"])] if letter else [])


def _missing(
    sheet: Sheet, row: int, columns: Mapping[str, list[int]], wanted: Mapping[str, Path], source: SourceMap
) -> Iterator[Problem]:
    headings = [cell.words for cell in sheet.row(row) if not cell.blank]
    place = f"row {sheet.place(row).line} of {sheet.title}"
    for name, path in wanted.items():
        if not columns[name]:
            message = f"there is no column '{name}' in {place}; the heading of a column is wanted"
            yield Problem("unknown-column", message, source.at(*path), choose_from(name, headings, 20))
        elif len(columns[name]) > 1:
            found = " and ".join(sheet.name(row, column) for column in columns[name])
            message = f"the heading '{name}' stands in {found}; a heading that one column has is wanted"
            yield Problem("unknown-column", message, source.at(*path), "name the column by its letter: column C")


def matches(sheet: Sheet, row: int, where: Mapping[int, str]) -> bool:
    """Whether a row has the wanted words in the wanted columns; capitals do not count."""
    return all(cell_at(sheet, row, column).key == " ".join(words.split()).casefold() for column, words in where.items())
