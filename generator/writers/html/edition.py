"""What every part of a page needs to know: the profile, the words, the pictures, and what has been written so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.document.blocks import Footnote, Picture
from generator.document.wording import Wording
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class Edition:
    """One paper in one profile. Pictures are by their chart's id; `narrow` are those for a telephone.

    `marks` counts the marks of each footnote as they are written, so that each can be come back to.
    """

    profile: Profile
    wording: Wording
    pictures: Mapping[str, Picture]
    narrow: Mapping[str, Picture]
    footnotes: Mapping[str, Footnote]
    marks: Counter[str] = field(default_factory=Counter)
