"""A table that fits becomes lines of characters in columns: of letters in plain text, of cells in braille."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from generator.document.blocks import Align, Table
from generator.document.inlines import Inlines, text
from generator.document.table_widths import Room, column_widths, mark_of

GAP = 2
"""The empty places between two columns."""

Say = Callable[[Inlines], str]
"""Inline content as it is written in the format."""


def room_of(width: int, measure: Callable[[str], int]) -> Room:
    """The room of lines of `width` places; `measure` says how many places words take. A last column needs no gap."""
    return Room(width + GAP, GAP, lambda words, _bold: float(measure(words)))


def grid_lines(table: Table, room: Room, say: Say, rule: str) -> list[str]:
    """The lines of a table: headings, under each column a line of `rule`, and the rows, apart where one turns over."""
    widths = [int(width) - GAP for width in column_widths(table, room)]
    aligned = [column.align for column in table.columns]
    lines = list(_row([say(text(column.heading)) for column in table.columns], widths, aligned))
    lines.append((" " * GAP).join(rule * width for width in widths).rstrip())
    written = [[say((*cell.content, *text(mark_of(cell)))) for cell in row.cells] for row in table.rows]
    rows = [list(_row(cells, widths, aligned)) for cells in written]
    apart = [""] if any(len(row) > 1 for row in rows) else []
    for place, row in enumerate(rows):
        lines.extend([*(apart if place else []), *row])
    return lines


def _row(cells: Sequence[str], widths: Sequence[int], aligned: Sequence[Align]) -> Iterator[str]:
    turned = [_turned(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*turned, fillvalue=""):
        placed = (
            part.rjust(width) if align is Align.RIGHT else part.ljust(width)
            for part, width, align in zip(parts, widths, aligned, strict=True)
        )
        yield (" " * GAP).join(placed).rstrip()


def _turned(cell: str, width: int) -> list[str]:
    return textwrap.wrap(cell, max(width, 1), break_on_hyphens=False) or [""]
