"""Paragraphs, and the lines around tables and charts, turned into Word's paragraphs."""

from __future__ import annotations

import re

from generator.document.blocks import Heading, Paragraph, ParagraphRole
from generator.document.inlines import Inlines
from generator.writers.word.inlines import Manner, inlines
from generator.writers.word.languages import is_right_to_left
from generator.writers.word.tracked import paragraph_mark
from generator.writers.word.writing import Writing
from generator.writers.word.xml import quoted

_NOT_HELD = re.compile(r'(<w:pPr><w:pStyle w:val="[^"]*"/>)(?!<w:keepNext)')
ROLES = {
    ParagraphRole.BODY: "Body Text",
    ParagraphRole.NOTE: "Note",
    ParagraphRole.STATEMENT: "Statement",
    ParagraphRole.SIGNATURE: "Signature",
}


def paragraph(content: str, style: str, properties: str = "") -> str:
    """A paragraph of runs in the style of that id, with further properties in the order of Word's schema."""
    return f"{paragraph_start(style, properties)}{content}</w:p>"


def paragraph_start(style: str, properties: str = "") -> str:
    """The beginning of a paragraph, up to its runs."""
    return f"<w:p><w:pPr><w:pStyle w:val={quoted(style)}/>{properties}</w:pPr>"


def keep_with_next(keep: bool) -> str:
    """The property that holds a paragraph on the page of the next one."""
    return "<w:keepNext/>" if keep else ""


def held_to_next(paragraphs: str) -> str:
    """Paragraphs as they were written, each now on the page of what follows it."""
    return _NOT_HELD.sub(r"\1<w:keepNext/>", paragraphs)


def let_go() -> str:
    """The property of a paragraph whose style holds it on the page of the next one, where that page has no room."""
    return '<w:keepNext w:val="0"/>'


def direction(language: str | None) -> str:
    """The property of a paragraph that is written from right to left."""
    return "<w:bidi/>" if language and is_right_to_left(language) else ""


def marked_content(block: Heading | Paragraph, writing: Writing) -> str:
    """The content of a block with the block's bookmark on it."""
    return writing.marks[block.id].around(inlines(block.content, writing, Manner(language=block.language or "")))


def body_paragraph(block: Paragraph, writing: Writing) -> str:
    """A paragraph of the tree: numbered, set right of the column of numbers, or in the style of its role."""
    place = writing.numbering.places.get(block.id)
    properties = keep_with_next(block.keep_with_next) + (place.xml if place else "") + direction(block.language)
    properties += paragraph_mark(block.content, writing.change_ids)
    return paragraph(marked_content(block, writing), writing.styles[_style(block, writing)], properties)


def _style(block: Paragraph, writing: Writing) -> str:
    if block.id in writing.numbering.places:
        return "Numbered Paragraph"
    if block.role is ParagraphRole.BODY and block.id in writing.numbering.inset:
        return "Body Text Indent"
    return ROLES[block.role]


def line(content: Inlines, style: str, writing: Writing, language: str | None = None, *, keep: bool = False) -> str:
    """A line of inline content in the style of that name; `keep` holds it with what follows."""
    words = inlines(content, writing, Manner(language=language or ""))
    return paragraph(words, writing.styles[style], keep_with_next(keep) + direction(language))
