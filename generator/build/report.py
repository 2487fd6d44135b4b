"""What a build found and did, as values; the command prints them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build.files import Outcome, Written, is_edited
from generator.build.state import State
from generator.build.whole import reason
from generator.frozen import dataclass
from generator.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class NotBuilt:
    """A paper, or one edition of it, that was not written; the problems that stopped it; older files still there."""

    name: str
    because: tuple[Problem, ...]
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of everything that was asked for; `notices` are for the person at the keyboard."""

    problems: tuple[Problem, ...] = ()
    written: tuple[Written, ...] = ()
    not_built: tuple[NotBuilt, ...] = ()
    notices: tuple[str, ...] = ()


def together(reports: Sequence[Report]) -> Report:
    """What became of several builds, as one; what all of them found is told once."""
    return Report(
        tuple(in_order(dict.fromkeys(problem for report in reports for problem in report.problems))),
        tuple(written for report in reports for written in report.written),
        tuple(missing for report in reports for missing in report.not_built),
        tuple(dict.fromkeys(notice for report in reports for notice in report.notices)),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of progress: the edition that was made, why, how many were done before it and how many there are."""

    edition: str
    reason: str
    done: int
    of: int


Progress = Callable[[Step], None]


def found(path: Path, state: State) -> Written:
    """An edition that needed no making: as it was left, or edited by hand since."""
    return Written(path, Outcome.KEPT if is_edited(path, state) else Outcome.UNCHANGED)


def remembered(state: State) -> tuple[str, ...]:
    """Write the state down; the notice that it could not be, if so.

    The journal has every file that was put in place: the next build that can write here knows them as ours.
    """
    try:
        state.save()
    except OSError as error:
        return (f"What was built could not be noted down ({reason(error)}), so the next build makes it all again.",)
    return ()
