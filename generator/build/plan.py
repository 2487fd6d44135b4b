"""What is to be built: the papers of the chosen meetings, and which files a problem must be in to stop each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.build.places import PACK
from generator.model.pack_order import packed_papers
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from generator.model.content import Content, LoadedMeeting

AGENDA = "00-agenda"
MINUTES = "minutes"
RUNNING_ORDER = "running-order"


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """One paper to build. `stem` is its file name without ending; `sources` are the files it cannot do without.

    What is not public is for the Chair alone, and in no publication.
    """

    meeting: str
    stem: str
    sources: frozenset[str]
    is_public: bool = True

    @property
    def name(self) -> str:
        """How the paper is called in messages and in the state."""
        return f"{self.meeting}/{self.stem}"


def plan(content: Content) -> tuple[PlannedPaper, ...]:
    """Every paper of every meeting, the agenda of each meeting first, in the order of their names; then the packs."""
    papers = tuple(paper for _, meeting in sorted(content.meetings.items()) for paper in _papers(content, meeting))
    return (*papers, *(_pack(content, meeting, papers) for meeting in sorted(content.meetings)))


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
    if meeting.meeting.record.has_running_order:
        yield PlannedPaper(meeting.identifier, RUNNING_ORDER, frozenset(shared | of_items), is_public=False)


def _pack(content: Content, meeting: str, papers: tuple[PlannedPaper, ...]) -> PlannedPaper:
    """The papers of a meeting as one; it cannot do without any of them."""
    wanted = {(meeting, AGENDA), *((paper.meeting, paper.stem) for paper in packed_papers(content, meeting))}
    sources = (paper.sources for paper in papers if (paper.meeting, paper.stem) in wanted)
    return PlannedPaper(meeting, PACK, frozenset().union(*sources))
