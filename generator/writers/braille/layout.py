"""One piece of a document becomes a chunk of braille lines: one function for each kind of piece.

Indents are those of British practice for reports (UK Association for Accessible Formats): the title centred, headings
from cell 5 and cell 7, paragraphs from cell 3 with runovers from cell 1, items of lists with runovers two cells in.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from generator.document.grid import grid
from generator.document.inlines import Inlines, text
from generator.document.linear import Entries, Grid, Kind, Piece, Title, Words
from generator.document.printed_words import passages
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.writers.braille.pages import Chunk
from generator.writers.braille.words import Speller

STEP = 2
"""Cells by which runovers, and lists in lists, are indented."""

HEADINGS = {2: 4, 3: 6}
"""Empty cells before a heading of each level below the title; deeper ones as the deepest."""

CONTINUED = '"'
"""Dot 5 at the end of a line: the sequence goes on without a space (Rules of Unified English Braille, 10.13)."""

PRINT_PAGE = "-"
"""Dots 3 and 6 across the page, with a number at their end: from here on a page of the printed paper is read."""

GUIDE = '"'
RULE = "3"
PAGE_ROOM = 8
"""Dots that lead to a page number; the line under a column's heading; cells that page numbers and dots have."""

CLOSE = frozenset({Kind.ITEM, Kind.FACT})


@dataclass(frozen=True, slots=True)
class Layout:
    """How pieces are laid out: words, cells of a line, and the room of tables. `begins` has known pages by id."""

    wording: Wording
    speller: Speller
    cells: int
    room: Room
    begins: Mapping[str, int]

    def chunk(self, before: Piece | None, piece: Piece) -> Chunk:
        """The chunk of one piece, `before` being the one that it follows."""
        match piece:
            case Title():
                return self._title(piece, before)
            case Words():
                return self._words(piece, before)
            case Grid():
                return self._grid(piece)
            case Entries():
                return self._entries(piece)

    def print_page(self, id_: str, number: int) -> Chunk:
        """The line at which a page of the printed paper begins, held on the page of what follows."""
        page = self.speller.cells(str(number))
        return Chunk(id_, ((PRINT_PAGE * (self.cells - len(page)) + page,),), keep=True)

    def _title(self, title: Title, before: Piece | None) -> Chunk:
        said = self._titled(title)
        if title.level == 1:
            lines = tuple(line.center(self.cells).rstrip() for line in self._wrapped(said, 0, 0, self.cells - 6))
        else:
            indent = HEADINGS[min(title.level, max(HEADINGS))]
            lines = self._wrapped(said, indent, indent)
        space = 0 if isinstance(before, Title) and title.level > 2 else 1
        return Chunk(title.id, (lines,), space, keep=True, new_page=title.new_page)

    def _words(self, words: Words, before: Piece | None) -> Chunk:
        mark = self._cells(text(words.mark), words.language or "")
        said = f"{mark} {self._cells(words.content, words.language or '')}".strip()
        if words.kind in CLOSE or words.depth:
            start = min(STEP * max(words.depth - 1, 0), self.cells // 2)
            lines = self._wrapped(said, start, start + STEP)
        else:
            lines = self._wrapped(said, STEP, 0)
        together = words.kind in CLOSE and isinstance(before, Words) and before.kind in CLOSE
        opens = words.kind in (Kind.CAPTION, Kind.FACT) and not together
        caption = words.kind is Kind.CAPTION
        groups = (lines,) if caption else tuple((line,) for line in lines)
        return Chunk(words.id, groups, space=1 if opens else 0, keep=caption)

    def _grid(self, piece: Grid) -> Chunk:
        header, rows = grid(piece.table, self.room, self._cells, RULE)
        return Chunk(piece.id, tuple(tuple(row) for row in rows), space=1, header=tuple(header))

    def _entries(self, piece: Entries) -> Chunk:
        lines = [(*self._wrapped(self.speller.cells(piece.title), HEADINGS[2], HEADINGS[2]), "")]
        return Chunk(piece.id, (*lines, *(tuple(self._entry(title)) for title in piece.titles)), space=1)

    def _entry(self, title: Title) -> Iterator[str]:
        """The lines of an entry of the contents, the last with guide dots to its page."""
        start = STEP * (title.level - 2)
        *lines, last = self._wrapped(self._titled(title), start, start + STEP, self.cells - PAGE_ROOM)
        page = self.speller.cells(str(self.begins.get(title.id, 0)))
        yield from lines
        yield f"{last} {GUIDE * (self.cells - len(last) - len(page) - 2)} {page}"

    def _titled(self, title: Title) -> str:
        return f"{self.speller.cells(title.number)} {self._cells(title.content)}".strip()

    def _cells(self, content: Inlines, language: str = "") -> str:
        return self.speller.passages(passages(content, self.wording, language))

    def _wrapped(self, braille: str, first: int, later: int, width: int = 0) -> tuple[str, ...]:
        cells = width or self.cells
        parts = " ".join(self._divided(word, cells - max(first, later)) for word in braille.split())
        lines = textwrap.wrap(
            parts,
            cells,
            initial_indent=" " * first,
            subsequent_indent=" " * later,
            break_on_hyphens=False,
            break_long_words=False,
        )
        return tuple(lines)

    def _divided(self, word: str, cells: int) -> str:
        """A sequence that no line has room for (an address) in parts, with the sign that it goes on."""
        # The last part has no sign behind it, so a cell more.
        starts = range(0, max(len(word) - 1, 1), cells - 1)
        ends = (*starts[1:], len(word))
        return f"{CONTINUED} ".join(word[start:end] for start, end in zip(starts, ends, strict=True))
