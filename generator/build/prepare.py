"""Phases 1 to 3 for a workspace: content becomes composed papers, and every problem found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from generator.build.inputs import SOURCES
from generator.build.office import OFFICE
from generator.build.options import Options
from generator.build.places import PACK
from generator.build.plan import AGENDA, RUNNING_ORDER, PlannedPaper, plan, stopped_by
from generator.build.recording import Recorded, RecordedTemplates
from generator.build.reporting import EarlierReports
from generator.build.revised import with_notice
from generator.checks import check, check_document
from generator.checks.acceptance import Accepted, settle
from generator.compose import Composed, compose_agenda, compose_pack, compose_paper, compose_running_order
from generator.document.blocks import Document
from generator.document.pack import Pack
from generator.document.wording import Wording
from generator.load import load_content, load_wording
from generator.model.content import Content
from generator.model.pack_order import packed_papers
from generator.problems import ContentError, Problem, in_order
from generator.workspace import Workspace

STANDARD = "templates/profiles/standard.yaml"
"""Read for every pack: in large print it gives the pages of the standard one."""


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A planned paper that is to be made: its tree, its own problems and the names of the inputs it was composed from.

    `document` is None when `stopped_by` keeps the paper from being built.
    """

    paper: PlannedPaper
    document: Document | None
    reads: frozenset[str]
    problems: tuple[Problem, ...] = ()
    stopped_by: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A planned pack that is to be made, as a paper is."""

    paper: PlannedPaper
    document: Pack | None
    reads: frozenset[str]
    problems: tuple[Problem, ...] = ()
    stopped_by: tuple[Problem, ...] = ()


PreparedT = TypeVar("PreparedT", PreparedPaper, PreparedPack)


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

    @property
    def lexicon(self) -> Mapping[str, str]:
        """What the council says for words as they are written."""
        return self.content.lexicon.record.said if self.content and self.content.lexicon else {}

    @property
    def everything(self) -> tuple[PreparedPaper | PreparedPack, ...]:
        """The papers, and then the packs."""
        return (*self.papers, *self.packs)


def prepare(workspace: Workspace, options: Options, is_wanted: Callable[[str], bool]) -> Prepared:
    """Load and check the content, and compose the papers whose names are wanted; every problem, nothing written.

    Names are <meeting>/<NN>-<slug>.
    """
    loaded = load_content(workspace)
    if loaded.content is None:
        return Prepared((), (), tuple(in_order(loaded.problems)), None)
    planned = plan(loaded.content)
    names = tuple(paper.name for paper in planned)
    try:
        wording = load_wording(workspace, loaded.content.council.record.language)
    except ContentError as error:
        return Prepared((), names, tuple(in_order((*loaded.problems, *error.problems))), None)
    found = (*loaded.problems, *check(loaded.content, wording))
    wanted = [paper for paper in planned if is_wanted(paper.name)]
    content = _with_sources(loaded.content) if options.sources else loaded.content
    broken = frozenset(each.name for each in planned if not _knows_what_it_names(each, loaded.problems))
    by_name = {paper.name: paper for paper in planned}

    @cache
    def one(name: str) -> PreparedPaper:
        paper = by_name[name]
        return (
            PreparedPaper(paper, None, paper.sources) if name in broken else _paper(content, paper, workspace, wording)
        )

    papers = tuple(one(paper.name) for paper in wanted if paper.stem != PACK)
    packs = tuple(
        PreparedPack(paper, None, paper.sources)
        if paper.name in broken
        else _pack(content, paper, one, workspace, wording)
        for paper in wanted
        if paper.stem == PACK
    )
    of_papers = (problem for paper in papers for problem in paper.problems)
    of_packs = (problem for pack in packs for problem in pack.problems)
    settled = settle(
        content, (*found, *of_papers, *of_packs), complete=len(papers) == sum(paper.stem != PACK for paper in planned)
    )
    judged = tuple(_judged(paper, settled.problems, strict=options.strict) for paper in papers)
    packed = tuple(_judged(pack, settled.problems, strict=options.strict) for pack in packs)
    return Prepared(judged, names, settled.problems, wording, settled.accepted, content, packed)


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


def _knows_what_it_names(paper: PlannedPaper, problems: Iterable[Problem]) -> bool:
    """Whether all that the paper's files name is there; else there is nothing to compose it from."""
    return not any(problem.code.startswith("unknown-") for problem in stopped_by(paper, problems, strict=False))


def _paper(content: Content, paper: PlannedPaper, workspace: Workspace, wording: Wording) -> PreparedPaper:
    measures, frameworks = Recorded(content.measures), Recorded(content.frameworks)
    templates = RecordedTemplates.of(workspace)
    reported = EarlierReports(workspace, content)
    recorded = replace(content, measures=measures, frameworks=frameworks, reported=reported)
    try:
        composed = _compose(recorded, paper, templates, wording)
    except ContentError as error:
        return PreparedPaper(paper, None, paper.sources | reported.reads, error.problems)
    reads = paper.sources.union(
        measures.files,
        frameworks.files,
        templates.names,
        reported.reads,
        {SOURCES, f"templates/wording/{wording.language}.po"},
    )
    if composed.document is None:
        return PreparedPaper(paper, None, reads, composed.problems)
    try:
        document, record = with_notice(composed.document, paper.name, workspace, wording)
    except ContentError as error:
        return PreparedPaper(paper, None, reads, (*composed.problems, *error.problems))
    problems = (*composed.problems, *check_document(document, content, wording))
    return PreparedPaper(paper, document, reads | {record} if record else reads, problems)


def _pack(
    content: Content,
    pack: PlannedPaper,
    paper: Callable[[str], PreparedPaper],
    workspace: Workspace,
    wording: Wording,
) -> PreparedPack:
    """The pack from its papers as they are alone; `paper` gives each by its name."""
    order = packed_papers(content, pack.meeting)
    parts = {each: paper(f"{each.meeting}/{each.stem}") for each in order}
    documents = {each: part.document for each, part in parts.items() if part.document}
    templates = RecordedTemplates.of(workspace)
    composed = compose_pack(content, pack.meeting, documents, templates, wording)
    own = paper(f"{pack.meeting}/{AGENDA}")
    reads = pack.sources.union(templates.names, own.reads, {OFFICE, STANDARD}, *(part.reads for part in parts.values()))
    problems = in_order(
        (*composed.problems, *own.problems, *(each for part in parts.values() for each in part.problems))
    )
    whole = composed.document if len(documents) == len(order) else None
    if whole is not None:
        whole = replace(whole, agenda=own.document)
    return PreparedPack(pack, whole, frozenset(reads), tuple(problems))


def _compose(content: Content, paper: PlannedPaper, workspace: Workspace, wording: Wording) -> Composed:
    if paper.stem == AGENDA:
        return compose_agenda(content, paper.meeting, workspace, wording)
    if paper.stem == RUNNING_ORDER:
        return compose_running_order(content, paper.meeting, workspace, wording)
    return compose_paper(content, paper.meeting, paper.stem, workspace, wording)


def _judged(paper: PreparedT, problems: tuple[Problem, ...], *, strict: bool) -> PreparedT:
    """The paper without its tree if something keeps it from being built."""
    stopped = stopped_by(paper.paper, problems, strict=strict)
    if paper.document is None:
        stopped = stopped or paper.problems
    return replace(paper, document=None, stopped_by=stopped) if stopped else paper
