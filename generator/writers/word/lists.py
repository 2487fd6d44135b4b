"""Lists turned into live-numbered paragraphs: each list counts for itself, and one inside an item is a level deeper."""

from __future__ import annotations

from collections.abc import Callable

from generator.document.blocks import Block, List, ListItem, ListKind, Paragraph
from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.paragraphs import direction, keep_with_next, marked_content, paragraph
from generator.writers.word.tracked import paragraph_mark
from generator.writers.word.writing import Writing

WriteBlock = Callable[[Block, Writing], str]


def list_block(block: List, writing: Writing, write_block: WriteBlock) -> str:
    """A list of the tree. `write_block` writes what is not a paragraph inside an item.

    Raises ValueError for an item that does not begin with a paragraph: there would be nothing to carry its mark.
    """
    return "".join(_item(item, block, writing, write_block) for item in block.items)


def _item(item: ListItem, block: List, writing: Writing, write_block: WriteBlock) -> str:
    first, *rest = item.blocks
    if not isinstance(first, Paragraph):
        raise ValueError(f"the item {item.id!r} of a list does not begin with a paragraph")
    return _first(first, item, block, writing) + "".join(_further(part, block, writing, write_block) for part in rest)


def _first(part: Paragraph, item: ListItem, block: List, writing: Writing) -> str:
    """The paragraph that carries the item's mark, with the item's bookmark around its own."""
    style = "List Bullet" if block.kind is ListKind.BULLET else "List Number"
    place = writing.numbering.places[block.id]
    properties = keep_with_next(part.keep_with_next) + place.xml + direction(part.language)
    properties += paragraph_mark(part.content, writing.change_ids)
    content = marked_content(part, writing)
    marked = writing.marks[item.id].around(content) if item.id != part.id else content
    return paragraph(marked, writing.styles[style], properties)


def _further(part: Block, block: List, writing: Writing, write_block: WriteBlock) -> str:
    if not isinstance(part, Paragraph):
        return write_block(part, writing)
    place = writing.numbering.places[block.id]
    left = writing.numbering.list_indent(block.id, place.level) * TWENTIETHS
    # The indent depends on the list's place in the paper, which no named style can know.
    indent = f'<w:ind w:left="{left:.0f}"/>'
    properties = keep_with_next(part.keep_with_next) + direction(part.language) + indent
    return paragraph(marked_content(part, writing), writing.styles["List Continue"], properties)
