"""Word's prefixed names become the full names lxml wants, and its small value conventions become Python values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

Element = Any  # lxml ships no types

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

_OFF = frozenset({"0", "false", "off"})


@cache
def q(name: str) -> str:
    """The full name of a prefixed one such as w:p."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, followed down the path; None as soon as one is missing (or the element is)."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(q(name)), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of that name."""
    if element is not None:
        yield from element.iterchildren(q(name))


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute's text; None if it, or the element, is missing."""
    return None if element is None else element.get(q(name))


def value(element: Element | None, *path: str) -> str | None:
    """The w:val of the child the path leads to."""
    return attribute(child(element, *path), "w:val")


def is_on(text: str | None) -> bool:
    """What an on/off value means; one that is not written is on."""
    return text is None or text.lower() not in _OFF


def switch(element: Element | None, *path: str) -> bool | None:
    """Whether the switch the path leads to is on; None if it is not there."""
    found = child(element, *path)
    return None if found is None else is_on(attribute(found, "w:val"))


def number(text: str | None) -> Decimal | None:
    """A measure as a number; None if it is missing or no number."""
    try:
        result = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return result if result is None or result.is_finite() else None


def whole(text: str | None, otherwise: int = 0) -> int:
    """A count as a number, `otherwise` if it is missing or no number; Word's counts have at most ten digits."""
    try:
        return int(text[:11]) if text else otherwise
    except ValueError:
        return otherwise
