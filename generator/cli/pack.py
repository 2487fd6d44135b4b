"""`committee-papers pack`: the papers of one meeting, and nothing else, as one file for each reading profile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.build import build_and_tell
from generator.cli.options import Folder, workspace_option


@click.command("pack")
@click.argument("meeting", metavar="MEETING")
@click.option(
    "--profile", "profiles", multiple=True, metavar="NAME", help="Reading profile. [default: standard and large-print]"
)
@click.option("--format", "formats", multiple=True, metavar="NAME", help="docx or pdf. [default: docx]")
@click.option("--output", type=Folder, help="Where the pack goes. [default: output/ in the workspace]")
@workspace_option
@click.option("--strict", is_flag=True, help="Warnings stop the pack too.")
@click.option("--replace-edited", is_flag=True, help="Replace a pack edited by hand; it is kept under a dated name.")
def pack_command(meeting: str, workspace_folder: Path, output: Path | None, **asked: Any) -> int:
    """Build the pack of MEETING: agenda, minutes, papers and appendices in order, with the numbers of their pages."""
    from generator.build.options import Packs

    return build_and_tell(workspace_folder, output, {**asked, "meetings": (meeting,), "packs": Packs.ONLY})
