"""One composed paper and one reading profile become the bytes of one file: a pure function of its inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.build.chart_cache import ChartCache
from generator.build.formats import FORMATS, format_of
from generator.build.layout import Layout, Pages, settled_pages
from generator.build.whole import reason
from generator.document.blocks import Chart, Contents, Document, Picture
from generator.document.contents import without_contents
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem, Severity
from generator.profiles import Profile
from generator.text_file import decode

if TYPE_CHECKING:
    from generator.writers.braille import Book
    from generator.writers.speech import Settings as SpeechSettings

if TYPE_CHECKING:
    from generator.writers.html import PageDesign

# Large print begins at 16 point (UK Association for Accessible Formats, G003); below it nothing is promised.
SMALLEST_LARGE_PRINT = Decimal(16)


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template as it was read, and its name for messages."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Resources:
    """What editions are made with besides their trees: templates by name, and the font files that came along.

    `layout` finds the pages of Word files, of papers in the `standard` profile when no other is asked for; `lexicon` is
    the council's own, of how words are said.
    """

    wording: Wording
    templates: Mapping[str, TemplateFile]
    fonts: tuple[Path, ...]
    chart_cache: ChartCache
    layout: Layout = field(default_factory=Layout)
    standard: Profile | None = None
    lexicon: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """A paper in one profile and one format: what a worker makes a file of."""

    document: Document
    profile: Profile
    format: str

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The file; there is nothing to notice. Raises ContentError as the writers do."""
        return WRITERS[self.format](as_shown(self), resources), ()

    @property
    def asks_for_pages(self) -> bool:
        """Whether this is a Word file with a list of contents that is to have page numbers, so has to be laid out."""
        listed = any(isinstance(block, Contents) for block in self.document.blocks)
        return listed and self.format == "docx" and self.profile.contents and self.profile.contents_pages

    def pictures(self, cache: ChartCache, profile: Profile | None = None) -> dict[str, Picture]:
        """A picture of every chart, by the chart's id, for the edition's profile or another one."""
        charts = (block for block in every_block(self.document.blocks) if isinstance(block, Chart))
        return {chart.id: cache.picture(chart.drawing, profile or self.profile) for chart in charts}


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an edition: its bytes, and what the audit found wrong with them; or why there are none.

    `notices` are for the person at the keyboard.
    """

    data: bytes | None
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()


class Writable(Protocol):
    """What a worker makes a file of: a paper, or the papers of a meeting as one, in one profile and one format."""

    @property
    def document(self) -> Named:
        """What the file is made of."""

    @property
    def profile(self) -> Profile:
        """How it is to be read."""

    @property
    def format(self) -> str:
        """The name of its format."""

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The file, and notices for whoever builds it. Raises ContentError as the writers do."""


class Named(Protocol):
    """What has a file name, without ending."""

    @property
    def id(self) -> str:
        """The name."""


def make(edition: Writable, resources: Resources) -> Made:
    """The finished file, audited; or, when a template cannot be used, the problems that say why there is none."""
    try:
        data, notices = edition.written(resources)
    except ContentError as error:
        return Made(None, error.problems)
    except OSError as error:  # some writers hand files to other programs, in the folder for temporary files
        return Made(None, (_no_room(edition, error),))
    return Made(data, tuple(_faults(edition, data)) if format_of(edition.format).is_audited else (), notices)


def _no_room(edition: Writable, error: OSError) -> Problem:
    message = f"a file that is needed on the way could not be written or read ({reason(error)})"
    where = Location(str(error.filename or f"{edition.profile.name}/{edition.document.id}.{edition.format}"))
    return Problem("cannot-write", message, where, "make room on the disk for temporary files, and build again")


def as_shown(edition: Edition) -> Edition:
    """The edition at the size that its paper asks for, without a list of contents where the profile has none.

    In formats that have no look, the list stays: they have no pages to turn back.
    """
    edition = replace(edition, profile=edition.profile.with_body_of(edition.document.least_size))
    if edition.profile.contents or not FORMATS[edition.format].has_look:
        return edition
    return replace(edition, document=without_contents(edition.document))


def _faults(edition: Writable, data: bytes) -> Iterator[Problem]:
    """The errors that an audit of the file finds, as a stranger would."""
    from generator.audit import audit_file

    name = f"{edition.document.id}.{edition.format}"
    size = edition.profile.smallest if edition.profile.smallest >= SMALLEST_LARGE_PRINT else None
    for finding in audit_file(data, name, size).findings:
        if finding.severity is Severity.ERROR:
            where = Location(f"{edition.profile.name}/{name}")
            yield Problem("not-accessible", f"{finding.place}: {finding.message} ({finding.rule})", where, finding.mend)


def _word(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.word import Template, write

    template = resources.templates["word/committee-paper.docx"]
    pictures = edition.pictures(resources.chart_cache)
    look = Template(template.content, template.name, resources.fonts)

    def written(pages: Pages) -> bytes:
        return write(edition.document, edition.profile, resources.wording, pictures, look, pages)

    if not edition.asks_for_pages or resources.layout.office is None:
        return written({})
    data, _, settled = settled_pages(written, resources.layout, 1)
    return data if settled else written({})


def _pdf(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.pdf import PageDesign, write

    template = resources.templates["pdf/committee-paper.typ"]
    design = PageDesign(decode(template.content, template.name).encode(), template.name)
    pictures = edition.pictures(resources.chart_cache)
    return write(edition.document, edition.profile, resources.wording, pictures, design, resources.fonts)


def _html(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.html import narrow, write

    design = html_design(resources)
    pictures = edition.pictures(resources.chart_cache)
    slim = edition.pictures(resources.chart_cache, narrow(edition.profile))
    return write(edition.document, edition.profile, resources.wording, pictures, design, slim)


def html_design(resources: Resources) -> PageDesign:
    """The shell and the style of web pages, from their templates."""
    from generator.writers.html import PageDesign

    shell = resources.templates["html/committee-paper.html.j2"]
    style = resources.templates["html/committee-paper.css"]
    return PageDesign(decode(shell.content, shell.name), decode(style.content, style.name), shell.name, resources.fonts)


def _braille(edition: Edition, resources: Resources) -> bytes:
    return braille_book(edition, resources).brf()


def _pef(edition: Edition, resources: Resources) -> bytes:
    return braille_book(edition, resources).pef()


def braille_book(edition: Edition, resources: Resources) -> Book:
    """The braille of an edition, with the pages of print in it. Raises ContentError as the writer does."""
    from generator.writers.braille import write

    return write(edition.document, edition.profile, resources.wording, print_pages(edition.document, resources))


def print_pages(document: Document, resources: Resources, profile: Profile | None = None) -> Pages:
    """The page of the Word paper on which each block begins, by its id, in standard print or in another profile.

    Empty where nobody can lay it out.
    """
    from generator.writers.word import block_bookmarks

    looked_at = profile or resources.standard
    if looked_at is None or resources.layout.office is None:
        return {}
    pages = resources.layout.bookmarks(make_word(Edition(document, looked_at, "docx"), resources)) or {}
    return {id_: pages[name] for id_, name in block_bookmarks(document).items() if name in pages}


def make_word(edition: Edition, resources: Resources) -> bytes:
    """The Word file of an edition, with its list of contents where its profile has one."""
    return _word(as_shown(edition), resources)


def _transcript(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.speech import write_transcript

    return write_transcript(edition.document, resources.wording, speech_settings(resources))


def _ssml(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.speech import write_ssml

    return write_ssml(edition.document, resources.wording, speech_settings(resources))


def _sound(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.speech import write_sound

    return write_sound(edition.document, resources.wording, speech_settings(resources))


def speech_settings(resources: Resources) -> SpeechSettings:
    """The settings of speech, the council's words before those that come with the program."""
    from generator.writers.speech import read_settings

    file = resources.templates["speech/speech.toml"]
    settings = read_settings(file.content, file.name)
    return replace(settings, lexicon={**settings.lexicon, **resources.lexicon})


def _text(edition: Edition, resources: Resources) -> bytes:
    from generator.writers.text import write

    return write(edition.document, resources.wording)


WRITERS: Mapping[str, Callable[[Edition, Resources], bytes]] = {
    "docx": _word,
    "pdf": _pdf,
    "html": _html,
    "braille": _braille,
    "pef": _pef,
    "transcript": _transcript,
    "ssml": _ssml,
    "sound": _sound,
    "text": _text,
}
"""How each format is written, by its name."""
