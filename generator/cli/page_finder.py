"""`committee-papers page-finder`: where each place of the papers is in print, large print, braille and sound."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import (
    Folder,
    counted,
    open_workspace,
    print_problems,
    refuse_unknown_meetings,
    workspace_option,
)
from generator.problems import has_errors


@click.command("page-finder")
@click.argument("meeting", metavar="MEETING")
@click.option("--output", type=Folder, help="Where the papers are. [default: output/ in the workspace]")
@workspace_option
def page_finder_command(meeting: str, workspace_folder: Path, output: Path | None) -> int:
    """Make the page finder of MEETING: "page 12, paragraph 4.2" in large print, in braille and in the sound.

    Build the sound before: the finder has the times of the sounds that are there.
    """
    from generator.build.page_finder import make_page_finder

    workspace = open_workspace(workspace_folder, output)
    refuse_unknown_meetings(workspace, (meeting,))
    written = make_page_finder(workspace, meeting)
    for entry in written:
        click.echo(f"{entry.written.outcome.value.capitalize()}: {workspace.relative(entry.written.path)}")
    faults = tuple(fault for entry in written for fault in entry.faults)
    print_problems(faults)
    click.echo(f"{counted(len(written), 'file')} in {workspace.output}.")
    return int(has_errors(faults))
