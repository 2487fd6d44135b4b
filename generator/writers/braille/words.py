"""Words in print become words in ASCII braille, in which every character is one that the braille code has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.writers.braille.liblouis import Braille, braille, has_table

SHAPE = re.compile(r"(?<=\S)\s+[○►●▲■](?=\s|$)")
"""A shape behind words: it shows a status once more, to those who see, and says nothing that the words do not."""

UNKNOWN = r"'\X"
"""How liblouis begins what it writes for a character that its table lacks."""


@dataclass(frozen=True)
class Speller:
    """Print turned into cells by the tables of liblouis for a paper's language and for those that it has `besides`.

    Languages are BCP 47 tags. Words in one without a table are spelled in the paper's.
    """

    language: str
    grade: int
    besides: frozenset[str] = frozenset()

    def cells(self, words: str, language: str = "") -> str:
        """The words in braille, in the paper's language or another; a character that braille lacks is named."""
        return self.passages([(words, language)])

    def passages(self, passages: Iterable[tuple[str, str]]) -> str:
        """Words with the language of each part, in braille as one line."""
        return " ".join("".join(self._passage(words, language) for words, language in passages).split())

    def length(self, words: str) -> int:
        """How many cells the words take in whichever of the paper's languages they are longest."""
        return max(len(self.cells(words, language)) for language in (self.language, *self.besides))

    def _passage(self, words: str, language: str) -> str:
        """The cells, with an empty one where there is a space before or behind the words."""
        spaced = re.sub(r"\s+", " ", SHAPE.sub("", words))
        prepared = spaced.strip()
        if not prepared:
            return " " if spaced else ""
        before, _, behind = spaced.partition(prepared)
        return f"{before}{self._translated(prepared, language)}{behind}"

    def _translated(self, words: str, language: str) -> str:
        table = braille(language if has_table(language, self.grade) else self.language, self.grade)
        known = "".join(letter if letter.isascii() else _known(table, letter) for letter in words)
        return table.translated(known).strip()


@cache
def _known(braille: Braille, letter: str) -> str:
    if UNKNOWN not in braille.translated(letter):
        return letter
    return f"({unicodedata.name(letter, f'character {ord(letter):X}').lower()})"
