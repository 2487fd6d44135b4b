"""What is to be built: the papers of the chosen meetings, and which files a problem must be in to stop each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from generator.model.content import Content, LoadedMeeting

AGENDA = "00-agenda"
MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """One paper to build. `stem` is its file name without ending; `sources` are the files it cannot do without."""

    meeting: str
    stem: str
    sources: frozenset[str]

    @property
    def name(self) -> str:
        """How the paper is called in messages and in the state."""
        return f"{self.meeting}/{self.stem}"


def plan(content: Content) -> tuple[PlannedPaper, ...]:
    """Every paper of every meeting, the agenda of each meeting first, in the order of their names."""
    return tuple(paper for _, meeting in sorted(content.meetings.items()) for paper in _papers(content, meeting))


def stopped_by(paper: PlannedPaper, problems: Iterable[Problem], *, strict: bool) -> tuple[Problem, ...]:
    """The problems that keep the paper from being built: errors in its files, and warnings too when strict."""
    serious = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return tuple(p for p in problems if p.severity in serious and p.where.file in paper.sources)


def _papers(content: Content, meeting: LoadedMeeting) -> Iterator[PlannedPaper]:
    shared = {content.council.source.file, content.people.source.file, meeting.meeting.source.file}
    committee = content.committees.get(meeting.meeting.record.committee)
    if committee is not None:
        shared.add(committee.source.file)
    papers = {stem: paper.source.file for stem, paper in meeting.papers.items()}
    attached = {attachment.file for attachment in meeting.attachments.values()}
    of_items = {file for stem, file in papers.items() if stem != MINUTES}
    yield PlannedPaper(meeting.identifier, AGENDA, frozenset(shared | of_items))
    for stem, file in sorted(papers.items()):
        also = of_items if stem == MINUTES else set()  # decisions are in the words of the papers they were taken on
        yield PlannedPaper(meeting.identifier, stem, frozenset(shared | {file} | also | attached))
