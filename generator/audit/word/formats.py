"""One w:rPr or w:pPr becomes a small dictionary of what it sets; what it leaves open is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.audit.word.names import Element, attribute, child, is_on, number, switch, value, whole
from generator.audit.word.theme import Theme, highlight, shading

Format = Mapping[str, Any]

NOTHING: Format = {}

MARKING = frozenset({"bold", "italic", "underline", "colour", "highlight", "shade"})  # settings that stress a word

TOGGLES = {"bold": "w:b", "italic": "w:i", "capitals": "w:caps", "small_capitals": "w:smallCaps", "hidden": "w:vanish"}

_COLOUR = ("val", "themeColor", "themeTint", "themeShade")


def _size(element: Element, theme: Theme) -> Decimal | None:
    half_points = number(attribute(element, "w:val"))
    return None if half_points is None else half_points / 2


def _underline(element: Element, theme: Theme) -> bool:
    return attribute(element, "w:val") not in ("none", None)


def _font(element: Element, theme: Theme) -> str | None:
    themed = attribute(element, "w:asciiTheme")
    return (theme.font(themed) if themed else None) or attribute(element, "w:ascii")


def _language(element: Element, theme: Theme) -> str | None:
    return attribute(element, "w:val")


def _colour(element: Element, theme: Theme) -> Any:
    return theme.colour(element, _COLOUR) or "automatic"


def _highlight(element: Element, theme: Theme) -> Any:
    return highlight(attribute(element, "w:val")) or "none"


def _shade(element: Element, theme: Theme) -> Any:
    return shading(element, theme) or "none"


_RUN: Mapping[str, tuple[str, Callable[[Element, Theme], Any]]] = {
    "w:sz": ("size", _size),
    "w:u": ("underline", _underline),
    "w:rFonts": ("font", _font),
    "w:lang": ("language", _language),
    "w:color": ("colour", _colour),
    "w:highlight": ("highlight", _highlight),
    "w:shd": ("shade", _shade),
}


def run_format(properties: Element | None, theme: Theme) -> Format:
    """What a w:rPr sets. Colours are (red, green, blue), "automatic" or "none"; sizes are points."""
    return NOTHING if properties is None or len(properties) == 0 else dict(_run_items(properties, theme))


def _run_items(properties: Element, theme: Theme) -> Iterator[tuple[str, Any]]:
    for key, name in TOGGLES.items():
        found = child(properties, name)
        if found is not None:
            yield key, is_on(attribute(found, "w:val"))
    for name, (key, read) in _RUN.items():
        found = child(properties, name)
        meant = None if found is None else read(found, theme)
        if meant is not None:
            yield key, meant


def paragraph_format(properties: Element | None, theme: Theme) -> Format:
    """What a w:pPr sets: alignment, outline level (0 to 9), list (numId) and its level, shade and line spacing."""
    return NOTHING if properties is None or len(properties) == 0 else dict(_paragraph_items(properties, theme))


def _paragraph_items(properties: Element, theme: Theme) -> Iterator[tuple[str, Any]]:
    texts = {
        "alignment": value(properties, "w:jc"),
        "list": value(properties, "w:numPr", "w:numId"),
        "line": number(attribute(child(properties, "w:spacing"), "w:line")),
        "line_rule": attribute(child(properties, "w:spacing"), "w:lineRule"),
    }
    yield from ((key, text) for key, text in texts.items() if text is not None)
    for key, path in (("outline", ("w:outlineLvl",)), ("list_level", ("w:numPr", "w:ilvl"))):
        level = value(properties, *path)
        if level is not None:
            yield key, whole(level)
    for key, name in (("keep_next", "w:keepNext"), ("widow_control", "w:widowControl")):
        switched = switch(properties, name)
        if switched is not None:
            yield key, switched
    shade = child(properties, "w:shd")
    if shade is not None:
        yield "shade", shading(shade, theme) or "none"
