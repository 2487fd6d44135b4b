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


def grid(table: Table, room: Room, say: Say, rule: str) -> tuple[list[str], list[list[str]]]:
    """The lines of the headings, with a line of `rule` under each column, and those of each row.

    Where a row turns over, rows have an empty line between them.
    """
    widths = [int(width) - GAP for width in column_widths(table, room)]
    aligned = [column.align for column in table.columns]
    header = list(_row([say(text(column.heading)) for column in table.columns], widths, aligned))
    header.append((" " * GAP).join(rule * width for width in widths).rstrip())
    written = [[say((*cell.content, *text(mark_of(cell)))) for cell in row.cells] for row in table.rows]
    rows = [list(_row(cells, widths, aligned)) for cells in written]
    apart = [""] if any(len(row) > 1 for row in rows) else []
    return header, [[*(apart if place else []), *row] for place, row in enumerate(rows)]


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
