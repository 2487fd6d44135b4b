"""A template's colours become a profile's: all words in its own, and lines too where they would not stand out.

On white paper with black text a template's colours are its own affair. Contrast is measured as in WCAG 2.2, 1.4.3.
"""

from __future__ import annotations

from typing import Any

from generator.profiles import Profile
from generator.writers.word.schema_order import put
from generator.writers.word.xml import named

LINE_CONTRAST = 3.0
_VALUE, _COLOUR, _FILL = named("w:val"), named("w:color"), named("w:fill")


def recolour(sheet: Any, profile: Profile) -> None:
    """Give a style sheet (an lxml element, changed in place) the profile's colours, where it has colours of its own."""
    page, text = profile.page_colour.upper(), profile.text_colour.upper()
    if not profile.has_own_colours:
        return
    for style in sheet.iterfind(named("w:style")):
        if style.get(named("w:type")) == "paragraph" and style.find(named("w:basedOn")) is None:
            # Not in the defaults: LibreOffice sets what stands there on each link of a table, as somebody's formatting.
            put(put(style, "w:rPr"), "w:color", {"val": text[1:]})
    for tinted in sheet.iter(named("w:shd")):
        tinted.set(_FILL, "auto")
    for element in sheet.iter(_COLOUR):
        element.set(_VALUE, text[1:])
        _without_theme(element)
    for element in sheet.iter():
        if element.get(_COLOUR):
            _visible(element, page, text)


def _visible(line: Any, page: str, text: str) -> None:
    colour = line.get(_COLOUR)
    if colour == "auto" or contrast(f"#{colour}", page) < LINE_CONTRAST:
        line.set(_COLOUR, text[1:])
    _without_theme(line)


def _without_theme(element: Any) -> None:
    """The colour itself counts; one of the theme's beside it would win over it."""
    for theme in ("themeColor", "themeTint", "themeShade"):
        element.attrib.pop(named(f"w:{theme}"), None)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (#RRGGBB), from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
