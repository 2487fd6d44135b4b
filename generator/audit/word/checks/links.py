"""Links: their words, their looks, and whether what they point to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.audit.findings import Finding, snippet
from generator.audit.word.content import Link, Paragraph, WordFile
from generator.audit.words import addresses_in, is_address, says_nothing

_LOCAL = re.compile(r"^(file:|[a-z]:[\\/]|\\\\)", re.IGNORECASE)
_ALWAYS_THERE = frozenset({"_top", "top", "_bottom"})
_ERROR = re.compile(r"Error! (Reference source not found|Bookmark not defined|No text of specified style|Hyperlink)")


def check_links(file: WordFile) -> Iterator[Finding]:
    """Links and bookmarks."""
    known = {name.casefold() for name in file.bookmarks} | _ALWAYS_THERE
    for link in file.links:
        yield from _words(link)
        yield from _target(link, known)
    yield from _same_words(file)
    yield from _bookmarks(file)
    for paragraph in file.paragraphs:
        yield from _in_text(paragraph)


def _words(link: Link) -> Iterator[Finding]:
    words = " ".join(link.words.split())
    place = replace(link.place, text=words or link.place.text)
    if not words:
        if not link.holds:
            yield Finding("link-empty", "a link without words; words that say where it leads are wanted", place)
    elif says_nothing(words):
        yield Finding("link-says-nothing", f"a link says “{words}”; the name of what it leads to is wanted", place)
    elif is_address(words):
        yield Finding("link-bare-address", f"a link says “{snippet(words)}”; the name of the page is wanted", place)
    if words and not link.styled and not link.in_contents:
        yield Finding("link-style-missing", "a link without the style Hyperlink; that style is wanted", place)


def _target(link: Link, known: set[str]) -> Iterator[Finding]:
    place = replace(link.place, text=link.words or link.place.text)
    if link.target.startswith("#") and link.target[1:].casefold() not in known:
        message = f"a link leads to “{link.target[1:]}”, which is not in the file; a bookmark that is there is wanted"
        yield Finding("link-dead", message, place)
    elif not link.target:
        yield Finding("link-dead", "a link without a target; an address or a bookmark is wanted", place)
    elif _LOCAL.match(link.target):
        message = f"a link leads to {snippet(link.target)}; an address the public can reach is wanted"
        yield Finding("link-local-file", message, place)


def _same_words(file: WordFile) -> Iterator[Finding]:
    targets: dict[str, set[str]] = {}
    for link in file.links:
        words = " ".join(link.words.casefold().split())
        if not words or link.in_contents or says_nothing(words):
            continue
        known = targets.setdefault(words, set())
        target = link.target.rstrip("/").casefold()
        if known and target not in known:
            message = f"“{snippet(words)}” leads to another place here; different words are wanted"
            yield Finding("link-same-words", message, replace(link.place, text=link.words))
        known.add(target)


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
    for address in addresses_in(plain):
        message = f"the address “{snippet(address)}” cannot be followed; the page's name as a link is wanted"
        yield Finding("address-without-link", message, paragraph.place)
