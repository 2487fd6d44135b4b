"""A document becomes plain text of 72 columns in UTF-8, its numbers kept, tables and charts in words and figures."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document.blocks import Document
from generator.document.grid import room_of
from generator.document.linear import Entries, Grid, Kind, Piece, Title, Words, linear
from generator.document.pack import listed
from generator.document.wording import Wording
from generator.writers.text.lines import Page

WIDTH = 72
"""Columns of a line: short enough to be quoted in a reply without turning over (RFC 5322 asks for 78 at most)."""

CLOSE = frozenset({Kind.ITEM, Kind.FACT})
"""What follows its like without an empty line between them."""


BETWEEN_PAPERS = "\n\n" + "=" * WIDTH + "\n\n"
"""What stands between the papers of a pack."""


def write(document: Document, wording: Wording) -> bytes:
    """The text of one paper: who it is for, and then all that the paper says, in the order of the paper."""
    return _written(document, wording).encode()


def write_pack(front: Document, parts: Sequence[Document], wording: Wording) -> bytes:
    """The text of a meeting: the front with the list of its papers, then each of them under a line."""
    papers = (_written(part, wording) for part in parts)
    return BETWEEN_PAPERS.join((_written(front, wording, listed(parts, wording)), *papers)).encode()


def _written(document: Document, wording: Wording, papers: tuple[Title, ...] = ()) -> str:
    room = room_of(WIDTH, len)
    page = Page(wording, WIDTH, room)
    running = " | ".join(part for part in (document.running.committee, document.running.item) if part)
    pieces = linear(document, wording, room, papers)
    parts = [page.running(running)] if running else []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        parts.append(_space(before, piece) + page.lines_of(piece))
    return "\n".join((*("\n".join(part) for part in parts), "")).replace("\N{NO-BREAK SPACE}", " ")


def _space(before: Piece | None, piece: Piece) -> list[str]:
    """The empty lines before a piece."""
    match before, piece:
        case Words(kind=one), Words(kind=other) if one in CLOSE and other in CLOSE:
            return []
        case Words(kind=Kind.NOTE), Words(kind=Kind.NOTE):
            return []
        case _, Title():
            return ["", ""]
        case _, Words() | Grid() | Entries():
            return [""]
    return []
