"""Text and attributes become HTML: escaped at the one place where they enter it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""HTML that is already escaped."""

EMPTY = Html("")
SPACE = Html(" ")

Attribute = str | int | None
"""What an attribute says; None leaves it out, an empty text leaves its name alone."""


def escaped(text: str) -> Html:
    """Text as it may stand in an element."""
    return Html(escape(text, quote=False))


def joined(pieces: Iterable[Html]) -> Html:
    """Pieces one after the other."""
    return Html("".join(pieces))


def lines(pieces: Iterable[Html]) -> Html:
    """Pieces on lines of their own, where space between them means nothing."""
    return Html("\n".join(piece for piece in pieces if piece))


def apart(pieces: Iterable[Html]) -> Html:
    """Pieces on lines of their own, and the tags around them too."""
    return Html(f"\n{lines(pieces)}\n")


def element(name: str, *content: Html, **attributes: Attribute) -> Html:
    """An element with content. Names of attributes are given with _ for -, and with one at the end for class_."""
    return Html(f"{tag(name, **attributes)}{joined(content)}</{name}>")


def tag(name: str, **attributes: Attribute) -> Html:
    """The start tag of an element, or the whole of one that has no content."""
    return Html(f"<{name}{''.join(_written(key, value) for key, value in attributes.items())}>")


def _written(key: str, value: Attribute) -> str:
    if value is None:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f' {name}="{escape(str(value))}"' if value != "" or name in NEVER_BARE else f" {name}"


NEVER_BARE = frozenset({"alt", "content", "href"})
"""Attributes that say something by being empty."""
