"""A document's numbers and labels turned into the lengths that keep them clear of the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.document.blocks import Block, Document, Heading, List, Number, Paragraph
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.word.typeface import typeface

TWENTIETHS = 20  # Word counts lengths in twentieths of a point
GAP = 0.75  # from a number to its words, in ems of the body
LEAST_STEP = 1.5  # from one level of a list to the next, in ems of the body


@dataclass(frozen=True, slots=True)
class Indentation:
    """Lengths in points. All words of a numbered section stand right of one column of numbers, `column` wide.

    A list is indented by `step` for each level. `run_in` is where the words of a heading begin after a number that is
    words itself ("Appendix 1"), for which no column would be wide enough.
    """

    column: float
    step: float
    run_in: float


def indentation(documents: Sequence[Document], profile: Profile) -> Indentation:
    """The lengths for the widest number, label and appendix of documents in one file, at the profile's sizes."""
    gap = GAP * float(profile.body)
    blocks = [block for document in documents for block in numbered(document)]
    numbers = [(block, block.number) for block in blocks if block.number]
    in_column = [_width(block, number, profile) for block, number in numbers if not runs_in(number)]
    in_line = [_width(block, number, profile) for block, number in numbers if runs_in(number)]
    return Indentation(max(in_column, default=0.0) + gap, _step(documents, profile), max(in_line, default=0.0) + gap)


def numbered(document: Document) -> Iterator[Heading | Paragraph]:
    """The blocks whose paragraph is numbered, in reading order. The items of a list are numbered by their list."""
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph) and block.number:
            yield block


def lists(blocks: tuple[Block, ...], level: int = 0) -> Iterator[tuple[List, int]]:
    """Every list with its level: a list inside an item is one deeper."""
    for block in blocks:
        if isinstance(block, List):
            yield block, level
            for item in block.items:
                yield from lists(item.blocks, level + 1)


def runs_in(number: Number) -> bool:
    """Whether the number is words that stand in the heading's own line ("Appendix 1") rather than in the column."""
    return " " in number.text.strip()


def heading_size(profile: Profile, level: int) -> float:
    """The size of headings of a level, from 1; levels deeper than the profile names are as large as its last."""
    return float(profile.headings[min(level, len(profile.headings)) - 1])


def _width(block: Heading | Paragraph, number: Number, profile: Profile) -> float:
    size = heading_size(profile, block.level) if isinstance(block, Heading) else float(profile.body)
    return typeface(profile.typeface).width(number.text, size, isinstance(block, Heading))


def _step(documents: Sequence[Document], profile: Profile) -> float:
    """How far the items of a list are indented from the level above: for all lists the same."""
    face, body = typeface(profile.typeface), float(profile.body)
    every_list = (block for document in documents for block, _ in lists(document.blocks))
    labels = {item.label for block in every_list for item in block.items}
    widest = max((face.width(label, body) for label in labels), default=0.0)
    return max(widest + GAP * body, LEAST_STEP * body)
