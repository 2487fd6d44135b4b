"""What every function of the PDF writer knows while one file is written, and what it notes down for later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.document.blocks import Footnote, Picture
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.pdf.typeface import Typeface


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What a screen reader is told of a table beyond what Typst can say: its row headers and what it is about."""

    head_column: int | None
    summary: str


@dataclass(slots=True)
class Ledger:
    """What is noted down while the code of one file is made, in the order of the file.

    `noted` are the anchors of the footnotes already printed (a second mark leads to the same note), `tables` the facts
    of each table, `lists` how the items of each list are marked (PDF's names for it), `links` where each link goes, in
    words, `pictures` the image files by their name in the code.
    """

    noted: set[str] = field(default_factory=set)
    tables: list[TableFacts] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """One paper in one edition.

    `inset` are the ids of blocks that stand right of the column of numbers. In a pack, `prefix` keeps the anchors of
    its papers apart, `item` is what the bookmark of the paper begins with, and `lists_pack` marks the front, whose list
    of contents is that of all papers; `papers` is the anchor of each paper's title by the paper's id. `first_page` is
    the number of the file's first page: above 1 in a supplement, whose pages are numbered on from another file.
    """

    profile: Profile
    wording: Wording
    face: Typeface
    room: Room
    pictures: Mapping[str, Picture]
    footnotes: Mapping[str, Footnote]
    inset: frozenset[str]
    ledger: Ledger
    prefix: str = ""
    item: str = ""
    lists_pack: bool = False
    papers: Mapping[str, str] = field(default_factory=dict)
    first_page: int = 1

    def anchor(self, block: str) -> str:
        """The name by which links lead to the block with this id."""
        return f"{self.prefix}{block}"
