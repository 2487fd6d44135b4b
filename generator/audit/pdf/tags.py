"""The structure tree of a PDF becomes a flat list of its elements, in reading order, by their standard types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from pikepdf import Dictionary, Pdf

from generator.audit.pdf.objects import entries, entry, words
from generator.audit.pdf.pages import PageFacts
from generator.frozen import dataclass

MOST_ELEMENTS = 500_000
MOST_ROLES = 8  # steps from a type of the writer's own to a standard one
_HEADING = re.compile(r"H([1-9])")
Number = tuple[int, int]
"""The number of an object, and of its generation; (0, 0) for one that stands inside another."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One element: its standard type, what stands for it (None if nothing was written), its page and its words.

    `headers` counts the header cells anywhere in it; that is of use for tables.
    """

    type: str
    alt: str | None
    page: int
    words: str
    headers: int = 0

    @property
    def level(self) -> int:
        """The heading level; 0 for what is no heading. The unnumbered H counts as the first."""
        match = _HEADING.fullmatch(self.type)
        return int(match[1]) if match else int(self.type == "H")


@dataclass(slots=True)
class _Element:
    """An element while the tree is read: `above` is the place of the one it is in, `pieces` its own marked content."""

    type: str
    above: int
    page: Number | None
    described: Any
    instead: str
    pieces: list[tuple[Number | None, int]] = field(default_factory=list)
    headers: int = 0


def read_tags(pdf: Pdf, pages: Mapping[Number, PageFacts]) -> tuple[Tag, ...]:
    """All elements of the structure tree; none for an untagged file. Circles are cut. `pages` go by their objects."""
    root = entry(pdf.trailer, "/Root", "/StructTreeRoot")
    elements = _elements(root, entry(root, "/RoleMap"))
    for element in reversed(elements):
        if element.above >= 0:
            above = elements[element.above]
            above.page = above.page or element.page
            above.headers += element.headers + (element.type == "TH")
    return tuple(_tag(elements, place, pages) for place in range(len(elements)))


def _elements(root: Any, roles: Any) -> list[_Element]:
    """The elements in the order they are read, each once, and each with the content that is its own."""
    types: dict[str, str] = {}
    found: list[_Element] = []
    seen: set[Number] = set()
    waiting = [(kid, -1) for kid in reversed(list(_kids(root)))]
    while waiting and len(found) < MOST_ELEMENTS:
        written, above = waiting.pop()
        number = written.objgen
        if number in seen:
            continue
        seen.update({number} - {(0, 0)})
        element = _element(written, above, roles, types)
        found.append(element)
        inner = []
        for kid in entries(written.get("/K")):
            if isinstance(kid, Dictionary) and "/S" in kid:
                inner.append((kid, len(found) - 1))
            else:
                element.pieces.extend(_piece(kid))
        waiting.extend(reversed(inner))
    return found


def _kids(element: Any) -> Iterator[Any]:
    return (kid for kid in entries(entry(element, "/K")) if isinstance(kid, Dictionary) and "/S" in kid)


def _element(written: Any, above: int, roles: Any, types: dict[str, str]) -> _Element:
    name = words(written.get("/S"))
    if name not in types:
        types[name] = _standard(name, roles)
    instead = written.get("/ActualText")
    described = written.get("/Alt")
    page = written.get("/Pg")
    return _Element(
        types[name],
        above,
        page.objgen if isinstance(page, Dictionary) else None,
        described if described is not None else instead,
        words(instead),
    )


def _standard(name: str, roles: Any) -> str:
    """The standard type: a type of the writer's own is looked up in the role map, at most a few steps."""
    for _ in range(MOST_ROLES):
        mapped = words(entry(roles, f"/{name}"))
        if not mapped or mapped == name:
            break
        name = mapped
    return name


def _piece(kid: Any) -> Iterator[tuple[Number | None, int]]:
    """The marked content that stands here as a number, or as a reference with a page of its own."""
    mark, page = (kid.get("/MCID"), kid.get("/Pg")) if isinstance(kid, Dictionary) else (kid, None)
    if isinstance(mark, int):
        yield page.objgen if isinstance(page, Dictionary) else None, mark


def _tag(elements: list[_Element], place: int, pages: Mapping[Number, PageFacts]) -> Tag:
    element = elements[place]
    page = pages.get(element.page) if element.page else None
    text = _words(elements, place, pages) if _HEADING.fullmatch(element.type) or element.type == "H" else ""
    described = None if element.described is None else words(element.described)
    return Tag(element.type, described, page.number if page else 0, text, element.headers)


def _words(elements: list[_Element], place: int, pages: Mapping[Number, PageFacts]) -> str:
    """The words of an element: what is written to stand for it, or the marked content in it and below it."""
    if elements[place].instead:
        return elements[place].instead
    pieces = [_marked(elements[place], pages)]
    inside = {place}
    for below in range(place + 1, len(elements)):
        if elements[below].above not in inside:
            break
        inside.add(below)
        pieces.append(_marked(elements[below], pages))
    return " ".join("".join(pieces).split())


def _marked(element: _Element, pages: Mapping[Number, PageFacts]) -> str:
    places = ((pages.get(own or element.page or (0, 0)), mark) for own, mark in element.pieces)
    return "".join(page.marked.get(mark, "") for page, mark in places if page)
