"""How text is set: capitals, alignment, underlining and italics."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding, snippet
from generator.audit.word.content import Paragraph, WordFile
from generator.audit.words import CAPITALS, LONG_ITALICS, capitals

JUSTIFIED = frozenset({"both", "distribute", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute"})


def check_text(file: WordFile) -> Iterator[Finding]:
    """The look of the words in every paragraph."""
    for paragraph in file.paragraphs:
        if paragraph.text.strip():
            yield from _capitals(paragraph)
            yield from _justified(paragraph)
            yield from _underlined(paragraph)
            yield from _italics(paragraph)
            yield from _by_hand(paragraph)


def in_capitals(paragraph: Paragraph) -> str:
    """The words of a paragraph that a format, not the writer, turns into capitals."""
    return "".join(run.text if run.look.capitals or run.look.small_capitals else "\n" for run in paragraph.runs)


def _capitals(paragraph: Paragraph) -> Iterator[Finding]:
    if len(paragraph.text) < CAPITALS:
        return
    by_format = [part for part in in_capitals(paragraph).split("\n") if len(part.strip()) > CAPITALS]
    for stretch in [*capitals(paragraph.text), *by_format][:1]:
        message = f"“{snippet(stretch)}” in capitals; sentence case is wanted"
        yield Finding("block-capitals", message, paragraph.place)


def _justified(paragraph: Paragraph) -> Iterator[Finding]:
    if paragraph.alignment in JUSTIFIED:
        yield Finding("justified", "text stretched to both margins; text aligned left is wanted", paragraph.place)


def _underlined(paragraph: Paragraph) -> Iterator[Finding]:
    if any(run.look.underline and run.text.strip() and not run.in_link for run in paragraph.runs):
        yield Finding("underlined", "underlined words that are no link; no underlining is wanted", paragraph.place)


def _italics(paragraph: Paragraph) -> Iterator[Finding]:
    if len(paragraph.text) <= LONG_ITALICS:
        return
    letters = sum(len(run.text) for run in paragraph.runs if run.look.italic)
    if letters > LONG_ITALICS:
        message = "a long passage in italics; upright text is wanted"
        yield Finding("italic-passage", message, paragraph.place)


def _by_hand(paragraph: Paragraph) -> Iterator[Finding]:
    """Words marked out by hand among others; a paragraph marked out as a whole may be a heading that is none."""
    if len(paragraph.runs) < 2:
        return
    written = [run for run in paragraph.runs if run.text.strip() and not run.in_link]
    marked = [run for run in written if run.by_hand]
    if marked and len(marked) < len(written):
        message = "words marked out by hand; a style such as Strong or Emphasis is wanted"
        yield Finding("direct-formatting", message, paragraph.place)
