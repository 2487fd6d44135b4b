"""An inspection letter as the words of its template: judgements beside the previous ones, and what has to improve."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.paper_views import Manuscript
from generator.compose.plan_view import PlanView, plan
from generator.compose.report_view import ReportView, report_fields
from generator.compose.vocabulary import Named, Prose, Written
from generator.figures.outcome_words import in_sentence
from generator.figures.periods import period_label
from generator.frozen import dataclass
from generator.model.framework import GradedFramework
from generator.model.inspection import InspectionLetter


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
    framework = framework_of(plain)
    of = replace(plain, names={**plain.names, "judgements": Named("judgement", _words(plain, framework))})
    record, actions = of.record, plan(of, of.record.action_plan)
    return LetterView(
        **report_fields(of),
        inspectorate=framework.inspectorate,
        inspection_dates=of.written(record.inspection_dates, "inspection_dates"),
        lead_inspector=of.written(record.lead_inspector, "lead_inspector") if record.lead_inspector else None,
        previous_inspection=period_label(previous, of.wording) if (previous := record.previous_inspection) else None,
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


def framework_of(of: Manuscript[InspectionLetter]) -> GradedFramework:
    """The framework of a letter that could be loaded: it is there, and it gives grades."""
    framework = of.content.frameworks[of.record.framework].record
    assert isinstance(framework, GradedFramework), "loading leaves out papers with a framework of another kind"
    return framework


def grades_of(framework: GradedFramework) -> dict[str, str]:
    """The grades as published, by id."""
    return {grade.id: grade.name for grade in framework.grades}


def _words(of: Manuscript[InspectionLetter], framework: GradedFramework) -> dict[str, JudgementWords]:
    grades, found = grades_of(framework), of.record.judgements
    return {
        each.id: JudgementWords(
            each.title,
            in_sentence(grades[found[each.id].grade]),
            in_sentence(grades[before]) if (before := found[each.id].previous) else None,
        )
        for each in framework.judgements
    }


def _findings(of: Manuscript[InspectionLetter], framework: GradedFramework) -> tuple[FindingView, ...]:
    titles, grades = {each.id: each.title for each in framework.judgements}, grades_of(framework)
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
