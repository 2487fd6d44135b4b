"""Phases 4 to 7: prepared papers become files, one task for each paper, profile and format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build.editions import Resources, write_edition
from generator.build.files import Written, write_paper
from generator.build.plan import Options, PlannedPaper
from generator.build.prepare import PreparedPaper, prepare
from generator.build.state import State
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.load import load_profile
from generator.problems import ContentError, Location, Problem, in_order
from generator.profiles import Profile
from generator.workspace import Workspace

WORD_TEMPLATE = "word/committee-paper.docx"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make: a paper in one profile and one format."""

    paper: PlannedPaper
    document: Document
    profile: Profile
    format: str

    def __str__(self) -> str:
        """How the edition is called in messages."""
        return f"{self.paper.name}, {self.profile.name}, {self.format}"

    def path(self, output: Path) -> Path:
        """Where the file goes: <output>/<meeting>/<profile>/<NN>-<slug>.<format>."""
        return output / self.paper.meeting / self.profile.name / f"{self.paper.stem}.{self.format}"


@dataclass(frozen=True, slots=True)
class NotBuilt:
    """A paper, or one edition of it, that was not written, and the problems that stopped it."""

    name: str
    because: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did."""

    problems: tuple[Problem, ...] = ()
    written: tuple[Written, ...] = ()
    not_built: tuple[NotBuilt, ...] = ()


Progress = Callable[[str, int, int], None]
"""Called before each task with what is being made, how many are done, and how many there are."""


def build(workspace: Workspace, options: Options, progress: Progress) -> Report:
    """Build the chosen papers in the chosen profiles and formats, and say what became of each.

    A paper with an error in one of its files is written in no edition; the others are. A file is whole or not there.
    """
    prepared = prepare(workspace, options)
    stopped = tuple(NotBuilt(item.paper.name, item.stopped_by) for item in prepared.papers if item.document is None)
    try:
        profiles = [load_profile(workspace, name) for name in options.profiles]
        resources = _resources(workspace, prepared.wording) if prepared.wording else None
    except ContentError as error:
        return Report(tuple(in_order((*prepared.problems, *error.problems))), (), stopped)
    if resources is None:
        return Report(prepared.problems, (), stopped)
    tasks = tuple(_tasks(prepared.papers, profiles, options.formats))
    written, failed = _carry_out(tasks, resources, workspace.output, progress)
    problems = in_order((*prepared.problems, *(problem for failure in failed for problem in failure.because)))
    return Report(tuple(problems), written, (*stopped, *failed))


def _tasks(papers: tuple[PreparedPaper, ...], profiles: list[Profile], formats: tuple[str, ...]) -> Iterator[Task]:
    for item in papers:
        if item.document is not None:
            for profile in profiles:
                yield from (Task(item.paper, item.document, profile, name) for name in formats)


def _carry_out(
    tasks: tuple[Task, ...], resources: Resources, output: Path, progress: Progress
) -> tuple[tuple[Written, ...], tuple[NotBuilt, ...]]:
    state = State.of(output)
    written: list[Written] = []
    failed: list[NotBuilt] = []
    for done, task in enumerate(tasks):
        progress(str(task), done, len(tasks))
        try:
            written.append(_make(task, resources, output, state))
        except ContentError as error:
            failed.append(NotBuilt(str(task), error.problems))
    if written:
        _remember(state)
    return tuple(written), tuple(failed)


def _make(task: Task, resources: Resources, output: Path, state: State) -> Written:
    data = write_edition(task.document, task.profile, task.format, resources)
    return write_paper(task.path(output), data, state)


def _remember(state: State) -> None:
    try:
        state.save()
    except OSError:
        # The journal has it all; the next build that can write here will tidy up.
        return


def _resources(workspace: Workspace, wording: Wording) -> Resources:
    path = workspace.template(WORD_TEMPLATE)
    if path is None:
        raise ContentError(
            Problem(
                "template-missing",
                f"the Word template {WORD_TEMPLATE} is not there; every paper takes its look from it",
                Location(f"templates/{WORD_TEMPLATE}"),
                "remove your templates/ folder's own copy, or install the program again",
            )
        )
    return Resources(wording, path.read_bytes(), workspace.relative(path))
