"""A tree with the places of its numbers marked becomes a tree with the numbers in them.

Before: a heading, table or chart that is to be numbered carries a Number with an empty text (see `to_count`), and so
does a paragraph that is to count at another depth than its heading's. After: sections are 1, 2, ...; what stands in
them, paragraphs and subsections alike, is counted together (2.1, 2.2, and 6.1.1 below subsection 6.1), so that live
numbering in a word processor and the printed text agree; tables, charts and appendices are counted through the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace

from generator.document.blocks import Block, Chart, Heading, ListKind, Number, Paragraph, ParagraphRole, Table
from generator.document.wording import Wording
from generator.frozen import dataclass

SECTIONS, TABLES, CHARTS, APPENDICES = "sections", "tables", "charts", "appendices"

_WORDING = {TABLES: "table", CHARTS: "chart", APPENDICES: "appendix"}
_TOP_LEVEL = 2  # the heading level at which sections and appendices start


def to_count(sequence: str, level: int = 0) -> Number:
    """The mark of a block that is to be numbered in `sequence`; a paragraph with one counts at `level`, from 0."""
    return Number("", sequence, level)


def number(blocks: Iterable[Block], wording: Wording) -> tuple[Block, ...]:
    """The blocks of one paper with every number filled in."""
    counting = _Counting(wording)
    return tuple(counting.number(block) for block in blocks)


def list_label(kind: ListKind, place: int) -> str:
    """The printed mark of the item at `place` (from 1): "•", "2.", "b)", "ii)"."""
    return _LABELS[kind](place)


@dataclass(slots=True)
class _Counting:
    """The counters of one pass over one paper. `depth` is that of paragraphs here; None where they are not numbered."""

    wording: Wording
    counters: tuple[int, ...] = ()
    depth: int | None = None
    others: dict[str, int] = field(default_factory=dict)

    def number(self, block: Block) -> Block:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph() if block.number is not None:
                return replace(block, number=self._in_sections(block.number.level))
            case Paragraph() if self.depth is not None and block.role is ParagraphRole.BODY:
                return replace(block, number=self._in_sections(self.depth))
            case Table() if block.number:
                return replace(block, number=self._next(TABLES))
            case Chart():
                return self._chart(block)
            case _:
                return block

    def _heading(self, heading: Heading) -> Heading:
        self.depth = None
        if heading.number is None:
            return heading
        if heading.number.sequence != SECTIONS:
            return replace(heading, number=self._next(heading.number.sequence))
        depth = heading.level - _TOP_LEVEL
        self.depth = depth + 1
        return replace(heading, number=self._in_sections(depth))

    def _chart(self, chart: Chart) -> Chart:
        counted = replace(chart, number=self._next(CHARTS))
        if chart.data is None or chart.data.number is None:
            return counted
        return replace(counted, data=replace(chart.data, number=self._next(TABLES)))

    def _in_sections(self, depth: int) -> Number:
        """The next number at `depth` (0: sections); everything deeper starts again, and a level passed over is 1."""
        known = (*self.counters[: depth + 1], *(1 for _ in range(depth - len(self.counters))))
        last = known[depth] if depth < len(known) else 0
        self.counters = (*known[:depth], last + 1)
        return Number(".".join(map(str, self.counters)), SECTIONS, depth)

    def _next(self, sequence: str) -> Number:
        self.others[sequence] = self.others.get(sequence, 0) + 1
        return Number(self.wording.say(_WORDING[sequence], number=self.others[sequence]), sequence)


_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


def _letters(number: int) -> str:
    """From a to z, then aa, ab and so on."""
    rest, place = divmod(number - 1, 26)
    return (_letters(rest) if rest else "") + chr(ord("a") + place)


_LABELS: Mapping[ListKind, Callable[[int], str]] = {
    ListKind.BULLET: lambda place: "•",
    ListKind.DECIMAL: lambda place: f"{place}.",
    ListKind.LETTER: lambda place: f"{_letters(place)})",
    ListKind.ROMAN: lambda place: f"{_roman(place)})",
}
