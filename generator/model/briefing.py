"""A short briefing in the manner of a press notice: the news first, and whom to ask, by political group."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.paper import Paper
from generator.model.record import Day, Identifier, Line, Markdown, Record


class Voice(Record):
    """What somebody said about the news, in reported speech."""

    name: Line = Field(description="Who said it, with their post.")
    text: Markdown = Field(description="What they said, as a report of it; Markdown.")


class Briefing(Paper):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: briefing"""

    kind: Literal["briefing"] = Field(description="Which kind of paper this is.")
    issued: Day = Field(description="The day of the news.")
    summary: Markdown = Field(description="The news in one short paragraph; Markdown.")
    text: Markdown = Field(description="The rest of the news; Markdown.")
    voices: tuple[Voice, ...] = Field(default=(), description="What people said about it, in order.")
    comment_from: tuple[Identifier, ...] = Field(
        default=(), description="Members who comment for their political groups, by id."
    )
    officer_contacts: tuple[Identifier, ...] = Field(default=(), description="Whom to ask about the briefing, by id.")
