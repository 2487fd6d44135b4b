"""Options that several commands share, and how problems and counts are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from generator.problems import Problem
    from generator.workspace import Workspace

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

Folder = click.Path(file_okay=False, path_type=Path)


def workspace_option(command: CommandT) -> CommandT:
    """--workspace DIR, the current folder unless given."""
    return click.option(
        "--workspace",
        "workspace_folder",
        type=Folder,
        default=Path(),
        help="The folder with content/ in it. [default: this folder]",
    )(command)


def meetings_wanted(command: CommandT) -> CommandT:
    """Meetings by the names of their folders, by themselves or behind --meeting; the command gets all as `meetings`."""

    @click.argument("named", nargs=-1, metavar="[MEETING]...")
    @click.option(
        "--meeting",
        "meetings",
        multiple=True,
        metavar="ID",
        help="The same as MEETING: only this one; may be repeated.",
    )
    @wraps(command)
    def with_meetings(*, named: tuple[str, ...], meetings: tuple[str, ...], **others: Any) -> Any:
        return command(meetings=tuple(dict.fromkeys((*named, *meetings))), **others)

    return cast("CommandT", with_meetings)


def open_workspace(folder: Path, output: Path | None = None) -> Workspace:
    """The workspace in `folder`. Raises ContentError when there is none."""
    from generator.workspace import Workspace

    return Workspace.at(folder, output)


def refuse_unknown(option: str, given: Iterable[str], known: list[str]) -> None:
    """End with a usage error when an option names something that is not there, and say what is."""
    from generator.problems import choose_from

    for name in given:
        if name not in known:
            raise click.BadParameter(f"{name!r} is not there; {choose_from(name, known)}", param_hint=option)


def refuse_unknown_meetings(workspace: Workspace, meetings: Iterable[str]) -> None:
    """End with a usage error when a meeting has no folder."""
    folders = (path for path in (workspace.content / "meetings").glob("*") if path.is_dir())
    refuse_unknown("MEETING", meetings, sorted(path.name for path in folders))


def print_problems(problems: Iterable[Problem]) -> None:
    """Every problem on the error stream, the severity in colour on a terminal."""
    colours = {"error": "red", "warning": "yellow", "advice": "cyan"}
    for problem in problems:
        word = f"{problem.severity}:"
        click.echo(str(problem).replace(word, click.style(word, fg=colours[problem.severity], bold=True), 1), err=True)


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number and its noun: 1 error, 2 errors."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def summary(problems: Iterable[Problem]) -> str:
    """How many problems of each severity there are, or that there are none."""
    from collections import Counter

    counts = Counter(problem.severity.value for problem in problems)
    parts = [
        counted(counts["error"], "error"),
        counted(counts["warning"], "warning"),
        counted(counts["advice"], "piece of advice", "pieces of advice"),
    ]
    found = [part for part in parts if not part.startswith("0 ")]
    return ", ".join(found) if found else "no problems"
