"""What readers asked for: how each wants their papers to look, in which formats and which language.

A wish is kept, never its reason: what a person's sight or health is like is nobody's record here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from generator.model.acceptance import ContentFile
from generator.model.record import LONGEST_TYPEFACE, TYPEFACE, Colour, Identifier, Line, Number, Record, ShortIdentifier


class ReaderFormat(StrEnum):
    """The formats a reader can ask for, by the names that `build --format` has for them."""

    WORD = "docx"
    PDF = "pdf"
    HTML = "html"
    BRAILLE = "braille"
    PEF = "pef"
    SPEECH = "speech"
    TEXT = "text"


class Reader(Record):
    """One reader's wishes: a reading profile, and where theirs differs from it."""

    name: Line | None = Field(
        default=None, description="How the delivery list calls the reader, where the id is not enough: Reader 1."
    )
    profile: Identifier = Field(default="standard", description="The reading profile this reader's own begins with.")
    size: Number | None = Field(default=None, description="Size of running text in points; all other sizes follow.")
    typeface: Line | None = Field(
        default=None, pattern=TYPEFACE, max_length=LONGEST_TYPEFACE, description="The typeface of text and charts."
    )
    page_colour: Colour | None = Field(default=None, description="The colour of the page: # and six digits.")
    text_colour: Colour | None = Field(default=None, description="The colour of the text: # and six digits.")
    formats: tuple[ReaderFormat, ...] = Field(
        default=(ReaderFormat.WORD,), min_length=1, description="The formats this reader gets."
    )
    language: Line | None = Field(
        default=None, description="BCP 47 language tag, if the reader asked for another language than the papers'."
    )


class Readers(ContentFile):
    """content/readers.yaml"""

    readers: Mapping[ShortIdentifier, Reader] = Field(description="What each reader asked for, each under an id.")
