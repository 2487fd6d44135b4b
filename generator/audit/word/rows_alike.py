"""A document's XML is shortened by the rows of tables that say nothing to the rules which others have not said before.

A long table repeats a few rows ten thousand times over, with other words. A row that differs from one above it in
nothing but its words, and whose words are such that no rule about words can find anything in them, is judged in the row
above: it is left out here, and an instruction after that row says how many there were and how many letters they have.
What a file leaves out is judged again in full as soon as anything at all is found in what was kept (see `judge`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import cache

from lxml import etree

from generator.audit.word.names import Element
from generator.frozen import dataclass

_TARGET = "rows-alike"
_ROW, _END_OF_ROW, _TABLE, _TEXT = b"<w:tr>", b"</w:tr>", b"<w:tbl>", b"<w:t></w:t>"
_WORDS = re.compile(rb"<w:t>([^<]*)</w:t>")
_TAGS = re.compile(rb"<([\w:]+)")
# What a row may be made of for its words to be all there is to it: anything else (a field, a link, a picture, a merged
# cell, a header row, a list's number) is read where it stands.
_CELL = [b"w:tc", b"w:p", b"w:r", b"w:t"]
_SETTINGS = frozenset(
    b"w:trPr w:cantSplit w:trHeight w:tcPr w:tcW w:shd w:vAlign w:tcBorders w:pPr w:pStyle w:jc w:spacing w:ind"
    b" w:keepNext w:keepLines w:rPr w:b w:bCs w:sz w:szCs w:color w:lang w:rFonts".split()
)
_UNBANDED = re.compile(rb'<w:tblLook\b[^>]* w:noHBand="(?:1|true)"')
_UTF_8 = re.compile(rb"<\?xml version=.1\.0. encoding=.utf-8.(?: standalone=.\w+.)?\?>", re.IGNORECASE)

# Words in which no rule finds anything, in UTF-8: in small letters or short enough for an acronym, one space apart, no
# figure apart from what it counts by a space at which a line may break, and no mark of a list before them.
_SMALL = rb"(?:[a-z]|\xc3[\x9f-\xb6\xb8-\xbf])"
_WORD = rb"(?:[A-Z]?%b+(?:(?:-|\xe2\x80\x99)%b+)*|[A-Z]{2,5})" % (_SMALL, _SMALL)
_NUMBER = rb"(?:[A-Z]{0,5}(?:\xe2\x88\x92)?(?:\xc2\xa3)?\d+(?:[.,]\d+)*%?)"
_RUNNING = rb"(?!o[ \xc2])(?=[A-Za-z\xc3])(?:%b(?:[,;:]? |\xc2\xa0)|%b\xc2\xa0)*(?:%b|%b)[.]?"
_LINE = rb"(?:%b|%b|\[[a-z]\])" % (_NUMBER, _RUNNING % (_WORD, _NUMBER, _WORD, _NUMBER))
# One figure is as good as another there, so that rows that differ in their figures alone are tested once.
_NOUGHTS = bytes.maketrans(b"123456789", b"000000000")
_PLAIN_LINES = re.compile(rb"%b(?:\n%b)*" % (_LINE, _LINE))


@dataclass(slots=True)
class _Kind:
    """Rows of one table that differ in their words alone: the place of the first, and the words of those left out."""

    first: int
    left_out: dict[int, list[bytes]] = field(default_factory=dict)

    def instruction(self) -> bytes:
        """What is told of the rows left out: their number, and that of the letters in each column."""
        letters = [len(b"".join(words).decode()) for words in zip(*self.left_out.values(), strict=True)]
        return f"<?{_TARGET} {' '.join(map(str, (len(self.left_out), *letters)))}?>".encode()


def shortened(data: bytes) -> bytes | None:
    """A document's XML without the rows that others are judged for; None if it has none, or if none can be told.

    They cannot where something may look like a row and be none (in comments and instructions), or in other encodings.
    """
    if not _UTF_8.match(data) or _more_than_elements(data):
        return None
    pieces = data.split(_END_OF_ROW)
    kinds = [kind for kind in tuple(_kinds(pieces)) if kind.left_out]  # only once all rows are sorted
    return _END_OF_ROW.join(_kept(pieces, kinds)) if kinds else None


def _more_than_elements(data: bytes) -> bool:
    """Whether there are comments, or instructions but the first; their signs are rare, and found ten times as fast."""
    return (b"!" in data and b"<!" in data) or (data.count(b"?") > 2 and data.count(b"<?") > 1)


def _kept(pieces: Sequence[bytes], kinds: Iterable[_Kind]) -> Iterator[bytes]:
    """The rows that stay, and after the first of each kind what is told of the others."""
    left_out = {place for kind in kinds for place in kind.left_out}
    told = {kind.first: kind.instruction() for kind in kinds}
    instruction = b""
    for place, piece in enumerate(pieces):
        if place not in left_out:
            yield instruction + piece
            instruction = told.get(place, b"")


def left_out_after(row: Element) -> tuple[int, ...]:
    """How many rows like this one were left out, and how many letters they have in each column; empty for none."""
    following = row.getnext()
    if following is None or following.tag is not etree.ProcessingInstruction or following.target != _TARGET:
        return ()
    return tuple(map(int, following.text.split()))


def _kinds(pieces: Sequence[bytes]) -> Iterator[_Kind]:
    """The kinds of rows in each table without bands, whose first row and last row are always kept."""
    known: dict[tuple[bytes, ...], _Kind] | None = None
    plain = cache(_PLAIN_LINES.fullmatch)
    for place, piece in enumerate(pieces[:-1]):
        if not piece.startswith(_ROW) or _TABLE in piece:
            known = {} if _begins_unbanded(piece) else None
        elif known is not None and pieces[place + 1].startswith(_ROW):
            parts = _WORDS.split(piece)
            frame, words = tuple(parts[::2]), parts[1::2]
            kind = known.get(frame)
            if kind is not None:
                if plain(b"\n".join(words).translate(_NOUGHTS)):
                    kind.left_out[place] = words
            elif _holds_words_alone(frame):
                known[frame] = kind = _Kind(place)
                yield kind


def _begins_unbanded(piece: bytes) -> bool:
    """Whether the last thing that begins in the piece is the first row of a table in which rows are not told apart."""
    before, table, rest = piece.rpartition(_TABLE)
    return bool(table) and not before.startswith(_ROW) and _UNBANDED.search(rest.partition(_ROW)[0]) is not None


def _holds_words_alone(frame: Sequence[bytes]) -> bool:
    """Whether a row consists of cells of one paragraph of one run of one text, and of how these look."""
    held = [tag for tag in _TAGS.findall(_TEXT.join(frame)) if tag not in _SETTINGS]
    return held == [b"w:tr", *_CELL * (len(frame) - 1)]
