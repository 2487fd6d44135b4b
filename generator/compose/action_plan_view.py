"""The action plan after a review as the words of its template: what `report` says there."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.composition import Component
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.plan_blocks import of_plan
from generator.compose.plan_view import PlanView, plan
from generator.compose.report_view import ReportView, report_fields
from generator.compose.vocabulary import Prose, Written
from generator.figures.calendar import day
from generator.frozen import dataclass
from generator.model.action_plan import ActionPlan


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The review that the plan answers. Printed as its title."""

    title: Written
    reviewer: Written
    published: str
    url: str | None

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """What the review recommends; `answered` says whether an action of the plan answers it."""

    id: str
    title: Written
    text: Prose
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlanView(ReportView):
    """The paper, whole."""

    review: ReviewView
    recommendations: tuple[RecommendationView, ...]
    plan: PlanView


def action_plan(of: Manuscript[ActionPlan]) -> ActionPlanView:
    """The view."""
    record, actions = of.record, plan(of, of.record.action_plan)
    review = record.review
    return ActionPlanView(
        **report_fields(of),
        review=ReviewView(
            of.written(review.title, "review", "title"),
            of.written(review.reviewer, "review", "reviewer"),
            day(review.published, of.wording),
            review.url,
        ),
        recommendations=tuple(
            RecommendationView(
                recommendation.id,
                of.written(recommendation.title, "recommendations", n, "title"),
                of.prose(recommendation.text, recommendation.id, "recommendations", n, "text"),
                recommendation.id in actions.answered,
            )
            for n, recommendation in enumerate(record.recommendations)
        ),
        plan=actions,
    )


def of_action_plan(of: Manuscript[ActionPlan], view: ActionPlanView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in such a paper besides what can be placed in every one."""
    return of_plan(view.plan)
