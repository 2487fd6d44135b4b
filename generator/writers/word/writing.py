"""What every small function of this room needs to know about the document that is being written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from itertools import count

from generator.document.blocks import Document, Picture
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.word.bookmarks import Bookmark
from generator.writers.word.captions import CaptionNumber
from generator.writers.word.numbering import Numbering
from generator.writers.word.styles import StyleIds

POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Package:
    """What a body asks of the package it goes into: a relationship for an address, and one for a picture's bytes."""

    link: Callable[[str], str]
    picture: Callable[[str, bytes], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of a pack as its contents name it: its item and title, and the name of the bookmark on the title."""

    item: str
    title: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class PackPages:
    """All papers of a pack by their ids.

    `first` is the number of its first page: above 1 in a supplement, whose pages are numbered on from another file.
    """

    papers: Mapping[str, Entry]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Writing:
    """A document, the profile it is written for, and all that was planned before the first paragraph is written.

    `marks` holds a bookmark for each block, list item and footnote, `captions` how Word counts each table and chart,
    `headings` the words of each heading, `label_column` the width in points of the labels of facts (0: they stand in
    the line), `notes` the number of each footnote in the file, `pages` the page of each bookmark: none when nobody has
    laid the file out. In a pack, `pack` is what its papers know of each other,
    and `lists_pack` marks the front, whose list of contents is that of all papers. `shown_notes` is filled while
    writing: a footnote is placed where it is first referred to, and only pointed at after that.
    """

    document: Document
    profile: Profile
    wording: Wording
    pictures: Mapping[str, Picture]
    styles: StyleIds
    package: Package
    marks: Mapping[str, Bookmark]
    numbering: Numbering
    captions: Mapping[str, CaptionNumber]
    headings: Mapping[str, str]
    label_column: float
    room: Room
    notes: Mapping[str, int]
    pages: Mapping[str, int] = field(default_factory=dict)
    pack: PackPages | None = None
    lists_pack: bool = False
    shown_notes: set[str] = field(default_factory=set)
    drawing_ids: Iterator[int] = field(default_factory=lambda: count(1))
    change_ids: Iterator[int] = field(default_factory=lambda: count(1))
