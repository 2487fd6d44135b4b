"""Space made with characters: empty paragraphs, rows of blanks, breaks, and words split by hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.audit.findings import Finding
from generator.audit.word.content import Paragraph, Story, WordFile

_BLANKS = re.compile(r"[ \u00a0]{3,}(?=\S)|\t[ ]*\t")
_BREAKS = re.compile(r"\n[ \t\u00a0]*\n")
_HYPHEN = re.compile(r"\u00ad|[a-z]-\n[a-z]")


def check_spacing(file: WordFile) -> Iterator[Finding]:
    """Blanks that stand where a style or a table should."""
    for story in file.stories:
        yield from _blank_paragraphs(story)
        for paragraph in story.paragraphs:
            yield from _in_paragraph(paragraph)


def _blank_paragraphs(story: Story) -> Iterator[Finding]:
    if not any(paragraph.text.strip() for paragraph in story.paragraphs):
        return
    after_tables = set(_after_tables(story))
    for paragraph in story.paragraphs:
        needed = paragraph.in_table or paragraph.place.paragraph in after_tables or paragraph.level
        if paragraph.is_blank and not needed:
            message = "an empty paragraph; space that belongs to a style is wanted"
            yield Finding("blank-paragraphs", message, paragraph.place)


def _after_tables(story: Story) -> Iterator[int]:
    """The numbers of the paragraphs that follow a table at once: Word wants one there, which may be empty."""
    sizes = Counter(paragraph.place.table for paragraph in story.paragraphs)
    yield from (table.place.paragraph + sizes[table.place.table] for table in story.tables)


def _in_paragraph(paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text.strip("\n")
    if _BLANKS.search(text) and not paragraph.in_contents:
        message = "spaces or tabs in a row; an indent, a tab stop or a table is wanted"
        yield Finding("blanks-as-layout", message, paragraph.place)
    if _BREAKS.search(text) and not paragraph.level:
        yield Finding("breaks-as-layout", "line breaks in a row; a new paragraph is wanted", paragraph.place)
    if text.strip() and not paragraph.widow_control:
        message = "single lines may stand alone at the end of a page; widow control is wanted"
        yield Finding("single-lines", message, paragraph.place)
    if _HYPHEN.search(text):
        yield Finding("manual-hyphen", "a word split by hand; a whole word is wanted", paragraph.place)
