"""A template's colours become readable on a profile's page: what does not stand out takes the colour of the text.

On white paper with black text a template's colours are its own affair. Contrast is measured as in WCAG 2.2, 1.4.3.
"""

from __future__ import annotations

from typing import Any

from generator.profiles import Profile
from generator.writers.word.schema_order import put
from generator.writers.word.xml import named

PLAIN = ("#FFFFFF", "#000000")
TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
_VALUE, _COLOUR, _FILL = named("w:val"), named("w:color"), named("w:fill")


def recolour(sheet: Any, profile: Profile) -> None:
    """Give a style sheet (an lxml element, changed in place) the profile's colours, where it has colours of its own."""
    page, text = profile.page_colour.upper(), profile.text_colour.upper()
    if (page, text) == PLAIN:
        return
    put(put(put(put(sheet, "w:docDefaults"), "w:rPrDefault"), "w:rPr"), "w:color", {"val": text[1:]})
    for tinted in sheet.iter(named("w:shd")):
        tinted.set(_FILL, "auto")
    for element in sheet.iter(_COLOUR):
        _readable(element, _VALUE, page, text, TEXT_CONTRAST)
    for element in sheet.iter():
        if element.get(_COLOUR):
            _readable(element, _COLOUR, page, text, LINE_CONTRAST)


def _readable(element: Any, attribute: str, page: str, text: str, least: float) -> None:
    colour = element.get(attribute)
    if colour == "auto" or contrast(f"#{colour}", page) < least:
        element.set(attribute, text[1:])
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
