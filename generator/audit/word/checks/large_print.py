"""Large print: whether a file keeps the promise of a size, everywhere and not only in its body text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.audit.findings import Finding, Place, snippet
from generator.audit.print_sizes import is_a4_upright, page_fault, points
from generator.audit.typefaces import is_plain
from generator.audit.word.checks.size import smaller_sizes, style_name
from generator.audit.word.checks.text import in_capitals
from generator.audit.word.content import Paragraph, Section, WordFile
from generator.audit.words import SHORTEST_CAPITALS, capitals

SINGLE = Decimal(240)  # w:spacing line for single spacing, in 240ths of a line (ECMA-376 17.3.1.33)
TWIPS = 20

_LEFT = frozenset({"left", "start"})
_RIGHT = frozenset({"right", "end"})
_CODES = r"(\s*\[[^\]]*\])"  # a coded gap or a note mark
# A dash stands where a figure is not known.
_SIGNS = r"\s.,:%£$€+\-−–—/()"
_FIGURES = re.compile(rf"[–—-]|[{_SIGNS}]*\d[\d{_SIGNS}]*[a-zA-Z]{{0,6}}{_CODES}*|{_CODES}+")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# "Appendix 1 July figures" is no date.
_TOGETHER = re.compile(
    rf"(?<!Appendix\s)(?<!Annex\s)\b\d{{1,2}} (?:{_MONTHS})\b"
    r"|£[\d.,]+ (?:million|billion)\b|\b0\d{2,4} \d{3,4} \d{3,4}\b"
)


def check_large_print(file: WordFile, least: Decimal) -> Iterator[Finding]:
    """Every paragraph that is shown, and the paper; `least` is the size promised, in points."""
    written = [paragraph for paragraph in file.paragraphs if paragraph.text.strip()]
    figures = {_column(paragraph) for paragraph in written if _FIGURES.fullmatch(paragraph.text.strip())}
    for paragraph in written:
        yield from _size(paragraph, least)
        yield from _alignment(paragraph, figures)
        yield from _spacing(paragraph)
        yield from _words(paragraph)
        yield from _typeface(paragraph)
        yield from _breakable(paragraph)
    for number, section in enumerate(file.sections, 1):
        yield from _section(number, section)
    if not any(field.name == "PAGE" for story in file.stories[1:] for field in story.fields):
        yield Finding("large-print-page-numbers", "no header or footer has a page number; one on every page is wanted")


def _size(paragraph: Paragraph, least: Decimal) -> Iterator[Finding]:
    for size in smaller_sizes(paragraph, least):
        message = f"text of {points(size)} in the style {style_name(paragraph)}; {points(least)} are wanted"
        yield Finding("large-print-size", message, paragraph.place)


def _column(paragraph: Paragraph) -> tuple[str, int, int]:
    return paragraph.place.part, paragraph.place.table, paragraph.place.column


def _alignment(paragraph: Paragraph, figures: set[tuple[str, int, int]]) -> Iterator[Finding]:
    """Left, but for columns of figures, which line up at their last digit, with their heads and coded gaps."""
    in_figures = paragraph.in_table and _column(paragraph) in figures and paragraph.alignment in _RIGHT
    if paragraph.alignment not in _LEFT and not in_figures:
        message = f"text aligned “{paragraph.alignment}”; left is wanted"
        yield Finding("large-print-alignment", message, paragraph.place)


def _spacing(paragraph: Paragraph) -> Iterator[Finding]:
    if paragraph.line is not None and paragraph.line < _least_line(paragraph):
        yield Finding(
            "large-print-spacing", "lines closer than single spacing; single or more is wanted", paragraph.place
        )


def _least_line(paragraph: Paragraph) -> Decimal:
    """The least w:line that is single spacing: a share of a line, or with "exactly" the tallest letters and a fifth."""
    if paragraph.line_rule == "auto":
        return SINGLE
    if paragraph.line_rule == "atLeast":
        return Decimal(0)
    return max(run.look.size for run in paragraph.runs) * TWIPS * Decimal("1.15")


def _words(paragraph: Paragraph) -> Iterator[Finding]:
    shown = [run for run in paragraph.runs if run.text.strip()]
    if any(run.look.italic for run in shown):
        yield Finding("large-print-italic", "words in italics; upright text is wanted", paragraph.place)
    if any(run.look.underline and not run.in_link for run in shown):
        message = "underlined words that are no link; no underlining is wanted"
        yield Finding("large-print-underline", message, paragraph.place)
    by_format = [part for part in in_capitals(paragraph).split("\n") if part.strip()]
    for stretch in [*capitals(paragraph.text, SHORTEST_CAPITALS), *by_format][:1]:
        message = f"“{snippet(stretch)}” in capitals; sentence case is wanted"
        yield Finding("large-print-capitals", message, paragraph.place)


def _typeface(paragraph: Paragraph) -> Iterator[Finding]:
    for font in dict.fromkeys(run.look.font for run in paragraph.runs if run.text.strip()):
        if not is_plain(font):
            yield Finding("large-print-typeface", f"text in {font}; a plain sans serif face is wanted", paragraph.place)


def _breakable(paragraph: Paragraph) -> Iterator[Finding]:
    """Dates, sums and telephone numbers with ordinary spaces; the message is the same for all, to be told once."""
    if _TOGETHER.search(paragraph.text):
        message = "a date, sum or telephone number may be split over two lines; no-break spaces are wanted in it"
        yield Finding("large-print-breakable", message, paragraph.place)


def _section(number: int, section: Section) -> Iterator[Finding]:
    place = Place(part=f"section {number}")
    if not is_a4_upright(section.width, section.height):
        yield Finding("large-print-paper", page_fault(section.width, section.height), place)
    if section.columns > 1:
        yield Finding("large-print-columns", f"{section.columns} columns; one is wanted", place)
