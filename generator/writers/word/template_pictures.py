"""A picture in a template's header becomes nothing, or what keeps it out of papers: its size, or what it does."""

from __future__ import annotations

import re
from typing import Any

from docx.image.image import Image as ImageHeader
from lxml import etree

from generator.document.picture_limits import fault_of_size
from generator.writers.word.drawings import UNREADABLE

_VECTORS = ("image/x-emf", "image/x-wmf")
"""Drawings that say no size in pixels and name nothing outside."""

# What draws. All else in SVG scripts, animates, takes in other files, or repeats itself without end.
_DRAWS = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "title", "desc", "metadata", "style", "image",
}  # fmt: skip
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?\s*[^#'\"\s]|\\|javascript:", re.IGNORECASE)
_WITHIN = re.compile(r"#|data:image/(png|jpeg|gif);base64,", re.IGNORECASE)


def fault_of_picture(part: Any) -> str:
    """What is wrong with the picture in a part of a template, in words that follow its name; nothing if it is whole."""
    if part.content_type in _VECTORS:
        return ""
    if part.content_type == "image/svg+xml":
        return _fault_of_svg(part.blob)
    try:
        header = ImageHeader.from_blob(part.blob)
    except UNREADABLE:
        return "is damaged"
    return fault_of_size(header.px_width, header.px_height)


def _fault_of_svg(blob: bytes) -> str:
    try:
        root = etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return "is damaged"
    if root.getroottree().docinfo.internalDTD is not None or not all(map(_only_draws, root.iter(etree.Element))):
        return "does more than draw (it fetches, repeats or runs something)"
    return ""


def _only_draws(element: Any) -> bool:
    """Whether an element draws, and names nothing outside; an editor's own notes, in other namespaces, do nothing."""
    name = etree.QName(element)
    if name.namespace not in (None, "http://www.w3.org/2000/svg"):
        return True
    attributes = {etree.QName(key).localname.lower(): value for key, value in element.attrib.items()}
    words = (element.text or "", *attributes.values())
    return (
        name.localname in _DRAWS
        and not any(key.startswith("on") for key in attributes)
        and _WITHIN.match(attributes.get("href", "#")) is not None
        and not any(_OUTSIDE.search(each) for each in words)
    )
