"""What the paragraphs of one story share while they are read: styles, open fields and links, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.audit.colour import WHITE, Colour
from generator.audit.findings import Place
from generator.audit.word.content import Link, Picture
from generator.audit.word.formats import NOTHING, Format
from generator.audit.word.open_fields import OpenFields
from generator.audit.word.package import Relationship
from generator.audit.word.styles import OUTSIDE_TABLES, Look, Style, Styles, TableRegion
from generator.audit.word.theme import Theme
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """What the blocks at one point inherit from what they stand in; table, row and column are 0 outside tables."""

    background: Colour = WHITE
    region: TableRegion = OUTSIDE_TABLES
    table: int = 0
    row: int = 0
    column: int = 0
    in_text_box: bool = False
    depth: int = 0


@dataclass(slots=True)
class OpenLink:
    """A link that is being read; it is complete when its story is."""

    place: Place
    target: str
    in_contents: bool
    words: list[str] = field(default_factory=list)
    styled: bool = True
    holds: bool = False

    def closed(self) -> Link:
        """The link as it was read."""
        return Link(self.place, "".join(self.words), self.target, self.styled, self.in_contents, self.holds)


@dataclass(slots=True)
class Surroundings:
    """What the paragraphs of one story share while they are read."""

    styles: Styles
    theme: Theme
    relationships: Mapping[str, Relationship]
    fields: OpenFields = field(default_factory=OpenFields)
    links: list[OpenLink] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    looks: dict[tuple[str, str, TableRegion], Look] = field(default_factory=dict)
    field_links: dict[int, OpenLink] = field(default_factory=dict)

    def look(self, style: Style, character: Style, direct: Format, region: TableRegion) -> Look:
        """How a run looks; the many runs without settings of their own are worked out once."""
        if direct:
            return self.styles.look(style, character, direct, region.run)
        key = (style.id, character.id, region)
        if key not in self.looks:
            self.looks[key] = self.styles.look(style, character, NOTHING, region.run)
        return self.looks[key]
