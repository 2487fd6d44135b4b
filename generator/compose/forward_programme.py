"""A forward work programme as the words of its template, and the reports planned for a meeting as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn, front
from generator.compose.typography import printed
from generator.compose.vocabulary import PersonView, Prose, Written
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.inlines import Inlines
from generator.document.numbering import TABLES, to_count
from generator.figures.calendar import day, long_day
from generator.frozen import dataclass
from generator.model.forward_programme import ForwardWorkProgramme, PlannedReport


@dataclass(frozen=True, slots=True)
class PlannedReportView:
    """A report that is to come."""

    title: Prose
    issues: Prose | None
    cabinet_members: tuple[PersonView, ...]
    directors: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class PlannedMeetingView:
    """A meeting to come: its id, its day in two lengths, and its place in the programme, from 1."""

    id: str
    number: int
    date: str
    day: str
    items: tuple[PlannedReportView, ...]


@dataclass(frozen=True, slots=True)
class UndatedReportView:
    """A report without a meeting."""

    title: Written
    when: Written | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardProgrammeView(PaperView):
    """A programme, whole."""

    introduction: Prose | None
    meetings: tuple[PlannedMeetingView, ...]
    undated: tuple[UndatedReportView, ...]


def forward_programme(of: Manuscript[ForwardWorkProgramme]) -> ForwardProgrammeView:
    """The view of a programme."""
    record = of.record
    return ForwardProgrammeView(
        **front(of),
        introduction=of.prose(record.introduction, "introduction", "introduction") if record.introduction else None,
        meetings=tuple(
            PlannedMeetingView(
                id=f"meeting-{meeting.date.isoformat()}",
                number=place + 1,
                date=day(meeting.date, of.wording),
                day=long_day(meeting.date, of.wording),
                items=tuple(_planned(of, report, place, n) for n, report in enumerate(meeting.items)),
            )
            for place, meeting in enumerate(record.meetings)
        ),
        undated=tuple(
            UndatedReportView(
                of.written(report.title, "undated", n, "title"),
                of.written(report.when, "undated", n, "when") if report.when else None,
            )
            for n, report in enumerate(record.undated)
        ),
    )


def _planned(of: Manuscript[ForwardWorkProgramme], report: PlannedReport, place: int, number: int) -> PlannedReportView:
    path = ("meetings", place, "items", number)
    identifier = f"meeting{place + 1}-report{number + 1}"
    return PlannedReportView(
        title=of.prose(report.title, identifier, *path, "title"),
        issues=of.prose(report.issues, identifier, *path, "issues") if report.issues else None,
        cabinet_members=tuple(of.people[person] for person in report.cabinet_members),
        directors=tuple(of.people[person] for person in report.directors),
    )


def of_programme(
    of: Manuscript[ForwardWorkProgramme], view: ForwardProgrammeView, targets_in: TargetsIn
) -> Mapping[str, Component]:
    """What can be placed in a programme: the reports of its meeting with the number that is the argument."""
    return {"planned-reports": partial(_planned_reports, programme=view)}


def _planned_reports(composition: Composition, call: Call, programme: ForwardProgrammeView) -> Sequence[Block]:
    """One table for one meeting: narrow enough for a page, and complete on its own."""
    meeting, say = programme.meetings[int(call.argument) - 1], composition.wording.say
    headings = ("programme-issues", "programme-cabinet-members", "programme-directors")
    table = Table(
        id=composition.ids.take(f"{meeting.id}-reports"),
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("programme-caption", day=meeting.date)),
        columns=(Column(say("programme-report"), heads_rows=True), *(Column(say(heading)) for heading in headings)),
        rows=tuple(_row(composition, meeting, n, report) for n, report in enumerate(meeting.items, 1)),
        description=say("programme-description", count=len(meeting.items)),
    )
    return (table,)


def _row(composition: Composition, meeting: PlannedMeetingView, number: int, report: PlannedReportView) -> Row:
    not_stated = printed(composition.wording.say("programme-not-stated"))
    cells = (
        composition.line(report.title),
        composition.line(report.issues) if report.issues else not_stated,
        _names(report.cabinet_members) or not_stated,
        _names(report.directors) or not_stated,
    )
    return Row(f"{meeting.id}-report{number}", tuple(Cell(cell) for cell in cells))


def _names(people: Iterable[PersonView]) -> Inlines:
    return printed(", ".join(person.name for person in people))
