"""Words that are longer than a line may turn over inside, since Typst would let them run off the page."""

from __future__ import annotations

import re

from generator.writers.pdf.edition import Edition

MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(r"\S{12,}")
_AFTER_A_MARK = re.compile(r"(?<=[@./_?&=-])(?=\w)")
_AFTER_A_LETTER = re.compile(r"(?<=\w)(?=\w)")
# Of the width of the text: an address may turn over at its marks when it fills half a line, and any word between two
# letters when it fills most of one, since lists and headings have less room than running text.
_ADDRESS, _WORD = 0.5, 0.8


def with_breaks(words: str, edition: Edition) -> str:
    """The words, with places to turn over in those that are too long for the lines of the edition."""
    return _LONG.sub(lambda found: _breakable(found[0], edition), words)


def _breakable(word: str, edition: Edition) -> str:
    size, room = float(edition.profile.body), edition.room.width
    if edition.face.width(word, size, bold=True) <= _ADDRESS * room:
        return word
    parts = _AFTER_A_MARK.split(word)
    too_long = (edition.face.width(part, size, bold=True) > _WORD * room for part in parts)
    return MAY_BREAK.join(
        _AFTER_A_LETTER.sub(MAY_BREAK, part) if long else part for part, long in zip(parts, too_long, strict=True)
    )
