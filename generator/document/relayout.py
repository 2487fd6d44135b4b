"""A table and the room it has turned into what is printed: the table whole, or parts of it that can be read.

A table that is too wide is never shrunk and never turned on its side. It becomes groups of columns, each with the row
headers repeated; or one small table for each row; or a labelled list for each row. The author may name the layout,
which is kept wherever it fits; otherwise the first that fits and suits the content is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.document.blocks import Align, Block, Cell, Column, Fact, Number, Row, Table, WideLayout
from generator.document.inlines import Inlines, plain, text
from generator.document.phrases import phrase
from generator.document.table_widths import Room, fits, marked_cell, needs
from generator.document.wording import Wording
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RowList:
    """One row as a labelled list: its name, and what each other column says of it, note marks included."""

    id: str
    name: Inlines
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLists(Block):
    """A table written as labelled lists, one for each row. Number, caption, notes, key and source are the table's."""

    caption: Inlines
    rows: tuple[RowList, ...]
    number: Number | None = None
    notes: tuple[tuple[str, Inlines], ...] = ()
    key: tuple[tuple[str, str], ...] = ()
    source: Inlines = ()


Part = Table | RowLists
Item = TypeVar("Item")
# A group of one column beside the row headers says little more than a list and takes a page for each.
FEWEST_IN_GROUP = 2
# Longer texts than this are read, not compared: they are better off in a list than in the small table of a row.
LONGEST_COMPARED = 60
# Columns of running words side by side, one for each language, are no wider than a hand at fewer letters to the line.
LETTERS_SIDE_BY_SIDE = 24


def re_laid(table: Table, room: Room, wording: Wording) -> tuple[Part, ...]:
    """The table as it is printed in the given room: itself if it fits, else its parts in reading order.

    Parts share the table's number; the first has its id, the others an id that begins with it. Notes and entries of the
    key stand under each part that needs them, the source under the last. The captions of parts come from the wording
    catalogue (table-part, table-row, columns-from-to, column-list, row-table-item, row-table-detail).
    """
    if len(table.columns) < 2 or (fits(table, room) and _has_room_to_read(table, room)):
        return (table,)
    for layout in _candidates(table):
        parts = _TABLES[layout](table, room, wording)
        if parts:
            return _with_their_notes(table, parts)
    return (_lists(table),)


def _has_room_to_read(table: Table, room: Room) -> bool:
    """Whether columns in two languages leave each of them lines that are worth the name."""
    if table.layout is not WideLayout.SIDE_BY_SIDE:
        return True
    name = needs(table, room)[_name_column(table)].readable
    typical = room.measure("n", False) * LETTERS_SIDE_BY_SIDE + room.padding
    return room.width - name >= typical * (len(table.columns) - 1)


def _candidates(table: Table) -> tuple[WideLayout, ...]:
    """The layouts made of tables that are to be tried, in order. Where none fits, lists do: they fit every page."""
    match table.layout:
        case WideLayout.LISTS | WideLayout.SIDE_BY_SIDE:
            return ()
        case WideLayout.ROW_TABLES:
            return (WideLayout.ROW_TABLES,)
        case WideLayout.AUTO if _is_read_rather_than_compared(table):
            return ()
        case _:
            return (WideLayout.COLUMN_GROUPS, WideLayout.ROW_TABLES)


def _is_read_rather_than_compared(table: Table) -> bool:
    longest = max((len(plain(cell.content)) for row in table.rows for cell in _beside(table, row.cells)), default=0)
    return longest > LONGEST_COMPARED


def _name_column(table: Table) -> int:
    """The place of the column that names the rows: the one marked so, else the first."""
    return next((n for n, column in enumerate(table.columns) if column.heads_rows), 0)


def _beside(table: Table, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of all columns but the one that names the rows."""
    name = _name_column(table)
    return tuple(item for n, item in enumerate(items) if n != name)


def _column_groups(table: Table, room: Room, wording: Wording) -> tuple[Table, ...]:
    """The table as groups of neighbouring columns of about equal number; nothing if a group would be too small."""
    name = _name_column(table)
    others = [n for n in range(len(table.columns)) if n != name]
    wanted = [need.readable for need in needs(table, room)]
    sizes = _even_groups([wanted[n] for n in others], room.width - wanted[name])
    if not table.columns[name].heads_rows or not sizes or max(sizes) < FEWEST_IN_GROUP:
        return ()
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    groups = [others[start : start + size] for start, size in zip(starts, sizes, strict=True)]
    return tuple(_with_columns(table, (name, *group), (n, len(groups)), wording) for n, group in enumerate(groups, 1))


def _even_groups(widths: Sequence[float], width: float) -> list[int]:
    """How many columns go into each group: the fewest groups that fit, evenly filled; none if a column does not."""
    for groups in range(1, len(widths) + 1):
        small, larger = divmod(len(widths), groups)
        sizes = [small + (n < larger) for n in range(groups)]
        ends = [sum(sizes[: n + 1]) for n in range(groups)]
        if all(sum(widths[end - size : end]) <= width for size, end in zip(sizes, ends, strict=True)):
            return sizes
    return []


def _with_columns(table: Table, places: Sequence[int], part: tuple[int, int], wording: Wording) -> Table:
    """Part n of m of the table: the columns at `places`, under a caption that says which they are."""
    n, parts = part
    columns = tuple(table.columns[place] for place in places)
    rows = tuple(Row(_part_id(row.id, n), tuple(row.cells[place] for place in places), row.total) for row in table.rows)
    span = _span([column.heading for column in columns if not column.heads_rows], wording)
    caption = phrase(wording, "table-part", {"caption": table.caption, "columns": span}, part=n, parts=parts)
    return replace(table, id=_part_id(table.id, n), caption=caption, columns=columns, rows=rows)


def _part_id(whole: str, part: int) -> str:
    return whole if part == 1 else f"{whole}-part-{part}"


def _span(headings: Sequence[str], wording: Wording) -> Inlines:
    """The columns of a part in words: headings with figures (periods) run from first to last, others are listed."""
    if len(headings) == 1:
        return text(headings[0])
    in_a_run = all(any(letter.isdigit() for letter in heading) for heading in headings)
    if in_a_run:
        start, end = (heading.replace(" ", "\N{NO-BREAK SPACE}") for heading in (headings[0], headings[-1]))
        return text(wording.say("columns-from-to", first=start, last=end))
    first, *others = map(text, headings[:-1])
    columns = (*first, *(inline for heading in others for inline in (*text(", "), *heading)))
    return phrase(wording, "column-list", {"columns": columns, "last": text(headings[-1])})


def _row_tables(table: Table, room: Room, wording: Wording) -> tuple[Table, ...]:
    """The table as one small table for each row, its columns one below the other; nothing if one does not fit."""
    parts = tuple(_row_table(table, row, n, wording) for n, row in enumerate(table.rows))
    return parts if all(fits(part, room) for part in parts) else ()


def _row_table(table: Table, row: Row, n: int, wording: Wording) -> Table:
    name = row.cells[_name_column(table)]
    headings = _beside(table, table.columns)
    numbers = all(column.align is Align.RIGHT for column in headings)
    columns = (
        Column(wording.say("row-table-item"), heads_rows=True),
        Column(wording.say("row-table-detail"), Align.RIGHT if numbers else Align.LEFT),
    )
    rows = tuple(
        Row(f"{row.id}-{place}", (Cell(text(column.heading)), cell))
        for place, (column, cell) in enumerate(zip(headings, _beside(table, row.cells), strict=True), 1)
    )
    caption = phrase(wording, "table-row", {"caption": table.caption, "row": marked_cell(name)})
    return replace(
        table, id=table.id if n == 0 else f"{table.id}-{row.id}", caption=caption, columns=columns, rows=rows
    )


def _lists(table: Table) -> RowLists:
    """The table as one labelled list for each row."""
    name = _name_column(table)
    return RowLists(
        id=table.id,
        origin=table.origin,
        language=table.language,
        caption=table.caption,
        rows=tuple(RowList(row.id, _name(table, row.cells[name]), _facts(table, row)) for row in table.rows),
        number=table.number,
        notes=table.notes,
        key=table.key,
        source=table.source,
    )


def _name(table: Table, cell: Cell) -> Inlines:
    """What a row is called; a number alone says nothing, so in two languages the heading stands before it."""
    is_number = table.layout is WideLayout.SIDE_BY_SIDE and plain(cell.content).isdigit()
    heading = table.columns[_name_column(table)].heading
    return (*text(heading, " "), *marked_cell(cell)) if is_number else marked_cell(cell)


def _facts(table: Table, row: Row) -> tuple[Fact, ...]:
    pairs = zip(_beside(table, table.columns), _beside(table, row.cells), strict=True)
    return tuple(Fact(column.heading, marked_cell(cell)) for column, cell in pairs)


# Each gives the parts, or none where one of them would not fit.
_TABLES: dict[WideLayout, Callable[[Table, Room, Wording], tuple[Table, ...]]] = {
    WideLayout.COLUMN_GROUPS: _column_groups,
    WideLayout.ROW_TABLES: _row_tables,
}


def _with_their_notes(table: Table, parts: Sequence[Table]) -> tuple[Table, ...]:
    """Each part with the notes and codes that occur in it; the source, and what occurs in none, under the last."""
    cells = [[cell for row in part.rows for cell in row.cells] for part in parts]
    marks = [{cell.note for cell in part} for part in cells]
    codes = [{plain(cell.content) for cell in part} for part in cells]
    stray_marks = {mark for mark, _ in table.notes} - set().union(*marks)
    stray_codes = {code for code, _ in table.key} - set().union(*codes)
    marks[-1] |= stray_marks
    codes[-1] |= stray_codes
    return tuple(
        replace(
            part,
            notes=tuple(note for note in table.notes if note[0] in its_marks),
            key=tuple(entry for entry in table.key if entry[0] in its_codes),
            source=table.source if part is parts[-1] else (),
        )
        for part, its_marks, its_codes in zip(parts, marks, codes, strict=True)
    )
