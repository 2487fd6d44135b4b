"""What a page of a PDF paints, asked of PDFium in the order of painting: words, filled shapes and pictures.

PDFium (BSD-3, Apache-2.0) decodes fonts, colour spaces and forms within forms as readers do. Its functions are called
by the names that its own documentation gives them (fpdf_edit.h, fpdf_text.h).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, c_float, c_int, c_uint, cast, create_string_buffer
from enum import Enum
from functools import cache
from math import hypot
from typing import Any

import pypdfium2_raw as pdfium

from generator.audit.colour import Colour
from generator.audit.pdf.geometry import IDENTITY, Box, Matrix, Point, around, common, leans, moved, times
from generator.audit.unreadable import UnreadableError
from generator.frozen import dataclass

DEEPEST_FORM = 8  # forms inside forms; deeper is no document
_LONGEST_TEXT = 4096  # bytes of one text at first; a longer one is asked for again
_INVISIBLE = (3, 7)  # text rendering modes (ISO 32000-1, table 106)
_STROKED = 1
_MOST_CORNERS = 12  # points of a shape that fills its box as good as wholly: a rectangle, with round corners too
_ITALIC, _BOLD = 1 << 6, 1 << 18  # ISO 32000-1, table 123


class Kind(Enum):
    """What a thing on a page is."""

    TEXT = pdfium.FPDF_PAGEOBJ_TEXT
    SHAPE = pdfium.FPDF_PAGEOBJ_PATH
    PICTURE = pdfium.FPDF_PAGEOBJ_IMAGE
    SHADING = pdfium.FPDF_PAGEOBJ_SHADING


@dataclass(frozen=True, slots=True)
class Painted:
    """One thing as it is painted.

    `share` is how much of it covers what is below (0 to 1); `colour` is None where there is no single one. The rest is
    for text: its words, size in points, number of its marked content, typeface, and whether it is to be seen at all.
    """

    kind: Kind
    box: Box
    colour: Colour | None = None
    share: float = 1.0
    words: str = ""
    size: float = 0.0
    mark: int | None = None
    font: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """A PDF as PDFium has it, while it is looked at. Raises UnreadableError (unreadable-file)."""
    _started()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise UnreadableError("unreadable-file", "the file is damaged (no reader shows it); a whole PDF is wanted")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@cache
def _started() -> None:
    pdfium.FPDF_InitLibrary()


@contextmanager
def page(document: Any, index: int) -> Iterator[Page]:
    """One page, by its place from 0. Raises UnreadableError (unreadable-file) for one that cannot be shown."""
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle:
        raise UnreadableError("unreadable-file", f"page {index + 1} is damaged; a whole PDF is wanted")
    texts = pdfium.FPDFText_LoadPage(handle)
    try:
        yield Page(handle, texts)
    finally:
        pdfium.FPDFText_ClosePage(texts)
        pdfium.FPDF_ClosePage(handle)


class Page:
    """A page that is being looked at."""

    def __init__(self, handle: Any, texts: Any) -> None:
        self._handle, self._texts = handle, texts
        self._looks: dict[Any, tuple[str, bool, bool]] = {}
        self._buffer = create_string_buffer(_LONGEST_TEXT)

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height in points, as the page is read."""
        return pdfium.FPDF_GetPageWidthF(self._handle), pdfium.FPDF_GetPageHeightF(self._handle)

    def painted(self) -> Iterator[Painted]:
        """Everything on the page, the undermost first."""
        count = pdfium.FPDFPage_CountObjects(self._handle)
        yield from self._all((pdfium.FPDFPage_GetObject(self._handle, place) for place in range(count)), IDENTITY, 0)

    def _all(self, things: Iterator[Any], outer: Matrix, depth: int) -> Iterator[Painted]:
        for thing in things:
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
                count = pdfium.FPDFFormObj_CountObjects(thing)
                inside = (pdfium.FPDFFormObj_GetObject(thing, place) for place in range(count))
                yield from self._all(inside, times(_matrix(thing), outer), depth + 1)
            elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
                yield from self._text(thing, outer)
            elif kind != pdfium.FPDF_PAGEOBJ_PATH or _is_filled(thing):
                yield from _thing(kind, thing, outer)

    def _text(self, thing: Any, outer: Matrix) -> Iterator[Painted]:
        words = self._words(thing)
        if not words.strip():
            return
        matrix, mode = times(_matrix(thing), outer), pdfium.FPDFTextObj_GetTextRenderMode(thing)
        font, bold, italic = self._look(pdfium.FPDFTextObj_GetFont(thing))
        size, mark = c_float(), pdfium.FPDFPageObj_GetMarkedContentID(thing)
        pdfium.FPDFTextObj_GetFontSize(thing, size)
        colour, share = _colour(thing, stroked=mode == _STROKED)
        yield Painted(
            Kind.TEXT,
            _box(thing, outer),
            colour,
            share,
            words,
            abs(size.value) * hypot(matrix[2], matrix[3]),
            mark if mark >= 0 else None,
            font,
            bold,
            italic or leans(matrix),
            mode in _INVISIBLE,
        )

    def _words(self, thing: Any) -> str:
        buffer = self._buffer
        length = pdfium.FPDFTextObj_GetText(thing, self._texts, cast(buffer, POINTER(pdfium.FPDF_WCHAR)), len(buffer))
        if length > len(buffer):
            self._buffer = create_string_buffer(length)
            return self._words(thing)
        return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace")

    def _look(self, font: Any) -> tuple[str, bool, bool]:
        """A font's name, whether it is bold, and whether it is italic: by its name, or by what it says of itself."""
        key = cast(font, pdfium.c_void_p).value
        if key not in self._looks:
            font_name, flags, angle = _font_name(font), max(pdfium.FPDFFont_GetFlags(font), 0), c_int()
            pdfium.FPDFFont_GetItalicAngle(font, angle)
            name = font_name.casefold()
            bold = any(word in name for word in ("bold", "black", "heavy")) or bool(flags & _BOLD)
            italic = any(word in name for word in ("italic", "oblique")) or bool(flags & _ITALIC) or angle.value != 0
            self._looks[key] = font_name, bold, italic
        return self._looks[key]


def _font_name(font: Any) -> str:
    buffer = create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.raw[: max(length - 1, 0)].decode("utf-8", "replace").split("+")[-1] if length <= len(buffer) else ""


def _is_filled(thing: Any) -> bool:
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    return bool(fill.value != pdfium.FPDF_FILLMODE_NONE)


def _thing(kind: int, thing: Any, outer: Matrix) -> Iterator[Painted]:
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        simple = pdfium.FPDFPath_CountSegments(thing) <= _MOST_CORNERS
        yield Painted(Kind.SHAPE, _clipped(thing, outer), *(_colour(thing) if simple else (None, 1.0)))
    elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
        yield Painted(Kind(kind), _box(thing, outer))


def _colour(thing: Any, stroked: bool = False) -> tuple[Colour | None, float]:
    """The colour and how much it covers; no colour for a pattern, or where a mask lets light through."""
    red, green, blue, cover = c_uint(), c_uint(), c_uint(), c_uint()
    ask = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    known = ask(thing, red, green, blue, cover)
    if not known or (cover.value == 255 and pdfium.FPDFPageObj_HasTransparency(thing)):
        return None, 1.0
    return (red.value, green.value, blue.value), cover.value / 255


def _matrix(thing: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _box(thing: Any, outer: Matrix) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return moved((left.value, bottom.value, right.value, top.value), outer)


def _clipped(thing: Any, outer: Matrix) -> Box:
    """The box of a shape, as far as what it is cut out by lets it be seen."""
    box, clip = _box(thing, outer), pdfium.FPDFPageObj_GetClipPath(thing)
    for place in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, place)
        points = [_point(pdfium.FPDFClipPath_GetPathSegment(clip, place, segment)) for segment in range(count)]
        box = common(box, moved(around(points), outer)) if points else box
    return box


def _point(segment: Any) -> Point:
    x, y = c_float(), c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value
