"""`committee-papers trace`: every printed figure of a paper, and the value it is from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import counted, open_workspace, workspace_option

if TYPE_CHECKING:
    from generator.document.provenance import PrintedFigure


@click.command("trace")
@click.argument("paper", metavar="PAPER")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@workspace_option
def trace_command(paper: str, form: str, workspace_folder: Path) -> int:
    """Say of every figure printed in PAPER which measure, period, file and line it is from.

    PAPER is MEETING/NN-SLUG, or the end of it where that is enough: send-performance.
    """
    from generator.build.tracing import trace

    figures = trace(open_workspace(workspace_folder), paper)
    if form == "json":
        click.echo(json.dumps([_as_json(figure) for figure in figures], indent=1, ensure_ascii=False))
        return 0
    for figure in figures:
        source = figure.source
        words = figure.words.replace("\N{NO-BREAK SPACE}", " ")
        where = f"{source.file}, {figure.cell}" if figure.cell else f"{source.file}:{source.line}"
        click.echo(f"{figure.place}: {words}: {source.measure}, {source.period}: {where}")
    click.echo(f"{counted(len(figures), 'figure')} printed from data.")
    return 0


def _as_json(figure: PrintedFigure) -> dict[str, Any]:
    source = figure.source
    return {
        "printed": figure.words,
        "place": figure.place,
        "block": figure.block,
        "measure": source.measure,
        "period": source.period,
        "file": source.file,
        "line": source.line,
        **({"cell": figure.cell} if figure.cell else {}),
    }
