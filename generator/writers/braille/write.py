"""A document becomes a BRF file: ASCII braille in pages, with a running line, braille page numbers and contents."""

from __future__ import annotations

from generator.document.blocks import Document
from generator.document.grid import room_of
from generator.document.linear import Piece, linear
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.braille.layout import Layout
from generator.writers.braille.liblouis import braille
from generator.writers.braille.pages import Chunk, paged, with_running_lines
from generator.writers.braille.words import Speller

LINE_END = "\r\n"
PAGE_END = "\f"


def write(document: Document, profile: Profile, wording: Wording) -> bytes:
    """The braille of one paper, for the page and the grade of the profile.

    Raises ContentError when liblouis, or its table for the language, is not installed (engine-missing).
    """
    page = profile.braille
    speller = Speller(braille(document.language, page.grade))
    room = room_of(page.cells, speller.length)
    pieces = linear(document, wording, room)
    height = page.lines - 1
    # The contents need the pages, and the pages the contents: their numbers have a fixed room, so that two rounds do.
    unpaged = Layout(wording, speller, page.cells, room, {})
    _, begins = paged(_chunks(pieces, unpaged), height)
    pages, _ = paged(_chunks(pieces, Layout(wording, speller, page.cells, room, begins)), height)
    running = speller.cells(" ".join(part for part in (document.running.item, document.title) if part))
    whole = with_running_lines(pages, running, page.cells, lambda number: speller.cells(str(number)))
    return "".join("".join(line + LINE_END for line in lines) + PAGE_END for lines in whole).encode("ascii")


def _chunks(pieces: tuple[Piece, ...], layout: Layout) -> list[Chunk]:
    return [layout.chunk(before, piece) for before, piece in zip((None, *pieces), pieces, strict=False)]
