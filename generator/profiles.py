"""Reading profiles: how one edition of every paper looks. A profile is a file in templates/profiles/."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from generator.model.record import IDENTIFIER, LONGEST_TYPEFACE, TYPEFACE, Colour, Count, Line, Number, Record, YesNo


class Margins(Record):
    """Page margins in millimetres."""

    top: Number = Field(ge=5, le=80, description="Above the text, in millimetres.")
    right: Number = Field(ge=5, le=80, description="Right of the text, in millimetres.")
    bottom: Number = Field(ge=5, le=80, description="Below the text, in millimetres.")
    left: Number = Field(ge=5, le=80, description="Left of the text, in millimetres.")


class BraillePage(Record):
    """A page of braille, and how far words are contracted on it."""

    cells: Count = Field(default=40, ge=20, le=100, description="Cells of a line.")
    lines: Count = Field(default=25, ge=10, le=100, description="Lines of a page, the one with its number included.")
    grade: Count = Field(default=2, ge=1, le=2, description="2 for contracted braille, 1 for uncontracted.")


class Profile(Record):
    """templates/profiles/<name>.yaml

    Sizes are in points, lengths in millimetres. `body` is the size of running text; `smallest` is the size nothing on
    the page may fall below: table cells, captions, chart text, headers, footers and page numbers included. Headings are
    given from level 1 down. `line_spacing` is a multiple of single spacing; `paragraph_space` a multiple of the body
    size, put after every paragraph.
    """

    name: Line = Field(pattern=IDENTIFIER, description="The name of the file, without .yaml.")
    title: Line = Field(description="How the edition is called in print: Large print, 18 point.")
    typeface: Line = Field(
        pattern=TYPEFACE, max_length=LONGEST_TYPEFACE, description="The typeface of text and charts."
    )
    body: Number = Field(gt=0, le=200, description="Size of running text in points.")
    smallest: Number = Field(gt=0, le=200, description="The size in points that nothing on the page falls below.")
    table: Number = Field(gt=0, le=200, description="Size of the text in table cells.")
    headings: tuple[Annotated[Number, Field(le=200)], ...] = Field(
        min_length=4, max_length=6, description="Sizes of headings in points, from level 1 down."
    )
    line_spacing: Number = Field(ge=1, le=5, description="Distance of lines, as a multiple of single spacing.")
    paragraph_space: Number = Field(ge=0, le=5, description="Space after a paragraph, as a multiple of the body size.")
    margins: Margins
    italics: YesNo = Field(description="Whether emphasis may be italic; if not it is bold.")
    contents: YesNo = Field(default=False, description="Whether a report begins with a list of contents.")
    contents_pages: YesNo = Field(
        default=False,
        description="Whether that list has page numbers in a Word paper by itself, for which LibreOffice lays it out.",
    )
    page_colour: Colour = Field(default="#FFFFFF", description="The colour of the page: # and six digits.")
    text_colour: Colour = Field(default="#000000", description="The colour of the text: # and six digits.")
    chart_width: Number = Field(ge=20, le=210, description="Placed width of a chart in millimetres.")
    braille: BraillePage = Field(default=BraillePage(), description="The page and the grade of a braille edition.")

    @model_validator(mode="after")
    def _nothing_below_the_smallest(self) -> Profile:
        too_small = [size for size in (self.body, self.table, *self.headings) if size < self.smallest]
        if too_small:
            raise ValueError(f"{min(too_small)} pt is below the profile's smallest size, {self.smallest} pt")
        return self

    def with_body_of(self, points: int) -> Profile:
        """The profile with running text of so many points at least, all other sizes in proportion, in half points."""
        if self.body >= points:
            return self
        scale = points / self.body

        def grown(size: Number) -> Number:
            return round(size * scale * 2) / Decimal(2)

        sizes = {name: grown(getattr(self, name)) for name in ("body", "smallest", "table")}
        return self.model_copy(update={**sizes, "headings": tuple(map(grown, self.headings))})

    @property
    def has_own_colours(self) -> bool:
        """Whether page or words have a colour of their own: then all words, links too, are in that of the text."""
        return (self.page_colour.upper(), self.text_colour.upper()) != ("#FFFFFF", "#000000")

    @property
    def text_width(self) -> Number:
        """The width between the margins of an A4 page, in millimetres."""
        return 210 - self.margins.left - self.margins.right
