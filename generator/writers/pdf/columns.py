"""A document's numbers and lists turned into the columns that they hang in, wide enough for every one of them.

All text of a numbered section stands right of one column of numbers, the same down the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document.blocks import Block, Document, Heading, List, Number, Paragraph
from generator.document.walk import every_block
from generator.profiles import Profile
from generator.writers.pdf.typeface import Typeface

GAP = 0.75  # from a number to its words, in ems of the body
LEAST_STEP = 1.5  # from one level of a list to the next, in ems of the body


def runs_in(number: Number) -> bool:
    """Whether the number is words that stand in the heading's own line ("Appendix 1") rather than in the column."""
    return " " in number.text.strip()


def inset(document: Document) -> frozenset[str]:
    """The ids of the blocks right of the column: all that follows a number, until an unnumbered heading."""
    return frozenset(_inset(document.blocks))


def _inset(blocks: Iterable[Block]) -> Iterator[str]:
    inside = False
    for block in blocks:
        number = block.number if isinstance(block, Heading | Paragraph) else None
        if number:
            inside = not runs_in(number)
        elif isinstance(block, Heading):
            inside = False
        if inside:
            yield block.id


def heading_size(profile: Profile, level: int) -> float:
    """The size of headings of a level, from 1; levels deeper than the profile names are as large as its last."""
    return float(profile.headings[min(level, len(profile.headings)) - 1])


def number_column(documents: Iterable[Document], profile: Profile, face: Typeface) -> float:
    """How wide the column of numbers is, in points: the widest number and a gap."""
    body = float(profile.body)
    widths = (
        face.width(block.number.text, heading_size(profile, block.level) if isinstance(block, Heading) else body, True)
        for document in documents
        for block in document.blocks
        if isinstance(block, Heading | Paragraph) and block.number and not runs_in(block.number)
    )
    return max(widths, default=0.0) + GAP * body


def list_step(documents: Iterable[Document], profile: Profile, face: Typeface) -> float:
    """How far the items of a list are indented from the level above, in points: for all lists the same."""
    body = float(profile.body)
    blocks = (block for document in documents for block in every_block(document.blocks))
    labels = {item.label for block in blocks if isinstance(block, List) for item in block.items}
    widest = max((face.width(label, body) for label in labels), default=0.0)
    return max(widest + GAP * body, LEAST_STEP * body)
