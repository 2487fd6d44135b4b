"""Words and names turned into pieces of XML text: the body is built as text and never held as a tree of elements."""

from __future__ import annotations

import re

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# All of them on the root of a part: readers such as pandoc look for them there only.
ROOT_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}" xmlns:wp="{PLACED_DRAWING}" xmlns:a="{DRAWING}" xmlns:pic="{PICTURE}" '
    f'xmlns:asvg="{SVG}"'
)

# XML 1.0, section 2.2: the characters that a document cannot hold, not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(words: str) -> str:
    """Words as they stand between tags. Raises ValueError for a character that XML cannot hold."""
    if not words.isprintable() and (found := _FORBIDDEN.search(words)):
        raise ValueError(f"a Word file cannot hold the character U+{ord(found[0]):04X} in {words[:60]!r}")
    if "&" in words or "<" in words or ">" in words:
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words


def quoted(value: str) -> str:
    """A value with its quotation marks, as it stands after an attribute's name; line ends and tabs survive as such."""
    inside = escaped(value).replace('"', "&quot;")
    return '"' + inside.replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;") + '"'


def named(name: str) -> str:
    """A name such as `w:sz` in the form lxml takes: {namespace}sz."""
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


_PREFIXES = {"w": WORD, "r": RELATIONSHIPS, "a": DRAWING}
