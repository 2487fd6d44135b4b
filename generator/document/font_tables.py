"""The tables of a TrueType font file, as the OpenType specification lays them out; only those that are asked for."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count

_WINDOWS = {(3, 1), (3, 10)}

_EMBEDDING, _INSTALLABLE, _EDITABLE = 0x000F, 0, 8
"""The bits of `fsType` (table OS/2) that say how far a font may be embedded; the two that let its file be edited."""


@dataclass(frozen=True, eq=False)
class FontTables:
    """A font file and where each of its tables begins."""

    font: bytes
    starts: Mapping[str, int]

    @classmethod
    def of(cls, font: bytes) -> FontTables:
        """The tables of a TrueType or OpenType file. Raises ValueError when it is not one."""
        if font[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true"):
            raise ValueError("this is not a TrueType or OpenType font")
        entries = (font[12 + 16 * n : 28 + 16 * n] for n in range(_unsigned(font, 4)))
        return cls(font, {entry[:4].decode("latin-1"): struct.unpack_from(">I", entry, 8)[0] for entry in entries})

    def number(self, table: str, offset: int, form: str = "H") -> int:
        """The number at a place of a table; `form` is as `struct` has it, an unsigned 16 bits if not given."""
        return self.numbers(table, offset, 1, form)[0]

    def numbers(self, table: str, offset: int, count: int, form: str = "H") -> tuple[int, ...]:
        """So many numbers from a place of a table onwards."""
        return struct.unpack_from(f">{count}{form}", self.font, self.starts[table] + offset)

    @cached_property
    def units_per_em(self) -> int:
        """How many units of length make one em."""
        return self.number("head", 18)

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """Advance widths by glyph; the last one holds for all glyphs after it (`hmtx`)."""
        return self.numbers("hmtx", 0, 2 * self.number("hhea", 34))[::2]

    @cached_property
    def characters(self) -> Mapping[int, int]:
        """The glyph of each character code (`cmap`, formats 4 and 12). Raises ValueError without a Unicode table."""
        starts = self.starts["cmap"]
        records = [struct.unpack_from(">HHI", self.font, starts + 4 + 8 * n) for n in range(self.number("cmap", 2))]
        unicode = [
            starts + at for platform, encoding, at in records if platform == 0 or (platform, encoding) in _WINDOWS
        ]
        if not unicode:
            raise ValueError("this font has no table of Unicode characters")
        found: dict[int, int] = {}
        for at in dict.fromkeys(unicode):
            for run in _mapped(self.font, at):
                found.update(run)
        return found

    @property
    def may_be_embedded(self) -> bool:
        """Whether the font says that it may be part of a file that is edited; one that says nothing may not."""
        return "OS/2" in self.starts and self.number("OS/2", 8) & _EMBEDDING in (_INSTALLABLE, _EDITABLE)

    def advance(self, glyph: int) -> int:
        """How wide a glyph is set."""
        return self.advances[min(glyph, len(self.advances) - 1)]


def _unsigned(font: bytes, at: int) -> int:
    return int.from_bytes(font[at : at + 2], "big")


def _mapped(font: bytes, at: int) -> Iterator[Iterable[tuple[int, int]]]:
    """Runs of characters with their glyphs; none of a `cmap` table in another format."""
    match _unsigned(font, at):
        case 4:
            yield from _segments(font, at)
        case 12:
            yield from _groups(font, at)


def _segments(font: bytes, at: int) -> Iterator[Iterable[tuple[int, int]]]:
    """The characters of a `cmap` table of format 4: runs of codes up to U+FFFF."""
    segments = _unsigned(font, at + 6) // 2
    ends, starts, deltas = (
        struct.unpack_from(f">{segments}H", font, at + start) for start in (14, 16 + 2 * segments, 16 + 4 * segments)
    )
    offsets_at = at + 16 + 6 * segments
    for n, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        offset = _unsigned(font, offsets_at + 2 * n)
        codes = range(start, min(end, 0xFFFE) + 1)
        if offset:
            glyphs = struct.unpack_from(f">{len(codes)}H", font, offsets_at + 2 * n + offset)
            yield [(code, (glyph + delta) & 0xFFFF) for code, glyph in zip(codes, glyphs, strict=True) if glyph]
        else:
            yield [(code, (code + delta) & 0xFFFF) for code in codes]


def _groups(font: bytes, at: int) -> Iterator[Iterable[tuple[int, int]]]:
    """The characters of a `cmap` table of format 12: runs of codes over all of Unicode."""
    for n in range(struct.unpack_from(">I", font, at + 12)[0]):
        start, end, glyph = struct.unpack_from(">III", font, at + 16 + 12 * n)
        yield zip(range(start, end + 1), count(glyph))
