"""How words are said when papers are spoken: acronyms that are words, acronyms that are spelled, and words in full."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field, field_validator, model_validator

from generator.model.acceptance import ContentFile
from generator.model.record import Line


class Lexicon(ContentFile):
    """content/lexicon.yaml"""

    words: Mapping[Line, Line] = Field(
        default_factory=dict,
        description="What is said for a word as it is written: {EqIA: equality impact assessment}.",
    )
    spelled: tuple[Line, ...] = Field(
        default=(), description="Words said letter by letter; words all in capitals are, unless they stand under words."
    )

    @field_validator("words")
    @classmethod
    def _in_words(cls, words: Mapping[str, str]) -> Mapping[str, str]:
        figures = [word for word, said in words.items() if any(letter.isdigit() for letter in said)]
        if figures:
            raise ValueError(f"{words[figures[0]]!r} has figures, which voices read in their own ways; write them out")
        return words

    @model_validator(mode="after")
    def _one_way_of_saying(self) -> Lexicon:
        both = [word for word in self.spelled if word in self.words]
        if both:
            raise ValueError(f"{both[0]!r} is under words and under spelled; it can be said in one way")
        return self

    @property
    def said(self) -> Mapping[str, str]:
        """What is said for each word."""
        letters = {word: " ".join(letter for letter in word if letter.isalnum()) for word in self.spelled}
        return {**letters, **self.words}
