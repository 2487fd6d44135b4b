"""`build`: take the lock, see at a glance whether there is anything to do, and only then bring in what papers need."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.build.decide import reason_to_make
from generator.build.inputs import Inputs, asked_inputs
from generator.build.lost_finders import lost_finders
from generator.build.options import Options
from generator.build.report import Progress, Report, found, remembered, together
from generator.build.state import FOLDER, State
from generator.build.whole import reason, remove_unfinished
from generator.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from generator.workspace import Workspace


SECONDS_TO_WAIT = 600


def build(workspace: Workspace, options: Options, progress: Progress) -> Report:
    """Build what is asked for and not yet as it should be; say what became of each file.

    A paper with an error in one of its files is written in no edition, and its older files stay; the others are built.
    A file is whole or not there. A second build in the same output folder waits for the first. Raises ContentError when
    nothing can be written in the output folder.
    """
    report = None if options.readers else _all_as_it_was_left(workspace, options)
    if report is not None:
        return report
    with locked(workspace.output):
        report = together([_built(workspace, each, progress) for each in options.by_language()])
        return _with_deliveries(report, workspace, State(workspace.output)) if options.readers else report


def _built(workspace: Workspace, options: Options, progress: Progress) -> Report:
    """What is asked for in one language."""
    inputs = asked_inputs(workspace, options, workspace.output / FOLDER)
    state = State(workspace.output)
    report = nothing_to_do(workspace, options, inputs, state)
    if report is None:
        # Only now, because these bring in pydantic, Jinja and the rest: half the cost of a build without work.
        from generator.build.making import make_what_changed
        from generator.build.situation import Situation

        remove_unfinished(workspace.output)
        report = make_what_changed(Situation(workspace, options, inputs, state), progress)
    return report


def _all_as_it_was_left(workspace: Workspace, options: Options) -> Report | None:
    """The report when there is nothing to do in any language, which needs no lock: nothing is written."""
    reports: list[Report] = []
    for each in options.by_language():
        state = State(workspace.output)
        if state.last_look is None:
            return None
        inputs = asked_inputs(workspace, each, workspace.output / FOLDER)
        report = nothing_to_do(workspace, each, inputs, state)
        if report is None:
            return None
        reports.append(report)
    return together(reports)


def locked(output: Path) -> AbstractContextManager[object]:
    """The output folder, made if need be, for one build alone; for use in a `with`.

    Raises ContentError: cannot-write when nothing can be written there, output-busy when another build does not end.
    """
    from filelock import FileLock, Timeout  # not where there is nothing to do

    folder = output / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FileLock(folder / "lock").acquire(timeout=SECONDS_TO_WAIT)
    except Timeout as error:
        message = (
            f"another build has been at work in this folder for {SECONDS_TO_WAIT // 60} minutes; one works at a time"
        )
        hint = "wait for it, or end it; a build with another --output can run beside it"
        raise ContentError(Problem("output-busy", message, Location(str(output)), hint)) from error
    except (OSError, NotImplementedError) as error:  # the latter from folders on servers that know no locks
        said = reason(error) if isinstance(error, OSError) else "no lock can be taken here"
        message = f"nothing can be written in the output folder ({said}); nothing was built"
        hint = "ask who may write to this folder, make room on its disk, or choose another folder with --output"
        raise ContentError(Problem("cannot-write", message, Location(str(output)), hint)) from error


def _with_deliveries(report: Report, workspace: Workspace, state: State) -> Report:
    """The report, once the lists of who gets what are written too."""
    from generator.build.deliveries import write_deliveries

    try:
        lists = write_deliveries(workspace, state)
    except ContentError as error:
        return replace(report, problems=(*report.problems, *error.problems))
    return replace(report, written=(*report.written, *lists), notices=(*report.notices, *remembered(state)))


def nothing_to_do(workspace: Workspace, options: Options, inputs: Inputs, state: State) -> Report | None:
    """The report of a build for which everything is as it was left; None when something has to be looked at.

    Goes by digests alone: nothing is parsed.
    """
    look = state.last_look
    if look is None or dict(look.inputs) != dict(inputs):
        return None
    papers = (paper for paper in look.papers if options.asks_for(paper))
    names = [name for paper in papers for name in options.editions(paper)]
    if any(reason_to_make(name, workspace.output, inputs, state) for name in names) or lost_finders(options, state):
        return None
    return Report(look.problems, tuple(found(name.path(workspace.output), state) for name in names))
