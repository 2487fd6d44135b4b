"""One piece of a document becomes its lines of plain text: one function for each kind of piece."""

from __future__ import annotations

import textwrap

from generator.document.grid import grid
from generator.document.inlines import Inlines
from generator.document.linear import Entries, Grid, Kind, Piece, Title, Words
from generator.document.printed_words import printed
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass

UNDERLINES = ("=", "-", "~", ".")
"""What headings are underlined with, from level 1 down; deeper ones as the last."""

STEP = 2
"""Columns by which a list is indented from the level above, and between a mark and its words."""


@dataclass(frozen=True, slots=True)
class Page:
    """How wide the lines are, and the words of the language."""

    wording: Wording
    width: int
    room: Room

    def lines_of(self, piece: Piece) -> list[str]:
        """The lines of one piece, none wider than the page but for an address that cannot be broken."""
        match piece:
            case Title():
                return self._title(piece)
            case Words():
                return self._words(piece)
            case Grid():
                header, rows = grid(piece.table, self.room, self._say, "-")
                return [*header, *(line for row in rows for line in row)]
            case Entries():
                return [piece.title, "", *(line for title in piece.titles for line in self._entry(title))]

    def running(self, words: str) -> list[str]:
        """What stands at the head of every page of the printed paper; plain text has one page."""
        return self._wrapped(words)

    def _title(self, title: Title) -> list[str]:
        lines = self._wrapped(self._titled(title))
        underline = UNDERLINES[min(title.level, len(UNDERLINES)) - 1]
        return [*lines, underline * max(map(len, lines))]

    def _entry(self, title: Title) -> list[str]:
        indent = " " * (STEP * (title.level - 1))
        return self._wrapped(self._titled(title), indent, indent + " " * STEP)

    def _titled(self, title: Title) -> str:
        return " ".join(part for part in (title.number, self._say(title.content)) if part)

    def _words(self, words: Words) -> list[str]:
        indent = " " * (STEP * words.depth + (0 if words.mark or not words.depth else STEP))
        said = self._say(words.content)
        if not words.mark:
            return self._wrapped(said, indent, indent)
        if words.kind is Kind.FACT:
            return self._wrapped(f"{words.mark} {said}", indent, indent + " " * STEP)
        mark = f"{indent}{words.mark}{' ' * STEP if words.kind is Kind.BODY else ' '}"
        return self._wrapped(said, mark, " " * len(mark)) or [mark.rstrip()]

    def _say(self, content: Inlines) -> str:
        return printed(content, self.wording)

    def _wrapped(self, words: str, first: str = "", later: str = "") -> list[str]:
        return textwrap.wrap(
            words,
            self.width,
            initial_indent=first,
            subsequent_indent=later,
            break_on_hyphens=False,
            break_long_words=False,
        )
