"""Papers and agenda items as the words of paper templates: what `paper` and `items` say there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.compose.vocabulary import Named, PersonView, Prose, Written
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.paper import Report, Section
from generator.problems import Path, SourceMap

_TOP_HEADING = 2  # sections stand below the title, which is the one heading of level 1


@dataclass(frozen=True, slots=True)
class PaperName:
    """What a text may say about the paper it stands in. Printed as its title."""

    title: str
    item_number: int | None

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: `marks` are the Markdown number signs of its level."""

    id: str
    title: Written
    marks: Markup
    text: Prose | None
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class AppendixView:
    """An appendix."""

    id: str
    title: Written
    text: Prose


@dataclass(frozen=True, slots=True)
class BackgroundPaperView:
    """A background paper."""

    title: Written
    url: str | None
    held_by: str | None


@dataclass(frozen=True, slots=True)
class ActionView:
    """Something the committee is asked to do."""

    id: str
    text: Prose


@dataclass(frozen=True, slots=True)
class OmittedView:
    """A section that a report of this kind usually has, and why it is not there."""

    purpose: str
    reason: Written


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, whole. `names` are what its texts may use besides those of every text."""

    id: str
    names: Mapping[str, object]
    title: Written
    item_number: int | None
    cabinet_member: PersonView | None
    responsible_director: PersonView
    report_by: PersonView
    officers: tuple[PersonView, ...]
    introduction: Prose | None
    executive_summary: Prose
    actions: tuple[ActionView, ...]
    sections: tuple[SectionView, ...]
    omitted: tuple[OmittedView, ...]
    background_papers: tuple[BackgroundPaperView, ...]
    appendices: tuple[AppendixView, ...]

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An item of business. `paper` is there when its report is in this workspace."""

    number: int
    id: str
    title: Written
    text: Prose | None
    report_by: PersonView | None
    paper: ReportView | None


def report(
    name: str, sourced: Sourced[Report], number: int | None, people: Named[PersonView], names: Mapping[str, object]
) -> ReportView:
    """The report with file name `name`; `names` are what its texts may use besides those of every text."""
    record, source = sourced.record, sourced.source

    def prose(text: str, place: str, *path: str | int, headings: int | None = None) -> Prose:
        return Prose(text, source, path, place, headings, names)

    return ReportView(
        id=name,
        names=names,
        title=Written(record.title, source.at("title")),
        item_number=number,
        cabinet_member=people[record.cabinet_member] if record.cabinet_member else None,
        responsible_director=people[record.responsible_director],
        report_by=people[record.report_by or record.responsible_director],
        officers=tuple(people[officer] for officer in record.officer_contacts),
        introduction=prose(record.introduction, "introduction", "introduction") if record.introduction else None,
        executive_summary=prose(record.executive_summary, "executive-summary", "executive_summary"),
        actions=tuple(
            ActionView(action.id, prose(action.text, action.id, "actions_required", n, "text"))
            for n, action in enumerate(record.actions_required)
        ),
        sections=_sections(record.sections, source, ("sections",), _TOP_HEADING, names),
        omitted=tuple(
            OmittedView(purpose.value, Written(reason, source.at("omitted_sections", purpose.value)))
            for purpose, reason in record.omitted_sections.items()
        ),
        background_papers=tuple(
            BackgroundPaperView(
                Written(paper.title, source.at("background_papers", n, "title")), paper.url, paper.held_by
            )
            for n, paper in enumerate(record.background_papers)
        ),
        appendices=tuple(
            AppendixView(
                appendix.id,
                Written(appendix.title, source.at("appendices", n, "title")),
                prose(appendix.text, appendix.id, "appendices", n, "text", headings=_TOP_HEADING + 1),
            )
            for n, appendix in enumerate(record.appendices)
        ),
    )


def _sections(
    sections: tuple[Section, ...], source: SourceMap, path: Path, level: int, names: Mapping[str, object]
) -> tuple[SectionView, ...]:
    return tuple(
        SectionView(
            id=section.id,
            title=Written(section.title, source.at(*path, n, "title")),
            marks=Markup("#" * level),
            text=Prose(section.text, source, (*path, n, "text"), section.id, None, names) if section.text else None,
            sections=_sections(section.sections, source, (*path, n, "sections"), level + 1, names),
        )
        for n, section in enumerate(sections)
    )


def agenda_items(
    content: Content, loaded: LoadedMeeting, papers: Mapping[str, ReportView], people: Named[PersonView]
) -> tuple[AgendaItemView, ...]:
    """The meeting's items in order, each with its title and text from where they are written."""
    meeting = loaded.meeting
    committee = content.committees[meeting.record.committee]
    items = []
    for index, item in enumerate(meeting.record.items):
        standing = committee.record.standing_items.get(item.standing or "")
        paper = papers.get(item.paper or "")
        place = f"item-{index + 1}"
        titles = (
            (item.title, meeting.source.at("items", index, "title")),
            (standing and standing.title, committee.source.at("standing_items", item.standing or "", "title")),
            (paper and str(paper.title), paper.title.where if paper else meeting.source.at("items", index)),
        )
        title = next((Written(words, where) for words, where in titles if words), None)
        texts = (
            (item.text, meeting.source, ("items", index, "text")),
            (standing and standing.text, committee.source, ("standing_items", item.standing or "", "text")),
        )
        text = next((Prose(words, source, path, place) for words, source, path in texts if words), None)
        person = people[item.report_by] if item.report_by else paper.report_by if paper else None
        items.append(
            AgendaItemView(
                index + 1, place, title or Written("", meeting.source.at("items", index)), text, person, paper
            )
        )
    return tuple(items)
