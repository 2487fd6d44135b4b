"""The kinds of paper there are for composing: how each becomes the words of its template, papers/<kind>.md.j2."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose.action_plan_view import action_plan, of_action_plan
from generator.compose.appended_view import data_appendix, presentation
from generator.compose.briefing_view import briefing, of_briefing
from generator.compose.budget_view import budget, of_budget
from generator.compose.composition import Component
from generator.compose.forward_programme import forward_programme, of_programme
from generator.compose.letter_blocks import of_letter
from generator.compose.letter_view import letter
from generator.compose.minute_blocks import of_minutes
from generator.compose.minutes_view import minutes
from generator.compose.outcome_blocks import of_outcome
from generator.compose.outcome_view import outcome
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn
from generator.compose.report_view import report
from generator.compose.task_and_finish_view import of_task_and_finish, task_and_finish


def _nothing_of_its_own(of: Manuscript[Any], view: Any, targets_in: TargetsIn) -> Mapping[str, Component]:
    return {}


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How papers of one kind are composed.

    `called` is the name under which the template knows the view that `view` makes; `components` gives what can be
    placed in such a paper besides what can be placed in every one; its last argument tells what can be referred to in
    another paper of the meeting.
    """

    called: str
    view: Callable[[Manuscript[Any]], PaperView]
    components: Callable[[Manuscript[Any], Any, TargetsIn], Mapping[str, Component]] = _nothing_of_its_own


PAPER_KINDS: Mapping[str, PaperKind] = {
    "budget-report": PaperKind("report", budget, of_budget),
    "data-appendix": PaperKind("appendix", data_appendix),
    "forward-work-programme": PaperKind("programme", forward_programme, of_programme),
    "action-plan": PaperKind("report", action_plan, of_action_plan),
    "briefing": PaperKind("briefing", briefing, of_briefing),
    "inspection-letter": PaperKind("report", letter, of_letter),
    "inspection-outcome": PaperKind("report", outcome, of_outcome),
    "minutes": PaperKind("minutes", minutes, of_minutes),
    "performance-report": PaperKind("report", report),
    "presentation": PaperKind("presentation", presentation),
    "task-and-finish-report": PaperKind("report", task_and_finish, of_task_and_finish),
}
"""The row of each `kind:`; the loader has a table with the same keys."""
