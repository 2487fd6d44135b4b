"""What was published of a meeting, kept in published/<meeting>/<day>/: the finished files, and what they say.

A publication is made once and never written over; `record.json` in it is read back to say what has changed since.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from generator.frozen import dataclass
from generator.model.measure import UnitKind
from generator.model.period import Period
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace

if TYPE_CHECKING:
    from generator.changes.snapshot import Snapshot

FOLDER = "published"
RECORD = "record.json"


@dataclass(frozen=True, slots=True)
class KeptValue:
    """The latest value of a measure that the papers of a publication print; `line` is where the record has it."""

    period: Period
    value: Decimal
    unit: UnitKind
    line: int


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication of a meeting. `files` are the digests of its files by their paths in `folder`."""

    meeting: str
    day: date
    folder: Path
    papers: Mapping[str, Snapshot]
    files: Mapping[str, str]
    data_as_at: Mapping[str, str]
    reported: Mapping[str, KeptValue]


def record_names(workspace: Workspace, meeting: str) -> tuple[Path, ...]:
    """The records of all publications of a meeting, the first one first."""
    return tuple(sorted((workspace.published / meeting).glob(f"*/{RECORD}")))


def first_publication(workspace: Workspace, meeting: str) -> Publication | None:
    """The publication that readers know best: the first. Raises ContentError when it cannot be read."""
    records = record_names(workspace, meeting)
    return read_publication(records[0], workspace) if records else None


def latest_publication(workspace: Workspace, meeting: str) -> Publication | None:
    """The last publication of a meeting; None before the first. Raises ContentError when it cannot be read."""
    records = record_names(workspace, meeting)
    return read_publication(records[-1], workspace) if records else None


def read_publication(record: Path, workspace: Workspace) -> Publication:
    """The publication with this record. Raises ContentError when it is not one, or was changed by hand."""
    from generator.changes.as_json import snapshot_from_json  # most meetings were never published

    try:
        text = record.read_text(encoding="utf-8")
        kept = json.loads(text)
        papers = {str(paper["paper"]): snapshot_from_json(paper) for paper in kept["papers"]}
        files = {str(name): str(digest) for name, digest in kept["files"].items()}
        data = {str(name): str(period) for name, period in kept["data_as_at"].items()}
        day = date.fromisoformat(kept["published"])
        reported = {str(name): _value(value, str(name), text) for name, value in kept.get("reported", {}).items()}
        return Publication(str(kept["meeting"]), day, record.parent, papers, files, data, reported)
    except (OSError, ArithmeticError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = "this record of a publication cannot be read; a publication stays as it was made"
        hint = "bring the file back from where your workspace is kept safe"
        raise ContentError(Problem("unreadable-file", message, Location(workspace.relative(record)), hint)) from error


def _value(kept: Mapping[str, str], measure: str, text: str) -> KeptValue:
    """A kept value, with its line in the text of the record: measures are named at the left of the first list."""
    before, _, _ = text.partition(f'\n  "{measure}": {{')
    return KeptValue(
        Period.parse(kept["period"]), Decimal(kept["value"]), UnitKind(kept["unit"]), before.count("\n") + 2
    )
