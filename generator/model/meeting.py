"""A meeting: when and where, how the public takes part, and its agenda in order."""

from __future__ import annotations

from itertools import chain

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.record import Count, Day, Identifier, Line, Markdown, Record, TimeOfDay, WebAddress, YesNo
from generator.model.supplement import Supplement


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
    to_follow: YesNo = Field(
        default=False, description="Whether the agenda is published before the paper of this item is there."
    )
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
    head_of_paid_service: Identifier | None = Field(
        default=None, description="A person's id: who published this agenda, where it is not whoever the council names."
    )
    items: tuple[AgendaItem, ...] = Field(min_length=1, description="The agenda, in order; numbers are counted.")

    supplements: tuple[Supplement, ...] = Field(
        default=(), description="Papers that come after the agenda was published; numbers are counted."
    )

    @property
    def has_running_order(self) -> bool:
        """Whether anything is written for the Chair."""
        return any(i.presenters or i.chair_notes or i.minutes_allowed is not None for i in self.items)

    def item_number(self, paper: str) -> int | None:
        """The number of the item whose paper has this file name (without .yaml), or None.

        A paper of a supplement that no item names has the number of the standing item it is taken under.
        """
        late = self.supplement_with(paper)
        under = self.supplements[late - 1].under if late else None
        own = (n for n, item in enumerate(self.items, 1) if item.paper == paper)
        standing = (n for n, item in enumerate(self.items, 1) if under and item.standing == under)
        return next(chain(own, standing), None)

    def papers_at(self, number: int) -> tuple[str, ...]:
        """The file names of the papers taken at the item with this number; none when there is no such item."""
        if not 1 <= number <= len(self.items):
            return ()
        item = self.items[number - 1]
        late = (each.papers for each in self.supplements if item.standing and each.under == item.standing)
        own = (paper for papers in late for paper in papers if self.item_number(paper) == number)
        return tuple(dict.fromkeys((*([item.paper] if item.paper else ()), *own)))

    def supplement_with(self, paper: str) -> int | None:
        """The number of the supplement that names the paper with this file name, or None."""
        return next((n for n, each in enumerate(self.supplements, 1) if paper in each.papers), None)

    def follows(self, item: AgendaItem) -> bool:
        """Whether the paper of an item was not there when the agenda was published."""
        return item.to_follow or (item.paper is not None and self.supplement_with(item.paper) is not None)
