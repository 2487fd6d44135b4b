"""A report as the words of its template: what `report` says there."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.compose.paper_views import AppendixView, Front, Manuscript, PaperView, appendices, front
from generator.compose.vocabulary import PersonView, Prose, Written
from generator.frozen import dataclass
from generator.model.paper import Purpose, Report, Section
from generator.problems import Path

_TOP_HEADING = 2  # sections stand below the title, which is the one heading of level 1


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: `marks` are the Markdown number signs of its level."""

    id: str
    title: Written
    marks: Markup
    text: Prose | None
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class BackgroundPaperView:
    """A background paper."""

    title: Written
    url: str | None
    held_by: str | None


@dataclass(frozen=True, slots=True)
class OmittedView:
    """A section that a report of this kind usually has, and why it is not there."""

    purpose: str
    reason: Written


class ReportFields(Front):
    """The fields of a ReportView."""

    officers: tuple[PersonView, ...]
    cabinet_member: PersonView | None
    responsible_director: PersonView
    introduction: Prose | None
    executive_summary: Prose
    sections: tuple[SectionView, ...]
    omitted: tuple[OmittedView, ...]
    background_papers: tuple[BackgroundPaperView, ...]
    appendices: tuple[AppendixView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView(PaperView):
    """A report, whole."""

    cabinet_member: PersonView | None
    responsible_director: PersonView
    introduction: Prose | None
    executive_summary: Prose
    sections: tuple[SectionView, ...]
    omitted: tuple[OmittedView, ...]
    background_papers: tuple[BackgroundPaperView, ...]
    appendices: tuple[AppendixView, ...]


def report(of: Manuscript[Report]) -> ReportView:
    """The view of a report that has nothing but what every report has."""
    return ReportView(**report_fields(of))


def report_fields(of: Manuscript[Report]) -> ReportFields:
    """What the view of any report begins with; the responsible director reports unless the record says who else."""
    record, people = of.record, of.people
    begins = front(of)
    begins["report_by"] = begins["report_by"] or people[record.responsible_director]
    return ReportFields(
        **begins,
        cabinet_member=people[record.cabinet_member] if record.cabinet_member else None,
        responsible_director=people[record.responsible_director],
        officers=tuple(people[officer] for officer in record.officer_contacts),
        introduction=of.prose(record.introduction, "introduction", "introduction") if record.introduction else None,
        executive_summary=of.prose(record.executive_summary, "executive-summary", "executive_summary"),
        sections=_sections(of, record.sections, ("sections",), _TOP_HEADING),
        omitted=tuple(
            OmittedView(purpose.value, of.written(reason, "omitted_sections", purpose.value))
            for purpose, reason in record.omitted_sections.items()
        ),
        background_papers=tuple(
            BackgroundPaperView(of.written(paper.title, "background_papers", n, "title"), paper.url, paper.held_by)
            for n, paper in enumerate(record.background_papers)
        ),
        appendices=appendices(of, record.appendices),
    )


def parted(
    written: Sequence[Section], sections: Sequence[SectionView]
) -> tuple[tuple[SectionView, ...], tuple[SectionView, ...]]:
    """The sections on the background, which come before what a kind of report has of its own, and the others."""
    pairs = list(zip(written, sections, strict=True))
    first = tuple(view for section, view in pairs if section.purpose is Purpose.BACKGROUND)
    return first, tuple(view for section, view in pairs if section.purpose is not Purpose.BACKGROUND)


def _sections(of: Manuscript[Report], sections: tuple[Section, ...], path: Path, level: int) -> tuple[SectionView, ...]:
    return tuple(
        SectionView(
            id=section.id,
            title=of.written(section.title, *path, n, "title"),
            marks=Markup("#" * level),
            text=of.prose(section.text, section.id, *path, n, "text") if section.text else None,
            sections=_sections(of, section.sections, (*path, n, "sections"), level + 1),
        )
        for n, section in enumerate(sections)
    )
