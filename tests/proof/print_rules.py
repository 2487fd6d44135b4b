"""What is printed on the pages of a PDF, measured as it stands there: sizes, slant, contrast, turns, edges, overlaps.

The rules are those of clear and large print (UK Association for Accessible Formats, G003).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pymupdf

LEAST_CONTRAST = 4.5
MARGIN = 30  # points, about a centimetre: what a printer cannot reach, and a thumb covers
A4 = (595, 842)
WHITE = 0xFFFFFF
ITALIC = 2  # the bit of a span's flags


@dataclass(frozen=True)
class Span:
    """A run of printed words on a page."""

    page: int
    words: str
    size: float
    box: pymupdf.Rect
    contrast: float
    is_slanted: bool
    is_level: bool


def print_faults(file: Path, smallest: float) -> list[str]:
    """Everything on the pages that clear print forbids; `smallest` is the size that was promised, in points."""
    with pymupdf.open(file) as pages:
        spans = [span for page in pages for span in _spans(page)]
        faults = [f"page {page.number + 1} is not A4 upright" for page in pages if not _is_a4(page)]
        faults += [fault for page in pages for fault in _pictures_over_the_edge(page)]
        assert spans, f"{file.name} has no words"
        return faults + [fault for span in spans for fault in _span_faults(span, smallest)] + list(_overlaps(spans))


def _spans(page: Any) -> Iterator[Span]:
    painted = _painted(page)
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                if span["text"].strip():
                    yield _span(page.number + 1, line, span, painted)


def _span(page: int, line: dict[str, Any], span: dict[str, Any], painted: np.ndarray) -> Span:
    slanted = bool(span["flags"] & ITALIC) or any(word in span["font"] for word in ("Italic", "Oblique"))
    level = abs(line["dir"][1]) < 0.01
    box = pymupdf.Rect(span["bbox"])
    contrast = _contrast(span["color"], _behind(box, painted))
    return Span(page, span["text"], span["size"], box, contrast, slanted, level)


def _painted(page: Any) -> np.ndarray:
    """The page as it is painted, a colour (0xRRGGBB) for every point."""
    picture = page.get_pixmap(dpi=72, alpha=False)
    dots = np.zeros((picture.height, picture.width, 4), dtype=np.uint8)
    dots[:, :, 2::-1] = np.frombuffer(picture.samples_mv, dtype=np.uint8).reshape(picture.height, picture.width, 3)
    painted: np.ndarray = dots.view("<u4")[:, :, 0]
    return painted


def _behind(box: pymupdf.Rect, painted: np.ndarray) -> int:
    """The colour that most of the box of some words has, which is what they stand on; white beside the page."""
    dots = painted[max(0, int(box.y0)) : int(box.y1) + 1, max(0, int(box.x0)) : int(box.x1) + 1]
    colours, how_often = np.unique(dots, return_counts=True)
    return int(colours[how_often.argmax()]) if len(colours) else WHITE


def _is_a4(page: Any) -> bool:
    return (round(page.rect.width), round(page.rect.height)) == A4 and page.rotation == 0


def _span_faults(span: Span, smallest: float) -> Iterator[str]:
    where = f"page {span.page}, {span.words.strip()[:40]!r}"
    if span.size < smallest - 0.05:
        yield f"{where}: {span.size:.1f} pt"
    if span.is_slanted:
        yield f"{where}: italic"
    if not span.is_level:
        yield f"{where}: not level"
    if span.contrast < LEAST_CONTRAST:
        yield f"{where}: contrast {span.contrast:.1f}"
    if span.box.x0 < MARGIN or span.box.x1 > A4[0] - MARGIN or span.box.y0 < MARGIN / 2 or span.box.y1 > A4[1]:
        yield f"{where}: over the edge"
    if len(span.words) > 25 and span.words.isupper():
        yield f"{where}: all in capitals"


def _contrast(one: int, other: int) -> float:
    """The contrast of two colours (0xRRGGBB), by WCAG's formula."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    parts = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _pictures_over_the_edge(page: Any) -> Iterator[str]:
    for picture in page.get_image_info():
        box = pymupdf.Rect(picture["bbox"])
        if box.x0 < MARGIN or box.x1 > A4[0] - MARGIN or box.y0 < MARGIN or box.y1 > A4[1] - MARGIN:
            yield f"page {page.number + 1}: a picture over the edge"


def _overlaps(spans: list[Span]) -> Iterator[str]:
    """Words printed over other words: boxes that share more than the gap between two lines."""
    for page, found in groupby(spans, key=lambda span: span.page):
        downwards = sorted(found, key=lambda span: span.box.y0)
        for place, one in enumerate(downwards):
            for other in downwards[place + 1 :]:
                if other.box.y0 >= one.box.y1:
                    break
                if _is_over(one, other):
                    yield f"page {page}: {one.words.strip()[:30]!r} over {other.words.strip()[:30]!r}"


def _is_over(one: Span, other: Span) -> bool:
    size = min(one.size, other.size)
    wide = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    high = min(one.box.y1, other.box.y1) - max(one.box.y0, other.box.y0)
    return wide > size / 2 and high > size / 3
