"""An Easy Read paper: one idea a line with a picture beside it, hard words explained, and whom to ask."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.model.appended import AppendedPaper
from generator.model.record import Identifier, Line, Markdown, Record


class PointPicture(Record):
    """The picture beside a point; without a file, what is to be shown there."""

    file: Line | None = Field(default=None, description="A picture (PNG, JPEG) in the folder of the meeting.")
    alternative: Line = Field(description="What the picture shows, for people who cannot see it.")

    @model_validator(mode="after")
    def _is_a_picture(self) -> PointPicture:
        if (self.file or "").lower().endswith(".pdf"):
            raise ValueError("a picture stands beside a point; a PNG or JPEG is wanted, not a PDF")
        return self


class EasyPoint(Record):
    """One idea: a short sentence, and its picture."""

    text: Markdown = Field(description="One short sentence; Markdown.")
    picture: PointPicture | None = Field(default=None, description="What stands beside it.")


class EasyPart(Record):
    """Points that belong together, under a heading."""

    id: Identifier
    title: Line = Field(description="The heading.")
    points: tuple[EasyPoint, ...] = Field(min_length=1, description="The ideas, in order.")


class HardWord(Record):
    """A word that not everybody knows, and what it means."""

    word: Line = Field(description="The word, as it stands in the points.")
    meaning: Markdown = Field(description="What it means, in one short sentence; Markdown.")


class EasyRead(AppendedPaper):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: easy-read"""

    kind: Literal["easy-read"] = Field(description="Which kind of paper this is.")
    about: tuple[EasyPoint, ...] = Field(min_length=1, description="What the paper is about, in points.")
    parts: tuple[EasyPart, ...] = Field(min_length=1, description="What it says, in parts with headings.")
    hard_words: tuple[HardWord, ...] = Field(default=(), description="Hard words and what they mean, in order.")
