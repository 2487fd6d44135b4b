"""Files that papers name as appendices become attachments, once it is certain that they are what their names say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.listing import shown
from generator.model.attachment import MEDIA_TYPES, PDF, Attachment
from generator.model.content import Sourced
from generator.model.minutes import Minutes
from generator.model.paper import Appendix, Paper, Report
from generator.problems import Location, Problem
from generator.workspace import Workspace

_BEGINNINGS = {PDF: b"%PDF-", "image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_LARGEST = 20_000_000
"""Bytes. A mailbox takes no larger paper; pictures for the page are far smaller."""


@dataclass(frozen=True, slots=True)
class Attachments:
    """What was attached in one meeting: by the name written in the papers; with the digest of every file opened."""

    by_name: dict[str, Attachment] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, paper: Sourced[Paper], folder: Path, workspace: Workspace) -> None:
        """Add what the paper attaches from the meeting's folder; every file that cannot be used is a problem."""
        for name, where in _named(paper):
            path = folder / name
            found = self._refused(name, path, workspace)
            if found:
                self.problems.append(Problem(found[0], found[1], where, found[2]))
            else:
                data = path.read_bytes()
                file = shown(workspace, path)
                self.files[file] = hashlib.sha256(data).hexdigest()
                self.by_name[name] = Attachment(file, _media_type(name), data)

    def _refused(self, name: str, path: Path, workspace: Workspace) -> tuple[str, str, str] | None:
        """Code, message and hint, if the file cannot be attached."""
        endings = ", ".join(f".{ending}" for ending in MEDIA_TYPES)
        if not path.resolve().is_relative_to(workspace.root):
            return "outside-workspace", f"{name} is outside the workspace; a file inside it is wanted", "copy it here"
        if not path.is_file():
            return "missing-file", f"there is no file {name} beside meeting.yaml; it is attached here", "put it there"
        media_type = _media_type(name)
        if not media_type:
            return "wrong-value", f"{name} cannot be attached; a picture or a PDF is wanted ({endings})", "convert it"
        if path.stat().st_size > _LARGEST:
            return (
                "wrong-value",
                f"{name} is larger than 20 megabytes; a smaller file is wanted",
                "compress its pictures",
            )
        with path.open("rb") as file:
            if not file.read(8).startswith(_BEGINNINGS[media_type]):
                said = f"{name} is not what its ending says; a file of that kind is wanted"
                return "unreadable-file", said, "save it anew from the program it was made with"
        return None


def _named(paper: Sourced[Paper]) -> Iterator[tuple[str, Location]]:
    record = paper.record
    appendices: tuple[Appendix, ...] = record.appendices if isinstance(record, Report | Minutes) else ()
    for index, appendix in enumerate(appendices):
        if appendix.file:
            yield appendix.file, paper.source.at("appendices", index, "file")


def _media_type(name: str) -> str:
    return MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "")
