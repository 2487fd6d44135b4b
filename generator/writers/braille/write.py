"""A document, or the documents of a meeting as one, becomes braille: pages with a running line, numbers and contents.

The pages are written as BRF (ASCII braille) or as PEF (the portable embosser format); both say the same, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from generator.document.blocks import Document
from generator.document.grid import room_of
from generator.document.languages import languages
from generator.document.linear import Piece, Title, linear
from generator.document.pack import listed
from generator.document.printed_words import passages
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import BraillePage, Profile
from generator.writers.braille.layout import Layout
from generator.writers.braille.pages import Chunk, Lines, paged, with_running_lines
from generator.writers.braille.pef import pef
from generator.writers.braille.words import Speller

LINE_END = "\r\n"
PAGE_END = "\f"

PrintPages = Mapping[str, int]
"""The page of the printed paper on which each block begins, by its id; empty where nobody has laid it out."""


@dataclass(frozen=True, slots=True)
class Book:
    """Finished braille pages, each under its running line, and the page on which each block begins, by its id."""

    pages: tuple[Lines, ...]
    begins: Mapping[str, int]
    page: BraillePage
    about: Mapping[str, str]

    def brf(self) -> bytes:
        """The pages as a BRF file: ASCII braille, a form feed after each page."""
        return "".join("".join(line + LINE_END for line in page) + PAGE_END for page in self.pages).encode("ascii")

    def pef(self) -> bytes:
        """The pages as a PEF file."""
        return pef(self.pages, self.page, self.about)


@dataclass(frozen=True, slots=True)
class _Volume:
    """One document on its way to braille: how many pages others have before it, and what its list of contents names."""

    document: Document
    profile: Profile
    wording: Wording
    print_pages: PrintPages = field(default_factory=dict)
    before: int = 0
    papers: tuple[Title, ...] = ()

    def book(self, papers_begin: Mapping[str, int] | None = None) -> Book:
        """The finished pages; `papers_begin` are the pages of the papers of a pack."""
        page = self.profile.braille
        speller = Speller(self.document.language, page.grade, languages(self.document))
        room = room_of(page.cells, speller.length)
        pieces = linear(self.document, self.wording, room, self.papers)
        # The contents need the pages, and the pages the contents: page numbers have a fixed room, so two rounds do.
        _, first = paged(self._chunks(pieces, Layout(self.wording, speller, page.cells, room, {})), page.lines - 1)
        begins = {id_: number + self.before for id_, number in first.items()} | dict(papers_begin or {})
        layout = Layout(self.wording, speller, page.cells, room, begins)
        pages, _ = paged(self._chunks(pieces, layout), page.lines - 1)
        running = speller.passages(self._running())
        numbers = [speller.cells(str(number)) for number in range(self.before + 1, self.before + len(pages) + 1)]
        return Book(tuple(with_running_lines(pages, running, page.cells, numbers)), begins, page, self._about())

    def _running(self) -> Iterator[tuple[str, str]]:
        """Item and title, with the language of each part that is not in the paper's."""
        running = self.document.running
        for part in (running.item, self.document.title):
            yield from passages(running.spoken(part), self.wording, "")
            yield " ", ""

    def _about(self) -> Mapping[str, str]:
        """What a file of the braille says of itself, by the names of Dublin Core."""
        document = self.document
        named = {"identifier": document.id, "title": document.title, "creator": document.author}
        return named | {"date": document.modified, "language": document.language}

    def _chunks(self, pieces: tuple[Piece, ...], layout: Layout) -> list[Chunk]:
        """The pieces as chunks, with a line wherever a page of the printed paper begins."""
        chunks: list[Chunk] = []
        page = 1
        for before, piece in zip((None, *pieces), pieces, strict=False):
            begun = self.print_pages.get(piece.id, page)
            if begun > page:
                chunks.append(layout.print_page(piece.id, begun))
                page = begun
            chunks.append(layout.chunk(before, piece))
        return chunks


def write(document: Document, profile: Profile, wording: Wording, print_pages: PrintPages | None = None) -> Book:
    """The braille of one paper, for the page and the grade of the profile.

    Raises ContentError when liblouis, or its table for the language, is not installed (engine-missing).
    """
    return _Volume(document, profile, wording, print_pages or {}).book()


def write_pack(
    front: Document,
    parts: Sequence[Document],
    profile: Profile,
    wording: Wording,
    print_pages: Mapping[str, PrintPages] | None = None,
) -> Book:
    """The braille of a meeting: the front with the page of each paper, then the papers; pages run through.

    `print_pages` are those of each paper, by its id. Raises what `write` raises.
    """
    cover = _Volume(front, profile, wording, papers=listed(parts, wording))
    pages = list(cover.book().pages)
    begins: dict[str, int] = {}
    papers: list[Lines] = []
    for part in parts:
        begins[part.id] = len(pages) + len(papers) + 1
        known = (print_pages or {}).get(part.id, {})
        papers += _Volume(part, profile, wording, known, len(pages) + len(papers)).book().pages
    whole = cover.book(begins)
    return replace(whole, pages=(*whole.pages, *papers), begins=begins)
