"""A TrueType font file turned into the widths of its letters, so that what fits a page is measured and not guessed.

The tables that are read are `cmap` (which glyph a character has; formats 4 and 12), `hmtx` (how wide a glyph is),
`hhea` (how high a line is) and `head`, as the OpenType specification lays them out. Kerning is left out: hardly a word
is wider for it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


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
        tables = _tables(font)
        advances = _advances(font, tables)
        glyphs = dict(_characters(font, tables["cmap"]))
        last = len(advances) - 1
        widths = {code: advances[min(glyph, last)] for code, glyph in glyphs.items()}
        ascent, descent, line_gap = _numbers(font, 3, tables["hhea"] + 4, "h")
        return cls(_number(font, "H", tables["head"] + 18), widths, advances[0], ascent, -descent, line_gap)

    def width(self, words: str, size: float) -> float:
        """The width of `words` on one line, in points, at `size` points."""
        units = sum(self.widths.get(ord(letter), self.missing) for letter in words)
        return units * size / self.units_per_em


def _number(font: bytes, form: str, at: int) -> int:
    return int(struct.unpack_from(f">{form}", font, at)[0])


def _numbers(font: bytes, count: int, at: int, form: str = "H") -> tuple[int, ...]:
    return struct.unpack_from(f">{count}{form}", font, at)


def _tables(font: bytes) -> dict[str, int]:
    """Where each table of the file begins."""
    if font[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true"):
        raise ValueError("this is not a TrueType or OpenType font")
    entries = (font[12 + 16 * n : 28 + 16 * n] for n in range(_number(font, "H", 4)))
    return {entry[:4].decode("latin-1"): _number(entry, "I", 8) for entry in entries}


def _advances(font: bytes, tables: Mapping[str, int]) -> tuple[int, ...]:
    """Advance widths by glyph; the last one holds for all glyphs after it."""
    count = _number(font, "H", tables["hhea"] + 34)
    return _numbers(font, 2 * count, tables["hmtx"])[::2]


def _characters(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Each character code of the font and its glyph."""
    records = [struct.unpack_from(">HHI", font, cmap + 4 + 8 * n) for n in range(_number(font, "H", cmap + 2))]
    unicode = [cmap + at for platform, encoding, at in records if platform == 0 or (platform, encoding) in _WINDOWS]
    for at in unicode:
        match _number(font, "H", at):
            case 4:
                yield from _segments(font, at)
            case 12:
                yield from _groups(font, at)
    if not unicode:
        raise ValueError("this font has no table of Unicode characters")


_WINDOWS = {(3, 1), (3, 10)}


def _segments(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    """The characters of a `cmap` table of format 4: runs of codes up to U+FFFF."""
    count = _number(font, "H", at + 6) // 2
    ends, starts = _numbers(font, count, at + 14), _numbers(font, count, at + 16 + 2 * count)
    deltas = _numbers(font, count, at + 16 + 4 * count)
    offsets_at = at + 16 + 6 * count
    for n, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        offset = _number(font, "H", offsets_at + 2 * n)
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = _number(font, "H", offsets_at + 2 * n + offset + 2 * (code - start)) if offset else code
            if glyph or not offset:
                yield code, (glyph + delta) & 0xFFFF


def _groups(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    """The characters of a `cmap` table of format 12: runs of codes over all of Unicode."""
    for n in range(_number(font, "I", at + 12)):
        start, end, glyph = struct.unpack_from(">III", font, at + 16 + 12 * n)
        yield from ((code, glyph + code - start) for code in range(start, end + 1))
