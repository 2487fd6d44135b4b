"""`publish`: a meeting is built, and its files and what they say are put away as they are, for good."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.build.files import Outcome, Written, digest, without_new
from generator.build.options import Options
from generator.build.publications import RECORD
from generator.build.report import Progress
from generator.build.reporting import reported_in
from generator.build.run import build
from generator.build.said import Paper, papers_now
from generator.build.whole import reason, write_whole
from generator.changes.as_json import snapshot_as_json
from generator.compose.front_lines import data_as_at
from generator.model.content import Content
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace


def publish(workspace: Workspace, options: Options, day: date, progress: Progress) -> tuple[Path, ...]:
    """Build the one meeting of `options`, and put its files and their record in published/<meeting>/<day>/.

    A file that was edited by hand is published as it was edited. Returns what was put there. Raises ContentError when
    a paper cannot be built, when the meeting was already published that day, or when the folder cannot be written.
    """
    (meeting,) = options.meetings
    folder = workspace.published / meeting / day.isoformat()
    if folder.exists():
        raise ContentError(_already_there(workspace, folder))
    report = build(workspace, options, progress)
    problems = [problem for missing in report.not_built for problem in missing.because]
    if problems:
        raise ContentError(*dict.fromkeys(problems))
    now = papers_now(workspace, (meeting,))
    try:
        files = dict(_files(report.written, workspace.output / meeting))
        record = _record(meeting, day, now.papers, files, now.content)
        return _put_away(folder, files, record)
    except OSError as error:
        message = f"the publication could not be written ({reason(error)}); nothing is published"
        where = Location(workspace.relative(folder))
        hint = "make room, or ask who may write to this folder"
        raise ContentError(Problem("cannot-write", message, where, hint)) from error


def _files(written: Iterable[Written], folder: Path) -> Iterator[tuple[str, bytes]]:
    """The finished files by the path they get: <profile>/<NN>-<slug>.<format>."""
    for entry in written:
        path = without_new(entry.path) if entry.outcome is Outcome.BESIDE else entry.path
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def _record(
    meeting: str, day: date, papers: tuple[Paper, ...], files: Mapping[str, bytes], content: Content
) -> dict[str, Any]:
    when = content.meetings[meeting].meeting.record.date
    periods = {paper.said.paper: data_as_at(paper.document.blocks, content, when) for paper in papers}
    return {
        "meeting": meeting,
        "published": day.isoformat(),
        "reported": reported_in((paper.document for paper in papers), content),
        "data_as_at": {name: period.label for name, period in periods.items() if period},
        "files": {name: digest(data) for name, data in sorted(files.items())},
        "papers": [snapshot_as_json(paper.said) for paper in papers],
    }


def _put_away(folder: Path, files: Mapping[str, bytes], record: Mapping[str, Any]) -> tuple[Path, ...]:
    """Write everything beside its place and move it there in one step: a publication is whole or not there."""
    waiting = folder.with_name(f".{folder.name}.writing")
    shutil.rmtree(waiting, ignore_errors=True)
    for name, data in files.items():
        write_whole(waiting / name, data)
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    write_whole(waiting / RECORD, text.encode())
    waiting.rename(folder)
    return tuple(folder / name for name in (*sorted(files), RECORD))


def _already_there(workspace: Workspace, folder: Path) -> Problem:
    return Problem(
        "already-there",
        "this meeting was published on that day already; a publication is never written over",
        Location(workspace.relative(folder)),
        "publish it under another day: --date 2021-09-10",
    )
