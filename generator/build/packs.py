"""The papers of a meeting as one, and a reading profile, become the bytes of one file whose page numbers are right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Resources, html_design, speech_settings
from generator.build.layout import LAST_PAGE, Layout, Pages, outline_pages, settled_pages
from generator.document.blocks import Document
from generator.document.contents import without_contents
from generator.document.pack import Pack, begun_in_print, numbered_on, with_papers_for_pages, with_standard_pages
from generator.frozen import dataclass
from generator.profiles import Profile

if TYPE_CHECKING:
    from generator.writers.braille import Book

NOT_LAID_OUT = (
    "LibreOffice was not found, so the packs as Word files have no page numbers in their contents yet, and say so; "
    "install LibreOffice and build again, or open a pack in Word and press Ctrl+A, then F9"
)
NOT_LAID_OUT_NOW = (
    "{name}: LibreOffice could not lay this pack out, so it has no page numbers in its contents yet, and says so"
)
NOT_SETTLED = "{name}: the page numbers still moved when they were filled in; open it in Word and press Ctrl+A, then F9"


@dataclass(frozen=True, slots=True)
class PackEdition:
    """A pack in one profile and one format; `standard` is the profile whose pages its readers ask for, if any.

    A supplement has its pages numbered on from those of the file `before` it.
    """

    document: Pack
    profile: Profile
    format: str
    standard: Profile | None = None
    before: PackEdition | None = None

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The file, and notices for whoever builds it. Raises ContentError as the writers do."""
        if self.format not in HAVE_PAGES:
            return _WRITERS[self.format](self, resources), ()
        laid_out = self.laid_out(resources)
        return laid_out.data, _notices(self, laid_out, resources.layout)

    def laid_out(self, resources: Resources) -> LaidOut:
        """The file with its pages, in a format that has pages. Raises ContentError as the writers do."""
        first = self._first_page(resources)
        edition = self._with_standard_pages(resources)
        if self.before is not None:
            edition = replace(edition, document=numbered_on(edition.document, first, resources.wording))
        return _LAID_OUT[self.format](edition, resources, first or 1)

    @property
    def depth(self) -> int:
        """How many files its pages are numbered on from."""
        return self.before.depth + 1 if self.before else 0

    def part_editions(self) -> list[Edition]:
        """The papers, each as an edition of its own."""
        return [Edition(part, self.profile, self.format) for part in self._shown().parts]

    def _shown(self) -> Pack:
        """The pack with lists of contents in its papers only where the profile has them."""
        if self.profile.contents:
            return self.document
        return replace(self.document, parts=tuple(map(without_contents, self.document.parts)))

    def _first_page(self, resources: Resources) -> int | None:
        """The number of the first page; None when nobody could lay out what is before."""
        if self.before is None:
            return 1
        last = self.before.laid_out(resources).pages.get(LAST_PAGE)
        return last + 1 if last else None

    def front_in_print(self, resources: Resources) -> Document:
        """The front for a format without pages; a supplement's says on which page it begins in print, if known."""
        first = self.in_print(resources)._first_page(resources) if self.before else None
        front = self.document.front
        return begun_in_print(front, first, resources.wording) if first else front

    def in_print(self, resources: Resources) -> PackEdition:
        """The Word file in standard print, whose pages readers of other formats are told."""
        profile = resources.standard or self.profile
        also = resources.standard if profile.smallest >= SMALLEST_LARGE_PRINT else None
        before = self.before.in_print(resources) if self.before else None
        return PackEdition(self.document, profile, "docx", also, before)

    def _in_standard_print(self) -> PackEdition | None:
        """The edition whose pages this one gives too."""
        if self.standard is None:
            return None
        before = self.before._in_standard_print() if self.before else None
        return replace(self, profile=self.standard, standard=None, before=before)

    def _with_standard_pages(self, resources: Resources) -> PackEdition:
        """The edition with a table of the pages on which its papers begin in standard print, if it gives those."""
        standard = self._in_standard_print()
        if standard is None:
            return self
        known = standard.laid_out(resources).papers
        return replace(self, document=with_standard_pages(self.document, known, resources.wording))


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A file, and the page of each place in it and of each paper by its id, none when nobody laid it out.

    `settled` says whether laying it out again agreed.
    """

    data: bytes
    pages: Pages
    papers: Pages
    settled: bool


def _word(edition: PackEdition, resources: Resources, first: int) -> LaidOut:
    from generator.writers.word import title_bookmarks

    data, pages, settled = settled_pages(_word_writer(edition, resources, first), resources.layout, first)
    names = title_bookmarks(edition.document.front, edition.document.parts)
    return LaidOut(data, pages, {paper: pages[name] for paper, name in names.items() if name in pages}, settled)


def _word_writer(edition: PackEdition, resources: Resources, first: int) -> Callable[[Pages], bytes]:
    from generator.writers.word import Part, Template, write_pack

    file = resources.templates["word/committee-paper.docx"]
    template = Template(file.content, file.name, resources.fonts)
    parts = [Part(each.document, each.pictures(resources.chart_cache)) for each in edition.part_editions()]
    front, wording = edition.document.front, resources.wording

    def write(pages: Pages) -> bytes:
        return write_pack(front, parts, edition.profile, wording, template, pages, first)

    return write


def _notices(edition: PackEdition, laid_out: LaidOut, layout: Layout) -> tuple[str, ...]:
    if laid_out.settled:
        return ()
    if layout.office is None:
        return (NOT_LAID_OUT,)
    name = f"{edition.document.front.title} ({edition.profile.name})"
    return ((NOT_SETTLED if laid_out.pages else NOT_LAID_OUT_NOW).format(name=name),)


def _pdf(edition: PackEdition, resources: Resources, first: int) -> LaidOut:
    data = _typeset(edition, resources, first)
    (_, *begins), last = outline_pages(data)
    papers = {part.id: page + first - 1 for part, page in zip(edition.document.parts, begins, strict=True)}
    return LaidOut(data, {LAST_PAGE: last + first - 1}, papers, True)


def _typeset(edition: PackEdition, resources: Resources, first: int) -> bytes:
    from generator.writers.pdf import PageDesign, Part, write_pack

    template = resources.templates["pdf/committee-paper.typ"]
    design = PageDesign(template.content, template.name)
    parts = [Part(each.document, each.pictures(resources.chart_cache)) for each in edition.part_editions()]
    front, wording = edition.document.front, resources.wording
    return write_pack(front, parts, edition.profile, wording, design, resources.fonts, first)


_LAID_OUT: Mapping[str, Callable[[PackEdition, Resources, int], LaidOut]] = {"docx": _word, "pdf": _pdf}
"""How a pack is written and its pages are found in each format that has pages to refer to."""

HAVE_PAGES = frozenset(_LAID_OUT)
"""The names of these formats."""


def _braille(edition: PackEdition, resources: Resources) -> bytes:
    return _book(edition, resources).brf()


def _pef(edition: PackEdition, resources: Resources) -> bytes:
    return _book(edition, resources).pef()


def _book(edition: PackEdition, resources: Resources) -> Book:
    from generator.writers.braille import write_pack

    pack = edition.document
    pages = _block_pages(edition.in_print(resources), resources)
    front = edition.front_in_print(resources)
    return write_pack(front, pack.parts_without_pages, edition.profile, resources.wording, pages)


def pack_pages(pack: Pack, profile: Profile, resources: Resources) -> Mapping[str, Pages]:
    """The page of the Word pack on which each block of each paper begins, by the ids of both; none if not laid out."""
    in_large_print = profile.smallest >= SMALLEST_LARGE_PRINT
    return _block_pages(PackEdition(pack, profile, "docx", resources.standard if in_large_print else None), resources)


def _block_pages(word: PackEdition, resources: Resources) -> Mapping[str, Pages]:
    from generator.writers.word import block_bookmarks_in_pack

    if resources.layout.office is None:
        return {}
    pages = word.laid_out(resources).pages
    return {
        paper: {id_: pages[name] for id_, name in names.items() if name in pages}
        for paper, names in block_bookmarks_in_pack(word.document.front, word.document.parts).items()
    }


def _text(edition: PackEdition, resources: Resources) -> bytes:
    from generator.writers.text import write_pack

    return write_pack(edition.front_in_print(resources), edition.document.parts_without_pages, resources.wording)


def _transcript(edition: PackEdition, resources: Resources) -> bytes:
    from generator.writers.speech import write_pack_transcript

    settings = speech_settings(resources)
    front, parts = edition.front_in_print(resources), edition.document.parts_without_pages
    return write_pack_transcript(front, parts, resources.wording, settings)


def _ssml(edition: PackEdition, resources: Resources) -> bytes:
    from generator.writers.speech import write_pack_ssml

    settings = speech_settings(resources)
    front, parts = edition.front_in_print(resources), edition.document.parts_without_pages
    return write_pack_ssml(front, parts, resources.wording, settings)


def _html(edition: PackEdition, resources: Resources) -> bytes:
    """One page. It has no page numbers, so neither those of the standard pack; a supplement says where print begins."""
    from generator.writers.html import Part, narrow, write_pack

    front = edition.front_in_print(resources)
    edition = replace(edition, document=with_papers_for_pages(edition.document, resources.wording))
    slim = narrow(edition.profile)
    cache = resources.chart_cache
    parts = [Part(each.document, each.pictures(cache), each.pictures(cache, slim)) for each in edition.part_editions()]
    return write_pack(front, parts, edition.profile, resources.wording, html_design(resources))


_WRITERS: Mapping[str, Callable[[PackEdition, Resources], bytes]] = {
    "html": _html,
    "braille": _braille,
    "pef": _pef,
    "text": _text,
    "transcript": _transcript,
    "ssml": _ssml,
}
"""How a pack is written in each format that has no pages of print."""
