"""A TrueType font file turned into the widths of its letters, so that what fits a page is measured and not guessed.

Kerning is left out: hardly a word is wider for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat

from generator.document.font_tables import FontTables
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """The advance widths of one font. `widths` is keyed by character code; `missing` stands for every other character.

    `ascent` and `descent` are what a line takes above and below its baseline, `line_gap` what the typeface wants
    between two lines. All are in units of which `units_per_em` make one em (the type size).
    """

    units_per_em: int
    widths: Mapping[int, int]
    missing: int
    ascent: int = 0
    descent: int = 0
    line_gap: int = 0

    @classmethod
    def read(cls, font: bytes) -> FontMetrics:
        """The metrics of a TrueType or OpenType file. Raises ValueError when it is not one or has no Unicode table."""
        tables = FontTables.of(font)
        advances = dict(enumerate(tables.advances))  # all glyphs after the last one are as wide as it
        widths = {code: advances.get(glyph, tables.advances[-1]) for code, glyph in tables.characters.items()}
        ascent, descent, line_gap = tables.numbers("hhea", 4, 3, "h")
        return cls(tables.units_per_em, widths, tables.advances[0], ascent, -descent, line_gap)

    def width(self, words: str, size: float) -> float:
        """The width of `words` on one line, in points, at `size` points."""
        units = sum(map(self.widths.get, map(ord, words), repeat(self.missing)))
        return units * size / self.units_per_em
