"""Files that papers name as appendices become attachments, once it is certain that they are what their names say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path

from generator.frozen import dataclass
from generator.load.documents import pages_of, runs_something
from generator.load.listing import shown
from generator.load.names import fault_in_path, folded
from generator.load.pictures import fault_of
from generator.model.attachment import MEDIA_TYPES, PDF, Attachment
from generator.model.content import Sourced
from generator.model.easy_read import EasyPoint, EasyRead
from generator.model.minutes import Minutes
from generator.model.paper import Appendix, Paper, Report
from generator.problems import Location, Problem, SourceMap
from generator.problems import Path as Place
from generator.workspace import Workspace

_BEGINNINGS = {PDF: b"%PDF-", "image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_PUT_IT_THERE = "put it there, or correct the name"
MOST_BYTES = 20_000_000
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
            refused = _refused(name, folder, where, workspace)
            if refused:
                self.problems.append(refused)
            else:
                data = path.read_bytes()
                file = shown(workspace, path)
                self.files[file] = hashlib.sha256(data).hexdigest()
                media_type = _media_type(name)
                self.by_name[name] = Attachment(file, media_type, data, pages_of(data) if media_type == PDF else 0)


def _refused(name: str, folder: Path, where: Location, workspace: Workspace) -> Problem | None:
    """The problem of a file that cannot be attached."""
    path = folder / name
    if workspace.inside(name, folder) is None:
        message = f"{name} is outside the workspace, or no name of a file; a file inside it is wanted"
        return Problem("outside-workspace", message, where, "copy it beside meeting.yaml")
    if fault_in_path(name):
        return Problem("wrong-value", fault_in_path(name), where, "rename the file, and write its new name here")
    if not path.is_file():
        message = f"there is no file {name} beside meeting.yaml; what is attached here is wanted there"
        twin = next((each.name for each in folder.iterdir() if folded(each.name) == folded(name)), "")
        return Problem("missing-file", message, where, f"did you mean {twin}?" if twin else _PUT_IT_THERE)
    if not _media_type(name):
        endings = ", ".join(f".{ending}" for ending in MEDIA_TYPES)
        message = f"{name} cannot be attached; a picture or a PDF is wanted ({endings})"
        return Problem("wrong-value", message, where, "save it as one of these")
    if path.stat().st_size > MOST_BYTES:
        message = f"{name} is larger than 20 megabytes; a smaller file is wanted"
        return Problem("wrong-value", message, where, "make its pictures smaller")
    return _not_what_it_is_called(name, path, where) or _not_paper_alone(name, path, where)


def _not_what_it_is_called(name: str, path: Path, where: Location) -> Problem | None:
    try:
        fault = _fault(path.read_bytes(), _media_type(name))
    except OSError as error:
        fault = f"cannot be read ({(error.strerror or 'no reason given').lower()})"
    if not fault:
        return None
    hint = "open it in the program it was made with, make it smaller if it is large, and save it anew"
    return Problem("unreadable-file", f"{name} {fault}; a whole file of that kind is wanted", where, hint)


def _not_paper_alone(name: str, path: Path, where: Location) -> Problem | None:
    """The problem of a PDF that does something: what readers are given only shows something."""
    if _media_type(name) != PDF or not runs_something(path.read_bytes()):
        return None
    message = f"{name} has a script in it, or starts a program; a PDF that only shows its pages is wanted"
    return Problem("wrong-value", message, where, "print it as PDF, which leaves such things out, and attach that")


def _fault(data: bytes, media_type: str) -> str:
    if not data.startswith(_BEGINNINGS[media_type]):
        return "is not what its ending says"
    if media_type == PDF:
        return "" if pages_of(data) else "is damaged, has no pages, or asks for a password"
    return fault_of(data, media_type.partition("/")[2].upper())


def _named(paper: Sourced[Paper]) -> Iterator[tuple[str, Location]]:
    record = paper.record
    appendices: tuple[Appendix, ...] = record.appendices if isinstance(record, Report | Minutes) else ()
    for index, appendix in enumerate(appendices):
        if appendix.file:
            yield appendix.file, paper.source.at("appendices", index, "file")
    if isinstance(record, EasyRead):
        yield from _pictures(record, paper.source)


def _pictures(record: EasyRead, source: SourceMap) -> Iterator[tuple[str, Location]]:
    """The pictures beside the points of an Easy Read paper."""
    places: list[tuple[tuple[EasyPoint, ...], Place]] = [(record.about, ("about",))]
    places += [(part.points, ("parts", n, "points")) for n, part in enumerate(record.parts)]
    for points, path in places:
        for n, point in enumerate(points):
            if point.picture and point.picture.file:
                yield point.picture.file, source.at(*path, n, "picture", "file")


def _media_type(name: str) -> str:
    return MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "")
