"""A reading profile turned into the sizes, colours and margins that the page design works with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from generator.document.blocks import Document, Running
from generator.document.inlines import Inlines, plain
from generator.document.running_lines import GAP, foot_title, head_lines, on_every_page
from generator.document.table_widths import turned_lines
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.pdf.columns import list_step, number_column
from generator.writers.pdf.typeface import Typeface

MM = 72 / 25.4  # points in a millimetre
PAGE_HEIGHT = 297  # millimetres, A4
# The house colours, as in Word's template; on a page on which they cannot be read, the profile's own text colour.
ACCENT, LINK, SHADE, RULE = "#12436D", "#0B4F9E", "#E8EEF4", "#9FB3C8"
CELL_PADDING = 0.35  # left and right of the words of a cell, in ems of the table's text
# Around the running lines at head and foot of a page: from the edge of the paper in points, to the text in their ems.
FROM_EDGE, TO_TEXT = 28.0, 1.1
RULE_SPACE = 8.0  # the line below the head of the page, with the gap above it

Ends = tuple[str, str]


def style(
    profile: Profile, face: Typeface, wording: Wording, documents: Iterable[Document], code: str
) -> dict[str, Any]:
    """What the page design gets as `style`: lengths in points, line measures in ems, colours as #RRGGBB.

    `code` has all letters that are printed. A letter that a typeface lacks is never put together from a letter and an
    accent in it, since the letter below the accent would then be read out with it wherever it stands.
    """
    papers = tuple(documents)
    size = profile.body
    units = face.regular.units_per_em
    return {
        "typefaces": [{"name": name, "lacks": letters} for name, letters in face.lacking(_letters(code)).items()],
        "body": float(size),
        "smallest": float(profile.smallest),
        "table": float(profile.table),
        "headings": [float(heading) for heading in profile.headings],
        "line": {
            "ascent": face.regular.ascent / units,
            "descent": face.regular.descent / units,
            "natural": (face.regular.ascent + face.regular.descent + face.regular.line_gap) / units,
        },
        "line_spacing": float(profile.line_spacing),
        "paragraph_space": float(profile.paragraph_space * size),
        "italics": profile.italics and face.has_italic,
        "number_column": number_column(papers, profile, face),
        "list_step": list_step(papers, profile, face),
        "cell_padding": cell_padding(profile),
        "to_text": TO_TEXT * float(profile.smallest),
        "margins": _margins(profile, face, wording, papers),
        "colours": _colours(profile),
    }


def _letters(code: str) -> set[str]:
    return {letter for letter in code if ord(letter) > ord("~")}


def text_height(profile: Profile) -> float:
    """The height between the margins that the profile asks for, in points."""
    return float(PAGE_HEIGHT - profile.margins.top - profile.margins.bottom) * MM


def cell_padding(profile: Profile) -> float:
    """What stands left and right of the words of a table's cell, each, in points."""
    return CELL_PADDING * float(profile.table)


def text_width(profile: Profile) -> float:
    """The width between the margins, in points."""
    return float(profile.text_width) * MM


def _margins(profile: Profile, face: Typeface, wording: Wording, papers: Iterable[Document]) -> dict[str, float]:
    """The profile's margins in points; more at head and foot where running lines turn over and would reach the text."""
    given = {side: float(getattr(profile.margins, side)) * MM for side in ("top", "right", "bottom", "left")}
    lines = [running_lines(paper, wording, profile, face) for paper in papers]
    return given | {
        "top": max(given["top"], *(_height(head, profile, face) + RULE_SPACE for head, _ in lines)),
        "bottom": max(given["bottom"], *(_height(foot, profile, face) for _, foot in lines)),
    }


def running_lines(paper: Document, wording: Wording, profile: Profile, face: Typeface) -> tuple[Ends, Ends]:
    """What stands left and right at the head of every page of a paper, and at its foot."""
    running, _ = head_of(paper, profile, face)
    title, page_of = foot_of(paper, wording, profile, face)
    return (plain(on_every_page(paper, running.committee)), running.item), (plain(title), page_of)


def foot_of(paper: Document, wording: Wording, profile: Profile, face: Typeface) -> tuple[Inlines, str]:
    """What stands left and right at the foot of every page of a paper, its number as long as it may be."""
    size, page_of = float(profile.smallest), wording.say("page-of", page=999, pages=999)
    bold = partial(face.width, size=size, bold=True)
    return foot_title(paper, page_of, text_width(profile), size, bold), page_of


def head_of(paper: Document, profile: Profile, face: Typeface) -> tuple[Running, str]:
    """What stands at the head of every page of a paper, and the line above its title, if any."""
    size = float(profile.smallest)
    return head_lines(paper, text_width(profile), lambda words: face.width(words, size))


def stand_side_by_side(ends: Ends, profile: Profile, face: Typeface) -> bool:
    """Whether the ends of a running line take fewer lines side by side than one below the other."""
    return _lines_beside(ends, profile, face) < _lines_below(ends, profile, face)


def _lines_beside(ends: Ends, profile: Profile, face: Typeface) -> int:
    left, right = ends
    size = float(profile.smallest)
    room = text_width(profile) - face.width(right, size, bold=True) - GAP * size
    return turned_lines(left, room, lambda words: face.width(words, size))


def _lines_below(ends: Ends, profile: Profile, face: Typeface) -> int:
    size = float(profile.smallest)
    return sum(turned_lines(end, text_width(profile), lambda words: face.width(words, size, bold=True)) for end in ends)


def _height(ends: Ends, profile: Profile, face: Typeface) -> float:
    """From the edge of the paper past the running line to the text."""
    size = float(profile.smallest)
    lines = min(_lines_beside(ends, profile, face), _lines_below(ends, profile, face))
    return FROM_EDGE + lines * line_height(profile, size) + TO_TEXT * size


def line_height(profile: Profile, size: float) -> float:
    """About how high a line of a table or at the edge of a page is, in points."""
    return size * 1.15 * float(profile.line_spacing)


def _colours(profile: Profile) -> dict[str, str]:
    """House colours, or the profile's where it has colours of its own; boxes are shaded on a white page only."""
    page, words = profile.page_colour, profile.text_colour
    white = page.upper() == "#FFFFFF"
    return {
        "page": page,
        "text": words,
        "accent": words if profile.has_own_colours else ACCENT,
        "link": words if profile.has_own_colours else LINK,
        "shade": SHADE if white else page,
        "rule": RULE if white else words,
    }
