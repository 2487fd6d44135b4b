"""A workspace, as it is or as it was, becomes what each of its papers says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.changes.snapshot import Snapshot, Value, snapshot
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.figures.typed_parts import typed_parts
from generator.frozen import dataclass
from generator.model.content import Content
from generator.problems import ContentError, Location, Problem, has_errors
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it is composed, and what it says."""

    document: Document
    said: Snapshot


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers that were asked for, with the content and the fixed wording they were composed from.

    `left_out` names those that could not be composed.
    """

    papers: tuple[Paper, ...]
    content: Content
    wording: Wording
    left_out: tuple[str, ...] = ()


def papers_now(workspace: Workspace, meetings: tuple[str, ...] = ()) -> Papers:
    """The papers of some meetings, or of all. Raises ContentError with the errors that keep any from being composed."""
    papers, problems = _papers(workspace, meetings)
    if problems:
        raise ContentError(*dict.fromkeys(problems))
    return papers


def papers_then(workspace: Workspace, meetings: tuple[str, ...]) -> Papers:
    """As `papers_now`, of an earlier state: papers that today's program cannot compose are left out, and named."""
    return _papers(workspace, meetings)[0]


def _papers(workspace: Workspace, meetings: tuple[str, ...]) -> tuple[Papers, list[Problem]]:
    """What can be composed, and the problems of the rest. Raises ContentError when the content cannot be loaded."""
    options = Options(meetings=meetings)
    prepared = prepare(workspace, options, options.asks_for)
    if prepared.wording is None or prepared.content is None:
        raise ContentError(*(problem for problem in prepared.problems if has_errors((problem,))))
    content = prepared.content
    # The Chair's notes are nobody else's.
    alone = [paper for paper in prepared.papers if paper.paper.is_public]
    papers = tuple(
        Paper(paper.document, with_values(snapshot(paper.paper.name, paper.document, prepared.wording), content))
        for paper in alone
        if paper.document is not None
    )
    left_out = tuple(paper.paper.name for paper in alone if paper.document is None)
    problems = [problem for paper in alone for problem in paper.stopped_by]
    return Papers(papers, content, prepared.wording, left_out), problems


def with_values(said: Snapshot, content: Content) -> Snapshot:
    """What a paper says, with the values that its measures rest on."""
    values = {measure: tuple(_values(measure, content)) for measure in said.measures}
    return replace(said, values={measure: found for measure, found in values.items() if found})


def _values(measure: str, content: Content) -> Iterator[Value]:
    for part, point in typed_parts(measure, content.measures):
        words = "" if point.value is None else str(point.value)
        yield Value(part, point.period.label, words, Location(point.where.file, point.where.line))
