"""A finished PDF as others read it: its tags, links, bookmarks, words and sizes of type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from pypdf import PdfReader


@dataclass
class Tag:
    """One element of the tag tree. It holds on to the file, without which its element would be empty."""

    kind: str
    element: Object
    file: Pdf
    kids: list[Tag] = field(default_factory=list)

    def every(self, kind: str) -> Iterator[Tag]:
        """All elements of a kind at or below this one, in reading order."""
        if self.kind == kind:
            yield self
        for kid in self.kids:
            yield from kid.every(kind)

    def attribute(self, name: str) -> object:
        """The value of an attribute, from whichever of the element's attribute lists has it."""
        for attributes in self.element.get("/A", ()):
            if name in attributes:
                return attributes[name]
        return None


def opened(pdf: bytes) -> Pdf:
    return Pdf.open(BytesIO(pdf))


def tags(file: Pdf) -> Tag:
    """The tag tree."""
    (top,) = _tags(file.Root.StructTreeRoot.K, file)
    return top


def _tags(kids: Object, file: Pdf) -> Iterator[Tag]:
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and Name.S in kid:
            inner = list(_tags(kid.K, file)) if Name.K in kid else []
            yield Tag(str(kid.S).removeprefix("/"), kid, file, inner)


def outline(tag: Tag, depth: int = 0) -> str:
    """The tag tree as text: one element a line, with what a screen reader says of it."""
    told = [
        f"{name}={value}"
        for name, value in (
            ("alt", tag.element.get("/Alt")),
            ("scope", tag.attribute("/Scope")),
            ("summary", tag.attribute("/Summary")),
            ("marks", tag.attribute("/ListNumbering")),
            ("title", tag.element.get("/T")),
        )
        if value is not None
    ]
    line = "  " * depth + " ".join([tag.kind, *told]) + "\n"
    return line + "".join(outline(kid, depth + 1) for kid in tag.kids)


def links(file: Pdf) -> list[tuple[str, str]]:
    """What each link says of itself, and its address or '' for one inside the file, page by page."""
    return [
        (str(annotation.Contents), str(annotation.get("/A", {}).get("/URI", "")))
        for page in file.pages
        for annotation in page.get("/Annots", ())
    ]


def bookmarks(file: Pdf) -> list[tuple[str, list[str]]]:
    """The bookmarks of the file and those one level below them."""
    with file.open_outline() as tree:
        return [(item.title, [below.title for below in item.children]) for item in tree.root]


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, each run of spaces and line ends as one space."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    """The words of all pages."""
    return " ".join(page_texts(pdf))


def sizes(file: Pdf) -> set[float]:
    """The sizes of type in the file, in points. Typst sets text at its size and scales nothing after."""
    found = set()
    for page in file.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                found.add(round(float(operands[1]), 2))
    return found


def fonts(file: Pdf) -> set[str]:
    """The names of the fonts that pages use, each of which must be embedded, without the mark of a part of a font."""
    found = set()
    for page in file.pages:
        for font in page.Resources.get("/Font", {}).values():
            (inner,) = font.DescendantFonts
            assert any(key in inner.FontDescriptor for key in ("/FontFile2", "/FontFile3")), font
            found.add(str(font.BaseFont).lstrip("/").partition("+")[2].removesuffix("-Identity-H"))
    return found


def colours(file: Pdf) -> set[str]:
    """The colours that text, lines and boxes of the pages have; pictures are not looked into."""
    found = set()
    for page in file.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("sc", "scn", "SC", "SCN") and len(operands) == 3:
                found.add("#" + "".join(f"{round(float(part) * 255):02X}" for part in operands))
    return found
