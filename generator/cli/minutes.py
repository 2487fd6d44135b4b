"""`committee-papers minutes`: the minutes of a meeting, drafted from its agenda."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import open_workspace, refuse_unknown_meetings, workspace_option

if TYPE_CHECKING:
    from generator.load import Loaded


@click.group("minutes")
def minutes_commands() -> None:
    """Work on the minutes of a meeting."""


@minutes_commands.command("start")
@click.argument("meeting", metavar="MEETING")
@workspace_option
def start_minutes(meeting: str, workspace_folder: Path) -> int:
    """Draft the minutes of MEETING: every item, every recommendation, everyone expected."""
    from generator.build.starting import start_file
    from generator.load import load_content
    from generator.load.minutes_draft import draft_minutes
    from generator.problems import ContentError

    workspace = open_workspace(workspace_folder)
    refuse_unknown_meetings(workspace, [meeting])
    loaded = load_content(workspace)
    content = loaded.content
    if content is None or not _is_usable(loaded, meeting):
        raise ContentError(*loaded.problems)
    path = workspace.content / "meetings" / meeting / "minutes.yaml"
    shown_as = workspace.relative(path)
    start_file(path, draft_minutes(content, meeting), shown_as)
    click.echo(
        f"Wrote {shown_as}\n"
        "Next: move those who were not there, write what was said, and replace what is marked REPLACE.\n"
        "Then: committee-papers check"
    )
    return 0


def _is_usable(loaded: Loaded, meeting: str) -> bool:
    """Whether the meeting and its committee could be read."""
    content = loaded.content
    known = content.meetings.get(meeting) if content else None
    return content is not None and known is not None and known.meeting.record.committee in content.committees
