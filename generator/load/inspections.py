"""Papers about inspections are held against their frameworks: every statement scored, every grade one there is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.load.action_plans import plan_references
from generator.load.references import Known
from generator.model.content import LoadedMeeting, Sourced
from generator.model.framework import Framework, GradedFramework, ScoredFramework
from generator.model.inspection import InspectionLetter, InspectionOutcome
from generator.model.paper import Paper
from generator.problems import Problem, choose_from, has_errors

FrameworkT = TypeVar("FrameworkT", bound=Framework)
Frameworks = Mapping[str, Sourced[Framework]]


def letter_references(letter: Sourced[InspectionLetter], known: Known) -> Iterator[Problem]:
    """What a letter's action plan names."""
    yield from plan_references(letter, [improvement.id for improvement in letter.record.improvements], known)


def framework_problems(paper: Sourced[Paper], frameworks: Frameworks, known: Collection[str]) -> Iterator[Problem]:
    """Where a paper and the framework it names disagree; `known` are the ids of all frameworks that have a file."""
    for kind, problems in _PROBLEMS.items():
        if isinstance(paper.record, kind):
            yield from problems(paper, frameworks, known)


def fit_to_compose(meeting: LoadedMeeting, frameworks: Frameworks, known: Collection[str]) -> LoadedMeeting:
    """The meeting without the papers that cannot be worked out because of their framework."""
    papers = {name: paper for name, paper in meeting.papers.items() if _is_fit(paper, frameworks, known)}
    return replace(meeting, papers=papers)


def _is_fit(paper: Sourced[Paper], frameworks: Frameworks, known: Collection[str]) -> bool:
    named = getattr(paper.record, "framework", None)
    usable = named is None or named in frameworks
    return usable and not has_errors(framework_problems(paper, frameworks, known))


def _outcome(outcome: Sourced[InspectionOutcome], frameworks: Frameworks, known: Collection[str]) -> Iterator[Problem]:
    yield from _unknown(outcome, known)
    framework = frameworks.get(outcome.record.framework)
    if framework is None:
        return
    if not isinstance(framework.record, ScoredFramework):
        yield _another_kind(outcome, "scored-framework")
        return
    wanted = {statement.id: statement.title for statement in framework.record.statements}
    yield from _each_once(outcome, "scores", wanted, outcome.record.scores, f"a {framework.record.statement_name}")
    allowed = [str(score.score) for score in framework.record.scores]
    for statement, score in outcome.record.scores.items():
        if str(score) not in allowed:
            yield _not_on_the_scale(outcome, str(score), allowed, "scores", statement)


def _letter(letter: Sourced[InspectionLetter], frameworks: Frameworks, known: Collection[str]) -> Iterator[Problem]:
    yield from _unknown(letter, known)
    framework = frameworks.get(letter.record.framework)
    if framework is None:
        return
    if not isinstance(framework.record, GradedFramework):
        yield _another_kind(letter, "graded-framework")
        return
    wanted = {judgement.id: judgement.title for judgement in framework.record.judgements}
    yield from _each_once(letter, "judgements", wanted, letter.record.judgements, "a judgement")
    allowed = [grade.id for grade in framework.record.grades]
    for judgement, finding in letter.record.judgements.items():
        for field in ("grade", "previous"):
            grade = getattr(finding, field)
            if grade is not None and grade not in allowed:
                yield _not_on_the_scale(letter, grade, allowed, "judgements", judgement, field)


_PROBLEMS: Mapping[type[Paper], Callable[[Sourced[Any], Frameworks, Collection[str]], Iterator[Problem]]] = {
    InspectionOutcome: _outcome,
    InspectionLetter: _letter,
}


def _unknown(paper: Sourced[Any], known: Collection[str]) -> Iterator[Problem]:
    name = paper.record.framework
    if name not in known:
        message = f"there is no framework '{name}'; an id from frameworks/ is wanted"
        yield Problem("unknown-framework", message, paper.source.at("framework"), choose_from(name, sorted(known)))


def _another_kind(paper: Sourced[Any], wanted: str) -> Problem:
    message = f"the framework '{paper.record.framework}' is of another kind; one of the kind {wanted} is wanted"
    hint = f"name a framework with kind: {wanted}"
    return Problem("wrong-value", message, paper.source.at("framework"), hint)


def _each_once(
    paper: Sourced[Any], field: str, wanted: Mapping[str, str], found: Collection[str], what: str
) -> Iterator[Problem]:
    """Every id of the framework stands under `field`, and no other."""
    for name in found:
        if name not in wanted:
            message = f"{name} is not {what} of the framework {paper.record.framework}; one that it has is wanted"
            yield Problem("unknown-reference", message, paper.source.at(field, name), choose_from(name, wanted))
    missing = [name for name in wanted if name not in found]
    if missing:
        there = f"{field}: has {len(wanted) - len(missing)} of the {len(wanted)} that the framework asks for"
        hint = "add " + ", ".join(f"{name}:" for name in missing)
        yield Problem("missing-key", f"{there}; all of them are wanted", paper.source.at(field), hint)


def _not_on_the_scale(paper: Sourced[Any], found: str, allowed: list[str], *path: str) -> Problem:
    message = f"'{found}' stands here; one from the scale of the framework {paper.record.framework} is wanted"
    return Problem("wrong-value", message, paper.source.at(*path), choose_from(found, allowed))
