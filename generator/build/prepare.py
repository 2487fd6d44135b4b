"""Phases 1 to 3 for a workspace: content becomes composed papers, and every problem found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.build.composing import Composing, PreparedPack, PreparedPaper, Words
from generator.build.copying import PreparedCopy, prepared_copy
from generator.build.options import Options, Packs
from generator.build.plan import AGENDA, PlannedPaper, plan, stopped_by
from generator.checks import check
from generator.checks.acceptance import Accepted, settle
from generator.compose.translated import Original, in_language
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.load import load_content, load_wording
from generator.load.catalogues import catalogue_for
from generator.model.content import Content
from generator.model.pack_names import is_pack
from generator.problems import ContentError, Problem, in_order
from generator.workspace import Workspace

PreparedT = TypeVar("PreparedT", PreparedPaper, PreparedPack, PreparedCopy)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is known before anything is drawn or written.

    `papers` are those that were composed, `planned` the names of all there are; `wording` is None when nothing could be
    loaded. `accepted` are the problems that officers know and let stand; they are not among `problems`.
    """

    papers: tuple[PreparedPaper, ...]
    planned: tuple[str, ...]
    problems: tuple[Problem, ...]
    wording: Wording | None
    accepted: tuple[Accepted, ...] = ()
    content: Content | None = None
    packs: tuple[PreparedPack, ...] = ()
    copies: tuple[PreparedCopy, ...] = ()

    @property
    def lexicon(self) -> Mapping[str, str]:
        """What the council says for words as they are written."""
        return self.content.lexicon.record.said if self.content and self.content.lexicon else {}

    @property
    def everything(self) -> tuple[PreparedPaper | PreparedPack | PreparedCopy, ...]:
        """The papers, then what is attached to them, and then the packs."""
        return (*self.papers, *self.copies, *self.packs)


def prepare(workspace: Workspace, options: Options, is_wanted: Callable[[str], bool]) -> Prepared:
    """Load and check the content, and compose the papers whose names are wanted; every problem, nothing written.

    Names are <meeting>/<NN>-<slug>.
    """
    loaded = load_content(workspace)
    if loaded.content is None:
        return Prepared((), (), tuple(in_order(loaded.problems)), None)
    planned = {paper.name: paper for paper in plan(loaded.content, options.language)}
    names = tuple(planned)
    try:
        own = load_wording(workspace, loaded.content.council.record.language)
        wording = load_wording(workspace, catalogue_for(workspace, options.language)) if options.language else own
        found = (*loaded.problems, *check(loaded.content, own))
    except ContentError as error:
        return Prepared((), names, tuple(in_order((*loaded.problems, *error.problems))), None)
    written = _with_sources(loaded.content) if options.sources else loaded.content
    content = in_language(written, wording.language) if options.language else written
    broken = frozenset(name for name, paper in planned.items() if not _is_complete(paper, content, loaded.problems))
    words = Words(wording, Original(own, written) if options.language else None)
    composing = Composing(content, planned, broken, workspace, words)
    wanted = [name for name in planned if is_wanted(name)]
    copies = [prepared_copy(planned[name]) for name in wanted if planned[name].copied]
    papers, packs = _composed(composing, (name for name in wanted if not planned[name].copied), options)
    everything: list[PreparedPaper | PreparedPack] = [*papers, *packs]
    of_all = (problem for item in everything for problem in item.problems)
    complete = len(papers) == sum(not (is_pack(paper.stem) or paper.copied) for paper in planned.values())
    settled = settle(content, (*found, *of_all), complete=complete)
    return Prepared(
        tuple(_judged_paper(paper, settled.problems, strict=options.strict) for paper in papers),
        names,
        settled.problems,
        wording,
        settled.accepted,
        content,
        tuple(_judged(pack, settled.problems, strict=options.strict) for pack in packs),
        tuple(_judged(copy, settled.problems, strict=options.strict) for copy in copies),
    )


def _composed(
    composing: Composing, wanted: Iterable[str], options: Options
) -> tuple[list[PreparedPaper], list[PreparedPack]]:
    """The wanted papers and packs; where packs are made, agendas come with the pack whose pages they give."""
    papers: list[PreparedPaper] = []
    packs: list[PreparedPack] = []
    for name in wanted:
        stem = composing.planned[name].stem
        if is_pack(stem):
            packs.append(composing.pack(name))
        elif stem == AGENDA and options.packs is not Packs.NONE:
            papers.append(composing.agenda_with_pages(name))
        else:
            papers.append(composing.paper(name))
    return papers, packs


def _with_sources(content: Content) -> Content:
    """The content as it would be if every paper asked for an appendix of sources."""
    meetings = {}
    for name, meeting in content.meetings.items():
        papers = {
            stem: replace(paper, record=paper.record.model_copy(update={"sources_appendix": True}))
            for stem, paper in meeting.papers.items()
        }
        meetings[name] = replace(meeting, papers=papers)
    return replace(content, meetings=meetings)


def _is_complete(paper: PlannedPaper, content: Content, problems: Iterable[Problem]) -> bool:
    """Whether the committee, and all that the paper's files name, is there; else there is nothing to compose from."""
    has_committee = content.meetings[paper.meeting].meeting.record.committee in content.committees
    return has_committee and not any(
        problem.code.startswith("unknown-") for problem in stopped_by(paper, problems, strict=False)
    )


def _judged_paper(paper: PreparedPaper, problems: tuple[Problem, ...], *, strict: bool) -> PreparedPaper:
    """The paper judged, and with it the pack whose pages it gives."""
    pack = _judged(paper.pack, problems, strict=strict) if paper.pack else None
    return replace(_judged(paper, problems, strict=strict), pack=pack)


def _judged(paper: PreparedT, problems: tuple[Problem, ...], *, strict: bool) -> PreparedT:
    """The paper without its tree if something keeps it from being built."""
    stopped = stopped_by(paper.paper, problems, strict=strict)
    if paper.document is None:
        stopped = stopped or paper.problems
    return replace(paper, document=None, stopped_by=stopped) if stopped else paper
