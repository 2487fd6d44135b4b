"""The items of a meeting's agenda as the words of its template: what `items` says there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from generator.compose.paper_views import PaperView
from generator.compose.vocabulary import Named, PersonView, Prose, Written
from generator.document.wording import Wording
from generator.figures.calendar import clock
from generator.frozen import dataclass
from generator.model.content import Content, LoadedMeeting
from generator.model.meeting import AgendaItem, Meeting
from generator.model.minutes import FILE_NAME
from generator.model.pack_order import PackedPaper, packed_papers


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An item of business. `paper` is there when its paper is in this workspace.

    `packed_as` is the id in the meeting's pack of the paper or minutes before the committee, empty for none; `follows`
    says that the agenda was published before the paper was there. For the
    Chair alone are `presenters`, `minutes` (how long the item may take), `begins` (when it then should) and `notes`.
    """

    number: int
    id: str
    title: Written
    text: Prose | None
    report_by: PersonView | None
    paper: PaperView | None
    packed_as: str
    follows: bool
    presenters: tuple[PersonView, ...]
    minutes: int | None
    begins: str
    notes: Prose | None


def agenda_items(
    content: Content,
    loaded: LoadedMeeting,
    papers: Mapping[str, PaperView],
    people: Named[PersonView],
    wording: Wording,
) -> tuple[AgendaItemView, ...]:
    """The meeting's items in order, each with its title and text from where they are written."""
    begins = _beginnings(loaded.meeting.record, wording)
    return tuple(
        AgendaItemView(
            number=index + 1,
            id=item_id(index + 1),
            title=item_title(content, loaded, index),
            text=_text(content, loaded, index),
            report_by=_report_by(item, papers, people),
            paper=papers.get(item.paper or ""),
            packed_as=_packed_as(content, loaded, item),
            follows=loaded.meeting.record.follows(item),
            presenters=tuple(people[person] for person in item.presenters),
            minutes=item.minutes_allowed,
            begins=begins[index],
            notes=_notes(loaded, index),
        )
        for index, item in enumerate(loaded.meeting.record.items)
    )


def _text(content: Content, loaded: LoadedMeeting, index: int) -> Prose | None:
    """What is printed under an item: its own text, or that of the standing item."""
    meeting, item = loaded.meeting, loaded.meeting.record.items[index]
    committee = content.committees[meeting.record.committee]
    standing = committee.record.standing_items.get(item.standing or "")
    texts = (
        (item.text, meeting.source, ("items", index, "text")),
        (standing and standing.text, committee.source, ("standing_items", item.standing or "", "text")),
    )
    return next((Prose(words, source, path, item_id(index + 1)) for words, source, path in texts if words), None)


def _notes(loaded: LoadedMeeting, index: int) -> Prose | None:
    notes = loaded.meeting.record.items[index].chair_notes
    path = ("items", index, "chair_notes")
    return Prose(notes, loaded.meeting.source, path, f"{item_id(index + 1)}-notes") if notes else None


def _report_by(item: AgendaItem, papers: Mapping[str, PaperView], people: Named[PersonView]) -> PersonView | None:
    paper = papers.get(item.paper or "")
    return people[item.report_by] if item.report_by else paper.report_by if paper else None


def _packed_as(content: Content, loaded: LoadedMeeting, item: AgendaItem) -> str:
    meeting, stem = (item.minutes, FILE_NAME) if item.minutes else (loaded.identifier, item.paper or "")
    paper = PackedPaper(meeting, stem)
    return paper.id_in(loaded.identifier) if paper in packed_papers(content, loaded.identifier) else ""


def _beginnings(meeting: Meeting, wording: Wording) -> list[str]:
    """When each item should begin, as far as every item before it says how long it may take; else nothing."""
    start: datetime | None = datetime.combine(meeting.date, meeting.time)
    found = []
    for item in meeting.items:
        found.append(clock(start.time(), wording) if start else "")
        start = start + timedelta(minutes=item.minutes_allowed) if start and item.minutes_allowed is not None else None
    return found


def item_id(number: int) -> str:
    """The id under which an item is found in the agenda and in the minutes."""
    return f"item-{number}"


def item_title(content: Content, loaded: LoadedMeeting, index: int) -> Written:
    """The title of an item (from 0): its own, that of the standing item, or that of its paper."""
    source, item = loaded.meeting.source, loaded.meeting.record.items[index]
    committee = content.committees[loaded.meeting.record.committee]
    standing = committee.record.standing_items.get(item.standing or "")
    paper = loaded.papers.get(item.paper or "")
    titles = (
        (item.title, source.at("items", index, "title")),
        (standing and standing.title, committee.source.at("standing_items", item.standing or "", "title")),
        (paper and paper.record.title, paper.source.at("title") if paper else source.at("items", index)),
    )
    return next((Written(words, where) for words, where in titles if words), Written("", source.at("items", index)))
