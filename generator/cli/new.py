"""`committee-papers new` and `init`: something valid to start from, and what to do next."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import open_workspace, refuse_unknown, refuse_unknown_meetings, workspace_option

if TYPE_CHECKING:
    from generator.model.framework import Framework
    from generator.workspace import Workspace


_NEXT_FOR_A_PAPER = """Next: put it on the agenda as item {item}: in content/meetings/{meeting}/meeting.yaml, add
  - paper: {stem}
Then replace what is marked REPLACE, and: committee-papers check"""


def _title(context: click.Context, option: click.Parameter, title: str) -> str:
    """The title that was given. Ends with a usage error when no content file could hold it."""
    from generator.load.names import fault_of_title

    fault = fault_of_title(title)
    if fault:
        raise click.BadParameter(fault, context, option)
    return title


@click.group("new")
def new_commands() -> None:
    """Start a new content file: a meeting, a paper of any kind, or a metric."""


@new_commands.command("meeting")
@click.option("--committee", required=True, metavar="ID", help="The committee, by the name of its file.")
@click.option("--date", "day", required=True, metavar="DATE", help="The day of the meeting, such as 2026-01-15.")
@workspace_option
def new_meeting(committee: str, day: str, workspace_folder: Path) -> int:
    """Start a meeting: its folder and meeting.yaml."""
    workspace = open_workspace(workspace_folder)
    refuse_unknown("--committee", [committee], _names(workspace.content / "committees"))
    meeting_day = _day(day)
    folder = workspace.content / "meetings" / f"{meeting_day.isoformat()}-{committee}"
    _start(workspace, folder / "meeting.yaml", "meeting", {"committee": committee, "date": meeting_day.isoformat()})
    click.echo(
        "Next: open it, put in the venue and the items, and replace what is marked REPLACE.\n"
        f"Then: committee-papers new report --meeting {folder.name} --item 7 --title 'Title of the report'"
    )
    return 0


_TITLED_PAPERS = {
    "report": "a performance report",
    "task-and-finish-report": "the report of a task and finish group",
    "budget-report": "a report on a budget in the making",
    "presentation": "a presentation",
    "data-appendix": "an appendix of data",
    "action-plan": "the action plan after a review",
    "briefing": "a short briefing in the manner of a press notice",
    "easy-read": "an Easy Read paper",
}
"""The kinds of paper that are started from a title, by the name of their command and starter."""


def _titled_paper(kind: str, what: str) -> None:
    """Add the command that starts a paper of this kind."""

    @new_commands.command(kind, help=f"Start {what} for an item of a meeting.")
    @click.option("--meeting", required=True, metavar="ID", help="The meeting, by the name of its folder.")
    @click.option("--item", required=True, type=click.IntRange(1, 99), help="The item's number on the agenda.")
    @click.option("--title", required=True, callback=_title, help="The title of the paper.")
    @workspace_option
    def start(meeting: str, item: int, title: str, workspace_folder: Path) -> int:
        workspace = open_workspace(workspace_folder)
        refuse_unknown_meetings(workspace, [meeting])
        stem = _stem(item, title)
        officer = _an_officer(workspace)
        values = {"title": title, "responsible_director": officer, "officer_contact": officer}
        _start(workspace, workspace.content / "meetings" / meeting / f"{stem}.yaml", kind, values)
        click.echo(_NEXT_FOR_A_PAPER.format(item=item, meeting=meeting, stem=stem))
        return 0


for _kind, _what in _TITLED_PAPERS.items():
    _titled_paper(_kind, _what)


_INSPECTIONS = {
    "inspection-outcome": ("the outcome of an inspection", "scored-framework"),
    "inspection-letter": ("a paper on an inspection letter", "graded-framework"),
}
"""The kinds of paper that begin with what was inspected: what each is, and the kind of framework it takes."""


def _inspection(kind: str, what: str, takes: str) -> None:
    """Add the command that starts a paper of this kind."""

    @new_commands.command(kind, help=f"Start {what} for an item of a meeting.")
    @click.option("--meeting", required=True, metavar="ID", help="The meeting, by the name of its folder.")
    @click.option("--item", required=True, type=click.IntRange(1, 99), help="The item's number on the agenda.")
    @click.option("--title", required=True, callback=_title, help="The title of the paper.")
    @click.option("--framework", required=True, metavar="ID", help=f"The framework, of the kind {takes}.")
    @workspace_option
    def start(meeting: str, item: int, title: str, framework: str, workspace_folder: Path) -> int:
        from generator.load.starters import findings

        workspace = open_workspace(workspace_folder)
        refuse_unknown_meetings(workspace, [meeting])
        frameworks = {name: record for name, record in _frameworks(workspace).items() if record.kind == takes}
        refuse_unknown("--framework", [framework], sorted(frameworks))
        stem, officer = _stem(item, title), _an_officer(workspace)
        values = {
            "title": title,
            "responsible_director": officer,
            "officer_contact": officer,
            "framework": framework,
            **findings(frameworks[framework]),
        }
        _start(workspace, workspace.content / "meetings" / meeting / f"{stem}.yaml", kind, values)
        click.echo(_NEXT_FOR_A_PAPER.format(item=item, meeting=meeting, stem=stem))
        return 0


for _kind, (_what, _takes) in _INSPECTIONS.items():
    _inspection(_kind, _what, _takes)


@new_commands.command("framework")
@click.argument("identifier", metavar="ID")
@click.option(
    "--kind", required=True, type=click.Choice(["scored", "graded"]), help="Whether it gives scores or grades."
)
@click.option("--name", required=True, callback=_title, help="What the framework is called.")
@workspace_option
def new_framework(identifier: str, kind: str, name: str, workspace_folder: Path) -> int:
    """Start a framework of inspection: what is inspected, and on which scale."""
    workspace = open_workspace(workspace_folder)
    _refuse_no_identifier(identifier)
    path = workspace.content / "frameworks" / f"{identifier}.yaml"
    _start(workspace, path, f"{kind}-framework", {"name": name})
    click.echo("Next: put in what is inspected and the scale, and replace what is marked REPLACE.")
    return 0


@new_commands.command("forward-work-programme")
@click.option("--meeting", required=True, metavar="ID", help="The meeting, by the name of its folder.")
@click.option("--item", required=True, type=click.IntRange(1, 99), help="The item's number on the agenda.")
@workspace_option
def new_forward_work_programme(meeting: str, item: int, workspace_folder: Path) -> int:
    """Start a forward work programme for an item of a meeting."""
    workspace = open_workspace(workspace_folder)
    refuse_unknown_meetings(workspace, [meeting])
    stem = f"{item:02d}-forward-work-programme"
    values = {"report_by": _an_officer(workspace), "date": _weeks_after(meeting, 8)}
    _start(workspace, workspace.content / "meetings" / meeting / f"{stem}.yaml", "forward-work-programme", values)
    click.echo(_NEXT_FOR_A_PAPER.format(item=item, meeting=meeting, stem=stem))
    return 0


@new_commands.command("metric")
@click.argument("identifier", metavar="ID")
@click.option("--title", required=True, callback=_title, help="What the figure is, as it stands in a table row.")
@workspace_option
def new_metric(identifier: str, title: str, workspace_folder: Path) -> int:
    """Start a measure: its definition, unit, and values by period."""
    workspace = open_workspace(workspace_folder)
    _refuse_no_identifier(identifier)
    _start(workspace, workspace.content / "metrics" / f"{identifier}.yaml", "metric", {"title": title})
    click.echo(
        "Next: put in the definition and the values.\n"
        f"In a report, {{{{ measures.{identifier.replace('-', '_')}.latest }}}} then prints the latest value."
    )
    return 0


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init_command(folder: Path) -> int:
    """Make FOLDER a workspace of your own, with the example meeting in it."""
    from generator.build.starting import start_workspace

    for made in start_workspace(folder):
        click.echo(f"Made {made}/")
    click.echo(f"Next:\n  cd {folder}\n  committee-papers build")
    return 0


def _start(workspace: Workspace, path: Path, kind: str, values: dict[str, str]) -> None:
    from generator.build.starting import start_file
    from generator.load.starters import fill

    shown_as = workspace.relative(path)
    start_file(path, fill(kind, values), shown_as)
    click.echo(f"Wrote {shown_as}")


def _an_officer(workspace: Workspace) -> str:
    """The id of the first officer in people.yaml, so that the new report is valid until the right one is put in.

    Raises ContentError when people.yaml cannot be read or names no officer.
    """
    from generator.load import load_content
    from generator.problems import ContentError, Location, Problem

    loaded = load_content(workspace)
    if loaded.content is None:
        raise ContentError(*loaded.problems)
    people = loaded.content.people
    if not people.record.officers:
        raise ContentError(
            Problem(
                "missing-key",
                "there are no officers; a report names its director and a contact",
                Location(people.source.file),
                "add the officer under officers: first",
            )
        )
    return next(iter(people.record.officers))


def _frameworks(workspace: Workspace) -> dict[str, Framework]:
    """The frameworks that can be used, by id. Raises ContentError when council or people cannot be read."""
    from generator.load import load_content
    from generator.problems import ContentError

    loaded = load_content(workspace)
    if loaded.content is None:
        raise ContentError(*loaded.problems)
    return {name: framework.record for name, framework in loaded.content.frameworks.items()}


def _refuse_no_identifier(identifier: str) -> None:
    from generator.load.names import IDENTIFIER, fault_of, id_from

    fault = fault_of(identifier)
    if not IDENTIFIER.fullmatch(identifier):
        fault = f"write it in lower-case letters and hyphens: {id_from(identifier, 'paper')}"
    if fault:
        raise click.BadParameter(fault, param_hint="ID")


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.yaml"))


def _stem(item: int, title: str) -> str:
    """The file name of a paper, without its ending: its item's number and the first words of its title."""
    from generator.load.names import id_from

    return f"{item:02d}-{id_from(title, 'paper')}"


def _weeks_after(meeting: str, weeks: int) -> str:
    """A day some weeks after the one in the name of a meeting's folder."""
    return (_day(meeting[: len("2026-01-15")]) + timedelta(weeks=weeks)).isoformat()


def _day(text: str) -> date:
    from generator.model.record import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--date") from error
