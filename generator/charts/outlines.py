"""The glyphs of a TrueType font become outlines, as path data of SVG (the `glyf` table of OpenType)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.document.font_tables import FontTables
from generator.frozen import dataclass

ON_CURVE, SHORT_X, SHORT_Y, REPEATED, SAME_X, SAME_Y = (1 << bit for bit in range(6))
"""Flags of a point of a simple glyph."""

WORDS, PLACED, SCALED, MORE, SCALED_BOTH, TURNED = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80
"""Flags of a part of a composite glyph."""

F2DOT14 = 1 << 14


@dataclass(frozen=True, slots=True)
class Corner:
    """A point of an outline in font units, y upwards; one that is not on the curve pulls it."""

    x: float
    y: float
    on_curve: bool = True

    def half_way(self, other: Corner) -> Corner:
        """The point on the curve that TrueType leaves out between two that pull it."""
        return Corner((self.x + other.x) / 2, (self.y + other.y) / 2)


Contour = tuple[Corner, ...]


def outline(tables: FontTables, glyph: int) -> str:
    """The outline as path data in font units with y downwards; empty for a space."""
    return "".join(_path(contour) for contour in _contours(tables, glyph))


def _contours(tables: FontTables, glyph: int) -> list[Contour]:
    long = tables.number("head", 50) == 1
    start, end = tables.numbers("loca", glyph * (4 if long else 2), 2, "I" if long else "H")
    if start == end:
        return []
    at = tables.starts["glyf"] + start * (1 if long else 2)
    (count,) = struct.unpack_from(">h", tables.font, at)
    return _simple(tables.font, at + 10, count) if count >= 0 else list(_composite(tables, at + 10))


def _simple(font: bytes, at: int, count: int) -> list[Contour]:
    ends = struct.unpack_from(f">{count}H", font, at)
    at += 2 * count
    at += 2 + int.from_bytes(font[at : at + 2], "big")
    flags, at = _flags(font, at, ends[-1] + 1 if ends else 0)
    across, at = _coordinates(font, at, flags, SHORT_X, SAME_X)
    up, at = _coordinates(font, at, flags, SHORT_Y, SAME_Y)
    corners = [Corner(x, y, bool(flag & ON_CURVE)) for x, y, flag in zip(across, up, flags, strict=True)]
    return [tuple(corners[first + 1 : last + 1]) for first, last in pairwise((-1, *ends))]


def _flags(font: bytes, at: int, count: int) -> tuple[list[int], int]:
    flags: list[int] = []
    while len(flags) < count:
        flag, at = font[at], at + 1
        times = 1
        if flag & REPEATED:
            times, at = font[at] + 1, at + 1
        flags += [flag] * times
    return flags, at


def _coordinates(font: bytes, at: int, flags: Iterable[int], short: int, same: int) -> tuple[list[int], int]:
    """Each coordinate is kept as a step from the one before: one byte with its sign in a flag, two bytes, or none."""
    found: list[int] = []
    value = 0
    for flag in flags:
        if flag & short:
            value, at = value + (font[at] if flag & same else -font[at]), at + 1
        elif not flag & same:
            value, at = value + int.from_bytes(font[at : at + 2], "big", signed=True), at + 2
        found.append(value)
    return found, at


def _composite(tables: FontTables, at: int) -> Iterator[Contour]:
    """A letter with its accent: other glyphs, moved and perhaps turned. Parts placed by matching points stay put."""
    flags = MORE
    while flags & MORE:
        flags, part = struct.unpack_from(">HH", tables.font, at)
        right, up = struct.unpack_from(">hh" if flags & WORDS else ">bb", tables.font, at + 4)
        at += 8 if flags & WORDS else 6
        (a, b, c, d), at = _turn(tables.font, at, flags)
        right, up = (right, up) if flags & PLACED else (0, 0)
        for contour in _contours(tables, part):
            yield tuple(Corner(a * p.x + c * p.y + right, b * p.x + d * p.y + up, p.on_curve) for p in contour)


def _turn(font: bytes, at: int, flags: int) -> tuple[tuple[float, ...], int]:
    count = 1 if flags & SCALED else 2 if flags & SCALED_BOTH else 4 if flags & TURNED else 0
    numbers = tuple(number / F2DOT14 for number in struct.unpack_from(f">{count}h", font, at))
    full = {0: (1.0, 0.0, 0.0, 1.0), 1: (*numbers, 0.0, 0.0, *numbers), 2: (*numbers[:1], 0.0, 0.0, *numbers[1:])}
    return full.get(count, numbers), at + 2 * count


def _path(contour: Contour) -> str:
    """A closed line through the points on the curve, bent by those that are not."""
    whole = [*_with_points_between(contour)]
    first = next((place for place, corner in enumerate(whole) if corner.on_curve), 0)
    turned = [*whole[first:], *whole[:first]]
    steps = (f"L{_at(now)}" if now.on_curve else f"Q{_at(now)} {_at(after)}" for now, after in _steps(turned))
    return f"M{_at(turned[0])}{''.join(steps)}Z" if turned else ""


def _with_points_between(contour: Contour) -> Iterator[Corner]:
    for before, corner in zip((*contour[-1:], *contour[:-1]), contour, strict=True):
        if not before.on_curve and not corner.on_curve:
            yield before.half_way(corner)
        yield corner


def _steps(corners: list[Corner]) -> Iterator[tuple[Corner, Corner]]:
    """Each point after the first with the one it leads to; a point that a curve ends at is no step of its own."""
    for before, now, after in zip(corners, corners[1:], (*corners[2:], corners[0]), strict=False):
        if not now.on_curve or before.on_curve:
            yield now, after


def _at(corner: Corner) -> str:
    return f"{corner.x:g} {0 - corner.y:g}"
