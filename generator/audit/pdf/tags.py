"""The structure tree of a PDF becomes a flat list of its elements, in reading order, by their standard types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from generator.audit.pdf.objects import entries, entry, number, resolved, words
from generator.audit.pdf.pages import PageFacts

MOST_ELEMENTS = 500_000
_HEADING = re.compile(r"H([1-9])")


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


@dataclass(frozen=True, slots=True)
class _Tree:
    root: Any
    roles: Any
    pages: Mapping[int, PageFacts]  # by the number of the page's object

    def type_of(self, element: Any) -> str:
        """The standard type: a type of the writer's own is looked up in the role map, at most a few steps."""
        name = words(entry(element, "/S"))
        for _ in range(8):
            mapped = words(entry(self.roles, f"/{name}"))
            if not mapped or mapped == name:
                break
            name = mapped
        return name


def read_tags(reader: PdfReader, pages: Mapping[int, PageFacts]) -> tuple[Tag, ...]:
    """All elements of the structure tree; none for an untagged file. Circles are cut."""
    root = entry(reader.trailer, "/Root", "/StructTreeRoot")
    tree = _Tree(root, entry(root, "/RoleMap"), pages)
    return tuple(_tag(tree, element) for element in _elements(root))


def _elements(root: Any) -> Iterator[Any]:
    """The elements below a point, in the order they are read, each once."""
    seen: set[int] = set()
    waiting = list(reversed(list(_kids(root))))
    while waiting and len(seen) < MOST_ELEMENTS:
        element = waiting.pop()
        if id(element) in seen:
            continue
        seen.add(id(element))
        yield element
        waiting.extend(reversed(list(_kids(element))))


def _kids(element: Any) -> Iterator[Any]:
    return (kid for kid in entries(entry(element, "/K")) if isinstance(kid, DictionaryObject) and "/S" in kid)


def _tag(tree: _Tree, element: Any) -> Tag:
    kind = tree.type_of(element)
    described = entry(element, "/Alt")
    if described is None:
        described = entry(element, "/ActualText")
    page = _page(tree, element)
    headers = sum(tree.type_of(one) == "TH" for one in _elements(element)) if kind == "Table" else 0
    text = _words(tree, element) if _HEADING.fullmatch(kind) or kind == "H" else ""
    return Tag(kind, None if described is None else words(described), page.number if page else 0, text, headers)


def _page(tree: _Tree, element: Any) -> PageFacts | None:
    """The page an element stands on: its own word, or that of the first element below it."""
    for one in (element, *_elements(element)):
        if isinstance(one, DictionaryObject) and "/Pg" in one:
            reference = one.raw_get("/Pg")
            return tree.pages.get(getattr(reference, "idnum", 0))
    return None


def _words(tree: _Tree, element: Any) -> str:
    """The words of an element: what is written to stand for it, or the marked content below it."""
    instead = words(entry(element, "/ActualText"))
    pieces = (_marked(tree, one) for one in (element, *_elements(element)))
    return instead or " ".join("".join(pieces).split())


def _marked(tree: _Tree, element: Any) -> str:
    page = _page(tree, element)
    kids = resolved(entry(element, "/K"))
    marks = [resolved(kid) for kid in kids] if isinstance(kids, ArrayObject) else [kids]
    numbers = (entry(mark, "/MCID") if isinstance(mark, DictionaryObject) else mark for mark in marks)
    return "".join(page.text_of(int(number(one))) for one in numbers if isinstance(one, int)) if page else ""
