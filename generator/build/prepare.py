"""Phases 1 to 3 for a workspace: content becomes composed papers, and every problem found on the way."""

from __future__ import annotations

from dataclasses import dataclass

from generator.build.plan import AGENDA, Options, PlannedPaper, plan, stopped_by
from generator.checks import check
from generator.compose import Composed, compose_agenda, compose_paper
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.load import load_content, load_wording
from generator.model.content import Content
from generator.problems import ContentError, Problem, in_order
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A planned paper and its tree; `document` is None when `stopped_by` keeps it from being built."""

    paper: PlannedPaper
    document: Document | None
    stopped_by: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is known before anything is drawn or written. `wording` is None when nothing could be loaded."""

    papers: tuple[PreparedPaper, ...]
    problems: tuple[Problem, ...]
    wording: Wording | None


def prepare(workspace: Workspace, options: Options) -> Prepared:
    """Load and check the content and compose the chosen papers; every problem at once, nothing written."""
    loaded = load_content(workspace)
    if loaded.content is None:
        return Prepared((), tuple(in_order(loaded.problems)), None)
    found = (*loaded.problems, *check(loaded.content))
    try:
        wording = load_wording(workspace, loaded.content.council.record.language)
    except ContentError as error:
        return Prepared((), tuple(in_order((*found, *error.problems))), None)
    planned = plan(loaded.content, options)
    composed = {paper: _compose(loaded.content, paper, workspace, wording) for paper in planned}
    problems = in_order((*found, *(problem for result in composed.values() for problem in result.problems)))
    papers = tuple(_prepared(paper, result, problems, strict=options.strict) for paper, result in composed.items())
    return Prepared(papers, tuple(problems), wording)


def _compose(content: Content, paper: PlannedPaper, workspace: Workspace, wording: Wording) -> Composed:
    if paper.stem == AGENDA:
        return compose_agenda(content, paper.meeting, workspace, wording)
    return compose_paper(content, paper.meeting, paper.stem, workspace, wording)


def _prepared(paper: PlannedPaper, composed: Composed, problems: list[Problem], *, strict: bool) -> PreparedPaper:
    stopped = stopped_by(paper, problems, strict=strict)
    if composed.document is None:
        stopped = stopped or composed.problems
    return PreparedPaper(paper, None if stopped else composed.document, stopped)
