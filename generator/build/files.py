"""Finished bytes become files, whole or not at all, and a file somebody edited by hand is never written over."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from generator.build.state import State
from generator.build.whole import reason, write_whole
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem


class Outcome(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "edited by hand, and kept"
    BESIDE = "written beside a file that was edited by hand"
    REPLACED = "written in place of an edited file, which is kept beside it"


@dataclass(frozen=True, slots=True)
class Written:
    """One output file: where it is and what became of it."""

    path: Path
    outcome: Outcome


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def is_edited(path: Path, state: State) -> bool:
    """Whether there is a file at `path` that this program did not write as it is, or one that cannot be read."""
    try:
        return path.exists() and not state.is_ours(path, digest(path.read_bytes()))
    except OSError:  # in use elsewhere, or made private: somebody's, to be kept
        return True


def write_paper(path: Path, data: bytes, state: State, *, replace_edited: bool = False) -> Written:
    """Put `data` at `path`, or beside it when the file there is not one that this program wrote.

    Such a file was made or edited by a person: it stays, and the new one goes to <name>.new<ending> beside it; with
    `replace_edited` it is first kept as <name> (edited DATE)<ending>. Raises ContentError (cannot-write) when the file
    system does not let it.
    """
    try:
        return _write(path, data, state, replace_edited)
    except OSError as error:
        raise ContentError(_cannot_write(path, error)) from error


def _write(path: Path, data: bytes, state: State, replace_edited: bool) -> Written:
    new = digest(data)
    present = digest(path.read_bytes()) if path.exists() else None
    if present == new:
        state.written(path, new)
        return Written(path, Outcome.UNCHANGED)
    if present is not None and open_in_word(path):
        raise ContentError(_is_open(path))
    if present is None or state.is_ours(path, present):
        return _put(path, data, state, Outcome.WRITTEN)
    if replace_edited:
        return _replace_edited(path, data, state)
    written = _put(_beside(path, state), data, state, Outcome.BESIDE)
    state.left_to_its_editor(path, new)
    return written


def _put(path: Path, data: bytes, state: State, outcome: Outcome) -> Written:
    state.about_to_write(path, digest(data))
    write_whole(path, data)
    state.written(path, digest(data))
    return Written(path, outcome)


def _replace_edited(path: Path, data: bytes, state: State) -> Written:
    """Keep the edited file under a dated name; it comes back to its own when the new one cannot be written."""
    kept = path.rename(_dated(path))
    try:
        return _put(path, data, state, Outcome.REPLACED)
    except OSError:
        kept.rename(path)
        raise


def open_in_word(path: Path) -> Path | None:
    """The file that Word keeps beside one that somebody has open: its name with ~$ in place of the first two letters.

    A name of up to six letters is kept whole behind the two signs, and one of seven loses its first letter.
    """
    lost = min(2, max(0, len(path.stem) - 6))
    beside_it = path.with_name(f"~${path.name[lost:]}")
    return beside_it if path.suffix == ".docx" and beside_it.exists() else None


def _is_open(path: Path) -> Problem:
    message = "the file is open in Word, on this machine or another; nothing was changed"
    hint = f"close it there and build again; if nobody has it open, delete {open_in_word(path) or path}"
    return Problem("cannot-write", message, Location(str(path)), hint)


def without_new(path: Path) -> Path:
    """The file beside which the new one at `path` was put; the same path for every other file."""
    return path.with_name(_NEW.sub("", path.stem) + path.suffix)


_NEW = re.compile(r"\.new(-[0-9]+)?\Z")


def _beside(path: Path, state: State) -> Path:
    """Where the new file goes when the one at `path` is a person's: not over an earlier new one they worked on."""
    names = (path.with_name(f"{path.stem}.new{again}{path.suffix}") for again in _again("-"))
    return _free((name for name in names if not is_edited(name, state) and not open_in_word(name)), path)


def _dated(path: Path) -> Path:
    """A free name for the edited file, with the time of its last edit."""
    edited = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the officer's own clock
    names = (
        path.with_name(f"{path.stem} (edited {edited:%Y-%m-%d %H.%M}{again}){path.suffix}") for again in _again(", ")
    )
    return _free((name for name in names if not name.exists()), path)


def _again(before: str) -> Iterator[str]:
    yield ""
    yield from (f"{before}{count}" for count in range(2, 1000))


def _free(names: Iterator[Path], path: Path) -> Path:
    """The first of the names. Raises OSError when there is none left."""
    for name in names:
        return name
    raise FileExistsError(17, "a thousand files with the same name are kept already", str(path))


def _cannot_write(path: Path, error: OSError) -> Problem:
    if isinstance(error, PermissionError):
        hint = "if it is open in Word, close it there and build again; otherwise ask who may write to this folder"
    else:
        hint = "choose another folder with --output, or make room on this one"
    message = f"the file could not be written ({reason(error)}); nothing was changed"
    return Problem("cannot-write", message, Location(str(path)), hint)
