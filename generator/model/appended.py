"""Papers that come with another paper of the meeting: slides that were shown, and appendices of data."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.paper import Paper
from generator.model.record import Identifier, Line, Markdown, Record


class AppendedPaper(Paper):
    """What papers that may come with another one have: which one that is, and whom to ask."""

    appendix_to: Line | None = Field(
        default=None, description="The paper of this meeting that it comes with, by its file name without .yaml."
    )
    officer_contacts: tuple[Identifier, ...] = Field(
        default=(), description="People who answer questions on it, by id."
    )
    introduction: Markdown | None = Field(default=None, description="What it is, for somebody who opens it here.")


class Slide(Record):
    """One slide, or several on one matter: its heading and everything it says, pictures included."""

    id: Identifier
    title: Line = Field(description="The heading.")
    text: Markdown = Field(description="All that the slide says, in Markdown, with its tables and charts placed in it.")


class Presentation(AppendedPaper):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: presentation"""

    kind: Literal["presentation"] = Field(description="Which kind of paper this is.")
    presenters: tuple[Identifier, ...] = Field(min_length=1, description="Who presents it, by id.")
    slides: tuple[Slide, ...] = Field(min_length=1, description="What is shown, in order.")


class DataSet(Record):
    """One part of a data appendix: a heading, what the reader has to know, and its table."""

    id: Identifier
    title: Line = Field(description="The heading.")
    text: Markdown | None = Field(default=None, description="What is counted, and what is not; Markdown.")
    table: Identifier = Field(description="The table of this paper that has the figures.")
    chart: Identifier | None = Field(default=None, description="A chart of this paper, printed before the table.")


class DataAppendix(AppendedPaper):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: data-appendix"""

    kind: Literal["data-appendix"] = Field(description="Which kind of paper this is.")
    data_sets: tuple[DataSet, ...] = Field(min_length=1, description="The parts of the appendix, in order.")
