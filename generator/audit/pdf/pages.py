"""The pages of a PDF become their texts with sizes, by marked piece of content; and their fonts, links and paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from math import hypot
from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject

from generator.audit.pdf.objects import entries, entry, number, words

DEEPEST_FORM = 8  # forms inside forms; deeper is no document
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text as it is painted: its size in points, and the number of the marked content it belongs to."""

    words: str
    size: Decimal
    mark: int | None


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page: width and height in points as it is read, its texts, fonts (name, embedded) and links (described)."""

    number: int
    width: Decimal
    height: Decimal
    texts: tuple[Text, ...]
    fonts: tuple[tuple[str, bool], ...]
    links: tuple[bool, ...]
    pictures: int
    tab_order: str

    def text_of(self, mark: int) -> str:
        """The words of one piece of marked content."""
        return "".join(text.words for text in self.texts if text.mark == mark)


@dataclass(slots=True)
class _Texts:
    """Collects what a page paints, with the marked content that is open at that moment."""

    found: list[Text] = field(default_factory=list)
    open: list[int | None] = field(default_factory=list)

    def operator(self, operator: bytes, operands: list[Any], matrix: Any, text_matrix: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            mark = entry(operands[1], "/MCID") if len(operands) > 1 else None
            self.open.append(mark if isinstance(mark, int) else (self.open[-1] if self.open else None))
        elif operator == b"EMC" and self.open:
            self.open.pop()

    def text(self, text: str, matrix: list[float], text_matrix: list[float], font: Any, size: float | None) -> None:
        if text.strip():
            self.found.append(
                Text(text, _painted_size(size or 0.0, matrix, text_matrix), self.open[-1] if self.open else None)
            )


def _painted_size(size: float, matrix: list[float], text_matrix: list[float]) -> Decimal:
    """The size on paper: the font's, as both matrices stretch its height (ISO 32000-1 9.4.4)."""
    across = text_matrix[2] * matrix[0] + text_matrix[3] * matrix[2]
    up = text_matrix[2] * matrix[1] + text_matrix[3] * matrix[3]
    return Decimal(str(round(abs(size) * hypot(across, up), 1)))


def page_facts(page: PageObject, number_of_page: int) -> PageFacts:
    """One page, read. Raises what the library raises for a broken one."""
    texts = _Texts()
    page.extract_text(visitor_operand_before=texts.operator, visitor_text=texts.text)
    width, height = (Decimal(str(number(side))) for side in (page.mediabox.width, page.mediabox.height))
    if page.rotation % 180:
        width, height = height, width
    annotations = [one for one in entries(entry(page, "/Annots")) if words(entry(one, "/Subtype")) == "Link"]
    resources = list(_resources(page))
    return PageFacts(
        number_of_page,
        width,
        height,
        tuple(texts.found),
        tuple(dict.fromkeys(font for one in resources for font in _fonts(one))),
        tuple(bool(words(entry(one, "/Contents"))) for one in annotations),
        sum(words(entry(form, "/Subtype")) == "Image" for one in resources for form in _forms(one)),
        words(entry(page, "/Tabs")),
    )


def _resources(holder: Any, depth: int = 0) -> Iterator[Any]:
    """The resources of a page and of the forms it paints."""
    own = entry(holder, "/Resources")
    if not isinstance(own, DictionaryObject) or depth > DEEPEST_FORM:
        return
    yield own
    for form in _forms(own):
        if words(entry(form, "/Subtype")) == "Form":
            yield from _resources(form, depth + 1)


def _forms(resources: Any) -> Iterator[Any]:
    forms = entry(resources, "/XObject")
    return (entry(forms, name) for name in forms) if isinstance(forms, DictionaryObject) else iter(())


def _fonts(resources: Any) -> Iterator[tuple[str, bool]]:
    fonts = entry(resources, "/Font")
    for name in fonts if isinstance(fonts, DictionaryObject) else ():
        font = entry(fonts, name)
        descendant = next(entries(entry(font, "/DescendantFonts")), font)
        held = any(entry(descendant, "/FontDescriptor", key) is not None for key in _EMBEDDED)
        drawn = words(entry(font, "/Subtype")) == "Type3"
        yield words(entry(font, "/BaseFont")).split("+")[-1] or words(name), held or drawn
