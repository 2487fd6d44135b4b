"""A supplement to an agenda as the words of its front sheet: what `supplement` says there."""

from __future__ import annotations

from generator.compose.vocabulary import Prose
from generator.document.wording import Wording
from generator.figures.calendar import long_day
from generator.frozen import dataclass
from generator.model.content import LoadedMeeting


@dataclass(frozen=True, slots=True)
class SupplementView:
    """A supplement, printed as what it is called. `urgent` is there when its papers are taken at short notice."""

    called: str
    published: str
    reason: Prose
    urgent: Prose | None

    def __str__(self) -> str:
        return self.called


def supplement_view(loaded: LoadedMeeting, number: int, wording: Wording) -> SupplementView:
    """The supplement with this number (from 1). Raises IndexError when there is none."""
    record, source = loaded.meeting.record.supplements[number - 1], loaded.meeting.source
    path = ("supplements", number - 1)
    return SupplementView(
        called=wording.say("supplement", number=number),
        published=long_day(record.published, wording),
        reason=Prose(record.reason, source, (*path, "reason"), "reason"),
        urgent=Prose(record.urgent, source, (*path, "urgent"), "urgent") if record.urgent else None,
    )
