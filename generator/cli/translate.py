"""`committee-papers translate`: a translation file beside a paper, started, or brought up to date with its original."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import open_workspace, workspace_option


@click.command("translate")
@click.argument("paper", metavar="FILE")
@click.argument("language", metavar="TAG")
@workspace_option
def translate_command(paper: str, language: str, workspace_folder: Path) -> int:
    """Start or refresh the translation of FILE (content/.../07-send.yaml) into the language TAG, such as cy.

    What a translator has written in it is never changed.
    """
    from generator.build.translating import draft

    workspace = open_workspace(workspace_folder)
    drafted = draft(workspace, Path(paper).as_posix(), language)
    shown_as = workspace.relative(drafted.path)
    done = "Brought up to date" if drafted.was_there else "Wrote"
    click.echo(
        f"{done}: {shown_as}\n"
        "Next: write each translation under its original, as text:, and take off outdated: yes when it is right.\n"
        f"Then: committee-papers check, and committee-papers build --language {language}"
    )
    return 0
