"""A committee: who sits on it, who looks after it, and the items every agenda of it begins with."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from generator.model.acceptance import ContentFile
from generator.model.record import Identifier, Line, Markdown, Record


class Gathering(StrEnum):
    """What the minutes put together under a standing item from all that they record."""

    APOLOGIES = "apologies"
    DECLARATIONS = "declarations"


class StandingItem(Record):
    """An agenda item that comes back at every meeting."""

    title: Line = Field(description="The title as it stands on the agenda.")
    text: Markdown | None = Field(default=None, description="Advice printed under the item, as Markdown.")
    gathers: Gathering | None = Field(default=None, description="What the minutes put together under this item.")


class Committee(ContentFile):
    """content/committees/<id>.yaml"""

    name: Line = Field(description="The full name of the committee.")
    chair: Identifier
    vice_chair: Identifier | None = None
    members: tuple[Identifier, ...] = Field(description="The other members, by id, in the order printed.")
    committee_officer: Identifier
    standing_items: Mapping[Identifier, StandingItem] = Field(
        default_factory=dict, description="Items of every agenda, each under an id that a meeting names."
    )
    media_protocol: Markdown | None = Field(default=None, description="What the agenda says about filming.")

    @property
    def everyone(self) -> tuple[str, ...]:
        """The ids of chair, vice-chair and members, in the order of the membership list."""
        return (self.chair, *([self.vice_chair] if self.vice_chair else []), *self.members)
