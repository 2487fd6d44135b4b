"""Headings: their order, and lines that only look like one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from generator.audit.findings import Finding
from generator.audit.heading_order import order_findings, presence_findings
from generator.audit.rulebook import Format
from generator.audit.word.content import Paragraph, WordFile
from generator.audit.words import says_nothing

LONGEST_FAKE = 100  # characters; a longer bold passage is emphasis
_ENDS_A_SENTENCE = (".", ":", ";", ",", "?", "!")


def check_headings(file: WordFile) -> Iterator[Finding]:
    """Order, emptiness and look of headings."""
    yield from _order(file)
    for heading in file.headings:
        yield from _words(heading)
    yield from _fakes(file)


def _order(file: WordFile) -> Iterator[Finding]:
    written = sum(bool(paragraph.text.strip()) for paragraph in file.body.paragraphs if not paragraph.in_table)
    yield from presence_findings(len(file.headings), written, Format.WORD)
    yield from order_findings(((heading.level, heading.place) for heading in file.headings), Format.WORD)


def _words(heading: Paragraph) -> Iterator[Finding]:
    if not heading.text.strip():
        yield Finding(
            "heading-empty", f"a heading of level {heading.level} without words; words are wanted", heading.place
        )
        return
    if not heading.keep_next:
        message = "a heading that may stand alone at the end of a page; one kept with the next line is wanted"
        yield Finding("heading-parts", message, heading.place)
    if "\n" in heading.text.strip():
        yield Finding("heading-line-break", "a line break inside a heading; one line of text is wanted", heading.place)


def _fakes(file: WordFile) -> Iterator[Finding]:
    usual = _usual_size(file)
    paragraphs = file.body.paragraphs
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        if _could_be_heading(paragraph) and _stands_out(paragraph, usual) and _heads_something(following):
            message = "a short line in bold or larger text that is no heading; a heading style is wanted"
            yield Finding("heading-fake", message, paragraph.place)


def _usual_size(file: WordFile) -> Decimal:
    """The size most of the letters of the body have."""
    letters: dict[Decimal, int] = {}
    for paragraph in file.body.paragraphs:
        for run in paragraph.runs:
            letters[run.look.size] = letters.get(run.look.size, 0) + len(run.text)
    for alike in file.body.alike:
        letters[alike.paragraph.runs[0].look.size] += alike.letters
    return max(letters, key=lambda size: letters[size], default=Decimal(0))


def _could_be_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    elsewhere = paragraph.level or paragraph.is_title or paragraph.in_table or paragraph.in_contents
    if elsewhere or paragraph.in_text_box or not any(map(str.isalpha, text)):
        return False
    named = paragraph.style.name.startswith(("caption", "toc ", "subtitle", "table caption", "header", "footer"))
    return not named and len(text) <= LONGEST_FAKE and not text.endswith(_ENDS_A_SENTENCE) and not says_nothing(text)


def _stands_out(paragraph: Paragraph, usual: Decimal) -> bool:
    looks = [run.look for run in paragraph.runs if run.text.strip()]
    linked = all(run.in_link for run in paragraph.runs if run.text.strip())
    return not linked and (all(look.bold for look in looks) or all(look.size > usual for look in looks))


def _heads_something(following: Paragraph | None) -> bool:
    """Whether ordinary text, a table or a list comes after; the last bold line of a letter heads nothing."""
    return following is not None and not (following.is_blank and following.place.text)
