"""`committee-papers build`: content becomes finished papers, with progress, and at the end what was written or not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import (
    Folder,
    counted,
    meetings_wanted,
    open_workspace,
    print_problems,
    refuse_unknown,
    refuse_unknown_meetings,
    summary,
    workspace_option,
)

if TYPE_CHECKING:
    from generator.build.options import Options
    from generator.build.report import NotBuilt, Report, Step
    from generator.workspace import Workspace

Progress = Callable[["Step"], None]


@click.command("build")
@meetings_wanted
@click.option("--item", type=click.IntRange(min=0), help="Only this item of the agenda; 0 is the agenda itself.")
@click.option(
    "--profile", "profiles", multiple=True, metavar="NAME", help="Reading profile. [default: standard and large-print]"
)
@click.option("--format", "formats", multiple=True, metavar="NAME", help="docx, pdf, html, braille, speech, text, all.")
@click.option(
    "--for",
    "readers",
    multiple=True,
    metavar="READER",
    help="A reader in content/readers.yaml, or all of them.",
)
@click.option(
    "--language", metavar="TAG", help="In this language, from the translations beside the papers, such as cy."
)
@click.option("--output", type=Folder, help="Where the papers go. [default: output/ in the workspace]")
@workspace_option
@click.option("--no-packs", is_flag=True, help="Only single papers; laying out packs takes the most time.")
@click.option("--strict", is_flag=True, help="Warnings stop a paper too.")
@click.option("--sources", is_flag=True, help="With an appendix in every paper on where its figures are from.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Worker processes. [default: one a processor]")
@click.option("--replace-edited", is_flag=True, help="Replace files edited by hand; each is kept under a dated name.")
def build_command(workspace_folder: Path, output: Path | None, no_packs: bool, **asked: Any) -> int:
    """Build papers: every meeting, standard and large print, as Word files, unless told otherwise."""
    from generator.build.options import Packs

    packs = Packs.NONE if no_packs else Packs.TOO
    return build_and_tell(workspace_folder, output, {**asked, "packs": packs})


def build_and_tell(workspace_folder: Path, output: Path | None, asked: dict[str, Any]) -> int:
    """Build what is asked for, by the names of the build's options, and print what became of it: the exit status."""
    from generator.build.run import build

    workspace = open_workspace(workspace_folder, output)
    options = _options(workspace, asked)
    _refuse_what_is_not_there(workspace, options)
    with _progress() as progress:
        report = build(workspace, options, progress)
    return tell(report, workspace)


def _options(workspace: Workspace, asked: dict[str, Any]) -> Options:
    from generator.build.formats import expanded
    from generator.build.options import DEFAULT_FORMATS, DEFAULT_PROFILES, Options

    readers = _split(asked.pop("readers", ()))
    if readers:
        from generator.build.for_readers import for_readers

        asked["readers"] = for_readers(workspace, readers)
    asked["profiles"] = _split(asked["profiles"]) or (() if readers else DEFAULT_PROFILES)
    asked["formats"] = expanded(_split(asked["formats"])) or DEFAULT_FORMATS
    return Options(**asked)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Options may be repeated, or given once with commas between: --format docx,pdf."""
    return tuple(dict.fromkeys(name.strip() for value in values for name in value.split(",") if name.strip()))


def _refuse_what_is_not_there(workspace: Workspace, options: Options) -> None:
    from generator.build.formats import FORMATS, GROUPS

    refuse_unknown_meetings(workspace, options.meetings)
    refuse_unknown("--profile", options.profiles, workspace.template_names("profiles", ".yaml"))
    refuse_unknown("--format", options.formats, [*FORMATS, *GROUPS])


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on a terminal; a line for each file, with the reason it is made, in a pipe."""
    if not sys.stdout.isatty():
        yield lambda step: click.echo(f"[{step.done + 1}/{step.of}] {step.edition}: {step.reason}")
        return
    bar = click.progressbar(length=1, label="Building", item_show_func=lambda edition: edition or "")

    def show(step: Step) -> None:
        bar.length = step.of
        bar.update(step.done - bar.pos, step.edition)

    with bar:
        yield show
        bar.update((bar.length or 1) - bar.pos, "")


def tell(report: Report, workspace: Workspace) -> int:
    """Print what became of everything; returns the exit status."""
    from generator.build.files import Outcome
    from generator.problems import has_errors

    print_problems(report.problems)
    for notice in report.notices:
        click.echo(notice)
    for outcome in Outcome:
        paths = [workspace.relative(entry.path) for entry in report.written if entry.outcome is outcome]
        if paths:
            click.echo(f"{outcome.value.capitalize()}: {counted(len(paths), 'file')}")
        if outcome is not Outcome.UNCHANGED:
            for path in paths:
                click.echo(f"  {path}")
    _tell_what_was_not_built(report.not_built)
    click.echo(f"{counted(len(report.written), 'file')} in {workspace.output}; {summary(report.problems)}.")
    return 1 if report.not_built or has_errors(report.problems) else 0


def _tell_what_was_not_built(not_built: tuple[NotBuilt, ...]) -> None:
    """Papers that the same problems stopped are told together, so that one fault reads as one."""
    together: dict[tuple[str, ...], list[NotBuilt]] = {}
    for missing in not_built:
        reasons = tuple(f"{problem.where}: {problem.message}" for problem in missing.because)
        together.setdefault(reasons, []).append(missing)
    for reasons, papers in together.items():
        click.echo(f"Not built, because of {counted(len(reasons), 'problem')}:", err=True)
        for paper in papers:
            click.echo(f"  {paper.name}", err=True)
            for path in paper.stale:
                click.echo(f"    {path} is still the older one", err=True)
        for reason in reasons:
            click.echo(f"  because {reason}", err=True)
