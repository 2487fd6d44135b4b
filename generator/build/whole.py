"""Bytes become a file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.problems import ContentError, Location, Problem

_UNFINISHED = ".writing-"
"""How the name of a file begins while it is written."""


def remove_unfinished(folder: Path) -> None:
    """Delete what builds that were killed have left half written, in this folder and below; no build may be at work."""
    for path in folder.rglob(f"{_UNFINISHED}*"):
        with suppress(OSError):  # one that cannot be deleted harms nobody
            path.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file in the same folder, then rename it into place, so that no reader sees half a file.

    Raises OSError when the folder cannot be made or the file cannot be replaced.
    """
    write_parts_whole(path, (data,))


def write_parts_whole(path: Path, parts: Iterable[bytes]) -> None:
    """`write_whole`, for bytes that are never in memory all at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_UNFINISHED, suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)  # noqa: PTH101 - mkstemp makes the file private; a paper is for sharing
        os.replace(name, path)  # noqa: PTH105 - the atomic call, named as such
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_or_refuse(path: Path, data: bytes, shown_as: str, hint: str = "choose another folder") -> None:
    """`write_whole`, for a file that people know as `shown_as`. Raises ContentError (cannot-write), never OSError."""
    try:
        write_whole(path, data)
    except OSError as error:
        message = f"the file could not be written ({reason(error)})"
        raise ContentError(Problem("cannot-write", message, Location(shown_as), hint)) from error


def reason(error: OSError) -> str:
    """What the system says of a file it refuses, without its numbers: permission denied, no space left on device."""
    return (error.strerror or str(error)).lower()
