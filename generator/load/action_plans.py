"""What an action plan names is looked up: its owners, and what its actions answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.load.references import Known
from generator.model.action_plan import ActionPlan
from generator.model.briefing import Briefing
from generator.model.content import Sourced
from generator.problems import Problem, choose_from


def plan_references(paper: Sourced[Any], answered: Sequence[str], known: Known) -> Iterator[Problem]:
    """Owners who are nobody, and actions that answer something that is not there; `answered` is what can be."""
    for index, action in enumerate(paper.record.action_plan):
        yield from known.people.look_up(action.owner, paper.source, "action_plan", index, "owner")
        if action.answers and action.answers not in answered:
            message = (
                f"there is no '{action.answers}' in this paper for an action to answer; an id that it has is wanted"
            )
            where = paper.source.at("action_plan", index, "answers")
            yield Problem("unknown-reference", message, where, choose_from(action.answers, answered))


def action_plan_references(plan: Sourced[ActionPlan], known: Known) -> Iterator[Problem]:
    """What the plan after a review names."""
    yield from plan_references(plan, [recommendation.id for recommendation in plan.record.recommendations], known)


def briefing_references(briefing: Sourced[Briefing], known: Known) -> Iterator[Problem]:
    """People whom a briefing gives as contacts."""
    for field in ("comment_from", "officer_contacts"):
        for index, name in enumerate(getattr(briefing.record, field)):
            yield from known.people.look_up(name, briefing.source, field, index)
