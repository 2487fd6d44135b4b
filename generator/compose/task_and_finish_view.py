"""A task and finish report as the words of its template: what `report` says there."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.composition import Component
from generator.compose.lettered import Lettered, actions, of_lettered, points
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.report_view import ReportView, SectionView, parted, report_fields
from generator.compose.vocabulary import Prose, Written
from generator.frozen import dataclass
from generator.model.task_and_finish import TaskAndFinishReport


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One area of the findings; its points are the lettered list of the same name."""

    id: str
    title: Written
    text: Prose | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAndFinishView(ReportView):
    """A task and finish report. `background` comes before the terms of reference, `further` sections at the end."""

    background: tuple[SectionView, ...]
    further: tuple[SectionView, ...]
    terms: Prose
    approach: Prose | None
    findings: Prose
    themes: tuple[ThemeView, ...]
    next_steps: Prose
    follow_up: Prose | None
    lettered: Lettered


def task_and_finish(of: Manuscript[TaskAndFinishReport]) -> TaskAndFinishView:
    """The view: sections on the background first, the others after the group's own parts."""
    record, fields = of.record, report_fields(of)
    terms, findings, steps = record.terms_of_reference, record.findings, record.next_steps
    background, further = parted(record.sections, fields["sections"])
    return TaskAndFinishView(
        **fields,
        background=background,
        further=further,
        terms=of.prose(terms.text, "terms-of-reference", "terms_of_reference", "text"),
        approach=_optional(of, terms.approach, "approach", "terms_of_reference", "approach"),
        findings=of.prose(findings.text, "findings", "findings", "text"),
        themes=tuple(
            ThemeView(
                theme.id,
                of.written(theme.title, "findings", "themes", n, "title"),
                _optional(of, theme.text, theme.id, "findings", "themes", n, "text"),
            )
            for n, theme in enumerate(findings.themes)
        ),
        next_steps=of.prose(steps.text, "next-steps", "next_steps", "text"),
        follow_up=_optional(of, steps.follow_up, "follow-up", "next_steps", "follow_up"),
        lettered={
            "aims": points(of, "aims", terms.aims, "terms_of_reference", "aims"),
            "next-actions": actions(of, steps.actions, "next_steps", "actions"),
            **{
                theme.id: points(of, theme.id, theme.points, "findings", "themes", n, "points")
                for n, theme in enumerate(findings.themes)
            },
        },
    )


def of_task_and_finish(
    of: Manuscript[TaskAndFinishReport], view: TaskAndFinishView, targets_in: TargetsIn
) -> Mapping[str, Component]:
    """What can be placed in such a report besides what can be placed in every paper."""
    return of_lettered(view.lettered)


def _optional(of: Manuscript[TaskAndFinishReport], text: str | None, place: str, *path: str | int) -> Prose | None:
    return of.prose(text, place, *path) if text else None
