"""An action plan as the words of templates: each action with how it stands on the day of the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from generator.compose.paper_views import Manuscript
from generator.compose.vocabulary import PersonView, Prose, Written
from generator.figures.calendar import day
from generator.frozen import dataclass
from generator.model.action_plan import PlannedAction, Status
from generator.model.paper import Paper


@dataclass(frozen=True, slots=True)
class PlannedActionView:
    """One action. `stands` and `forecast` are keys of the wording; an action that is complete has no forecast."""

    id: str
    title: Written
    answers: str | None
    owner: PersonView
    due: str
    stands: str
    forecast: str | None
    progress: Prose | None


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan, and how many of its actions stand how: an overdue action counts as overdue and as nothing else."""

    actions: tuple[PlannedActionView, ...]
    counts: Mapping[str, int]

    @property
    def not_started(self) -> int:
        """Actions that have not begun and are not due yet."""
        return self.counts[Status.NOT_STARTED]

    @property
    def in_progress(self) -> int:
        """Actions that have begun and are not due yet."""
        return self.counts[Status.IN_PROGRESS]

    @property
    def complete(self) -> int:
        """Actions that are done."""
        return self.counts[Status.COMPLETE]

    @property
    def overdue(self) -> int:
        """Actions that should have been done before the day of the meeting."""
        return self.counts["overdue"]

    @property
    def answered(self) -> tuple[str, ...]:
        """What the actions answer, by id."""
        return tuple(dict.fromkeys(action.answers for action in self.actions if action.answers))

    @property
    def others(self) -> bool:
        """Whether some actions answer nothing in particular."""
        return any(action.answers is None for action in self.actions)


def plan(of: Manuscript[Paper], written: Sequence[PlannedAction]) -> PlanView:
    """The plan that a paper has under `action_plan`, as it stands on the day of the meeting."""
    meeting_day = of.meeting.meeting.record.date
    actions = tuple(_action(of, action, n, meeting_day) for n, action in enumerate(written))
    counts = Counter("overdue" if action.is_overdue(meeting_day) else action.status.value for action in written)
    return PlanView(actions, counts)


def _action(of: Manuscript[Paper], action: PlannedAction, place: int, meeting_day: date) -> PlannedActionView:
    path = ("action_plan", place)
    return PlannedActionView(
        id=action.id,
        title=of.written(action.title, *path, "title"),
        answers=action.answers,
        owner=of.people[action.owner],
        due=day(action.due, of.wording),
        stands=_stands(action, meeting_day),
        forecast=f"forecast-{action.forecast}" if action.forecast else None,
        progress=of.prose(action.progress, action.id, *path, "progress") if action.progress else None,
    )


def _stands(action: PlannedAction, meeting_day: date) -> str:
    if action.is_overdue(meeting_day):
        return f"status-overdue-{action.status}"
    return "status-complete-late" if action.was_late else f"status-{action.status}"
