"""Headings turned into paragraphs in Word's built-in heading styles, live-numbered where the tree numbers them."""

from __future__ import annotations

from generator.document.blocks import Heading
from generator.writers.word.paragraphs import direction, marked_content, paragraph
from generator.writers.word.styles import HEADINGS
from generator.writers.word.tracked import paragraph_mark
from generator.writers.word.writing import Writing


def heading(block: Heading, writing: Writing) -> str:
    """A heading of the tree; levels deeper than the template has styles for look like its deepest."""
    place = writing.numbering.places.get(block.id)
    new_page, at_the_top = ("<w:pageBreakBefore/>", '<w:spacing w:before="0"/>') if block.new_page else ("", "")
    properties = new_page + (place.xml if place else "") + direction(block.language) + at_the_top
    properties += paragraph_mark(block.content, writing.change_ids)
    style = writing.styles[HEADINGS[min(block.level, len(HEADINGS)) - 1]]
    return paragraph(marked_content(block, writing), style, properties)
