"""Pairs of glyphs that stand nearer together than their widths say ("Te"): the kerning in a font's `GPOS` table.

Read is what a line of Latin letters needs: lookups of pairs (type 2) whose first glyph has another advance and nothing
else, as the OpenType specification lays them out. Whatever else a font has is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.document.font_tables import FontTables

GPOS = "GPOS"
PAIRS = 2
ADVANCE_ONLY = (4, 0)
"""The format of the values of a pair: the advance of the first glyph, nothing of the second."""

Lookup = Callable[[int, int], int | None]
"""Two glyphs become what is added to the advance of the first; None where the next lookup is to be asked."""


def kerning(tables: FontTables) -> tuple[Lookup, ...]:
    """The lookups of the font, to be asked in this order; none when it has no kerning for Latin letters."""
    if GPOS not in tables.starts:
        return ()
    lookups = tables.number(GPOS, 8)
    places = (lookups + tables.number(GPOS, lookups + 2 + 2 * number) for number in sorted(_kern_lookups(tables)))
    return tuple(
        READERS[tables.number(GPOS, at)](tables, at)
        for lookup in places
        if tables.number(GPOS, lookup) == PAIRS
        for at in _listed(tables, lookup, 4)
        if tables.numbers(GPOS, at + 4, 2) == ADVANCE_ONLY
    )


def _listed(tables: FontTables, start: int, count_at: int) -> list[int]:
    """The places that a list of offsets gives, which are counted from `start`."""
    count = tables.number(GPOS, start + count_at)
    return [start + offset for offset in tables.numbers(GPOS, start + count_at + 2, count)]


def _kern_lookups(tables: FontTables) -> set[int]:
    features = tables.number(GPOS, 6)
    return {
        lookup
        for feature in _features_of_latin(tables)
        if _tag(tables, features + 2 + 6 * feature) == "kern"
        for lookup in _numbers_listed(tables, features + tables.number(GPOS, features + 6 + 6 * feature) + 2)
    }


def _features_of_latin(tables: FontTables) -> tuple[int, ...]:
    scripts = tables.number(GPOS, 4)
    for record in range(tables.number(GPOS, scripts)):
        at = scripts + 2 + 6 * record
        if _tag(tables, at) == "latn":
            script = scripts + tables.number(GPOS, at + 4)
            return _numbers_listed(tables, script + tables.number(GPOS, script) + 4)
    return ()


def _numbers_listed(tables: FontTables, at: int) -> tuple[int, ...]:
    return tables.numbers(GPOS, at + 2, tables.number(GPOS, at))


def _tag(tables: FontTables, at: int) -> str:
    return bytes(tables.numbers(GPOS, at, 4, "B")).decode("latin-1")


def _single_pairs(tables: FontTables, at: int) -> Lookup:
    """Format 1: for each first glyph, the second ones with their values."""
    sets = dict(zip(_covered(tables, at + tables.number(GPOS, at + 2)), _listed(tables, at, 8), strict=True))
    pairs = {(first, second): value for first, start in sets.items() for second, value in _pairs_of(tables, start)}

    def between(first: int, second: int) -> int | None:
        return pairs.get((first, second))

    return between


def _pairs_of(tables: FontTables, start: int) -> Iterator[tuple[int, int]]:
    count = tables.number(GPOS, start)
    seconds = tables.numbers(GPOS, start + 2, 2 * count)[::2]
    values = tables.numbers(GPOS, start + 2, 2 * count, "h")[1::2]
    return zip(seconds, values, strict=True)


def _pairs_of_classes(tables: FontTables, at: int) -> Lookup:
    """Format 2: a value for each class of first glyphs and class of second ones."""
    covered = frozenset(_covered(tables, at + tables.number(GPOS, at + 2)))
    first_classes, second_classes, rows, columns = tables.numbers(GPOS, at + 8, 4)
    classes = partial(_classes, tables)
    firsts, seconds = classes(at + first_classes), classes(at + second_classes)
    values = tables.numbers(GPOS, at + 16, rows * columns, "h")

    def between(first: int, second: int) -> int | None:
        if first not in covered:
            return None
        return values[firsts.get(first, 0) * columns + seconds.get(second, 0)]

    return between


READERS: Mapping[int, Callable[[FontTables, int], Lookup]] = {1: _single_pairs, 2: _pairs_of_classes}


def _covered(tables: FontTables, at: int) -> list[int]:
    """The glyphs that a list covers, in its order: glyph by glyph (format 1) or in ranges (format 2)."""
    if tables.number(GPOS, at) == 1:
        return list(_numbers_listed(tables, at + 2))
    return [glyph for first, last, _ in _ranges(tables, at + 2) for glyph in range(first, last + 1)]


def _classes(tables: FontTables, at: int) -> Mapping[int, int]:
    """The class of each glyph that has one: from a first glyph onwards (format 1) or in ranges (format 2)."""
    if tables.number(GPOS, at) == 1:
        first = tables.number(GPOS, at + 2)
        return dict(enumerate(_numbers_listed(tables, at + 4), first))
    return {glyph: kind for first, last, kind in _ranges(tables, at + 2) for glyph in range(first, last + 1)}


def _ranges(tables: FontTables, at: int) -> Iterator[tuple[int, int, int]]:
    numbers = tables.numbers(GPOS, at + 2, 3 * tables.number(GPOS, at))
    return zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
