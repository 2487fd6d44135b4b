"""Tables: header rows, a simple grid, captions, and rows that stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.audit.findings import Finding, Place
from generator.audit.word.content import Cell, Row, Table, WordFile

_CAPTION_WORDS = re.compile(r"^\s*(table|figure|chart|appendix|tabl|atodiad)\s+\w+", re.IGNORECASE)


def check_tables(file: WordFile) -> Iterator[Finding]:
    """Everything about tables. One used for layout is reported as that, not for lacking what data needs."""
    for table in file.tables:
        if not table.rows:
            continue
        if table.nested:
            yield Finding("nested-table", "a table inside a table; one table after the other is wanted", table.place)
        if table.floating:
            yield Finding("floating-table", "text runs around the table; a table in line is wanted", table.place)
        if _is_layout(table):
            message = "a table of one row or one column, or with tables inside; ordinary paragraphs are wanted"
            yield Finding("layout-table", message, table.place)
        else:
            yield from _data_table(table)


def _is_layout(table: Table) -> bool:
    if any(row.is_header for row in table.rows):
        return False
    columns = max(sum(cell.span for cell in row.cells) for row in table.rows)
    return len(table.rows) == 1 or columns == 1 or table.holds_table


def _data_table(table: Table) -> Iterator[Finding]:
    yield from _header(table)
    yield from _grid(table)
    yield from _blanks(table)
    yield from _named(table)
    splitting = [index for index, row in enumerate(table.rows, 1) if row.may_split]
    if splitting:
        message = "rows may be cut in two by the end of a page; rows that stay whole are wanted"
        yield Finding("rows-may-split", message, replace(table.place, row=splitting[0]))


def _header(table: Table) -> Iterator[Finding]:
    first = table.rows[0]
    if not first.is_header:
        yield Finding("header-row-missing", "the first row is not marked as header; it is wanted so", table.place)
    elif not table.marked_header:
        message = "the table's design does not count the first row as header; 'Header Row' ticked is wanted"
        yield Finding("header-row-not-marked", message, table.place)
    for cell in first.cells:
        if cell.blank and not cell.merged:
            yield Finding("header-cell-empty", "a header cell is empty; the column's name is wanted", cell.place)


def _grid(table: Table) -> Iterator[Finding]:
    for row in table.rows:
        for cell in row.cells:
            if (cell.span > 1 or cell.merged) and not cell.continues:
                yield Finding("merged-cells", "merged cells; one value in each cell is wanted", cell.place)
    widths = {_width(row) for row in table.rows}
    odd = next((index for index, row in enumerate(table.rows, 1) if _width(row) != _width(table.rows[0])), None)
    if len(widths) > 1 or any(row.gap for row in table.rows):
        message = "rows with different numbers of cells; the same cells in every row are wanted"
        yield Finding("split-cells", message, replace(table.place, row=odd or 1))


def _width(row: Row) -> int:
    return sum(cell.span for cell in row.cells)


def _blanks(table: Table) -> Iterator[Finding]:
    for place in _blank_lines(table):
        yield Finding("blank-row", "a blank row or column; none is wanted", place)
    rows = [row for row in table.rows[1:] if not all(cell.blank for cell in row.cells)]
    blank_columns = set(_blank_columns(table))
    for row in rows:
        for index, cell in enumerate(row.cells):
            if cell.blank and not cell.merged and index not in blank_columns:
                yield Finding(
                    "empty-cells", "an empty cell; a value, or a sign that is explained, is wanted", cell.place
                )


def _blank_lines(table: Table) -> Iterator[Place]:
    for index, row in enumerate(table.rows, 1):
        if row.cells and all(cell.blank for cell in row.cells):
            yield replace(table.place, row=index)
    for column in _blank_columns(table):
        yield replace(table.place, column=column + 1)


def _blank_columns(table: Table) -> Iterator[int]:
    shortest = min(len(row.cells) for row in table.rows)
    for column in range(shortest):
        if all(_blank_or_heads(row.cells[column], index) for index, row in enumerate(table.rows)):
            yield column


def _blank_or_heads(cell: Cell, row: int) -> bool:
    return cell.blank and (row > 0 or not cell.merged)


def _named(table: Table) -> Iterator[Finding]:
    captions = (p for p in table.neighbours if p.style.name.endswith("caption") or _CAPTION_WORDS.match(p.text))
    if next(captions, None) is None and not table.nested:
        yield Finding("table-caption-missing", "no caption stands at the table; one is wanted", table.place)
    if not table.caption and not table.description:
        message = "the table has no alternative text; a title or a description is wanted"
        yield Finding("table-description-missing", message, table.place)
