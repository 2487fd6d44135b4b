"""Headings turned into paragraphs in Word's built-in heading styles, live-numbered where the tree numbers them."""

from __future__ import annotations

from generator.document.blocks import Document, Heading
from generator.document.walk import every_block
from generator.writers.word.paragraphs import direction, marked_content, paragraph
from generator.writers.word.styles import HEADINGS
from generator.writers.word.tracked import paragraph_mark
from generator.writers.word.writing import Writing

DEEPEST_OUTLINE = 8
"""Word counts outline levels from 0, and 9 is body text (ECMA-376 17.3.1.20)."""


def heading(block: Heading, writing: Writing) -> str:
    """A heading of the tree; levels deeper than the template has styles for look like its deepest."""
    place = writing.numbering.places.get(block.id)
    new_page, at_the_top = ("<w:pageBreakBefore/>", '<w:spacing w:before="0"/>') if block.new_page else ("", "")
    properties = new_page + (place.xml if place else "") + direction(block.language) + at_the_top
    properties += paragraph_mark(block.content, writing.change_ids)
    style = writing.styles[HEADINGS[min(block.level, len(HEADINGS)) - 1]]
    return paragraph(marked_content(block, writing), style, properties)


def outline_below(id_: str, document: Document) -> str:
    """The outline level of a line that heads something inside the block of that id: one below the section's heading.

    Such a line is in Word's navigation and in the order of headings, though no heading of the tree.
    """
    level = 0
    for block in every_block(document.blocks):
        if isinstance(block, Heading):
            level = block.level
        elif block.id == id_:
            break
    return f'<w:outlineLvl w:val="{min(level, DEEPEST_OUTLINE)}"/>'
