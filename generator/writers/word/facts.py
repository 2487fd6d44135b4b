"""The facts on a paper's front turned into labelled lines, the words after the labels in one column; never a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.document.blocks import Document, Fact, Facts
from generator.document.inlines import plain
from generator.document.phrases import fact_label
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.word.indentation import GAP
from generator.writers.word.inlines import Manner, inlines
from generator.writers.word.paragraphs import direction, keep_with_next, paragraph
from generator.writers.word.runs import run, tab
from generator.writers.word.typeface import typeface
from generator.writers.word.writing import POINTS_PER_MILLIMETRE, Writing

# Labels that take more of the line than this stand in the line itself: what they say would be squeezed into a strip.
WIDEST_LABELS = 0.42


def label_column(documents: Sequence[Document], profile: Profile, wording: Wording) -> float:
    """How wide the column of labels is, in points; 0 when labels stand in the line of what they say."""
    face, body = typeface(profile.typeface), float(profile.body)
    blocks = (block for document in documents for block in every_block(document.blocks) if isinstance(block, Facts))
    labels = {plain(fact_label(fact, wording)) for block in blocks for fact in block.facts}
    widest = max((face.width(label, body, True) for label in labels), default=0.0) + GAP * body
    room = float(profile.text_width) * POINTS_PER_MILLIMETRE
    return widest if widest <= WIDEST_LABELS * room else 0.0


def facts(block: Facts, writing: Writing) -> str:
    """The labelled lines of a block of facts; the first does not stand alone at the end of a page."""
    first, *rest = (fact_content(fact, writing, block.language, writing.label_column > 0) for fact in block.facts)
    style, place = writing.styles["Fact"], direction(block.language)
    beginning = paragraph(writing.marks[block.id].around(first), style, keep_with_next(bool(rest)) + place)
    return beginning + "".join(paragraph(content, style, place) for content in rest)


def fact_content(fact: Fact, writing: Writing, language: str | None, in_columns: bool) -> str:
    """A label and what it says, as runs: with a tab between them where labels have a column of their own."""
    manner = Manner(language=language or "")
    label = inlines(fact_label(fact, writing.wording), writing, replace(manner, strong=True))
    return label + (tab() if in_columns else run(" ")) + inlines(fact.content, writing, manner)
