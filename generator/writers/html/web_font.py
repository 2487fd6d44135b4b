"""A TrueType font becomes the rule by which a page carries it inside: a WOFF file (W3C, WOFF 1.0), written as text."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.document.font_tables import FontTables
from generator.typefaces import brought_along

HEADER, ENTRY = ">4s4sIHHIHHIIIII", ">4sIIII"
HEADER_SIZE, ENTRY_SIZE = struct.calcsize(HEADER), struct.calcsize(ENTRY)
REGULAR, BOLD = 400, 700


def font_faces(family: str, fonts: Sequence[Path]) -> str:
    """The rules that bring a typeface along; none for one that readers have, or that may not be embedded."""
    files = brought_along(family, fonts)
    if files is None:
        return ""
    weights = ((REGULAR, files.regular), (BOLD, files.bold))
    return "\n".join(_rule(family, weight, font) for weight, font in weights if FontTables.of(font).may_be_embedded)


def _rule(family: str, weight: int, font: bytes) -> str:
    source = f'url(data:font/woff;base64,{b64encode(woff(font)).decode()}) format("woff")'
    return f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: {source}; }}'


def woff(font: bytes) -> bytes:
    """The font with each of its tables compressed where that makes it smaller."""
    entries, blobs = [], []
    tables = sorted(_tables(font))
    place = HEADER_SIZE + ENTRY_SIZE * len(tables)
    for tag, checksum, data in tables:
        packed = min(zlib.compress(data, 9), data, key=len)
        entries.append(struct.pack(ENTRY, tag, place, len(packed), len(data), checksum))
        blobs.append(_padded(packed))
        place += len(blobs[-1])
    unpacked = 12 + 16 * len(tables) + sum(len(_padded(data)) for _, _, data in tables)
    header = struct.pack(HEADER, b"wOFF", font[:4], place, len(tables), 0, unpacked, 1, 0, 0, 0, 0, 0, 0)
    return b"".join((header, *entries, *blobs))


def _tables(font: bytes) -> Iterator[tuple[bytes, int, bytes]]:
    """Name, checksum and content of each table of a TrueType file."""
    for entry in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * int.from_bytes(font[4:6], "big")]):
        tag, checksum, start, length = entry
        yield tag, checksum, font[start : start + length]


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
