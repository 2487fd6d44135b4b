"""The rules for PDF files: what the file says of itself, its tags, and what every page has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding, Place
from generator.audit.heading_order import order_findings, presence_findings
from generator.audit.pdf.pages import PageFacts
from generator.audit.pdf.reading import PdfFile
from generator.audit.pdf.tags import Tag
from generator.audit.print_sizes import is_a4_upright, page_fault
from generator.audit.rulebook import Format
from generator.audit.words import alt_faults, is_file_name, is_language

LONG_FILE = 20  # pages without bookmarks (Adobe Acrobat accessibility check)


def found(rule: str, message: str, place: Place | None = None) -> Finding:
    """A finding in a PDF."""
    return Finding(rule, message, place or Place(), Format.PDF)


def check_file(file: PdfFile) -> Iterator[Finding]:
    """Title, language, tags, bookmarks, locks and scans."""
    if not file.title:
        yield found("title-missing", "the file has no title; one that says what it is, is wanted")
    elif is_file_name(file.title, file.name):
        yield found("title-is-file-name", f"the title is “{file.title}”; a title in words is wanted")
    if not file.shows_title:
        yield found("title-not-shown", "the window shows the file name; the title is wanted there")
    if not file.language:
        yield found("language-missing", "the file names no language; one for the whole text is wanted")
    elif not is_language(file.language):
        yield found("language-invalid", f"the language is “{file.language}”; a code such as en-GB is wanted")
    yield from _reading(file)


def _reading(file: PdfFile) -> Iterator[Finding]:
    scanned = not any(page.texts for page in file.pages) and any(page.pictures for page in file.pages)
    if scanned:
        yield found("no-text", "pictures of pages and not one word of text; the document itself is wanted, not a scan")
    elif not file.tagged:
        yield found("untagged", "the file has no tags; a tagged PDF is wanted")
    if len(file.pages) > LONG_FILE and not file.bookmarks:
        yield found("bookmarks-missing", f"{len(file.pages)} pages and no bookmarks; bookmarks are wanted")
    if file.locked:
        yield found("locked-file", "the settings keep reading programs out; text access for them is wanted")


def check_tags(file: PdfFile) -> Iterator[Finding]:
    """Headings, pictures and tables, as far as there are tags."""
    headings = file.headings
    yield from presence_findings(len(headings), file.counts()["paragraphs"], Format.PDF)
    yield from order_findings(((tag.level, _place(tag)) for tag in headings), Format.PDF)
    for tag in headings:
        if not tag.words and not tag.alt:
            yield found("heading-empty", f"a heading of level {tag.level} without words; words are wanted", _place(tag))
    for tag in file.of_type("Figure"):
        yield from _figure(tag)
    for number, tag in enumerate(file.of_type("Table"), 1):
        if not tag.headers:
            place = Place(page=tag.page, table=number)
            yield found("header-row-missing", "a table without header cells; a header row is wanted", place)


def _place(tag: Tag) -> Place:
    return Place(page=tag.page, text=tag.words)


def _figure(tag: Tag) -> Iterator[Finding]:
    alt = (tag.alt or "").strip()
    if not alt:
        yield found("alt-missing", "a picture without alternative text; one is wanted", _place(tag))
        return
    yield from (found(rule, message, _place(tag)) for rule, message in alt_faults(alt))


def check_pages(file: PdfFile) -> Iterator[Finding]:
    """The fonts, the links and the paper of every page."""
    for page in file.pages:
        yield from _fonts(page)
        yield from _links(page)
        yield from _paper(page)


def _fonts(page: PageFacts) -> Iterator[Finding]:
    for name, embedded in page.fonts:
        if not embedded:
            message = f"the typeface {name} is not in the file; an embedded one is wanted"
            yield found("font-not-embedded", message, Place(page=page.number))


def _links(page: PageFacts) -> Iterator[Finding]:
    if not all(page.links):
        yield found("pdf-link-undescribed", "links without a description; one is wanted", Place(page=page.number))
    if page.links and page.tab_order != "S":
        message = "the Tab key follows another order than the tags; theirs is wanted"
        yield found("pdf-tab-order", message, Place(page=page.number))


def _paper(page: PageFacts) -> Iterator[Finding]:
    if not is_a4_upright(page.width, page.height):
        yield found("large-print-paper", page_fault(page.width, page.height), Place(page=page.number))
