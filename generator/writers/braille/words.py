"""Words in print become words in ASCII braille, in which every character is one that the braille code has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from generator.writers.braille.liblouis import Braille

SHAPE = re.compile(r"(?<=\S)\s+[○►●▲■](?=\s|$)")
"""A shape behind words: it shows a status once more, to those who see, and says nothing that the words do not."""

UNKNOWN = r"'\X"
"""How liblouis begins what it writes for a character that its table lacks."""


@dataclass(frozen=True)
class Speller:
    """Print turned into cells by one table of liblouis."""

    braille: Braille

    def cells(self, words: str) -> str:
        """The words in braille; a character that braille lacks is named in brackets."""
        prepared = " ".join(SHAPE.sub("", words).split())
        known = "".join(letter if letter.isascii() else _known(self.braille, letter) for letter in prepared)
        return self.braille.translated(known).strip() if known else ""

    def length(self, words: str) -> int:
        """How many cells the words take."""
        return len(self.cells(words))


@cache
def _known(braille: Braille, letter: str) -> str:
    if UNKNOWN not in braille.translated(letter):
        return letter
    return f"({unicodedata.name(letter, f'character {ord(letter):X}').lower()})"
