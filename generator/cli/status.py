"""`committee-papers status` and `watch`: how things stand, and building again at every save."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.build import tell
from generator.cli.options import (
    Folder,
    counted,
    meetings_wanted,
    open_workspace,
    print_problems,
    refuse_unknown_meetings,
    workspace_option,
)

if TYPE_CHECKING:
    from generator.build.options import Options
    from generator.problems import Problem
    from generator.workspace import Workspace

SECONDS_BETWEEN_LOOKS = 0.3


@click.command("status")
@meetings_wanted
@click.option("--output", type=Folder, help="Where the papers are. [default: output/ in the workspace]")
@workspace_option
def status_command(meetings: tuple[str, ...], output: Path | None, workspace_folder: Path) -> int:
    """Say what a build would make and why, and what in output/ was edited by hand, is missing or is left over."""
    from generator.build.options import Options, Packs
    from generator.build.status import status

    workspace = open_workspace(workspace_folder, output)
    refuse_unknown_meetings(workspace, meetings)
    found = status(workspace, Options(meetings=meetings, packs=Packs.TOO))
    for name, reason in found.to_make:
        click.echo(f"To build: {name}: {reason}")
    for paper, file in found.stopped:
        click.echo(f"Cannot be built: {paper}: {file} has errors, which committee-papers check tells")
    _list("Edited by hand", map(workspace.relative, found.edited))
    _list("Missing", map(workspace.relative, found.missing))
    _list("Left over", map(workspace.relative, found.left_over))
    click.echo(f"{counted(len(found.to_make), 'file')} to build, {found.up_to_date} up to date.")
    return 0


@click.command("watch")
@meetings_wanted
@click.option("--output", type=Folder, help="Where the papers go. [default: output/ in the workspace]")
@workspace_option
def watch_command(meetings: tuple[str, ...], output: Path | None, workspace_folder: Path) -> int:
    """Build again whenever a file in content/ or templates/ is saved, packs left out; end with Ctrl-C."""
    from generator.build.inputs import stamps
    from generator.build.options import Options

    workspace = open_workspace(workspace_folder, output)
    refuse_unknown_meetings(workspace, meetings)
    click.echo(f"Watching {workspace.root}; end with Ctrl-C.")
    seen: object = None
    known: Sequence[Problem] = ()
    try:
        while True:
            now = stamps(workspace)
            if now != seen:
                seen = now
                known = _told_again(workspace, Options(meetings=meetings), known)
            time.sleep(SECONDS_BETWEEN_LOOKS)
    except KeyboardInterrupt:
        return 0


def _told_again(workspace: Workspace, options: Options, known: Sequence[Problem]) -> Sequence[Problem]:
    """Build, and tell the problems there are and those of the `known` that are gone; returns the ones there are."""
    from generator.build.run import build
    from generator.problems import ContentError

    try:
        report = build(workspace, options, lambda step: click.echo(f"{step.edition}: {step.reason}"))
        found: Sequence[Problem] = report.problems
        tell(report, workspace)
    except ContentError as error:
        found = error.problems
        print_problems(found)
    for problem in dict.fromkeys(problem.message for problem in known):
        if problem not in {other.message for other in found}:
            click.echo(f"Gone: {problem}")
    return found


def _list(title: str, paths: Iterable[str]) -> None:
    for path in paths:
        click.echo(f"{title}: {path}")
