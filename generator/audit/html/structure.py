"""A page as a whole: title, language, landmarks, zoom, headings and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.findings import Finding, Place
from generator.audit.heading_order import order_findings, presence_findings
from generator.audit.html.page import HEADINGS, Page, Shown
from generator.audit.rulebook import Format
from generator.audit.typed_lists import Line, typed_findings
from generator.audit.words import is_file_name, is_language

_NO_ZOOM = re.compile(r"user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*(0|1)(\.\d+)?\s*(,|$)", re.IGNORECASE)
_FAKE = frozenset({"b", "strong", "u", "font", "big"})
LONGEST_FAKE = 100  # characters; a longer bold passage is emphasis


def found(rule: str, message: str, place: Place | None = None) -> Finding:
    """A finding in a page."""
    return Finding(rule, message, place or Place(), Format.HTML)


def check_structure(page: Page) -> Iterator[Finding]:
    """Everything that holds for the page and not for one element."""
    yield from _title(page)
    yield from _languages(page)
    yield from _landmarks(page)
    yield from _headings(page)
    lines = [line for paragraph, text in page.paragraphs() for line in _lines(paragraph, text)]
    yield from typed_findings(lines, Format.HTML)


def _lines(paragraph: Shown, text: str) -> Iterator[Line]:
    inside = ("li", "td", "th")
    in_list = paragraph.tag in inside or next(paragraph.element.iterancestors(*inside), None) is not None
    counted = in_list or _is_numbered_by_a_link(paragraph)
    yield from (Line(line, paragraph.place(), counted=counted) for line in text.split("\n") if line.strip())


def _is_numbered_by_a_link(paragraph: Shown) -> bool:
    """Whether it begins with a link to itself: how web pages number paragraphs, having no numbering of their own."""
    element = paragraph.element
    first = next(iter(element), None)
    own = element.get("id")
    before = (element.text or "").strip()
    return first is not None and not before and bool(own) and first.get("href") == f"#{own}"


def _title(page: Page) -> Iterator[Finding]:
    if not page.title:
        yield found("title-missing", "the page has no title; one that says what it is, is wanted")
    elif is_file_name(page.title, page.name):
        yield found("title-is-file-name", f"the title is “{page.title}”; a title in words is wanted")


def _languages(page: Page) -> Iterator[Finding]:
    if not (page.root.get("lang") or "").strip():
        yield found("language-missing", "the page names no language; one for the whole text is wanted")
    for one in page.shown:
        language = (one.element.get("lang") or "").strip()
        if language and not is_language(language):
            message = f"the language is “{language}”; a code such as en-GB is wanted"
            yield found("language-invalid", message, one.place(""))


def _landmarks(page: Page) -> Iterator[Finding]:
    mains = [one for one in page.shown if one.tag == "main" or one.element.get("role") == "main"]
    if len(mains) != 1:
        yield found("landmark-missing", f"{len(mains)} main parts; one <main> is wanted")
    first = next(page.tagged("a"), None)
    if next(page.tagged("nav"), None) is not None and not _skips(first):
        yield found("skip-link-missing", "the first link does not lead past the navigation; one that does is wanted")
    for meta in page.root.iter("meta"):
        if meta.get("name") == "viewport" and _NO_ZOOM.search(meta.get("content") or ""):
            message = f"the viewport says “{meta.get('content')}”; a page that can be enlarged is wanted"
            yield found("zoom-disabled", message, Place(line=meta.sourceline or 0))


def _skips(first: Shown | None) -> bool:
    if first is None or next(first.element.iterancestors("nav"), None) is not None:
        return False
    return (first.element.get("href") or "").startswith("#")


def _headings(page: Page) -> Iterator[Finding]:
    headings = list(page.tagged(*HEADINGS))
    written = sum(bool(text) for paragraph, text in page.paragraphs() if paragraph.tag in ("p", "li", "div"))
    yield from presence_findings(len(headings), written, Format.HTML)
    yield from order_findings(((HEADINGS[one.tag], one.place()) for one in headings), Format.HTML)
    for one in headings:
        if not one.text.strip() and not one.element.xpath(".//img[@alt!='']"):
            yield found(
                "heading-empty", f"a heading of level {HEADINGS[one.tag]} without words; words are wanted", one.place()
            )
    for one in page.tagged("p", "div"):
        if _is_fake(one):
            message = "a short line in bold that is no heading; a heading tag is wanted"
            yield found("heading-fake", message, one.place())


def _is_fake(one: Shown) -> bool:
    inner = list(one.element)
    alone = len(inner) == 1 and inner[0].tag in _FAKE and not (one.element.text or "").strip()
    text = one.text.strip()
    if not alone or (inner[0].tail or "").strip() or not text or len(text) > LONGEST_FAKE:
        return False
    elsewhere = next(one.element.iterancestors("td", "th", "li", "figcaption", "caption"), None) is not None
    return not elsewhere and not text.endswith((".", ":", ";", ",", "?", "!")) and one.element.getnext() is not None
