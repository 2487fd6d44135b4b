"""What is to be built: the papers of the chosen meetings, and which files a problem must be in to stop each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.frozen import dataclass
from generator.model.attachment import PDF, Attachment, copy_stem
from generator.model.pack_names import PACK, supplement_number, supplement_stem
from generator.model.pack_order import packed_papers, supplement_papers
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from generator.model.content import Content, LoadedMeeting

AGENDA = "00-agenda"
BILINGUAL_AGENDA = "00-agenda-bilingual"
MINUTES = "minutes"
RUNNING_ORDER = "running-order"


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """One paper to build. `stem` is its file name without ending; `sources` are the files it cannot do without.

    What is not public is for the Chair alone, and in no publication. `language` is the tag of another language than it
    was written in. `copied` is the attached document of which this one is the copy.
    """

    meeting: str
    stem: str
    sources: frozenset[str]
    is_public: bool = True
    language: str | None = None
    copied: Attachment | None = None

    @property
    def name(self) -> str:
        """How the paper is called in messages and in the state."""
        return self.beside(self.stem)

    def beside(self, stem: str, meeting: str | None = None) -> str:
        """The name of another paper in the same language: of the same meeting, or of the one named."""
        tag = f".{self.language}" if self.language else ""
        return f"{meeting or self.meeting}/{stem}{tag}"


def plan(content: Content, language: str | None = None) -> tuple[PlannedPaper, ...]:
    """Every paper of every meeting, the agenda of each meeting first, in the order of their names; then the packs.

    In another language a paper cannot do without the translations of its sources either; what is attached stays.
    """
    papers = tuple(paper for _, meeting in sorted(content.meetings.items()) for paper in _papers(content, meeting))
    packs = (pack for meeting in sorted(content.meetings) for pack in _packs(content, meeting, papers))
    if language is None:
        return (*papers, *packs)
    bilingual = _bilingual_agendas(papers) if content.council.record.bilingual_agenda else ()
    everything = (*papers, *bilingual, *packs)
    return tuple(paper if paper.copied else _translated(paper, content, language) for paper in everything)


def _bilingual_agendas(papers: Iterable[PlannedPaper]) -> Iterator[PlannedPaper]:
    """The agendas in both languages: each cannot do without what the agenda in one cannot do without."""
    return (replace(paper, stem=BILINGUAL_AGENDA) for paper in papers if paper.stem == AGENDA)


def _translated(paper: PlannedPaper, content: Content, language: str) -> PlannedPaper:
    found = (content.translations.get(file, {}).get(language) for file in paper.sources)
    files = {translation.source.file for translation in found if translation is not None}
    return replace(paper, language=language, sources=paper.sources | files)


def stopped_by(paper: PlannedPaper, problems: Iterable[Problem], *, strict: bool) -> tuple[Problem, ...]:
    """The problems that keep the paper from being built: errors in its files, and warnings too when strict."""
    serious = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return tuple(p for p in problems if p.severity in serious and p.where.file in paper.sources)


def _papers(content: Content, meeting: LoadedMeeting) -> Iterator[PlannedPaper]:
    shared = {content.council.source.file, content.people.source.file, meeting.meeting.source.file}
    # Also when it is too broken to be loaded: then what is wrong with it keeps the papers from being built.
    shared.add(f"content/committees/{meeting.meeting.record.committee}.yaml")
    papers = {stem: paper.source.file for stem, paper in meeting.papers.items()}
    of_items = {file for stem, file in (*papers.items(), *meeting.unusable.items()) if stem != MINUTES}
    # What came after the agenda was published is not in it, and cannot keep it from being built.
    is_late = meeting.meeting.record.supplement_with
    late = {file for stem, file in (*papers.items(), *meeting.unusable.items()) if is_late(stem)}
    yield PlannedPaper(meeting.identifier, AGENDA, frozenset(shared | of_items - late))
    for stem, file in sorted(papers.items()):
        also = of_items if stem == MINUTES else set()  # decisions are in the words of the papers they were taken on
        yield PlannedPaper(
            meeting.identifier,
            stem,
            frozenset(shared | {file} | also | {each.file for _, each in _attached(meeting, stem)}),
        )
        yield from _copies(meeting, stem, shared | {file})
    if meeting.meeting.record.has_running_order:
        yield PlannedPaper(meeting.identifier, RUNNING_ORDER, frozenset(shared | of_items), is_public=False)


def _copies(meeting: LoadedMeeting, stem: str, sources: set[str]) -> Iterator[PlannedPaper]:
    """The documents attached to a paper, which go beside it; a picture is in the paper itself."""
    for appendix, attachment in _attached(meeting, stem):
        if attachment.media_type == PDF:
            name = copy_stem(stem, appendix)
            yield PlannedPaper(meeting.identifier, name, frozenset(sources | {attachment.file}), copied=attachment)


def _attached(meeting: LoadedMeeting, stem: str) -> Iterator[tuple[str, Attachment]]:
    """The files attached to a paper, with the ids of its appendices."""
    for appendix in getattr(meeting.papers[stem].record, "appendices", ()):
        if appendix.file in meeting.attachments:
            yield appendix.id, meeting.attachments[appendix.file]


def _packs(content: Content, meeting: str, papers: tuple[PlannedPaper, ...]) -> Iterator[PlannedPaper]:
    """The papers of a meeting as one, and its supplements.

    None can do without any of its papers, and a supplement not without what its pages are numbered on from.
    """
    by_name = {(paper.meeting, paper.stem): paper.sources for paper in papers}
    sources = by_name[meeting, AGENDA] | _unusable_minutes(content, meeting)
    supplements = range(1, len(content.meetings[meeting].meeting.record.supplements) + 1)
    files = [
        (PACK, packed_papers(content, meeting)),
        *((supplement_stem(number), supplement_papers(content, meeting, number)) for number in supplements),
    ]
    for stem, parts in files:
        sources = sources.union(*(by_name[part.meeting, part.stem] for part in parts))
        yield PlannedPaper(meeting, stem, sources | _unusable_late(content.meetings[meeting], stem))


def _unusable_minutes(content: Content, meeting: str) -> set[str]:
    """The files of earlier meetings' minutes that are before this one and cannot be used."""
    named = (content.meetings.get(item.minutes or "") for item in content.meetings[meeting].meeting.record.items)
    return {file for earlier in named if earlier for stem, file in earlier.unusable.items() if stem == MINUTES}


def _unusable_late(meeting: LoadedMeeting, stem: str) -> set[str]:
    """The files that a supplement should have in it and that cannot be used."""
    number = supplement_number(stem)
    is_in = meeting.meeting.record.supplement_with
    return {file for name, file in meeting.unusable.items() if number and is_in(name) == number}
