"""`committee-papers import`: what is in a CSV or Excel file, and measures that take their values from it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import counted, open_workspace, print_problems, refuse_unknown, workspace_option

if TYPE_CHECKING:
    from generator.load.data.proposals import FoundSheet, Proposal
    from generator.model.period import Period
    from generator.workspace import Workspace

_MOST_NAMED = 6
"""Periods that are named one by one; of more, the number is said."""


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write a measure for each series; one that is already there stays.")
@click.option("--only", multiple=True, metavar="ID", help="Only this measure; may be repeated.")
@workspace_option
def import_command(file: Path, write: bool, only: tuple[str, ...], workspace_folder: Path) -> int:
    """Show what series FILE (.xlsx or .csv) has, and with --write make measures of them."""
    from generator.load.data.files import read_data
    from generator.load.data.proposals import propose

    workspace = open_workspace(workspace_folder)
    named = _named(workspace, file)
    opened = read_data(file.read_bytes(), str(file))
    print_problems(opened.problems)
    found = propose(opened, named)
    for sheet in found:
        _show(sheet)
    proposals = [proposal for sheet in found for proposal in sheet.proposals]
    refuse_unknown("--only", only, [proposal.identifier for proposal in proposals])
    chosen = [proposal for proposal in proposals if not only or proposal.identifier in only]
    if not chosen:
        return 1
    return _write(workspace, file, named, chosen) if write else _say_how_to_write(file)


def _named(workspace: Workspace, file: Path) -> str:
    """How a measure names the file: from content/, where a file that lies elsewhere is going to be copied to."""
    path, content = file.resolve(), workspace.content.resolve()
    return path.relative_to(content).as_posix() if path.is_relative_to(content) else f"data/{file.name}"


def _show(sheet: FoundSheet) -> None:
    name = f"sheet {sheet.name}: " if sheet.name else ""
    if sheet.table is None:
        click.echo(f"{name}nothing here looks like values by period")
        return
    table = sheet.table
    dates = f"; dates stand for {table.dates.value}s" if table.dates else ""
    found = counted(len(sheet.proposals), "series", "series")
    click.echo(f"{name}headings in row {table.header_row}, {table.layout}{dates}; {found}")
    for proposal in sheet.proposals:
        click.echo(f"  {proposal.identifier}: {proposal.title}, in {proposal.unit}; {_periods(proposal)}")
        for problem in proposal.problems:
            click.echo(f"    {problem}")


def _periods(proposal: Proposal) -> str:
    known = list(proposal.series)
    if not known:
        return "no value can be read"
    ends = known[0].label if len(known) == 1 else f"{known[0].label} to {known[-1].label}"
    span = f"{counted(len(known), 'period')}, {ends}"
    return "; ".join([span, *_listed("no value for", proposal.without_value), *_listed("no", proposal.passed_over)])


def _listed(words: str, periods: list[Period]) -> Iterable[str]:
    if len(periods) > _MOST_NAMED:
        yield f"{words} {len(periods)} of the periods between"
    elif periods:
        yield f"{words} {', '.join(period.short for period in periods)}"


def _say_how_to_write(file: Path) -> int:
    click.echo(
        f"Nothing was written. Next: committee-papers import {file} --write\n"
        "makes a measure of each; --only ID, as often as wanted, of some."
    )
    return 0


def _write(workspace: Workspace, file: Path, named: str, chosen: Iterable[Proposal]) -> int:
    from generator.build.starting import copy_data, start_file

    if copy_data(file, workspace.content / named, workspace.relative(workspace.content / named)):
        click.echo(f"Copied {file} to content/{named}; the copy is the one that is read from now on")
    for proposal in chosen:
        path = workspace.content / "metrics" / f"{proposal.identifier}.yaml"
        if path.exists():
            click.echo(f"Left {workspace.relative(path)} as it is: it is already there")
        else:
            start_file(path, proposal.text, workspace.relative(path))
            click.echo(f"Wrote {workspace.relative(path)}")
    click.echo(
        "Next: in each of them, replace what is marked REPLACE, and see whether unit, kind and better are right.\n"
        "Then: committee-papers check"
    )
    return 0
