"""The blocks of two versions of a paper become pairs: which block of the old one each block of the new one was.

An id that its author gave stays with its block. One that was counted (`background-p2`) is another block's as soon as a
paragraph is put in before it, so that blocks whose ids differ in numbers alone are matched by what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.changes.row_matching import with_rows_of
from generator.changes.snapshot import TABLE, Said, Snapshot

_NUMBERS = re.compile(r"\d+")
# Paragraphs that have less of their words in common than this are not versions of one another.
ALIKE = 0.5

Pair = tuple[Said, Said]


def matched(old: Snapshot, new: Snapshot) -> dict[str, Said]:
    """For each block of the new version that was there before: what it said then, by its id now."""
    before, after = _alike(old.blocks), _alike(new.blocks)
    pairs = (pair for name, blocks in after.items() for pair in _pairs(before.get(name, ()), blocks))
    return {now.id: with_rows_of(was, now) if now.kind == TABLE else was for was, now in pairs}


def _alike(blocks: Sequence[Said]) -> Mapping[str, list[Said]]:
    """The blocks by their ids without the numbers in them."""
    groups: dict[str, list[Said]] = {}
    for block in blocks:
        groups.setdefault(f"{block.kind} {_NUMBERS.sub('#', block.id)}", []).append(block)
    return groups


def _pairs(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    before, after = [_words(block) for block in old], [_words(block) for block in new]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal" or b - a == d - c:
            yield from zip(old[a:b], new[c:d], strict=True)
        elif tag == "replace":
            yield from _most_alike(old[a:b], new[c:d])


def _most_alike(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """Pairs in order, each block with the first that is left and says nearly the same."""
    left = list(old)
    for block in new:
        found = next((n for n, was in enumerate(left) if _is_version(was, block)), None)
        if found is not None:
            yield left[found], block
            left = left[found + 1 :]


def _is_version(old: Said, new: Said) -> bool:
    return SequenceMatcher(None, _words(old).split(), _words(new).split(), autojunk=False).ratio() >= ALIKE


def _words(block: Said) -> str:
    return "\n".join(line.words for line in block.lines)
