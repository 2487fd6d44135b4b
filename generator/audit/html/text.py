"""How the text of a page is set, as far as the page itself and not a style sheet says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from generator.audit.colour import BLACK, WHITE, Colour, contrast, from_hex, to_hex, wanted
from generator.audit.findings import Finding, snippet
from generator.audit.html.page import Element, Page, Shown
from generator.audit.html.structure import found
from generator.audit.words import CAPITALS, capitals

_NAMED = {
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "white": "FFFFFF", "maroon": "800000",
    "red": "FF0000", "purple": "800080", "fuchsia": "FF00FF", "green": "008000", "lime": "00FF00", "olive": "808000",
    "yellow": "FFFF00", "navy": "000080", "blue": "0000FF", "teal": "008080", "aqua": "00FFFF", "orange": "FFA500",
    "lightgray": "D3D3D3", "lightgrey": "D3D3D3", "darkgray": "A9A9A9", "darkgrey": "A9A9A9",
}  # fmt: skip
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*1(?:\.0)?\s*)?\)")
_SIZE = re.compile(r"([\d.]{1,8})(px|pt|em|rem|%)")
_POINTS = {"px": Decimal("0.75"), "pt": Decimal(1), "em": Decimal(12), "rem": Decimal(12), "%": Decimal("0.12")}
_LARGE_TAGS = {"h1": Decimal(24), "h2": Decimal(18)}  # what browsers give them
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})


def check_text(page: Page) -> Iterator[Finding]:
    """Contrast, capitals, alignment, underlining, blanks and breaks."""
    for one in page.shown:
        if (one.element.text or "").strip() or any((inner.tail or "").strip() for inner in one.element):
            yield from _contrast(page, one)
    for one, text in page.paragraphs():
        yield from _paragraph(one, text)
    for one in page.tagged("u"):
        if one.text.strip() and next(one.element.iterancestors("a"), None) is None:
            yield found("underlined", "underlined words that are no link; no underlining is wanted", one.place())


def _declared(element: Element, name: str) -> str:
    for declaration in (element.get("style") or "").split(";"):
        key, _, text = declaration.partition(":")
        if key.strip().casefold() == name:
            return str(text).replace("!important", "").strip().casefold()
    return ""


def _colour(text: str) -> Colour | None:
    match = _RGB.fullmatch(text)
    if match:
        red, green, blue = (min(255, int(part)) for part in match.groups())
        return red, green, blue
    return from_hex(_NAMED.get(text, text if text.startswith("#") else ""))


def _nearest(element: Element, *names: str) -> str:
    """What the element, or the nearest one around it, says of a property (or an old attribute of the same sense)."""
    for one in (element, *element.iterancestors()):
        for name in names:
            text = _declared(one, name) or (one.get(name) or "").casefold()
            if text and text not in ("inherit", "transparent", "none"):
                return text
    return ""


def _contrast(page: Page, one: Shown) -> Iterator[Finding]:
    """Judged where both colours are known: said in the page, or the browser's own if no style sheet changes them."""
    front, back = _nearest(one.element, "color"), _nearest(one.element, "background-color", "background", "bgcolor")
    if not (front or back) or (page.styled and not (front and back)):
        return
    text, behind = (_colour(front) if front else BLACK), (_colour(back) if back else WHITE)
    if text is None or behind is None:
        return
    ratio, enough = contrast(text, behind), wanted(_size(one), one.tag in _BOLD_TAGS)
    if ratio < enough:
        message = (
            f"text in {to_hex(text)} on {to_hex(behind)} has a contrast of {ratio:f} to 1; {enough} to 1 is wanted"
        )
        yield found("contrast", message, one.place())


def _size(one: Shown) -> Decimal:
    match = _SIZE.fullmatch(_nearest(one.element, "font-size"))
    if match and match[1].count(".") < 2 and match[1] != ".":
        return Decimal(match[1]) * _POINTS[match[2]]
    return _LARGE_TAGS.get(one.tag, Decimal(12))


def _paragraph(one: Shown, text: str) -> Iterator[Finding]:
    if not text:
        if one.tag == "p" and not len(one.element):
            yield found("blank-paragraphs", "an empty paragraph; space made by a style is wanted", one.place())
        return
    shouting = _nearest(one.element, "text-transform") == "uppercase" and len(text) > CAPITALS
    for stretch in [*capitals(text), *([text] if shouting else [])][:1]:
        yield found("block-capitals", f"“{snippet(stretch)}” in capitals; sentence case is wanted", one.place())
    if _nearest(one.element, "text-align", "align") == "justify":
        yield found("justified", "text stretched to both margins; text aligned left is wanted", one.place())
    if "underline" in _declared(one.element, "text-decoration"):
        yield found("underlined", "underlined words that are no link; no underlining is wanted", one.place())
    if any(_is_break_after_break(inner) for inner in one.element.iter("br")):
        yield found("breaks-as-layout", "line breaks in a row; a new paragraph is wanted", one.place())
    if "\u00ad" in text or re.search(r"[a-z]-\n[a-z]", text):
        yield found("manual-hyphen", "a word split by hand; a whole word is wanted", one.place())


def _is_break_after_break(element: Element) -> bool:
    following = element.getnext()
    while following is not None and following.tag is etree.Comment:
        following = following.getnext()
    return not (element.tail or "").strip() and following is not None and following.tag == "br"
