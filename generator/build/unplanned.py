"""Papers that earlier builds made and that cannot be planned now: a file that they were made from cannot be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.build.state import State
from generator.problems import Problem, Severity

Kept = Mapping[str, tuple[Problem, ...]]
"""The errors that keep each of such papers from being planned, by its name."""


def kept_from_plan(state: State, planned: Collection[str], problems: Iterable[Problem]) -> Kept:
    """The names of such papers, each with the errors in the files that it was made from.

    A paper that is neither planned nor among them is left over: nobody writes it any more.
    """
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    found: dict[str, tuple[Problem, ...]] = {}
    for edition, record in state.editions.items() if errors else ():
        paper = edition.rsplit(", ", 2)[0]
        because = tuple(problem for problem in errors if problem.where.file in record.inputs)
        if because and paper not in planned:
            found[paper] = because
    return dict(sorted(found.items()))
