"""Finished bytes become files, whole or not at all, and a file somebody edited by hand is never written over."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.build.state import State
from generator.build.whole import write_whole
from generator.problems import ContentError, Location, Problem


class Outcome(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    BESIDE = "written beside an edited file"


@dataclass(frozen=True, slots=True)
class Written:
    """One output file: where it is and what became of it."""

    path: Path
    outcome: Outcome


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def write_paper(path: Path, data: bytes, state: State) -> Written:
    """Put `data` at `path`, or beside it when the file there is not one that this program wrote.

    Such a file was made or edited by a person: it stays, and the new one goes to <name>.new<ending> beside it.
    Raises ContentError (cannot-write) when the file system does not let it.
    """
    new = digest(data)
    try:
        present = digest(path.read_bytes()) if path.exists() else None
        if present == new:
            state.written(path, new)
            return Written(path, Outcome.UNCHANGED)
        if present is not None and not state.is_ours(path, present):
            path, outcome = path.with_name(f"{path.stem}.new{path.suffix}"), Outcome.BESIDE
        else:
            outcome = Outcome.WRITTEN
        state.about_to_write(path, new)
        write_whole(path, data)
        state.written(path, new)
    except OSError as error:
        raise ContentError(_cannot_write(path, error)) from error
    return Written(path, outcome)


def _cannot_write(path: Path, error: OSError) -> Problem:
    if isinstance(error, PermissionError):
        hint = "if it is open in Word, close it there and build again; otherwise ask who may write to this folder"
    else:
        hint = "choose another folder with --output, or make room on this one"
    reason = (error.strerror or str(error)).lower()
    return Problem(
        "cannot-write", f"the file could not be written ({reason}); nothing was changed", Location(str(path)), hint
    )
