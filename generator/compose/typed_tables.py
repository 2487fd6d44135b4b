"""Columns and rows that an author typed become a table: numbers in house style, codes with a key, notes with marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.compose.fields import Fields
from generator.compose.measure_tables import Frame, note_mark
from generator.compose.typography import printed
from generator.document.blocks import Align, Cell, Column, Row, Table
from generator.document.inlines import Inlines, Text
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.formatting import unit_name
from generator.figures.printed import missing_meaning
from generator.figures.typed_tables import Cells, TypedCell, cell_path, heading, shared_unit, typed_cells
from generator.frozen import dataclass
from generator.model.measure import UnitKind
from generator.model.observation import MissingCode
from generator.model.table import ColumnDefinition, TableDefinition
from generator.problems import Path

_ROUNDED = "[rounded]"
"""The id of the note that figures are rounded, which no author can write."""


def typed_table(definition: TableDefinition, frame: Frame, fields: Fields) -> Table:
    """The table. The first column heads the rows; a total, and a sub-total, is marked as one."""
    wording = fields.composition.wording
    cells = _with_rounding(definition, typed_cells(definition))
    distinct = _distinct(chain.from_iterable(cells)).values()
    marks = _marks(distinct, fields)
    shared = shared_unit(definition)
    columns = tuple(_column(column, n, fields, shared) for n, column in enumerate(definition.columns))
    plain = fields.composition.plain_lines(cell.words for cell in distinct if cell.is_words)
    printer = _Printer(definition, fields, marks, plain)
    rows = tuple(
        Row(f"{frame.id}-row{n}", row, not definition.rows[n].is_plain) for n, row in enumerate(printer.rows(cells))
    )
    headings = wording.listed([column.heading for column in columns])
    return Table(
        id=frame.id,
        origin=frame.origin,
        number=to_count(TABLES),
        caption=(*frame.caption, *printed(f", {unit_name(shared, wording)}")) if shared else frame.caption,
        columns=columns,
        rows=rows,
        description=frame.description or wording.say("typed-table-description", count=len(rows), headings=headings),
        notes=tuple((mark, _note(name, definition, fields)) for name, mark in marks.items()),
        key=tuple(_key(distinct, wording)),
        source=frame.source,
        layout=frame.layout,
    )


def row_names(definition: TableDefinition, fields: Fields) -> tuple[str, ...]:
    """What a chart calls each row: its short title, or what heads it, as printed."""
    heads = (row[0].words for row in typed_cells(definition))
    pairs = zip(definition.rows, heads, strict=True)
    return tuple(
        fields.words(row.short_title, "rows", n, "short_title") or fields.words(head, *_inside(fields, n, 0))
        for n, (row, head) in enumerate(pairs)
    )


def headings(definition: TableDefinition, fields: Fields) -> tuple[str, ...]:
    """The heading of each column, as printed but for its unit."""
    return tuple(fields.words(column.title, "columns", n, "title") for n, column in enumerate(definition.columns))


def _inside(fields: Fields, row: int, column: int) -> Path:
    """Where a cell is typed, inside the table's own part of the file."""
    return cell_path(fields.source.source, fields.path, row, column)[len(fields.path) :]


def _column(column: ColumnDefinition, place: int, fields: Fields, shared: UnitKind | None) -> Column:
    title = fields.words(column.title, "columns", place, "title")
    align = Align.RIGHT if column.unit is not None else Align(column.align)
    return Column(heading(title, column, fields.composition.wording, shared), align, heads_rows=place == 0)


@dataclass(frozen=True, slots=True)
class _Printer:
    """What the cells of one table are printed with: the marks of notes by id, and those texts that are plain words."""

    definition: TableDefinition
    fields: Fields
    marks: Mapping[str, str]
    plain: Mapping[str, Inlines]

    def rows(self, typed: Cells) -> Iterator[tuple[Cell, ...]]:
        """The cells of each row; those of a column that say the same are one, as they were typed ones."""
        columns = [self._alike(column, m) for m, column in enumerate(zip(*typed, strict=True))]
        for n, (cells, defined) in enumerate(zip(zip(*columns, strict=True), self.definition.rows, strict=True)):
            whole = (
                cells if all(cells) else tuple(cell or self._read(typed[n][m], n, m) for m, cell in enumerate(cells))
            )
            yield (_with_serial(defined.serial, whole[0]), *whole[1:]) if defined.serial else whole

    def _alike(self, column: Sequence[TypedCell], m: int) -> list[Cell | None]:
        """The cells of a column; None for a text that has to be read where it stands, since it can be wrong there."""
        made = {key: self._made(cell, m) for key, cell in _distinct(column).items()}
        return [made[id(cell)] for cell in column]

    def _made(self, cell: TypedCell, m: int) -> Cell | None:
        content: Inlines | None
        if cell.missing:
            content = printed(f"[{cell.missing}]")
        elif cell.value is not None:
            content = (Text(cell.printed(self.definition.columns[m], self.fields.composition.wording)),)
        else:
            content = self.plain.get(cell.words)
        return None if content is None else Cell(content, self.marks.get(cell.note, ""))

    def _read(self, cell: TypedCell, n: int, m: int) -> Cell:
        """The cell in row `n` and column `m`, its words read as those of any field."""
        return Cell(self.fields.line(cell.words, *_inside(self.fields, n, m)), self.marks.get(cell.note, ""))


def _with_serial(serial: str, cell: Cell) -> Cell:
    """The cell that heads a row, with the row's serial number before its words."""
    return Cell((*printed(f"{serial} "), *cell.content), cell.note)


def _distinct(cells: Iterable[TypedCell]) -> dict[int, TypedCell]:
    """Every cell once, in the order in which they are met: those of a column that say the same are one already."""
    return {id(cell): cell for cell in cells}


def _with_rounding(definition: TableDefinition, cells: Cells) -> Cells:
    """The cells, with a call of the note on rounding at every total, if the table says that it is rounded."""
    if not definition.rounded:
        return cells
    sums = {(n, 0) for n, row in enumerate(definition.rows) if not row.is_plain}
    across = {(n, m) for n in range(len(cells)) for m, column in enumerate(definition.columns) if column.total_of}
    marked = sums or across
    return tuple(
        tuple(_called(cell) if (n, m) in marked and not cell.note else cell for m, cell in enumerate(row))
        for n, row in enumerate(cells)
    )


def _called(cell: TypedCell) -> TypedCell:
    return TypedCell(cell.words, cell.value, cell.missing, _ROUNDED, cell.is_number)


def _marks(cells: Iterable[TypedCell], fields: Fields) -> dict[str, str]:
    """The printed mark of each note that is called, counted in reading order."""
    called = dict.fromkeys(cell.note for cell in cells if cell.note)
    return {name: note_mark(str(number), fields.composition.wording) for number, name in enumerate(called, 1)}


def _note(name: str, definition: TableDefinition, fields: Fields) -> Inlines:
    if name == _ROUNDED:
        return printed(fields.composition.wording.say("rounded-note"))
    return fields.line(definition.notes[name], "notes", name) if name in definition.notes else ()


def _key(cells: Iterable[TypedCell], wording: Wording) -> Iterator[tuple[str, str]]:
    found = {cell.missing for cell in cells}
    yield from ((f"[{code}]", missing_meaning(code, wording)) for code in MissingCode if code in found)
