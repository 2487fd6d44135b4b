"""`diff`: the papers as they are, held against what was published, another folder, or a revision in git."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.build.publications import RECORD, latest_publication, read_publication
from generator.build.revisions import EarlierWorkspace, content_at
from generator.build.said import Papers, papers_now, papers_then
from generator.changes.as_json import changes_as_json
from generator.changes.as_text import changes_as_text
from generator.changes.compare import PaperChanges, compare_all
from generator.changes.snapshot import Snapshot
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace

PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier state: what each paper said, what the state is called, the day it was published if it was.

    `left_out` are papers that were there and cannot be composed any more.
    """

    papers: tuple[Snapshot, ...]
    called: str
    published: date | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed, paper by paper; the papers as they are; and what they are compared with."""

    changes: tuple[PaperChanges, ...]
    now: Papers
    before: Before


def as_json(compared: Compared) -> list[dict[str, Any]]:
    """What changed, for other programs."""
    return changes_as_json(compared.changes)


def as_text(compared: Compared) -> Iterator[str]:
    """What changed, in lines."""
    return changes_as_text(compared.changes)


def compare_with(workspace: Workspace, meetings: tuple[str, ...], since: str) -> Compared:
    """Hold the papers of some meetings, or all, against what `since` names: published, a folder or a revision.

    Raises ContentError when there is nothing to compare with, or when papers cannot be composed.
    """
    now = papers_now(workspace, meetings)
    before = _before(workspace, meetings or tuple(now.content.meetings), since)
    known = {paper.paper.partition("/")[0] for paper in before.papers}
    # A meeting that was not published cannot be compared with its publication; one that is new in git is all new.
    wanted = [paper.said for paper in now.papers if not before.published or paper.said.paper.partition("/")[0] in known]
    changes = compare_all(before.papers, (said for said in wanted if said.paper not in before.left_out))
    return Compared(changes, now, before)


def _before(workspace: Workspace, meetings: tuple[str, ...], since: str) -> Before:
    if since == PUBLISHED:
        return _published(workspace, meetings)
    folder = Path(since)
    if (folder / RECORD).is_file():
        publication = read_publication(folder / RECORD, workspace)
        called = f"since published on {publication.day.isoformat()}"
        return Before(tuple(publication.papers.values()), called, publication.day)
    if (folder / "content").is_dir():
        return _then(EarlierWorkspace(folder.resolve(), None, workspace), meetings, since)
    with tempfile.TemporaryDirectory(prefix="committee-papers-") as room:
        return _then(content_at(workspace, since, Path(room).resolve()), meetings, since)


def _then(workspace: Workspace, meetings: Iterable[str], since: str) -> Before:
    there = {path.name for path in (workspace.content / "meetings").glob("*") if path.is_dir()}
    wanted = tuple(meeting for meeting in meetings if meeting in there)
    if not wanted:
        return Before((), f"since {since}")
    then = papers_then(workspace, wanted)
    return Before(tuple(paper.said for paper in then.papers), f"since {since}", None, then.left_out)


def _published(workspace: Workspace, meetings: Iterable[str]) -> Before:
    found = [publication for meeting in meetings if (publication := latest_publication(workspace, meeting))]
    if not found:
        raise ContentError(
            Problem(
                "not-published",
                "none of these meetings was published; something to compare with is wanted",
                Location(PUBLISHED),
                "publish one first (committee-papers publish MEETING), or compare with a revision: --since HEAD~1",
            )
        )
    days = sorted({publication.day for publication in found})
    papers = tuple(paper for publication in found for paper in publication.papers.values())
    return Before(papers, "since published on " + ", ".join(day.isoformat() for day in days), days[-1])
