"""A document's numbers and lists turned into Word's live numbering: one numbering for each sequence, one for each list.

What Word counts is what the tree prints. All text of a numbered section stands to the right of one column of numbers,
made as wide as the widest number at the profile's sizes, so that numbers and words never meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.document.blocks import Block, Document, Heading, List, ListKind, Number, Paragraph
from generator.document.walk import every_block
from generator.profiles import Profile
from generator.writers.word.counting import LEVELS, Counted, Pattern, counted, taken_apart
from generator.writers.word.typeface import typeface
from generator.writers.word.xml import DECLARATION, WORD, quoted

TWENTIETHS = 20  # Word counts lengths in twentieths of a point
GAP = 0.75  # from a number to its words, in ems of the body
LEAST_STEP = 1.5  # from one level of a list to the next, in ems of the body

LIST_PATTERNS = {
    ListKind.BULLET: ("bullet", "•"),
    ListKind.DECIMAL: ("decimal", "%{level}."),
    ListKind.LETTER: ("lowerLetter", "%{level})"),
    ListKind.ROMAN: ("lowerRoman", "%{level})"),
}


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
    """All live numbers of a document. Lengths are in points.

    `places` is keyed by the id of a numbered block or of a list, and `printed` gives what stands before a numbered block
    or a list's item; `inset` holds the blocks that stand to the right of the column of numbers, which is `column` wide; a
    list is indented by `step` for each level.
    """

    places: Mapping[str, Place]
    printed: Mapping[str, str]
    inset: frozenset[str]
    column: float
    step: float
    xml: str

    def list_indent(self, block_id: str, level: int) -> float:
        """Where the words of a list's items begin."""
        return (self.column if block_id in self.inset else 0) + (level + 1) * self.step


@dataclass(slots=True)
class _Definitions:
    """The numbering part under way: abstract numberings by what they are, and the numberings that use them."""

    abstract: dict[object, int] = field(default_factory=dict)
    abstract_xml: list[str] = field(default_factory=list)
    used_xml: list[str] = field(default_factory=list)

    def define(self, key: object, levels: str) -> int:
        """The id of the abstract numbering `key`, made from its levels when it is new."""
        if key not in self.abstract:
            self.abstract[key] = len(self.abstract) + 1
            self.abstract_xml.append(
                f'<w:abstractNum w:abstractNumId="{self.abstract[key]}"><w:nsid w:val="{len(self.abstract):08X}"/>'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
        return self.abstract[key]

    def use(self, abstract: int, starts: tuple[tuple[int, int], ...]) -> int:
        """The id of a new numbering after an abstract one, with levels that start anew."""
        number = len(self.used_xml) + 1
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            for level, value in starts
        )
        self.used_xml.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
        return number

    @property
    def xml(self) -> str:
        # Word takes a w:num before a w:abstractNum for damage and repairs the file.
        return (
            f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{"".join((*self.abstract_xml, *self.used_xml))}</w:numbering>'
        )


def plan_numbering(document: Document, profile: Profile) -> Numbering:
    """The live numbering of a document at a profile's sizes. Raises ValueError for a number that cannot be counted."""
    inset = frozenset(_inset(document))
    column, step = _column(document, profile), _step(document, profile)
    definitions = _Definitions()
    places = dict(_numbered_places(document, column, definitions))
    for block, level in _lists(document.blocks):
        left = column if block.id in inset else 0.0
        abstract = definitions.define((block.kind, left), _list_levels(block.kind, left, step))
        starts = () if block.kind is ListKind.BULLET else ((level, 1),)
        places[block.id] = Place(definitions.use(abstract, starts), level)
    return Numbering(places, dict(_printed(document)), inset, column, step, definitions.xml)


def _printed(document: Document) -> Iterator[tuple[str, str]]:
    """What is printed before each numbered block and each item that counts."""
    yield from ((block_id, number.text) for block_id, number in live_numbers(document))
    for block, _ in _lists(document.blocks):
        if block.kind is not ListKind.BULLET:
            yield from ((item.id, item.label) for item in block.items)


def live_numbers(document: Document) -> Iterator[tuple[str, Number]]:
    """The blocks whose paragraph is numbered, in reading order. The items of a list are numbered by their list."""
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph) and block.number:
            yield block.id, block.number


def _numbered_places(document: Document, column: float, definitions: _Definitions) -> Iterator[tuple[str, Place]]:
    places: dict[str, int] = {}
    patterns = _patterns(document)
    for block_id, count in counted(live_numbers(document)):
        sequence = count.number.sequence
        _check(count, patterns[sequence])
        abstract = definitions.define(sequence, _sequence_levels(patterns[sequence], column))
        if count.starts or sequence not in places:
            places[sequence] = definitions.use(abstract, count.starts)
        yield block_id, Place(places[sequence], count.number.level)


def _patterns(document: Document) -> dict[str, dict[int, Pattern]]:
    """The pattern of each level of each sequence, after the first number that stands on it."""
    patterns: dict[str, dict[int, Pattern]] = {}
    for _, number in live_numbers(document):
        patterns.setdefault(number.sequence, {}).setdefault(number.level, taken_apart(number)[0])
    return patterns


def _check(count: Counted, patterns: dict[int, Pattern]) -> None:
    own = taken_apart(count.number)[0]
    if own != patterns[count.number.level]:
        raise ValueError(f"the number {count.number.text!r} is not made like others of {count.number.sequence!r}")


def runs_in(number: Number) -> bool:
    """Whether the number is words that stand in the heading's own line ("Appendix 1") rather than in the column."""
    return " " in number.text.strip()


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


def _column(document: Document, profile: Profile) -> float:
    """How wide the column of numbers is, in points: the widest number and a gap."""
    face, body = typeface(profile.typeface), float(profile.body)
    widths = [
        face.width(block.number.text, heading_size(profile, block.level) if isinstance(block, Heading) else body, True)
        for block in document.blocks
        if isinstance(block, Heading | Paragraph) and block.number and not runs_in(block.number)
    ]
    return max(widths, default=0.0) + GAP * body


def heading_size(profile: Profile, level: int) -> float:
    """The size of headings of a level, from 1; levels deeper than the profile names are as large as its last."""
    return float(profile.headings[min(level, len(profile.headings)) - 1])


def _step(document: Document, profile: Profile) -> float:
    """How far the items of a list are indented from the level above, in points: for all lists the same."""
    face, body = typeface(profile.typeface), float(profile.body)
    labels = {item.label for block, _ in _lists(document.blocks) for item in block.items}
    widest = max((face.width(label, body) for label in labels), default=0.0)
    return max(widest + GAP * body, LEAST_STEP * body)


def _lists(blocks: tuple[Block, ...], level: int = 0) -> Iterator[tuple[List, int]]:
    """Every list with its level: a list inside an item is one deeper."""
    for block in blocks:
        if isinstance(block, List):
            yield block, min(level, LEVELS - 1)
            for item in block.items:
                yield from _lists(item.blocks, level + 1)


def _sequence_levels(patterns: Mapping[int, Pattern], column: float) -> str:
    """The levels of a sequence; those no number stands on count in figures, so that levels above can be named in them."""
    unused = Pattern("decimal", "")
    return "".join(_level(level, patterns.get(level, unused), column, column) for level in range(LEVELS))


def _list_levels(kind: ListKind, left: float, step: float) -> str:
    number_format, text = LIST_PATTERNS[kind]
    patterns = [Pattern(number_format, text.replace("{level}", str(level + 1))) for level in range(LEVELS)]
    return "".join(_level(level, pattern, left + (level + 1) * step, step) for level, pattern in enumerate(patterns))


def _level(level: int, pattern: Pattern, left: float, hanging: float) -> str:
    """One level: its words begin at `left` points, its number `hanging` points before them."""
    words = pattern.text.replace("%", "")
    if " " in words.strip():  # "Appendix 1": no column is wide enough; a space sets it apart
        placing = f'<w:suff w:val="space"/><w:lvlText w:val={quoted(pattern.text)}/><w:lvlJc w:val="left"/><w:pPr/>'
    else:
        indent = f'<w:ind w:left="{left * TWENTIETHS:.0f}" w:hanging="{hanging * TWENTIETHS:.0f}"/>'
        placing = f'<w:lvlText w:val={quoted(pattern.text)}/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>'
    return f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{pattern.number_format}"/>{placing}</w:lvl>'
