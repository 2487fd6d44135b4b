"""The kinds of paper there are for composing: how each becomes the words of its template, papers/<kind>.md.j2."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from generator.compose.composition import Component
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn
from generator.frozen import dataclass

EASY_READ_SIZE = 14
"""Points. GOV.UK, How to produce accessible content, Easy Read: 14 point at least."""


def _nothing_of_its_own(of: Manuscript[Any], view: Any, targets_in: TargetsIn) -> Mapping[str, Component]:
    return {}


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How papers of one kind are composed.

    `called` is the name under which the template knows the view that `view` makes; `components` gives what can be
    placed in such a paper besides what can be placed in every one; its last argument tells what can be referred to in
    another paper of the meeting. `least_size` is the size of running text, in points, that such papers need.
    """

    called: str
    view: Callable[[Manuscript[Any]], PaperView]
    components: Callable[[Manuscript[Any], Any, TargetsIn], Mapping[str, Component]] = _nothing_of_its_own
    least_size: int = 0


def _budget_report() -> PaperKind:
    from generator.compose.budget_view import budget, of_budget

    return PaperKind("report", budget, of_budget)


def _data_appendix() -> PaperKind:
    from generator.compose.appended_view import data_appendix

    return PaperKind("appendix", data_appendix)


def _forward_work_programme() -> PaperKind:
    from generator.compose.forward_programme import forward_programme, of_programme

    return PaperKind("programme", forward_programme, of_programme)


def _action_plan() -> PaperKind:
    from generator.compose.action_plan_view import action_plan, of_action_plan

    return PaperKind("report", action_plan, of_action_plan)


def _briefing() -> PaperKind:
    from generator.compose.briefing_view import briefing, of_briefing

    return PaperKind("briefing", briefing, of_briefing)


def _easy_read() -> PaperKind:
    from generator.compose.easy_read_view import easy_read, of_easy_read

    return PaperKind("easy", easy_read, of_easy_read, EASY_READ_SIZE)


def _inspection_letter() -> PaperKind:
    from generator.compose.letter_blocks import of_letter
    from generator.compose.letter_view import letter

    return PaperKind("report", letter, of_letter)


def _inspection_outcome() -> PaperKind:
    from generator.compose.outcome_blocks import of_outcome
    from generator.compose.outcome_view import outcome

    return PaperKind("report", outcome, of_outcome)


def _minutes() -> PaperKind:
    from generator.compose.minute_blocks import of_minutes
    from generator.compose.minutes_view import minutes

    return PaperKind("minutes", minutes, of_minutes)


def _performance_report() -> PaperKind:
    from generator.compose.report_view import report

    return PaperKind("report", report)


def _presentation() -> PaperKind:
    from generator.compose.appended_view import presentation

    return PaperKind("presentation", presentation)


def _task_and_finish_report() -> PaperKind:
    from generator.compose.task_and_finish_view import of_task_and_finish, task_and_finish

    return PaperKind("report", task_and_finish, of_task_and_finish)


_KINDS: Mapping[str, Callable[[], PaperKind]] = {
    "budget-report": _budget_report,
    "data-appendix": _data_appendix,
    "forward-work-programme": _forward_work_programme,
    "action-plan": _action_plan,
    "briefing": _briefing,
    "easy-read": _easy_read,
    "inspection-letter": _inspection_letter,
    "inspection-outcome": _inspection_outcome,
    "minutes": _minutes,
    "performance-report": _performance_report,
    "presentation": _presentation,
    "task-and-finish-report": _task_and_finish_report,
}
"""The row of each `kind:`; the loader has a table with the same keys."""


@cache
def paper_kind(name: str) -> PaperKind:
    """The row of a `kind:`. What it takes to compose such papers is read in only now."""
    return _KINDS[name]()
