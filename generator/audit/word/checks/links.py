"""Links: their words, their looks, and whether what they point to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.audit.findings import Finding, Place
from generator.audit.link_words import address_findings, local_findings, same_words_findings, word_findings
from generator.audit.rulebook import Format
from generator.audit.word.content import Link, Paragraph, WordFile

_ALWAYS_THERE = frozenset({"_top", "top", "_bottom"})
_ERROR = re.compile(r"Error! (Reference source not found|Bookmark not defined|No text of specified style|Hyperlink)")


def check_links(file: WordFile) -> Iterator[Finding]:
    """Links and bookmarks."""
    known = {name.casefold() for name in file.bookmarks} | _ALWAYS_THERE
    for link in file.links:
        yield from _words(link)
        yield from _target(link, known)
    links = ((link.words, link.target, _place(link)) for link in file.links if not link.in_contents)
    yield from same_words_findings(links, Format.WORD)
    yield from _bookmarks(file)
    for paragraph in file.paragraphs:
        yield from _in_text(paragraph)


def _place(link: Link) -> Place:
    """The paragraph the link stands in, pointed at by the link's own words."""
    return replace(link.place, text=" ".join(link.words.split()) or link.place.text)


def _words(link: Link) -> Iterator[Finding]:
    if not link.words.strip():
        if not link.holds:
            message = "a link without words; words that say where it leads are wanted"
            yield Finding("link-empty", message, link.place)
        return
    yield from word_findings(" ".join(link.words.split()), _place(link), Format.WORD)
    if not link.styled and not link.in_contents:
        yield Finding("link-style-missing", "a link without the style Hyperlink; that style is wanted", _place(link))


def _target(link: Link, known: set[str]) -> Iterator[Finding]:
    if link.target.startswith("#") and link.target[1:].casefold() not in known:
        message = f"a link leads to “{link.target[1:]}”, which is not in the file; a bookmark that is there is wanted"
        yield Finding("link-dead", message, _place(link))
    elif not link.target:
        message = "a link without a target; an address or a bookmark is wanted"
        yield Finding("link-dead", message, _place(link))
    yield from local_findings(link.target, _place(link), Format.WORD)


def _bookmarks(file: WordFile) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in file.bookmarks:
        if name.casefold() in seen:
            yield Finding("duplicate-bookmark", f"the bookmark “{name}” is there more than once; one is wanted")
        seen.add(name.casefold())


def _in_text(paragraph: Paragraph) -> Iterator[Finding]:
    if _ERROR.search(paragraph.text):
        yield Finding("reference-error", "Word's note of a broken reference; the reference is wanted", paragraph.place)
    plain = "".join(run.text if not run.in_link else " " for run in paragraph.runs)
    yield from address_findings(plain, paragraph.place, Format.WORD)
