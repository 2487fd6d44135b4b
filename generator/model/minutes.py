"""The minutes of a meeting: who was there, and for each item of its agenda what was said, declared and decided."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from generator.model.paper import Appendix, Paper
from generator.model.record import Count, Identifier, Line, Markdown, Record, TimeOfDay, YesNo

FILE_NAME = "minutes"
"""The file of the minutes in the folder of their meeting, without .yaml."""


class InterestKind(StrEnum):
    """What kind of interest a member declared (Localism Act 2011 s30 for the disclosable pecuniary ones)."""

    DISCLOSABLE_PECUNIARY = "disclosable-pecuniary"
    NON_PECUNIARY = "non-pecuniary"
    OTHER = "other"
    NOT_STATED = "not-stated"


class Verb(StrEnum):
    """What a committee does with what is before it."""

    RESOLVED = "resolved"
    AGREED = "agreed"
    NOTED = "noted"
    CONSIDERED = "considered"
    RECOMMENDED = "recommended"


class Substitute(Record):
    """Somebody who sat in a member's place."""

    person: Identifier = Field(description="Who came.")
    instead_of: Identifier = Field(description="The member of the committee in whose place they sat.")


class Attendance(Record):
    """Somebody who was there without being a member: officers, cabinet members, guests."""

    person: Identifier = Field(description="Who it was.")
    role: Line | None = Field(default=None, description="What they were there as, when it is not their post.")


class Declaration(Record):
    """An interest that a member declared. It is printed where it was made, and gathered at the declarations item."""

    member: Identifier
    kind: InterestKind = Field(description="Which kind of interest it was.")
    interest: Line = Field(description="The interest, in words that follow 'as': a governor of the hospital.")
    item: Count | None = Field(
        default=None, description="The item it is about, by number, when it is not the one at which it was declared."
    )


class Movement(Record):
    """A member who came or went while the meeting was going on."""

    member: Identifier
    time: TimeOfDay = Field(description="When it was: 1.10pm.")


class Votes(Record):
    """Votes that were counted; a number that the minutes do not record is left out."""

    in_favour: Count | None = Field(default=None, description="How many voted for it.")
    against: Count | None = Field(default=None, description="How many voted against it.")
    abstained: Count | None = Field(default=None, description="How many abstained.")


class Point(Record):
    """One thing that happened while an item was discussed."""

    text: Markdown | None = Field(default=None, description="What was said; Markdown.")
    declares: Declaration | None = None
    arrives: Movement | None = None
    leaves: Movement | None = None
    votes: Votes | None = Field(default=None, description="The count, when the point tells of a vote or poll.")

    @model_validator(mode="after")
    def _is_one_thing(self) -> Point:
        if sum(part is not None for part in (self.text, self.declares, self.arrives, self.leaves)) != 1:
            raise ValueError("a point has a text, or somebody declares, arrives or leaves: one of the four")
        if self.votes and not self.text:
            raise ValueError("votes belong to a text that says what was voted on")
        return self


class Decision(Record):
    """What the committee decided: a recommendation of the paper, named by its id, or words of its own."""

    verb: Verb = Field(description="What the committee did.")
    action: Identifier | None = Field(
        default=None, description="The id of the action in the paper of this item that was decided on."
    )
    text: Markdown | None = Field(
        default=None, description="What was decided, when it is not a recommendation of the paper, or was amended."
    )
    amended: YesNo = Field(default=False, description="Whether the committee changed the words of the recommendation.")
    votes: Votes | None = Field(default=None, description="The count, where it was recorded.")

    @model_validator(mode="after")
    def _has_words(self) -> Decision:
        if not (self.action or self.text):
            raise ValueError("a decision names an action of the paper, or has a text")
        if self.amended and not (self.action and self.text):
            raise ValueError("an amended decision names the action of the paper, and its text is the amended one")
        return self


class MinuteItem(Record):
    """The minutes of one item of the agenda; its title is the agenda's."""

    item: Count = Field(description="The number of the item on the agenda.")
    introduction: Markdown | None = Field(
        default=None, description="How the item was introduced. Each paragraph gets a number: 7.1, or 7.1.1 and 7.1.2."
    )
    discussion: tuple[Point, ...] = Field(default=(), description="What was said and what happened, in order.")
    decisions: tuple[Decision, ...] = Field(default=(), description="What was decided, in order.")


class Minutes(Paper):
    """content/meetings/<meeting>/minutes.yaml, kind: minutes"""

    kind: Literal["minutes"] = Field(description="Which kind of paper this is.")
    title: Line = Field(default="Minutes", description="How the paper is called where it is listed.")
    present: tuple[Identifier, ...] = Field(description="The members who were there, the chair of the meeting first.")
    substitutes: tuple[Substitute, ...] = Field(default=(), description="Who sat in whose place.")
    apologies: tuple[Identifier, ...] = Field(default=(), description="The members who had sent apologies.")
    absent: tuple[Identifier, ...] = Field(default=(), description="The members who were not there and sent none.")
    in_attendance: tuple[Attendance, ...] = Field(default=(), description="Who else took part, and as what.")
    items: tuple[MinuteItem, ...] = Field(min_length=1, description="The items of the agenda, in order.")
    appendices: tuple[Appendix, ...] = Field(default=(), description="What is attached to the minutes, in order.")
    attached: tuple[Line, ...] = Field(
        default=(), description="Papers of this meeting that are appendices of the minutes, by file name without .yaml."
    )
    closed: TimeOfDay = Field(description="When the meeting closed: 4.23pm.")
    signed_by: Identifier | None = Field(
        default=None, description="Who signs the minutes; the chair of the committee if left out."
    )

    def declarations(self) -> Iterator[tuple[int, int, Declaration]]:
        """Every declaration, with the places of its item and of its point in the record's lists."""
        for place, minute in enumerate(self.items):
            for number, point in enumerate(minute.discussion):
                if point.declares:
                    yield place, number, point.declares
