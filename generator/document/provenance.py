"""A document becomes the list of its printed figures: what each says, where it is printed, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document.blocks import Block, Chart, Heading, Table
from generator.document.drawing import Series
from generator.document.inlines import FigureSource, Inline, Text, plain
from generator.document.references import Target, targets
from generator.document.walk import each_cell_once, every_block, every_inline, lines_of
from generator.document.wording import Wording
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as printed. `place` is what a reader calls the place: paragraph 2.4, Table 2; `block` is its id.

    `cell` says where in an Excel file its value is: sheet Reviews, cell B6. It is empty for a file of lines.
    """

    words: str
    source: FigureSource
    block: str
    place: str
    cell: str = ""


def printed_figures(blocks: Iterable[Block], wording: Wording) -> Iterator[PrintedFigure]:
    """Every figure with a source, in reading order: in the text, in the cells of tables, and drawn in charts."""
    whole = tuple(blocks)
    where = places(whole, wording)
    for block in every_block(whole):
        for words, source in figures_of(block):
            yield PrintedFigure(words, source, block.id, where[block.id])


def places(blocks: Iterable[Block], wording: Wording) -> dict[str, str]:
    """What a reader calls the place of each block, by id: its number, or that of the last thing before it with one."""
    whole = tuple(blocks)
    known = targets(whole, wording)
    found: dict[str, str] = {}
    current = ""
    for block in every_block(whole):
        own = _called(known[block.id])
        found[block.id] = own or current
        if not isinstance(block, Table | Chart):
            current = own or (plain(block.content) if isinstance(block, Heading) else current)
    return found


def figures_of(block: Block) -> Iterator[tuple[str, FigureSource]]:
    """The figures that stand in a block itself, with their sources."""
    match block:
        case Chart():
            for series in block.drawing.series:
                yield from _drawn(series)
        case Table():
            of_figures = {id(cell) for cell in each_cell_once(block.rows) if any(figures_in(cell.content))}
            for cell in (cell for row in block.rows if of_figures for cell in row.cells if id(cell) in of_figures):
                yield from figures_in(cell.content)
        case _:
            for line in lines_of(block):
                yield from figures_in(line)


def figures_in(content: Iterable[Inline]) -> Iterator[tuple[str, FigureSource]]:
    """The figures of a line of text, with their sources."""
    for inline in every_inline(content):
        if isinstance(inline, Text) and inline.source:
            yield inline.text, inline.source


def _drawn(series: Series) -> Iterator[tuple[str, FigureSource]]:
    for label, source in zip(series.labels, series.sources, strict=False):
        if source is not None:
            yield label, source


def _called(target: Target) -> str:
    return " ".join(part for part in (target.label, target.number) if part)
