"""The bytes of an HTML file become a Page: what is shown, in its order, each piece with the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from lxml import etree, html

from generator.audit.findings import Place
from generator.audit.unreadable import UnreadableError
from generator.frozen import dataclass

Element = Any  # lxml ships no types

MOST_BYTES = 64 * 2**20
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_NOT_SHOWN = frozenset({"script", "style", "template", "noscript", "head", "title", "meta", "link"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One element a reader meets, and the heading it stands under."""

    element: Element
    heading: str

    @property
    def tag(self) -> str:
        """Its name, in small letters."""
        return str(self.element.tag)

    @property
    def text(self) -> str:
        """Its words, with line breaks where <br> or a new block makes one."""
        return text_of(self.element)

    def place(self, text: str | None = None, table: int = 0, row: int = 0) -> Place:
        """Where it stands; `text` when it is not its own words that find it again."""
        words = self.text if text is None else text
        heading = "" if self.tag in HEADINGS else self.heading
        place = Place(heading=heading, line=self.element.sourceline or 0, table=table, row=row)
        return Place(heading=heading, line=place.line, table=table, row=row, text=" ".join(words.split())[:200])


@dataclass(frozen=True)
class Page:
    """A whole page. `styled` says whether a style sheet may change how it looks."""

    name: str
    root: Element
    shown: tuple[Shown, ...]
    styled: bool
    ids: tuple[str, ...] = field(default=())

    def tagged(self, *tags: str) -> Iterator[Shown]:
        """The shown elements of those names, in their order."""
        return (one for one in self.shown if one.tag in tags)

    @property
    def title(self) -> str:
        """The words of <title>."""
        found = self.root.find(".//head/title")
        return "" if found is None else " ".join((found.text or "").split())

    def counts(self) -> Mapping[str, int]:
        """What there is to look at, by the names the rules use."""
        return {
            "file": 1,
            "paragraphs": sum(bool(text) for _, text in self.paragraphs()),
            "text": sum(bool(one.element.text and one.element.text.strip()) for one in self.shown),
            "headings": sum(1 for _ in self.tagged(*HEADINGS)),
            "lists": sum(1 for _ in self.tagged("ul", "ol")),
            "tables": sum(1 for _ in self.tagged("table")),
            "pictures": sum(1 for _ in self.tagged("img", "svg", "input", "area")),
            "links": sum(1 for _ in self.tagged("a")),
            "bookmarks": len(self.ids),
        }

    def paragraphs(self) -> Iterator[tuple[Shown, str]]:
        """The innermost blocks of text and their words."""
        for one in self.tagged("p", "li", "dd", "dt", "td", "th", "div", "blockquote", "figcaption", "caption"):
            if not any(inner.tag in BLOCKS for inner in one.element.iterdescendants(etree.Element)):
                yield one, one.text.strip()


def text_of(element: Element, without: frozenset[str] = frozenset()) -> str:
    """The words of an element that are shown, but for those inside the tags of `without`."""
    pieces: list[str] = []
    _collect(element, without, pieces)
    return "".join(pieces)


def _collect(element: Element, without: frozenset[str], pieces: list[str]) -> None:
    if not isinstance(element.tag, str) or is_hidden(element) or element.tag in without:
        return
    edge = "\n" if element.tag in BLOCKS or element.tag == "br" else ""
    pieces.append(edge)
    pieces.append(re.sub(r"[ \t\r\n]+", " ", element.text or ""))
    for inner in element:
        _collect(inner, without, pieces)
        pieces.append(re.sub(r"[ \t\r\n]+", " ", inner.tail or ""))
    pieces.append(edge if element.tag != "br" else "")


def is_hidden(element: Element) -> bool:
    """Whether an element and all in it is kept from every reader."""
    if element.tag in _NOT_SHOWN or element.get("hidden") is not None:
        return True
    return "display:none" in (element.get("style") or "").replace(" ", "").casefold()


def named(element: Element) -> str:
    """What a screen reader calls an element: its label, its words and pictures' alternative texts, or its title."""
    label = (element.get("aria-label") or "").strip()
    alternatives = " ".join(picture.get("alt") or "" for picture in element.iter("img", "area"))
    inside = " ".join(f"{text_of(element)} {alternatives} {_svg_names(element)}".split())
    return label or inside or (element.get("title") or "").strip()


def _svg_names(element: Element) -> str:
    return " ".join(svg_name(svg) for svg in element.iter("svg"))


def svg_name(svg: Element) -> str:
    """What an inline drawing is called: its label or its <title> and <desc>."""
    inside = (part.text or "" for part in svg.iterdescendants() if part.tag in ("title", "desc"))
    return (svg.get("aria-label") or " ".join(inside)).strip()


def read_page(data: bytes, name: str) -> Page:
    """An HTML file's bytes as a Page; raises UnreadableError."""
    if len(data) > MOST_BYTES:
        raise UnreadableError("unsafe-file", f"{len(data):,} bytes; a page of at most {MOST_BYTES:,} is wanted")
    root = _parsed(data)
    ids = tuple(element.get("id") for element in root.iter(etree.Element) if element.get("id"))
    links = (link.get("rel") or "" for link in root.iter("link"))
    styled = root.find(".//style") is not None or any("stylesheet" in rel for rel in links)
    return Page(name, root, tuple(_walk(root)), styled, ids)


def _parsed(data: bytes) -> Element:
    try:
        data.decode("utf-8")
        encoding = None if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    except UnicodeDecodeError:
        encoding = None  # the page's own word for it, or what browsers take
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding=encoding, no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise UnreadableError("unreadable-file", f"no page ({fault}); HTML is wanted") from fault
    if root.find("body") is None or b"<" not in data.replace(b"\0", b""):
        raise UnreadableError("unreadable-file", "not one tag; HTML is wanted")
    return root


def _walk(root: Element) -> Iterator[Shown]:
    heading = ""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or (is_hidden(element) and element.tag != "head"):
            continue
        if element.tag in HEADINGS and text_of(element).strip():
            heading = " ".join(text_of(element).split())
        yield Shown(element, heading)
        waiting.extend(reversed(element))
