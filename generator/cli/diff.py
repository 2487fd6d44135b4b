"""`committee-papers diff`: what the papers say now and did not say before, and the figures that changed it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import counted, open_workspace, refuse_unknown_meetings, workspace_option

if TYPE_CHECKING:
    from generator.build.comparing import Compared
    from generator.workspace import Workspace

File = click.Path(dir_okay=False, path_type=Path)


@click.command("diff")
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@click.option(
    "--since",
    default="published",
    show_default=True,
    metavar="WHAT",
    help="published, a folder with content/ or a publication in it, or a revision in git such as HEAD~1.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--word", type=File, help="Write one paper as a Word file with tracked changes.")
@click.option("--paper", help="The paper for --word, as MEETING/NN-SLUG, where several have changed.")
@click.option("--note", type=File, help="Write the note on what has changed, as a Word file.")
@workspace_option
def diff_command(
    meetings: tuple[str, ...],
    since: str,
    form: str,
    word: Path | None,
    paper: str | None,
    note: Path | None,
    workspace_folder: Path,
) -> int:
    """Say what changed in the papers of each MEETING, or of all: figures, sentences, charts, actions and dates."""
    from generator.build.comparing import compare_with

    workspace = open_workspace(workspace_folder)
    refuse_unknown_meetings(workspace, meetings)
    compared = compare_with(workspace, meetings, since)
    _tell(compared, form)
    if word is not None:
        _write_word(compared, paper, word, workspace)
    if note is not None:
        _write_note(compared, note, workspace)
    return 0


def _tell(compared: Compared, form: str) -> None:
    from generator.build.comparing import as_json, as_text

    if form == "json":
        click.echo(json.dumps(as_json(compared), indent=1, ensure_ascii=False))
        return
    for line in as_text(compared):
        click.echo(line)
    changed = [paper for paper in compared.changes if paper.status != "unchanged"]
    found = sum(len(paper.changes) for paper in changed)
    for name in compared.before.left_out:
        click.echo(f"{name} cannot be composed as it was then, and is not compared.")
    of = len(compared.changes)
    click.echo(f"{counted(found, 'change')} in {counted(len(changed), 'paper')} of {of}, {compared.before.called}.")


def _write_word(compared: Compared, paper: str | None, path: Path, workspace: Workspace) -> None:
    from generator.build.clearing import changed_papers, tracked
    from generator.build.one_file import write_word

    names = changed_papers(compared)
    if not names:
        click.echo("No paper has changed, so there is nothing to track; no file was written.", err=True)
        return
    if paper is None and len(names) > 1:
        raise click.UsageError(f"several papers have changed; name one with --paper: {', '.join(names)}")
    name = paper or names[0]
    if name not in names:
        raise click.BadParameter(f"{name!r} has not changed; those that have: {', '.join(names)}", param_hint="--paper")
    write_word(tracked(compared, name), path, workspace, compared.now.wording)
    click.echo(f"Wrote {path}")


def _write_note(compared: Compared, path: Path, workspace: Workspace) -> None:
    from generator.build.clearing import note
    from generator.build.one_file import write_word

    write_word(note(compared), path, workspace, compared.now.wording)
    click.echo(f"Wrote {path}")
