"""A meeting: when and where, how the public takes part, and its agenda in order."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.record import Count, Day, Identifier, Line, Markdown, Record, TimeOfDay, WebAddress


class PublicAccess(Record):
    """How the public watches or attends."""

    stream: WebAddress | None = Field(default=None, description="Where the meeting is streamed.")
    stream_title: Line | None = Field(default=None, description="Words for the link, such as 'Watch on YouTube'.")
    advice: Markdown | None = Field(
        default=None, description="What somebody who wants to attend has to know; Markdown."
    )


class AgendaItem(Record):
    """One row of the agenda: a standing item of the committee, a paper of this meeting, or a title alone.

    The item's number is its place in the list, never typed.
    """

    standing: Identifier | None = Field(default=None, description="A standing item of the committee, by id.")
    paper: Line | None = Field(default=None, description="The file of the paper, without .yaml: 07-send-performance.")
    minutes: Line | None = Field(
        default=None, description="The meeting whose minutes are before the committee, by the name of its folder."
    )
    title: Line | None = Field(default=None, description="For an item with neither, or to override.")
    text: Markdown | None = Field(default=None, description="What is printed under the title.")
    report_by: Identifier | None = Field(default=None, description="A person's id: 'Report by the ...'.")
    presenters: tuple[Identifier, ...] = Field(
        default=(), description="Who presents the item, by id; for the Chair's running order."
    )
    minutes_allowed: Count | None = Field(
        default=None, description="How many minutes the item may take; for the Chair's running order."
    )
    chair_notes: Markdown | None = Field(
        default=None, description="What the Chair wants to remember; printed in the running order and nowhere else."
    )

    @model_validator(mode="after")
    def _is_one_thing(self) -> AgendaItem:
        if self.standing and self.paper:
            raise ValueError("an agenda item is a standing item or a paper, not both")
        if not (self.standing or self.paper or self.title):
            raise ValueError("an agenda item names a standing item or a paper, or has a title")
        return self


class Meeting(ContentFile):
    """content/meetings/<date>-<committee>/meeting.yaml"""

    committee: Identifier
    date: Day = Field(description="The day of the meeting, the same as in the name of the folder.")
    time: TimeOfDay = Field(description="When it begins: 10am.")
    venue: Line = Field(description="Where it is held, with the postcode.")
    published: Day | None = Field(default=None, description="The day the agenda was, or will be, published.")
    public: PublicAccess = Field(default_factory=PublicAccess)
    items: tuple[AgendaItem, ...] = Field(min_length=1, description="The agenda, in order; numbers are counted.")

    @property
    def has_running_order(self) -> bool:
        """Whether anything is written for the Chair."""
        return any(i.presenters or i.chair_notes or i.minutes_allowed is not None for i in self.items)

    def item_number(self, paper: str) -> int | None:
        """The number of the item whose paper has this file name (without .yaml), or None."""
        return next((n for n, item in enumerate(self.items, 1) if item.paper == paper), None)
