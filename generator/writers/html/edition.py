"""What every part of a page needs to know: the profile, the words, the pictures, and what has been written so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from generator.document.blocks import Footnote, Picture
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class Title:
    """What a paper in a pack is called, its item before its title, and its place in the page."""

    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One paper in one profile. Pictures are by their chart's id; `narrow` are those for a telephone.

    `marks` counts the marks of each footnote as they are written, so that each can be come back to. A paper in a pack
    has a `prefix` that makes its ids its own, headings so many levels `deeper`, and the titles of all `papers` by id.
    """

    profile: Profile
    wording: Wording
    pictures: Mapping[str, Picture]
    narrow: Mapping[str, Picture]
    footnotes: Mapping[str, Footnote]
    marks: Counter[str] = field(default_factory=Counter)
    prefix: str = ""
    deeper: int = 0
    papers: Mapping[str, Title] = field(default_factory=dict)

    def anchor(self, id_: str) -> str:
        """The id of a place of the paper in the page."""
        return f"{self.prefix}{id_}"

    def way(self, id_: str) -> str:
        """The address of a place of the paper in the page."""
        return f"#{self.anchor(id_)}"
