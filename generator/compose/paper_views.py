"""Papers as the words of their templates: what every kind of paper says there, and what its author's texts may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypedDict, TypeVar

from generator.compose.reported import measure_views
from generator.compose.vocabulary import Named, PersonView, Prose, Written
from generator.document.references import Target
from generator.document.wording import Wording
from generator.figures.fixed_facts import FixedFactView
from generator.frozen import dataclass
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.paper import Appendix, Paper
from generator.model.period import Period

APPENDIX_HEADING = 3  # the title of an appendix is of level 2, and its own headings stand below it

TargetsIn = Callable[[str], Mapping[str, Target]]
"""What can be referred to in a paper of the meeting, by the paper's file name."""

PaperT_co = TypeVar("PaperT_co", bound=Paper, covariant=True)


@dataclass(frozen=True, slots=True)
class PaperName:
    """What a text may say about the paper it stands in. Printed as its title."""

    title: str
    item_number: int | None

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class ActionView:
    """Something the committee is asked to do."""

    id: str
    text: Prose


@dataclass(frozen=True, slots=True)
class AppendixView:
    """An appendix; `attached` says whether a file is."""

    id: str
    title: Written
    text: Prose | None
    attached: bool


@dataclass(frozen=True, slots=True)
class Manuscript(Generic[PaperT_co]):
    """A paper as its author wrote it, with what it takes to make words of it.

    `id` is its file name; `names` are what its texts may use besides those of every text.
    """

    id: str
    content: Content
    meeting: LoadedMeeting
    paper: Sourced[PaperT_co]
    people: Named[PersonView]
    names: Mapping[str, object]
    wording: Wording

    @property
    def record(self) -> PaperT_co:
        """What the author wrote."""
        return self.paper.record

    @property
    def item_number(self) -> int | None:
        """The number of the agenda item the paper is for; None when it is not on the agenda."""
        return self.meeting.item_number(self.id)

    def written(self, words: str, *path: str | int) -> Written:
        """A line of the paper, with its place."""
        return Written(words, self.paper.source.at(*path))

    def prose(self, text: str, place: str, *path: str | int, headings: int | None = None) -> Prose:
        """A text of the paper; `place` begins the ids of its blocks, `headings` is the first level it may have."""
        return Prose(text, self.paper.source, path, place, headings, self.names)


class Front(TypedDict):
    """The fields of a PaperView."""

    id: str
    names: Mapping[str, object]
    title: Written
    item_number: int | None
    report_by: PersonView | None
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """What a template can say about a paper of any kind; the view of a kind adds to it. Printed as its title."""

    id: str
    names: Mapping[str, object]
    title: Written
    item_number: int | None
    report_by: PersonView | None
    actions: tuple[ActionView, ...]
    officers: tuple[PersonView, ...] = ()

    def __str__(self) -> str:
        return self.title


def manuscript(
    content: Content, meeting: LoadedMeeting, name: str, people: Named[PersonView], wording: Wording
) -> Manuscript[Paper]:
    """The paper with file name `name`. Raises KeyError when the meeting has none."""
    paper = meeting.papers[name]
    periods: Named[Period] = Named("period", paper.record.periods)
    title = Written(paper.record.title, paper.source.at("title"))
    facts = {
        identifier: FixedFactView(identifier, fact.value, fact.source, paper.source.at("facts", identifier))
        for identifier, fact in paper.record.facts.items()
    }
    item = PaperName(title, meeting.item_number(name))
    measures = measure_views(content, meeting, wording, paper.record.last_report)
    names = {"paper": item, "periods": periods, "facts": Named("fixed fact", facts), "measures": measures}
    return Manuscript(name, content, meeting, paper, people, names, wording)


def front(manuscript: Manuscript[Paper]) -> Front:
    """What the view of any paper begins with."""
    record = manuscript.record
    return Front(
        id=manuscript.id,
        names=manuscript.names,
        title=manuscript.written(record.title, "title"),
        item_number=manuscript.item_number,
        report_by=manuscript.people[record.report_by] if record.report_by else None,
        actions=tuple(
            ActionView(action.id, manuscript.prose(action.text, action.id, "actions_required", n, "text"))
            for n, action in enumerate(record.actions_required)
        ),
    )


def appendices(manuscript: Manuscript[Paper], written: tuple[Appendix, ...]) -> tuple[AppendixView, ...]:
    """The appendices that the record has under `appendices`."""
    return tuple(
        AppendixView(
            appendix.id,
            manuscript.written(appendix.title, "appendices", n, "title"),
            manuscript.prose(appendix.text, appendix.id, "appendices", n, "text", headings=APPENDIX_HEADING)
            if appendix.text
            else None,
            appendix.file is not None,
        )
        for n, appendix in enumerate(written)
    )
