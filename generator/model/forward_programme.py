"""A forward work programme: what a committee expects to deal with, meeting by meeting, and what has no date yet."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.paper import Paper
from generator.model.record import Day, Identifier, Line, Markdown, Record


class PlannedReport(Record):
    """A report that is to come."""

    title: Line = Field(description="The report, as it will be called.")
    issues: Line | None = Field(default=None, description="What the committee is to consider.")
    cabinet_members: tuple[Identifier, ...] = Field(default=(), description="The cabinet members it is for.")
    directors: tuple[Identifier, ...] = Field(default=(), description="The directors who answer for it.")


class PlannedMeeting(Record):
    """A meeting to come, and what is planned for it."""

    date: Day = Field(description="The day of the meeting.")
    items: tuple[PlannedReport, ...] = Field(default=(), description="The reports planned for it, in order.")


class UndatedReport(Record):
    """A report without a meeting."""

    title: Line = Field(description="The report, as it will be called.")
    when: Line | None = Field(default=None, description="What is known of its date: 2022, month to be confirmed.")


class ForwardWorkProgramme(Paper):
    """content/meetings/<meeting>/<NN>-forward-work-programme.yaml, kind: forward-work-programme"""

    kind: Literal["forward-work-programme"] = Field(description="Which kind of paper this is.")
    introduction: Markdown | None = Field(default=None, description="What is printed before the programme.")
    meetings: tuple[PlannedMeeting, ...] = Field(min_length=1, description="The meetings to come, in order of date.")
    undated: tuple[UndatedReport, ...] = Field(default=(), description="Reports that have no meeting yet.")
