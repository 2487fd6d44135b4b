"""`committee-papers conformance`: what was tested in the finished papers of a meeting, and how it came out."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import Folder, open_workspace, refuse_unknown_meetings, workspace_option


@click.command("conformance")
@click.argument("meeting")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the statement as a paper too: FILE.docx or FILE.html.",
)
@click.option("--output", type=Folder, help="Where the papers are. [default: output/ in the workspace]")
@workspace_option
def conformance_command(meeting: str, report: Path | None, output: Path | None, workspace_folder: Path) -> int:
    """Judge the finished papers of MEETING again and say what is met, what is not, and what needs a person."""
    from generator.audit.conformance import as_text
    from generator.build.conformance import judged, write_statement

    workspace = open_workspace(workspace_folder, output)
    refuse_unknown_meetings(workspace, [meeting])
    found = judged(workspace, meeting)
    click.echo(as_text(found), nl=False)
    if report is not None:
        write_statement(workspace, meeting, found, report)
        click.echo(f"Wrote {report}")
    return 1 if found.unreadable or found.not_met else 0
