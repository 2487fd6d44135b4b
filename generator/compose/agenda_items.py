"""The items of a meeting's agenda as the words of its template: what `items` says there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.paper_views import PaperView
from generator.compose.vocabulary import Named, PersonView, Prose, Written
from generator.model.content import Content, LoadedMeeting


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An item of business. `paper` is there when its paper is in this workspace."""

    number: int
    id: str
    title: Written
    text: Prose | None
    report_by: PersonView | None
    paper: PaperView | None


def agenda_items(
    content: Content, loaded: LoadedMeeting, papers: Mapping[str, PaperView], people: Named[PersonView]
) -> tuple[AgendaItemView, ...]:
    """The meeting's items in order, each with its title and text from where they are written."""
    meeting = loaded.meeting
    committee = content.committees[meeting.record.committee]
    items = []
    for index, item in enumerate(meeting.record.items):
        standing = committee.record.standing_items.get(item.standing or "")
        paper = papers.get(item.paper or "")
        place = item_id(index + 1)
        texts = (
            (item.text, meeting.source, ("items", index, "text")),
            (standing and standing.text, committee.source, ("standing_items", item.standing or "", "text")),
        )
        text = next((Prose(words, source, path, place) for words, source, path in texts if words), None)
        person = people[item.report_by] if item.report_by else paper.report_by if paper else None
        items.append(AgendaItemView(index + 1, place, item_title(content, loaded, index), text, person, paper))
    return tuple(items)


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
