"""`committee-papers build`: content becomes finished papers, with progress, and at the end what was written or not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import (
    Folder,
    counted,
    meeting_option,
    open_workspace,
    print_problems,
    refuse_unknown,
    summary,
    workspace_option,
)

if TYPE_CHECKING:
    from generator.build.run import Report
    from generator.workspace import Workspace

Progress = Callable[[str, int, int], None]


@click.command("build")
@meeting_option
@click.option("--item", type=click.IntRange(min=0), help="Only this item of the agenda; 0 is the agenda itself.")
@click.option(
    "--profile", "profiles", multiple=True, metavar="NAME", help="Reading profile. [default: standard and large-print]"
)
@click.option("--format", "formats", multiple=True, metavar="NAME", help="docx. [default: docx]")
@click.option("--output", type=Folder, help="Where the papers go. [default: output/ in the workspace]")
@workspace_option
@click.option("--strict", is_flag=True, help="Warnings stop a paper too.")
def build_command(
    meetings: tuple[str, ...],
    item: int | None,
    profiles: tuple[str, ...],
    formats: tuple[str, ...],
    output: Path | None,
    workspace_folder: Path,
    strict: bool,
) -> int:
    """Build papers: every meeting, standard and large print, as Word files, unless told otherwise."""
    from generator.build.plan import DEFAULT_FORMATS, DEFAULT_PROFILES, Options
    from generator.build.run import build

    workspace = open_workspace(workspace_folder, output)
    asked = Options(
        meetings=meetings,
        item=item,
        profiles=_split(profiles) or DEFAULT_PROFILES,
        formats=_split(formats) or DEFAULT_FORMATS,
        strict=strict,
    )
    _refuse_what_is_not_there(workspace, asked.meetings, asked.profiles, asked.formats)
    with _progress() as progress:
        report = build(workspace, asked, progress)
    return _tell(report, workspace)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Options may be repeated, or given once with commas between: --format docx,pdf."""
    return tuple(dict.fromkeys(name.strip() for value in values for name in value.split(",") if name.strip()))


def _refuse_what_is_not_there(
    workspace: Workspace, meetings: tuple[str, ...], profiles: tuple[str, ...], formats: tuple[str, ...]
) -> None:
    from generator.build.editions import WRITERS

    folders = (path for path in (workspace.content / "meetings").glob("*") if path.is_dir())
    refuse_unknown("--meeting", meetings, sorted(path.name for path in folders))
    refuse_unknown("--profile", profiles, workspace.template_names("profiles", ".yaml"))
    refuse_unknown("--format", formats, list(WRITERS))


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on a terminal; a line for each file in a pipe."""
    if not sys.stdout.isatty():
        yield lambda about, done, of: click.echo(f"[{done + 1}/{of}] {about}")
        return
    bar = click.progressbar(length=1, label="Building", item_show_func=lambda about: about or "")

    def show(about: str, done: int, of: int) -> None:
        bar.length = of
        bar.pos = done
        bar.update(0, about)

    with bar:
        yield show
        bar.pos = bar.length or 1
        bar.update(0, "")


def _tell(report: Report, workspace: Workspace) -> int:
    from generator.build.files import Outcome
    from generator.problems import has_errors

    print_problems(report.problems)
    for outcome in Outcome:
        paths = [workspace.relative(entry.path) for entry in report.written if entry.outcome is outcome]
        if paths:
            click.echo(f"{outcome.value.capitalize()}: {counted(len(paths), 'file')}")
            for path in paths:
                click.echo(f"  {path}")
    for missing in report.not_built:
        click.echo(f"Not built: {missing.name}, because of {counted(len(missing.because), 'problem')}:", err=True)
        for problem in missing.because:
            click.echo(f"  {problem.where}: {problem.message}", err=True)
    click.echo(f"{counted(len(report.written), 'file')} in {workspace.output}; {summary(report.problems)}.")
    return 1 if report.not_built or has_errors(report.problems) else 0
