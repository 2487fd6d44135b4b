"""A comparison becomes Word files for people: the paper with tracked changes, and the note on what has changed."""

from __future__ import annotations

from generator.build.comparing import Compared
from generator.changes.note import NoteFront, changes_note
from generator.changes.tracked import with_tracked_changes
from generator.document.blocks import Document
from generator.document.inlines import Edit
from generator.document.wording import Wording
from generator.figures.calendar import day
from generator.problems import ContentError, Location, Problem


def changed_papers(compared: Compared) -> tuple[str, ...]:
    """The names of the papers that can be shown with tracked changes: those that are there now and were before."""
    return tuple(paper.paper for paper in compared.changes if paper.status == "changed")


def tracked(compared: Compared, name: str) -> Document:
    """A paper with its changes since the earlier version, in the council's name and on the paper's own date."""
    now = next(paper for paper in compared.now.papers if paper.said.paper == name)
    before = next(paper for paper in compared.before.papers if paper.paper == name)
    edit = Edit(now.document.author, now.document.modified)
    return with_tracked_changes(now.document, before, edit, compared.now.wording)


def note(compared: Compared) -> Document:
    """The note on what has changed in the papers of one meeting. Raises ContentError where there are several."""
    meetings = {paper.paper.partition("/")[0] for paper in compared.changes}
    if len(meetings) != 1:
        message = f"a note is for the papers of one meeting; {len(meetings)} are compared here"
        raise ContentError(Problem("wrong-value", message, Location("--note"), "name the meeting: diff MEETING"))
    content, wording = compared.now.content, compared.now.wording
    meeting = content.meetings[meetings.pop()].meeting.record
    council = content.council.record
    front = NoteFront(
        committee=content.committees[meeting.committee].record.name,
        day=day(meeting.date, wording),
        since=_since(compared, wording),
        author=council.name,
        language=council.language,
        modified=(meeting.published or meeting.date).isoformat(),
    )
    return changes_note(compared.changes, front, wording)


def _since(compared: Compared, wording: Wording) -> str:
    published = compared.before.published
    return wording.say("note-since-day", day=day(published, wording)) if published else compared.before.called
