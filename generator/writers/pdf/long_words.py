"""Words that are longer than a line may turn over inside, since Typst would let them run off the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from generator.writers.pdf.edition import Edition

MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(r"\S{12,}")
_AFTER_A_MARK = re.compile(r"(?<=[@./_?&=-])(?=\w)")
_ON_A_LETTER = frozenset(("Mn", "Mc", "Me", "Cf"))
MOST = 0.8
"""Of the width of the text: lists and headings have less room than running text."""


def with_breaks(words: str, edition: Edition) -> str:
    """The words, with places to turn over in those that are too long for the lines of the edition."""
    return _LONG.sub(lambda found: _breakable(found[0], edition), words)


def _breakable(word: str, edition: Edition) -> str:
    """The word, with places to turn over at its marks, and in parts that are still too long between any two signs."""
    if not _is_too_long(word, edition):
        return word
    parts = _AFTER_A_MARK.split(word)
    return MAY_BREAK.join(MAY_BREAK.join(_letters(part)) if _is_too_long(part, edition) else part for part in parts)


def _letters(word: str) -> Iterator[str]:
    """The letters, each with the accents that stand on it."""
    start = 0
    for place, sign in enumerate(word):
        if place and category(sign) not in _ON_A_LETTER:
            yield word[start:place]
            start = place
    yield word[start:]


def _is_too_long(word: str, edition: Edition) -> bool:
    size, most = float(edition.profile.body), MOST * edition.room.width
    # Hardly a letter is wider than an em, and most words are far too short to be measured.
    return len(word) * size > most and edition.face.width(word, size, bold=True) > most
