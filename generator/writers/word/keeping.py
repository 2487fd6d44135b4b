"""What stays on the page of what follows it: the rows of a table, and the words above a chart's picture.

A small table is not cut in two; a tall one is, since moving it whole to the next page would leave half a page empty.
A chart that fills more than a page with its title leaves the title where the text before it ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice
from math import ceil

from generator.document.blocks import PICTURE_WIDTH, Chart, Picture, Row, Table
from generator.document.table_widths import turned_lines, words_of
from generator.writers.word.furniture import body_height
from generator.writers.word.writing import POINTS_PER_MILLIMETRE, Writing

# A table that takes no more than this of the height between the margins is kept whole.
SMALL = 0.35
# Of a taller one, so many rows stay with the header row if there is room for them.
BEGINNING = 3
# No table of more rows is small at any size.
MOST = 40
# What a heading or a caption takes besides its lines, in ems, and how high a line of either is.
AROUND_WORDS, WORDS_LINE = 2.2, 1.3
# Running words fill nine tenths of a line; a line is so many times as high as its letters, a row's padding included.
FILLED = 0.9
LINE = 1.3
ROW_PADDING = 0.5


def kept_rows(block: Table, widths: Sequence[float], writing: Writing) -> frozenset[int]:
    """The places of the rows that are held to what follows them, given the widths of the columns in points.

    The last row is held to the notes below the table, if there are any.
    """
    last = len(block.rows) - 1
    notes = {last} if block.notes or block.key or block.source else set()
    return frozenset(notes.union(range(_beginning(block, widths, writing) - 1)))


def _beginning(block: Table, widths: Sequence[float], writing: Writing) -> int:
    """How many rows stay together with the header row: all of them, or else as many as that leaves room for."""
    small = SMALL * body_height(writing)
    heights = accumulate(_height(row, widths, writing) for row in islice(block.rows, MOST))
    together = sum(1 for height in heights if height <= small)
    return together if together == len(block.rows) else min(together, BEGINNING)


def _height(row: Row, widths: Sequence[float], writing: Writing) -> float:
    """About how high the row is, in points."""
    room = writing.room
    lines = max(
        ceil(room.measure(words_of(cell), row.total) / (FILLED * max(width - room.padding, 1)))
        for cell, width in zip(row.cells, widths, strict=True)
    )
    pictured = PICTURE_WIDTH * POINTS_PER_MILLIMETRE if any(cell.picture for cell in row.cells) else 0.0
    return max((lines * LINE + ROW_PADDING) * float(writing.profile.table), pictured)


def words_stay(block: Chart, picture: Picture, writing: Writing) -> bool:
    """Whether a chart's title and subtitle can stand on one page with its picture."""
    size, room = float(writing.profile.body), writing.room
    lines = [turned_lines(words, room.width, lambda part: room.measure(part, True)) for words in _words_above(block)]
    above = (sum(lines) * WORDS_LINE + AROUND_WORDS) * size
    return above + picture.height * POINTS_PER_MILLIMETRE <= body_height(writing)


def _words_above(block: Chart) -> tuple[str, ...]:
    return tuple(filter(None, (f"{block.number.text}: {block.title}", block.subtitle)))
