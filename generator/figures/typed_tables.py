"""Typed cells of a table become numbers, codes for missing values and calls of notes, printed as all figures are."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures.formatting import NAMED_ONCE, cell, unbroken, unit_name
from generator.figures.rounding import half_up
from generator.frozen import dataclass
from generator.model.measure import UnitKind
from generator.model.observation import MissingCode
from generator.model.record import parse_number
from generator.model.table import ColumnDefinition, TableDefinition
from generator.problems import Path, SourceMap

_NOTE = re.compile(r"(?<!\s)\s*\[note (?P<id>[^\]]*)\]$")
_CODE = re.compile(rf"\[?([{''.join(MissingCode)}])\]?")

_LONGEST_CODE = len("[x]")


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell as typed (`words`, without what calls a note), and what it holds.

    `value` is rounded as it is printed; None for words, and for a missing value, which has its `missing` code. `note`
    is the id of the note that is called, or empty. `is_number` is false where a number is wanted and something else is
    typed.
    """

    words: str
    value: Decimal | None = None
    missing: MissingCode | None = None
    note: str = ""
    is_number: bool = True

    @property
    def is_words(self) -> bool:
        """Whether it holds words that are printed as they are typed."""
        return self.value is None and self.missing is None

    def printed(self, column: ColumnDefinition, wording: Wording) -> str:
        """A number in house style; other cells as typed."""
        if self.value is None or column.unit is None:
            return self.words
        return cell(self.value, column.decimals, column.unit, wording)


Cells = tuple[tuple[TypedCell, ...], ...]


def typed_cells(table: TableDefinition) -> Cells:
    """The cells of a typed table, row by row; those of a column that say the same are one."""
    columns = zip(*(row.cells for row in table.rows), strict=True)
    return tuple(zip(*map(_column_cells, columns, table.columns), strict=True))


def _column_cells(texts: tuple[str, ...], column: ColumnDefinition) -> list[TypedCell]:
    known = {text: typed_cell(text, column) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def heading(title: str, column: ColumnDefinition, wording: Wording, shared: UnitKind | None = None) -> str:
    """The heading of a column, with its unit where neither figures nor caption show it: `2022-23 (£ million)`."""
    named = column.unit in NAMED_ONCE and column.unit is not shared
    if not (column.unit and named):
        return title
    return wording.say("table-remarks", title=title, remarks=unbroken(unit_name(column.unit, wording)))


def shared_unit(table: TableDefinition) -> UnitKind | None:
    """The unit that several columns share, when no other has to be named: it is said once, in the caption."""
    named = [column.unit for column in table.columns if column.unit in NAMED_ONCE]
    return named[0] if len(named) > 1 and len(set(named)) == 1 else None


def cell_path(source: SourceMap, table: Path, row: int, column: int) -> Path:
    """Where a cell stands in its file: rows are bare lists of cells, or mappings that have such a list."""
    bare = (*table, "rows", row, column)
    return bare if bare in source.positions else (*table, "rows", row, "cells", column)


def note_called(text: str) -> str:
    """The id of the note that a cell calls, or nothing."""
    called = _NOTE.search(text) if "[" in text else None
    return called["id"] if called else ""


def typed_cell(text: str, column: ColumnDefinition) -> TypedCell:
    """What one cell of the column holds."""
    called = _NOTE.search(text) if "[" in text else None
    words, note = (text[: called.start()], called["id"]) if called else (text, "")
    code = _CODE.fullmatch(words) if len(words) <= _LONGEST_CODE else None
    if code:
        return TypedCell(words, missing=MissingCode(code[1]), note=note)
    if column.unit is None:
        return TypedCell(words, note=note)
    try:
        return TypedCell(words, half_up(parse_number(words), column.decimals), note=note)
    except ValueError:
        return TypedCell(words, note=note, is_number=False)
