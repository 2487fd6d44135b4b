"""The papers of a meeting as one, and a reading profile, become the bytes of one file whose page numbers are right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Resources, html_design, speech_settings
from generator.build.layout import Layout, Pages, outline_pages
from generator.document.contents import without_contents
from generator.document.pack import Pack, with_papers_for_pages, with_standard_pages
from generator.profiles import Profile

if TYPE_CHECKING:
    from generator.writers.braille import Book

MOST_ROUNDS = 3

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
    """A pack in one profile and one format; `standard` is the profile whose pages its readers ask for, if any."""

    document: Pack
    profile: Profile
    format: str
    standard: Profile | None = None

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The file, and notices for whoever builds it. Raises ContentError as the writers do."""
        return _WRITERS[self.format](self, resources)

    def part_editions(self) -> list[Edition]:
        """The papers, each as an edition of its own."""
        return [Edition(part, self.profile, self.format) for part in self._shown().parts]

    def _shown(self) -> Pack:
        """The pack with lists of contents in its papers only where the profile has them."""
        if self.profile.contents:
            return self.document
        return replace(self.document, parts=tuple(map(without_contents, self.document.parts)))

    def in_standard_print(self) -> PackEdition | None:
        """The edition whose pages this one gives too."""
        return replace(self, profile=self.standard, standard=None) if self.standard else None

    def with_pages_of(self, pages: Pages, resources: Resources) -> PackEdition:
        """The edition with a table of the pages of another, by the id of each paper."""
        return replace(self, document=with_standard_pages(self.document, pages, resources.wording))


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A file, and the page of each bookmark in it, none when nobody laid it out; `settled` if doing so again agreed."""

    data: bytes
    pages: Pages
    settled: bool


def _word(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    laid_out = _laid_out_word(edition, resources)
    return laid_out.data, _notices(edition, laid_out, resources.layout)


def _laid_out_word(edition: PackEdition, resources: Resources) -> _LaidOut:
    """The pack, in large print with the pages of the standard one, laid out until no page moves."""
    from generator.writers.word import title_bookmarks

    standard = edition.in_standard_print()
    if standard is not None:
        pages = _laid_out(_word_writer(standard, resources), resources.layout).pages
        names = title_bookmarks(standard.document.front, standard.document.parts)
        known = {paper: pages[name] for paper, name in names.items() if name in pages}
        edition = edition.with_pages_of(known, resources)
    return _laid_out(_word_writer(edition, resources), resources.layout)


def _word_writer(edition: PackEdition, resources: Resources) -> Callable[[Pages], bytes]:
    from generator.writers.word import Part, write_pack

    template = resources.templates["word/committee-paper.docx"]
    parts = [Part(each.document, each.pictures(resources.chart_cache)) for each in edition.part_editions()]

    def write(pages: Pages) -> bytes:
        return write_pack(
            edition.document.front, parts, edition.profile, resources.wording, template.content, template.name, pages
        )

    return write


def _laid_out(write: Callable[[Pages], bytes], layout: Layout) -> _LaidOut:
    """Write, lay out, write the pages that were found, and lay out again to see that nothing moved."""
    pages: Pages = {}
    data = write(pages)
    for _ in range(MOST_ROUNDS):
        found = layout.bookmarks(data)
        if found is None:
            return _LaidOut(write({}) if pages else data, {}, False)
        if found == pages:
            return _LaidOut(data, pages, True)
        pages = found
        data = write(pages)
    return _LaidOut(data, pages, False)


def _notices(edition: PackEdition, laid_out: _LaidOut, layout: Layout) -> tuple[str, ...]:
    if laid_out.settled:
        return ()
    if layout.office is None:
        return (NOT_LAID_OUT,)
    name = f"{edition.document.front.title} ({edition.profile.name})"
    return ((NOT_SETTLED if laid_out.pages else NOT_LAID_OUT_NOW).format(name=name),)


def _pdf(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    standard = edition.in_standard_print()
    if standard is not None:
        _, *pages = outline_pages(_typeset(standard, resources))
        known = {part.id: page for part, page in zip(standard.document.parts, pages, strict=True)}
        edition = edition.with_pages_of(known, resources)
    return _typeset(edition, resources), ()


def _typeset(edition: PackEdition, resources: Resources) -> bytes:
    from generator.writers.pdf import PageDesign, Part, write_pack

    template = resources.templates["pdf/committee-paper.typ"]
    design = PageDesign(template.content, template.name)
    parts = [Part(each.document, each.pictures(resources.chart_cache)) for each in edition.part_editions()]
    return write_pack(edition.document.front, parts, edition.profile, resources.wording, design, resources.fonts)


def _braille(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    return _book(edition, resources).brf(), ()


def _pef(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    return _book(edition, resources).pef(), ()


def _book(edition: PackEdition, resources: Resources) -> Book:
    from generator.writers.braille import write_pack

    pack = edition.document
    pages = pack_pages(pack, resources.standard or edition.profile, resources)
    return write_pack(pack.front, pack.parts_without_pages, edition.profile, resources.wording, pages)


def pack_pages(pack: Pack, profile: Profile, resources: Resources) -> Mapping[str, Pages]:
    """The page of the Word pack on which each block of each paper begins, by the ids of both; none if not laid out."""
    from generator.writers.word import block_bookmarks_in_pack

    if resources.layout.office is None:
        return {}
    in_large_print = profile.smallest >= SMALLEST_LARGE_PRINT
    edition = PackEdition(pack, profile, "docx", resources.standard if in_large_print else None)
    pages = _laid_out_word(edition, resources).pages
    return {
        paper: {id_: pages[name] for id_, name in names.items() if name in pages}
        for paper, names in block_bookmarks_in_pack(pack.front, pack.parts).items()
    }


def _text(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    from generator.writers.text import write_pack

    return write_pack(edition.document.front, edition.document.parts_without_pages, resources.wording), ()


def _transcript(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    from generator.writers.speech import write_pack_transcript

    pack = edition.document
    settings = speech_settings(resources)
    return write_pack_transcript(pack.front, pack.parts_without_pages, resources.wording, settings), ()


def _ssml(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    from generator.writers.speech import write_pack_ssml

    pack = edition.document
    settings = speech_settings(resources)
    return write_pack_ssml(pack.front, pack.parts_without_pages, resources.wording, settings), ()


def _html(edition: PackEdition, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
    """One page. It has no page numbers, so neither those of the standard pack."""
    from generator.writers.html import Part, narrow, write_pack

    edition = replace(edition, document=with_papers_for_pages(edition.document, resources.wording))
    slim = narrow(edition.profile)
    cache = resources.chart_cache
    parts = [Part(each.document, each.pictures(cache), each.pictures(cache, slim)) for each in edition.part_editions()]
    return write_pack(edition.document.front, parts, edition.profile, resources.wording, html_design(resources)), ()


_WRITERS: Mapping[str, Callable[[PackEdition, Resources], tuple[bytes, tuple[str, ...]]]] = {
    "docx": _word,
    "pdf": _pdf,
    "html": _html,
    "braille": _braille,
    "pef": _pef,
    "text": _text,
    "transcript": _transcript,
    "ssml": _ssml,
}
"""How a pack is written in each format that has one."""
