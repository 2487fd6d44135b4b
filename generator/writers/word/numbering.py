"""A document's numbers and lists turned into Word's live numbering: one numbering for each sequence, one for each list.

What Word counts is what the tree prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.document.blocks import Document, Heading, ListKind, Paragraph
from generator.document.walk import every_block
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.word.counting import LEVELS, Counted, Pattern, counted, taken_apart
from generator.writers.word.indentation import Indentation, indentation, lists, numbered, runs_in
from generator.writers.word.numbering_part import Definitions, list_levels, sequence_levels


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph's place in a numbering: the numbering's id in the file, and the level from 0."""

    numbering: int
    level: int

    @property
    def xml(self) -> str:
        """The place as a property of the paragraph."""
        return f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.numbering}"/></w:numPr>'


@dataclass(frozen=True, slots=True)
class Numbering:
    """All live numbers of a document.

    `places` is keyed by the id of a numbered block or of a list; `printed` gives what stands before a numbered block or
    an item of a list; `inset` holds the blocks to the right of the column of numbers.
    """

    places: Mapping[str, Place]
    printed: Mapping[str, str]
    inset: frozenset[str]
    lengths: Indentation

    def list_indent(self, block_id: str, level: int) -> float:
        """Where the words of a list's items begin, in points."""
        left = self.lengths.column if block_id in self.inset else 0
        return left + (level + 1) * self.lengths.step


def plan_numbering(documents: Sequence[Document], profile: Profile) -> tuple[tuple[Numbering, ...], str]:
    """The live numbering of each document at a profile's sizes, and the numbering part of the file they stand in.

    Every document counts for itself. Raises ValueError for a number that cannot be counted.
    """
    lengths, definitions = indentation(documents, profile), Definitions()
    return tuple(_planned(document, lengths, definitions) for document in documents), definitions.xml


def _planned(document: Document, lengths: Indentation, definitions: Definitions) -> Numbering:
    inset = frozenset(_inset(document))
    places = {
        **dict(_numbered_places(document, lengths, definitions)),
        **dict(_list_places(document, inset, lengths, definitions)),
    }
    return Numbering(places, dict(_printed(document)), inset, lengths)


def _numbered_places(document: Document, lengths: Indentation, definitions: Definitions) -> Iterator[tuple[str, Place]]:
    in_use: dict[str, int] = {}
    patterns = _patterns(document)
    for block_id, count in counted((block.id, block.number) for block in numbered(document) if block.number):
        sequence = count.number.sequence
        _check(count, patterns[sequence])
        abstract = definitions.define((document.id, sequence), sequence_levels(patterns[sequence], lengths))
        if count.starts or sequence not in in_use:
            in_use[sequence] = definitions.use(abstract, count.starts)
        yield block_id, Place(in_use[sequence], count.number.level)


def _patterns(document: Document) -> dict[str, dict[int, Pattern]]:
    """The pattern of each level of each sequence, after the first number that stands on it."""
    patterns: dict[str, dict[int, Pattern]] = {}
    for number in (block.number for block in numbered(document) if block.number):
        patterns.setdefault(number.sequence, {}).setdefault(number.level, taken_apart(number)[0])
    return patterns


def _check(count: Counted, patterns: dict[int, Pattern]) -> None:
    if taken_apart(count.number)[0] != patterns[count.number.level]:
        raise ValueError(f"the number {count.number.text!r} is not made like others of {count.number.sequence!r}")


def _list_places(
    document: Document, inset: frozenset[str], lengths: Indentation, definitions: Definitions
) -> Iterator[tuple[str, Place]]:
    """Each list has a numbering of its own, so that it counts from its own beginning."""
    for block, depth in lists(document.blocks):
        level = min(depth, LEVELS - 1)
        left = lengths.column if block.id in inset else 0.0
        abstract = definitions.define((block.kind, left), list_levels(block.kind, left, lengths.step))
        starts = () if block.kind is ListKind.BULLET else ((level, 1),)
        yield block.id, Place(definitions.use(abstract, starts), level)


def _printed(document: Document) -> Iterator[tuple[str, str]]:
    """What is printed before each numbered block and each item that counts."""
    yield from ((block.id, block.number.text) for block in numbered(document) if block.number)
    for block, _ in lists(document.blocks):
        if block.kind is not ListKind.BULLET:
            yield from ((item.id, item.label) for item in block.items)


def _inset(document: Document) -> Iterator[str]:
    """The blocks to the right of the column: all that follows a number, until an unnumbered heading."""
    inside = False
    for block in document.blocks:
        number = block.number if isinstance(block, Heading | Paragraph) else None
        if number:
            inside = not runs_in(number)
        elif isinstance(block, Heading):
            inside = False
        if inside:
            yield from (inner.id for inner in every_block([block]))
