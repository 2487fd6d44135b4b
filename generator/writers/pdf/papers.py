"""Papers turned into Typst code: what opens the file, and each paper with its running lines and its blocks."""

from __future__ import annotations

from generator.document.blocks import Document
from generator.document.running_lines import on_every_page
from generator.writers.pdf.block_kinds import body
from generator.writers.pdf.compiling import DESIGN
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.page_design import foot_of, head_of, running_lines, stand_side_by_side
from generator.writers.pdf.text_blocks import LAST
from generator.writers.pdf.typst_code import boolean, call, dictionary, joined, language, stacked, string
from generator.writers.pdf.words import words

# Stand for the numbers of pages while their phrase is put together; no phrase of the catalogue holds them.
_PAGE_MARKS = {"page": "\ue000", "pages": "\ue001"}


def opening(document: Document, first_page: int = 1) -> str:
    """The beginning of the code: the page design, and the properties of the file from a document."""
    starts = {"first_page": str(first_page)} if first_page > 1 else {}
    properties = call(
        "edition.with",
        title=string(document.title),
        author=string(document.author),
        subject=string(document.subject),
        modified=_date(document.modified),
        **starts,
        **language(document.language),
    )
    return f'#import "/{DESIGN}": *\n#show: {properties}\n'


def paper(document: Document, edition: Edition) -> str:
    """One paper: its running lines, and its blocks followed by a mark of its end."""
    end = call("place-of", string(edition.anchor(LAST)))
    _, above_title = head_of(document, edition.profile, edition.face)
    first = call("paragraph", words(document.running.spoken(above_title), edition)) if above_title else joined(())
    return call("paper", stacked((first, body(document.blocks, edition), end)), **running(document, edition))


def running(document: Document, edition: Edition) -> dict[str, str]:
    """What the page design needs for the running lines of a paper, in the paper's language."""
    head, _ = head_of(document, edition.profile, edition.face)
    foot, _ = foot_of(document, edition.wording, edition.profile, edition.face)
    ends = running_lines(document, edition.wording, edition.profile, edition.face)
    lines = zip(("head", "foot"), ends, strict=True)
    beside = {place: boolean(stand_side_by_side(ends, edition.profile, edition.face)) for place, ends in lines}
    return {
        "committee": words(on_every_page(document, head.committee), edition),
        "item": words(head.spoken(head.item), edition),
        "title": words(foot, edition),
        "page_of": _page_of(edition),
        "beside": dictionary(beside),
        **language(document.language),
    }


def _page_of(edition: Edition) -> str:
    """A function of the page's number and the number of pages that gives the words of the wording catalogue."""
    said = string(edition.wording.say("page-of" if edition.first_page == 1 else "page-alone", **_PAGE_MARKS))
    for name, mark in _PAGE_MARKS.items():
        said = said.replace(mark, f'"; str({name}); "')
    return f"(page, pages) => {joined([said])}"


def _date(day: str) -> str:
    year, month, day_of_month = (str(int(part)) for part in day.split("-"))
    return call("datetime", year=year, month=month, day=day_of_month)
