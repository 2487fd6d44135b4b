"""Presentations and data appendices as the words of their templates."""

from __future__ import annotations

from typing import TypedDict

from generator.compose.paper_views import Manuscript, PaperView, front
from generator.compose.vocabulary import PersonView, Prose, Written
from generator.frozen import dataclass
from generator.model.appended import AppendedPaper, DataAppendix, Presentation

_BELOW_SLIDES = 3  # a slide's title is a heading of level 2, and its own headings stand below it


@dataclass(frozen=True, slots=True)
class SlideView:
    """One slide."""

    id: str
    title: Written
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentationView(PaperView):
    """Slides that are shown at the meeting. `appendix_to` is the title of the paper they come with."""

    appendix_to: Written | None
    introduction: Prose | None
    presenters: tuple[PersonView, ...]
    slides: tuple[SlideView, ...]


@dataclass(frozen=True, slots=True)
class DataSetView:
    """One part of a data appendix, with the names of its table and chart."""

    id: str
    title: Written
    text: Prose | None
    table: str
    chart: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAppendixView(PaperView):
    """An appendix of data. `appendix_to` is the title of the paper it comes with."""

    appendix_to: Written | None
    introduction: Prose | None
    data_sets: tuple[DataSetView, ...]


def presentation(of: Manuscript[Presentation]) -> PresentationView:
    """The view of a presentation."""
    return PresentationView(
        **front(of),
        **beginning(of),
        presenters=tuple(of.people[name] for name in of.record.presenters),
        slides=tuple(
            SlideView(
                slide.id,
                of.written(slide.title, "slides", n, "title"),
                of.prose(slide.text, slide.id, "slides", n, "text", headings=_BELOW_SLIDES),
            )
            for n, slide in enumerate(of.record.slides)
        ),
    )


def data_appendix(of: Manuscript[DataAppendix]) -> DataAppendixView:
    """The view of a data appendix."""
    return DataAppendixView(
        **front(of),
        **beginning(of),
        data_sets=tuple(
            DataSetView(
                part.id,
                of.written(part.title, "data_sets", n, "title"),
                of.prose(part.text, part.id, "data_sets", n, "text") if part.text else None,
                part.table,
                part.chart,
            )
            for n, part in enumerate(of.record.data_sets)
        ),
    )


class Beginning(TypedDict):
    """What the view of every paper that may come with another begins with, besides its front."""

    appendix_to: Written | None
    introduction: Prose | None
    officers: tuple[PersonView, ...]


def beginning(of: Manuscript[AppendedPaper]) -> Beginning:
    """The paper it comes with, what it is, and whom to ask."""
    record = of.record
    other = of.meeting.papers.get(record.appendix_to or "")
    return Beginning(
        appendix_to=Written(other.record.title, other.source.at("title")) if other else None,
        introduction=of.prose(record.introduction, "introduction", "introduction") if record.introduction else None,
        officers=tuple(of.people[officer] for officer in record.officer_contacts),
    )
