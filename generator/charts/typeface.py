"""A font file of ours as a chart needs it: which characters it has, how wide words are, and what letters look like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.charts.kerning import Lookup, kerning
from generator.charts.outlines import outline
from generator.document.font_tables import FontTables

Set = tuple[int, int]
"""A glyph, and how far from the beginning of its line it stands, in font units."""


@dataclass(frozen=True, eq=False)
class Typeface:
    """One font file, read as far as its letters are asked for. `name` is that of its file, without ending."""

    name: str
    tables: FontTables

    @classmethod
    def of(cls, file: Path) -> Typeface:
        """The font in a file. Raises OSError when there is none, ValueError when it is no font."""
        return cls(file.stem, FontTables.of(file.read_bytes()))

    @property
    def units_per_em(self) -> int:
        """How many font units make the size of the type."""
        return self.tables.units_per_em

    @cached_property
    def characters(self) -> frozenset[int]:
        """The codes of the characters it has."""
        return frozenset(self.tables.characters)

    @cached_property
    def _outlines(self) -> dict[int, str]:
        return {}

    @cached_property
    def _lookups(self) -> tuple[Lookup, ...]:
        return kerning(self.tables)

    def set(self, text: str) -> tuple[tuple[Set, ...], int]:
        """The glyphs of a line of text with their places, and how wide it is, in font units."""
        placed, place, before = [], 0, -1
        for glyph in self._glyphs(text):
            place += self._nearer(before, glyph)
            placed.append((glyph, place))
            place, before = place + self.tables.advance(glyph), glyph
        return tuple(placed), place

    def outline(self, glyph: int) -> str:
        """What a glyph looks like, as path data of SVG in font units with y downwards; empty for a space."""
        if glyph not in self._outlines:
            self._outlines[glyph] = outline(self.tables, glyph)
        return self._outlines[glyph]

    def _nearer(self, before: int, glyph: int) -> int:
        """What is added between two glyphs, which is mostly less than nothing."""
        found = (between(before, glyph) for between in self._lookups)
        return next((units for units in found if units is not None), 0)

    def _glyphs(self, text: str) -> list[int]:
        return [self.tables.characters.get(ord(character), 0) for character in text]
