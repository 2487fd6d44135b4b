"""What is to be built: the papers of the chosen meetings, and which files a problem must be in to stop each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.content import Content, LoadedMeeting
from generator.problems import Problem, Severity

AGENDA = "00-agenda"
DEFAULT_PROFILES = ("standard", "large-print")
DEFAULT_FORMATS = ("docx",)


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. Empty `meetings` means all; `item` counts as on the agenda, 0 is the agenda itself."""

    meetings: tuple[str, ...] = ()
    item: int | None = None
    profiles: tuple[str, ...] = DEFAULT_PROFILES
    formats: tuple[str, ...] = DEFAULT_FORMATS
    strict: bool = False


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """One paper to build. `stem` is its file name without ending; `sources` are the files it cannot do without."""

    meeting: str
    stem: str
    sources: frozenset[str]

    @property
    def name(self) -> str:
        """How the paper is called in messages."""
        return f"{self.meeting}/{self.stem}"


def plan(content: Content, options: Options) -> tuple[PlannedPaper, ...]:
    """The papers the options ask for, the agenda of each meeting first, in the order of their names."""
    chosen = [content.meetings[name] for name in sorted(content.meetings) if _is_chosen(name, options.meetings)]
    return tuple(paper for meeting in chosen for paper in _papers(content, meeting) if _has_item(paper, options.item))


def stopped_by(paper: PlannedPaper, problems: Iterable[Problem], *, strict: bool) -> tuple[Problem, ...]:
    """The problems that keep the paper from being built: errors in its files, and warnings too when strict."""
    serious = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return tuple(p for p in problems if p.severity in serious and p.where.file in paper.sources)


def _is_chosen(name: str, chosen: tuple[str, ...]) -> bool:
    return not chosen or name in chosen


def _has_item(paper: PlannedPaper, item: int | None) -> bool:
    return item is None or paper.stem.startswith(f"{item:02d}-")


def _papers(content: Content, meeting: LoadedMeeting) -> Iterator[PlannedPaper]:
    shared = {content.council.source.file, content.people.source.file, meeting.meeting.source.file}
    committee = content.committees.get(meeting.meeting.record.committee)
    if committee is not None:
        shared.add(committee.source.file)
    papers = {stem: paper.source.file for stem, paper in meeting.papers.items()}
    yield PlannedPaper(meeting.identifier, AGENDA, frozenset(shared | set(papers.values())))
    for stem, file in sorted(papers.items()):
        yield PlannedPaper(meeting.identifier, stem, frozenset(shared | {file}))
