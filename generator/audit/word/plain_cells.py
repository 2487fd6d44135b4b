"""Cells of one table that differ in nothing but their words become like the first of them, which was read in full.

A long table repeats a handful of cells ten thousand times over. What is looked up for a cell (styles, widths, shades)
depends on its XML but for the words, so it is looked up once for each such XML, and nothing of the cell is passed over.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from lxml import etree

from generator.audit.findings import Place
from generator.audit.word.content import Cell, Paragraph, Run
from generator.audit.word.names import Element, q
from generator.audit.word.styles import TableRegion
from generator.frozen import dataclass

_BEGIN, _END = "<w:t>", "</w:t>"
_SHAPE = ((q("w:tcPr"), q("w:p")), (q("w:pPr"), q("w:r")), (q("w:rPr"), q("w:t")))
_AFTER_TEXT = attrgetter(*Paragraph.__slots__[Paragraph.__slots__.index("text") + 1 :])

Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The first cell of its kind, with the fields of its paragraph that come after the words."""

    cell: Cell
    paragraph: Paragraph
    run: Run
    rest: tuple[Any, ...]

    def with_words(self, text: str, number: int, row: int, column: int) -> tuple[Cell, Paragraph]:
        """A cell like the first in another row, and its paragraph, which is the `number`th of its part."""
        first, run, cell = self.paragraph.place, self.run, self.cell
        words = " ".join(text.split())[:200]
        place = Place(first.part, first.heading, number, "", first.table, row, column, text=words)
        runs = (Run(text, run.look, run.in_link, run.by_hand),)
        paragraph = Paragraph(place, self.paragraph.style, runs, text, *self.rest)
        return Cell(place, text.strip(), not words, cell.span, cell.merged, cell.continues), paragraph


def key_and_words(element: Element, region: TableRegion) -> tuple[Key, str] | None:
    """What tells this cell's kind from others, and its words; None for one that has not just one piece of text."""
    before, begin, after = etree.tostring(element, encoding="unicode", with_tail=False).partition(_BEGIN)
    words, end, after = after.partition(_END)
    if not begin or not end or _BEGIN in after or "&" in words or "<" in words:
        return None
    return (id(region), before, after), words


def pattern(element: Element, cell: Cell, inside: list[Paragraph]) -> Pattern | None:
    """The cell as a pattern for others; None if it has anything but one paragraph of one run, or if it is counted."""
    for wanted in _SHAPE:
        children = list(element)
        tags = tuple(child.tag for child in children)
        if tags not in (wanted, wanted[1:]):
            return None
        element = children[-1]
    if len(inside) != 1 or len(inside[0].runs) != 1:
        return None
    paragraph = inside[0]
    numbered = paragraph.mark is not None or paragraph.list_level is not None or paragraph.level
    return None if numbered else Pattern(cell, paragraph, paragraph.runs[0], _AFTER_TEXT(paragraph))
