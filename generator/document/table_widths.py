"""A table and the room it has turned into the widths its columns need, and the widths they get.

A column never gets less than its longest word, so that no word is split; a column of numbers never less than its
longest number; a column of running words has room for a few words on a line. Where that cannot be, a table is too wide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import cache
from itertools import compress
from math import sqrt
from operator import not_

from generator.document.blocks import PICTURE_WIDTH, Align, Cell, Column, Row, Table
from generator.document.inlines import Inlines, Strong, is_words, plain, text
from generator.document.walk import each_cell_once, once
from generator.frozen import dataclass

# Room for two or three words: a narrower column of running words is a ladder that the eye climbs down.
READABLE_LETTERS = 12
# The names of rows read well with so many letters to the line, which they get where the table grows little for it.
EASY_LETTERS, TALLER = 16, 1.1
# A row does not break across pages, and a taller one is read like a column of a newspaper: across is lost.
TALLEST_ROW = 16
# Sharing out width so that the table becomes low is worth its time where columns of words stand beside one another,
# in tables that somebody wrote; in longer ones, which come from data, every row is much like the others.
MOST_WEIGHED_ROWS = 60
SHARES = 48
# What a line in a column that is not the tallest of its row counts, against one in the tallest.
SHORTER = 0.05
# Kerning and the rounding of lengths in a file may make words this much wider than measured, in points.
SLACK = 0.5
POINTS_PER_MILLIMETRE = 72 / 25.4
# Words of a cell are set apart by ordinary spaces only: a no-break space holds "17 September" together.
_BREAKS = re.compile(r"[ \t\n\u200b]+")
_FIGURES = "0123456789"
_NOUGHTS = str.maketrans(_FIGURES, "0" * len(_FIGURES))


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a table has on a page of one profile; everything in points.

    `width` is the width between the margins, `padding` what stands left and right of the words of a cell, together,
    and `measure` gives the width of words at the table's size, in the bold or the regular weight of the real font.
    `measured` keeps what was found of each table: it is asked whether it fits, and then how wide its columns are.
    """

    width: float
    padding: float
    measure: Callable[[str, bool], float]
    measured: dict[int, tuple[Table, tuple[Need, ...]]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, padding included: `least` splits no word, `readable` can be read, `full` is one line.

    `easy` is what the names of rows read well with; to other columns it is the same as `readable`. Columns of figures
    are content with that: their headings may turn over while there are words to be served.
    """

    least: float
    readable: float
    easy: float
    full: float
    figures: bool = False


def needs(table: Table, room: Room) -> tuple[Need, ...]:
    """What each column of the table needs; it is measured once in each room."""
    known = room.measured.get(id(table)) or (table, _measured(table, room))
    room.measured[id(table)] = known  # with the table, so that no other can have its id
    return known[1]


def _measured(table: Table, room: Room) -> tuple[Need, ...]:
    measure = cache(room.measure)
    typical = room.measure("n", False) * READABLE_LETTERS
    columns = zip(*(row.cells for row in table.rows), strict=True) if table.rows else ((),) * len(table.columns)
    bold_rows = [row.total for row in table.rows]
    levels = len(table.rows) > MOST_WEIGHED_ROWS and _figures_are_alike(measure)
    found = (
        _distinct(cells, bold_rows, column.heads_rows) for column, cells in zip(table.columns, columns, strict=True)
    )
    return tuple(
        _need(column, _levelled(texts) if levels else texts, typical, room.padding, measure)
        for column, texts in zip(table.columns, found, strict=True)
    )


def words_of(cell: Cell) -> str:
    """The words of a cell as they stand on the page, the mark of its note included; none where a picture stands."""
    return "" if cell.picture else plain(cell.content) + mark_of(cell)


def mark_of(cell: Cell) -> str:
    """The mark of a cell's note as it stands behind the words: held in itself, on a line of its own where it must.

    A mark held to its figure would make a column as wide as both, and many a table too wide for its page.
    """
    return " " + cell.note.replace(" ", "\N{NO-BREAK SPACE}") if cell.note else ""


def marked_cell(cell: Cell) -> Inlines:
    """What stands in the cell and, held to it, the mark of its note."""
    return (*cell.content, *text(mark_of(cell)))


def _distinct(cells: Sequence[Cell], bold_rows: Sequence[bool], bold_column: bool) -> set[tuple[str, str, bool]]:
    """The words of the cells, the marks of their notes, and whether they are bold."""
    bold = cells if bold_column else tuple(compress(cells, bold_rows))
    other = () if bold_column else tuple(compress(cells, map(not_, bold_rows))) if bold else cells
    return {
        (plain(cell.content), mark_of(cell), is_bold or _has_strong(cell))
        for group, is_bold in ((bold, True), (other, False))
        for cell in once(group)
        if not cell.picture
    }


def _figures_are_alike(measure: Callable[[str, bool], float]) -> bool:
    """Whether all figures are as wide as one another, as they are in nearly every typeface."""
    return all(len({measure(figure, bold) for figure in _FIGURES}) == 1 for bold in (False, True))


def _levelled(texts: Iterable[tuple[str, str, bool]]) -> set[tuple[str, str, bool]]:
    """The texts with a nought for every figure, so that numbers of as many figures are measured once."""
    words, marks, bold = zip(*texts, strict=True) if texts else ((), (), ())
    return {*zip("\x00".join(words).translate(_NOUGHTS).split("\x00"), marks, bold, strict=True)} if words else set()


def _has_strong(cell: Cell) -> bool:
    return not is_words(cell.content) and any(isinstance(inline, Strong) for inline in cell.content)


def _need(
    column: Column,
    cells: Iterable[tuple[str, str, bool]],
    typical: float,
    padding: float,
    measure: Callable[[str, bool], float],
) -> Need:
    parts = list(cells)
    texts = [(column.heading, True), *((words + mark, bold) for words, mark, bold in parts)]
    longest_word = max(measure(word, bold) for word, bold in _words(texts))
    if column.has_pictures:
        width = max(longest_word, PICTURE_WIDTH * POINTS_PER_MILLIMETRE) + padding + SLACK
        return Need(width, width, width, width)
    full = max(measure(words, bold) for words, bold in texts)
    figures = column.align is Align.RIGHT
    if figures:
        easy = readable = max(longest_word, max((measure(words, bold) for words, _, bold in parts), default=0.0))
    else:
        readable = max(longest_word, min(full, typical))
        easy = max(readable, min(full, typical * EASY_LETTERS / READABLE_LETTERS)) if column.heads_rows else readable
    longest_word, readable, easy, full = (width + padding + SLACK for width in (longest_word, readable, easy, full))
    return Need(longest_word, readable, easy, full, figures)


def _words(texts: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Every word of the texts once in each weight in which it stands."""
    by_weight: dict[bool, list[str]] = {True: [], False: []}
    for words, bold in texts:
        by_weight[bold].append(words)
    for bold, lines in by_weight.items():
        yield from ((word, bold) for word in dict.fromkeys(_BREAKS.split("\n".join(lines))))


def fits(table: Table, room: Room) -> bool:
    """Whether the table can be read as it stands: no word split, room for a few words, and no row too tall."""
    wanted = needs(table, room)
    if sum(need.readable for need in wanted) > room.width:
        return False
    if sum(need.full for need in wanted) <= room.width:
        return True  # every cell has one line
    widths = _best(table, room, wanted)
    return all(row_lines(row, widths, room) <= TALLEST_ROW for row in _rows_of_many_words(table))


def _rows_of_many_words(table: Table) -> Iterator[Row]:
    """The rows that may be too tall: no cell takes more lines than it has words, of a letter and a space at least."""
    long = {id(cell) for cell in each_cell_once(table.rows) if len(words_of(cell)) > 2 * TALLEST_ROW}
    return (row for row in table.rows if not long.isdisjoint(map(id, row.cells)))


def row_lines(row: Row, widths: Sequence[float], room: Room) -> int:
    """How many lines the row takes."""
    return max(
        turned_lines(words_of(cell), width - room.padding, lambda words: room.measure(words, row.total))
        for cell, width in zip(row.cells, widths, strict=True)
    )


def turned_lines(text: str, width: float, measure: Callable[[str], float]) -> int:
    """How many lines the text takes in `width` points. A word that is wider has a line of its own."""
    lines, line = 1, 0.0
    space = measure(" ")
    for word in map(measure, _BREAKS.split(text)):
        if line and line + space + word > width:
            lines, line = lines + 1, word
        else:
            line += (space if line else 0) + word
    return lines


def column_widths(table: Table, room: Room) -> tuple[float, ...]:
    """The widths of the columns in points. Together they are the room's width or, where nothing wraps, less.

    A table whose longest words together are wider than the page gets the page's width, shared out in proportion.
    """
    return _best(table, room, needs(table, room))


def _best(table: Table, room: Room, wanted: Sequence[Need]) -> tuple[float, ...]:
    """The widths with which a table takes fewest lines: shared out by what columns lack, or by what lowers rows.

    Where few lines more give the names of rows an easy width, they have it.
    """
    even = _shared_out(wanted, room.width)
    lengths = _lengths(table, room)
    if not lengths or sum(even) < room.width - SLACK:
        return even

    def lines(widths: Sequence[float]) -> int:
        return sum(row_lines(row, widths, room) for row in _with_headings(table))

    lowest = min(even, _shared_out(wanted, room.width, lengths), key=lines)
    if sum(need.easy for need in wanted) > room.width or not _is_tight(lowest, wanted):
        return lowest
    eased = _shared_out([replace(need, readable=need.easy) for need in wanted], room.width, lengths)
    return eased if lines(eased) <= TALLER * lines(lowest) else lowest


def _is_tight(widths: Sequence[float], wanted: Sequence[Need]) -> bool:
    """Whether a column has less than reads well."""
    return any(width < need.easy - SLACK for width, need in zip(widths, wanted, strict=True))


def _with_headings(table: Table) -> Iterator[Row]:
    yield Row("", tuple(Cell(text(column.heading)) for column in table.columns), total=True)
    yield from table.rows


def _lengths(table: Table, room: Room) -> tuple[tuple[float, ...], ...]:
    """How long the words of each row's cells are on one line, in points, headings first; nothing of a long table."""
    if len(table.rows) > MOST_WEIGHED_ROWS:
        return ()
    rows = _with_headings(table)
    return tuple(tuple(room.measure(words_of(cell), row.total) for cell in row.cells) for row in rows)


def _shared_out(wanted: Sequence[Need], width: float, lengths: Sequence[Sequence[float]] = ()) -> tuple[float, ...]:
    figures = [need.figures for need in wanted]
    full = _evened([need.full for need in wanted], figures, width)
    if sum(full) <= width:
        return tuple(full)
    least = [need.least for need in wanted]
    if sum(least) > width:
        return tuple(share * width / sum(least) for share in least)
    readable = _evened([need.readable for need in wanted], figures, width)
    if sum(readable) > width:
        return _grown(least, readable, width)
    content = [start if need.figures else need.full for start, need in zip(readable, wanted, strict=True)]
    served = _lowest(readable, content, lengths, width) if lengths else _grown(readable, content, width)
    return _grown(served, full, width)


def _lowest(
    floor: Sequence[float], ceiling: Sequence[float], lengths: Sequence[Sequence[float]], width: float
) -> tuple[float, ...]:
    """The floor with what is left of `width` given out share by share, each where it lowers the table most.

    A row is as tall as its tallest cell, so a column of commentary gets the room that names beside it do not need.
    """
    widths, share = list(floor), (width - sum(floor)) / SHARES
    for _ in range(SHARES):
        hungry = [n for n, top in enumerate(ceiling) if widths[n] < top]
        if not hungry:
            break
        best = min(hungry, key=lambda n: (_height([*widths[:n], widths[n] + share, *widths[n + 1 :]], lengths), n))
        widths[best] = min(widths[best] + share, ceiling[best])
    return tuple(widths)


def _height(widths: Sequence[float], lengths: Sequence[Sequence[float]]) -> float:
    """About how many lines the rows take together, counted in parts of lines, so that every share tells."""
    rows = ([length / width for length, width in zip(row, widths, strict=True)] for row in lengths)
    return sum(max(1.0, *row) + SHORTER * sum(row) for row in rows)


def _evened(widths: Sequence[float], figures: Sequence[bool], width: float) -> Sequence[float]:
    """The widths, columns of figures all as wide as the widest of them if there is room for that."""
    widest = max((each for each, is_figures in zip(widths, figures, strict=True) if is_figures), default=0.0)
    even = [widest if is_figures else each for each, is_figures in zip(widths, figures, strict=True)]
    return even if sum(even) <= width else widths


def _grown(floor: Sequence[float], ceiling: Sequence[float], width: float) -> tuple[float, ...]:
    """The floor with what is left of `width` shared out, long columns getting more, none going over its ceiling.

    Shares go by the square root of what is missing: a column of commentary would otherwise squeeze every title.
    """
    widths = list(floor)
    while (left := width - sum(widths)) > 0.01:
        hungry = {
            n: sqrt(top - now) for n, (now, top) in enumerate(zip(widths, ceiling, strict=True)) if top - now > 0.01
        }
        if not hungry:
            break
        for n, share in hungry.items():
            widths[n] = min(widths[n] + left * share / sum(hungry.values()), ceiling[n])
    return tuple(widths)
