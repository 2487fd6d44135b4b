"""`committee-papers check`: every problem in the content, as text or JSON, without building."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import (
    counted,
    meetings_wanted,
    open_workspace,
    print_problems,
    refuse_unknown_meetings,
    summary,
    workspace_option,
)

if TYPE_CHECKING:
    from generator.problems import Problem


@click.command("check")
@meetings_wanted
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@workspace_option
@click.option("--strict", is_flag=True, help="Warnings count as errors in the exit status.")
def check_command(meetings: tuple[str, ...], form: str, workspace_folder: Path, strict: bool) -> int:
    """Tell every problem in the content, without building anything."""
    from generator.build.options import Options
    from generator.build.prepare import look_through
    from generator.problems import Severity

    workspace = open_workspace(workspace_folder)
    refuse_unknown_meetings(workspace, meetings)
    options = Options(meetings=meetings)
    prepared = look_through(workspace, options)
    problems = prepared.problems
    if form == "json":
        text = json.dumps([_as_json(problem) for problem in problems], indent=1, ensure_ascii=False)
        click.echo(text.encode("utf-8", "backslashreplace").decode())
    else:
        print_problems(problems)
        accepted = f"; {counted(len(prepared.accepted), 'finding')} accepted in the files" if prepared.accepted else ""
        click.echo(f"Checked: {summary(problems)}{accepted}.")
    serious = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return 1 if any(problem.severity in serious for problem in problems) else 0


def _as_json(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
    }
