"""An inspection letter as the words of its template: judgements beside the previous ones, and what has to improve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.plan_blocks import of_plan
from generator.compose.plan_view import PlanView, plan
from generator.compose.report_view import ReportView, report_fields
from generator.compose.typography import printed
from generator.compose.vocabulary import Named, Prose, Written
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.outcome_words import in_sentence
from generator.model.framework import GradedFramework
from generator.model.inspection import Finding, InspectionLetter
from generator.model.observation import MissingCode

_UNKNOWN = MissingCode.NOT_AVAILABLE


@dataclass(frozen=True, slots=True)
class JudgementWords:
    """What a text may say about one judgement. Printed as its title; grades stand in a sentence."""

    title: str
    grade: str
    previous: str | None

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class FindingView:
    """What the letter says about one judgement."""

    id: str
    title: Written
    grade: str
    paragraphs: Written | None
    text: Prose


@dataclass(frozen=True, slots=True)
class ImprovementView:
    """Something that needs to improve; `answered` says whether an action of the plan answers it."""

    id: str
    title: Written
    text: Prose
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView(ReportView):
    """The paper, whole."""

    inspectorate: str
    inspection_dates: Written
    lead_inspector: Written | None
    previous_inspection: str | None
    findings: tuple[FindingView, ...]
    improvements: tuple[ImprovementView, ...]
    plan: PlanView


def letter(plain: Manuscript[InspectionLetter]) -> LetterView:
    """The view; its texts may use `judgements`, too."""
    framework = _framework(plain)
    of = replace(plain, names={**plain.names, "judgements": Named("judgement", _words(plain, framework))})
    record, actions = of.record, plan(of, of.record.action_plan)
    return LetterView(
        **report_fields(of),
        inspectorate=framework.inspectorate,
        inspection_dates=of.written(record.inspection_dates, "inspection_dates"),
        lead_inspector=of.written(record.lead_inspector, "lead_inspector") if record.lead_inspector else None,
        previous_inspection=record.previous_inspection.label if record.previous_inspection else None,
        findings=_findings(of, framework),
        improvements=tuple(
            ImprovementView(
                improvement.id,
                of.written(improvement.title, "improvements", n, "title"),
                of.prose(improvement.text, improvement.id, "improvements", n, "text"),
                improvement.id in actions.answered,
            )
            for n, improvement in enumerate(record.improvements)
        ),
        plan=actions,
    )


def of_letter(of: Manuscript[InspectionLetter], view: LetterView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in such a paper besides what can be placed in every one."""
    return {**of_plan(view.plan), "judgements": partial(_judgements, of=of, previous=view.previous_inspection)}


def _framework(of: Manuscript[InspectionLetter]) -> GradedFramework:
    framework = of.content.frameworks[of.record.framework].record
    assert isinstance(framework, GradedFramework), "loading leaves out papers with a framework of another kind"
    return framework


def _grades(framework: GradedFramework) -> dict[str, str]:
    return {grade.id: grade.name for grade in framework.grades}


def _words(of: Manuscript[InspectionLetter], framework: GradedFramework) -> dict[str, JudgementWords]:
    grades, found = _grades(framework), of.record.judgements
    return {
        each.id: JudgementWords(
            each.title,
            in_sentence(grades[found[each.id].grade]),
            in_sentence(grades[before]) if (before := found[each.id].previous) else None,
        )
        for each in framework.judgements
    }


def _findings(of: Manuscript[InspectionLetter], framework: GradedFramework) -> tuple[FindingView, ...]:
    titles, grades = {each.id: each.title for each in framework.judgements}, _grades(framework)
    return tuple(
        FindingView(
            name,
            of.written(titles[name], "judgements", name),
            in_sentence(grades[finding.grade]),
            of.written(finding.paragraphs, "judgements", name, "paragraphs") if finding.paragraphs else None,
            of.prose(finding.text, name, "judgements", name, "text"),
        )
        for name, finding in of.record.judgements.items()
        if finding.text
    )


def _judgements(
    composition: Composition, call: Call, of: Manuscript[InspectionLetter], previous: str | None
) -> Sequence[Block]:
    """A row for each judgement: its grade, and beside it the previous one and which way it went."""
    framework, say = _framework(of), composition.wording.say
    identifier = composition.ids.take("judgements")
    found = of.record.judgements
    rows = tuple(
        Row(
            f"{identifier}-{each.id}",
            tuple(
                Cell(printed(words)) for words in (each.title, *_grades_of(of, each.id, composition.wording, previous))
            ),
        )
        for each in framework.judgements
    )
    unknown = previous and any(found[each.id].previous is None for each in framework.judgements)
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("letter-caption")),
        columns=_columns(of, composition.wording, previous),
        rows=rows,
        description=say("letter-description", count=len(rows)),
        key=((f"[{_UNKNOWN}]", _UNKNOWN.meaning),) if unknown else (),
        source=printed(framework.source),
    )
    return (table,)


def _columns(of: Manuscript[InspectionLetter], wording: Wording, previous: str | None) -> tuple[Column, ...]:
    """The judgement and its grade; beside them the previous one, and the change where at least one can be told."""
    now = (Column(wording.say("letter-judgement"), heads_rows=True), Column(wording.say("letter-grade")))
    if previous is None:
        return now
    before = (*now, Column(wording.say("letter-previous", period=previous)))
    return (*before, Column(wording.say("letter-change"))) if _compares(of) else before


def _compares(of: Manuscript[InspectionLetter]) -> bool:
    return any(finding.previous for finding in of.record.judgements.values())


def _grades_of(
    of: Manuscript[InspectionLetter], judgement: str, wording: Wording, previous: str | None
) -> Iterator[str]:
    """What stands beside a judgement, in the order of the columns."""
    framework, finding = _framework(of), of.record.judgements[judgement]
    grades = _grades(framework)
    yield grades[finding.grade]
    if previous is not None:
        yield grades[finding.previous] if finding.previous else f"[{_UNKNOWN}]"
        if _compares(of):
            yield _change(finding, framework, wording)


def _change(finding: Finding, framework: GradedFramework, wording: Wording) -> str:
    """Which way the grade went; grades stand in the framework best first."""
    if finding.previous is None:
        return f"[{_UNKNOWN}]"
    order = [grade.id for grade in framework.grades]
    steps = order.index(finding.previous) - order.index(finding.grade)
    key = "letter-same" if steps == 0 else "letter-better" if steps > 0 else "letter-worse"
    return wording.say(key)
