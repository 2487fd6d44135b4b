"""`committee-papers publish`: the papers of a meeting are put away as they were given out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli.options import Folder, counted, open_workspace, refuse_unknown_meetings, workspace_option


@click.command("publish")
@click.argument("meeting", metavar="MEETING")
@click.option("--date", "day", metavar="DATE", help="The day of publication, as 2021-09-09. [default: today]")
@click.option("--format", "formats", multiple=True, metavar="NAME", help="docx, pdf or html. [default: docx]")
@click.option("--output", type=Folder, help="Where the papers are built. [default: output/ in the workspace]")
@workspace_option
def publish_command(meeting: str, day: str | None, formats: tuple[str, ...], **asked: Any) -> int:
    """Build the papers of MEETING and keep them, with a record of what they say, in published/.

    Later builds say on a paper's front when it differs from what was published first; `diff` says in what.
    """
    from generator.build.formats import FORMATS
    from generator.build.options import DEFAULT_FORMATS, Options
    from generator.build.publishing import publish
    from generator.cli.options import refuse_unknown

    workspace = open_workspace(asked["workspace_folder"], asked["output"])
    refuse_unknown_meetings(workspace, (meeting,))
    refuse_unknown("--format", formats, list(FORMATS))
    options = Options(meetings=(meeting,), formats=formats or DEFAULT_FORMATS)
    made = publish(workspace, options, _day(day), lambda step: None)
    folder: Path = made[-1].parent
    click.echo(f"Published {counted(len(made) - 1, 'file')}; they stay in {workspace.relative(folder)}.")
    return 0


def _day(given: str | None) -> date:
    from generator.model.record import parse_day

    if given is None:
        return date.today()  # noqa: DTZ011 - the officer's own day
    try:
        return parse_day(given)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--date") from None
