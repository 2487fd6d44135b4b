"""Pictures and links of a page: alternative texts, words, and whether what they point to is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from generator.audit.findings import Finding, snippet
from generator.audit.html.page import Element, Page, Shown, named, svg_name, text_of
from generator.audit.html.structure import found
from generator.audit.link_words import address_findings, local_findings, same_words_findings, word_findings
from generator.audit.rulebook import Format
from generator.audit.words import alt_faults

_ALWAYS_THERE = frozenset({"", "top"})
_LITERAL = frozenset({"a", "code", "pre"})


def check_pictures(page: Page) -> Iterator[Finding]:
    """Images, image maps and inline drawings. An empty alt says that an image is decoration."""
    first: dict[str, str] = {}
    for one in page.tagged("img", "area", "input", "svg"):
        alt = _alternative(one)
        source = one.element.get("src") or ""
        if alt is None:
            message = f"<{one.tag}> without alternative text; one is wanted"
            yield found("alt-missing", message, one.place(source.rsplit("/", 1)[-1][:60]))
        elif alt:
            yield from (found(rule, message, one.place(alt)) for rule, message in alt_faults(alt))
            if source and first.setdefault(alt, source) != source:
                message = f"the alternative text “{snippet(alt)}” stands at another picture too; its own is wanted"
                yield found("alt-repeated", message, one.place(alt))


def _alternative(one: Shown) -> str | None:
    """The alternative text; None where one is missing, "" where none is wanted."""
    element = one.element
    silent = element.get("role") in ("presentation", "none") or element.get("aria-hidden") == "true"
    if silent or (one.tag == "input" and element.get("type") != "image"):
        return ""
    label = (element.get("aria-label") or "").strip()
    if one.tag == "svg":
        described = element.get("aria-labelledby") or next(element.iterancestors("a", "button"), None) is not None
        return svg_name(element) or ("" if described else None)
    alt = element.get("alt")
    return label or (alt.strip() if alt is not None else None)


def check_links(page: Page) -> Iterator[Finding]:
    """Links, the places they lead to, and addresses that are none."""
    links = [one for one in page.tagged("a") if one.element.get("href") is not None]
    names = {*page.ids, *(one.element.get("name") or "" for one in page.tagged("a")), *_ALWAYS_THERE}
    for one in links:
        yield from _link(one, names)
    for together in _by_article(links):
        yield from same_words_findings(
            ((named(one.element), one.element.get("href"), one.place()) for one in together), Format.HTML
        )
    for name, times in Counter(page.ids).items():
        if times > 1:
            yield found("duplicate-bookmark", f"the id “{name}” is there {times} times; once is wanted")
    for one, _ in page.paragraphs():
        yield from address_findings(text_of(one.element, _LITERAL), one.place(), Format.HTML)


def _by_article(links: list[Shown]) -> Iterable[list[Shown]]:
    """The links of each article: an article is read by itself, so its "Introduction" is its own (WCAG 2.2 2.4.4)."""
    articles: dict[Element | None, list[Shown]] = {}
    for one in links:
        articles.setdefault(next(one.element.iterancestors("article"), None), []).append(one)
    return articles.values()


def _link(one: Shown, names: set[str]) -> Iterator[Finding]:
    words, target = named(one.element), (one.element.get("href") or "").strip()
    if not words:
        yield found("link-empty", "a link without words; words that say where it leads are wanted", one.place(target))
    yield from word_findings(words, one.place(words), Format.HTML)
    yield from local_findings(target, one.place(words), Format.HTML)
    if target.startswith("#") and unquote(target[1:]) not in names and target[1:] not in names:
        message = f"a link leads to “{target[1:]}”, which is not in the page; an id that is there is wanted"
        yield found("link-dead", message, one.place(words))
