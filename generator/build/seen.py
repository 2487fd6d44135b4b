"""Digests of files, kept with what the file system says of each: a file that nobody has touched is not read again.

A file is taken to be as it was when its size, the time of its last edit, the time of any change to it and its number on
the disk are what they were. Programs can set the time of an edit back, but not that of a change. What was changed
shortly before it was read is read again the next time: it may have been changed once more in the same moment.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from generator.build.whole import write_whole

TOO_YOUNG = 3_000_000_000
"""Nanoseconds; the coarsest clock of a file system in use, that of FAT, counts in two seconds."""

TELLS_CHANGES = os.name != "nt"
"""Whether there is a time of any change; in its place Windows has that of a file's beginning, so there all is read."""


def stamp(facts: os.stat_result) -> str:
    """What the file system says of a file, as far as a change would show in it."""
    return f"{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns} {facts.st_ino}"


def changed(facts: os.stat_result) -> int:
    """When a file was last changed in any way, in nanoseconds since 1970."""
    return max(facts.st_mtime_ns, facts.st_ctime_ns)


class Seen:
    """The digests kept in one file as JSON; none when there is no such file, or it cannot be read."""

    def __init__(self, file: Path | None) -> None:
        """What is kept in `file`; for None nothing is, now or later."""
        self._file = file if TELLS_CHANGES else None
        self._looked = time.time_ns()
        self._kept = _read(self._file) if self._file else {}
        self._now: dict[str, list[str]] = {}

    def digest(self, name: str, stamped: str, last_change: int, read: Callable[[], str]) -> str:
        """The digest of what is called `name`: the one that was kept if its stamp is the same, or it is read now."""
        kept = self._kept.get(name)
        found = kept if kept is not None and kept[0] == stamped else [stamped, read()]
        if last_change < self._looked - TOO_YOUNG:
            self._now[name] = found
        return found[1]

    def keep(self) -> None:
        """Keep what was seen, if it is anything new. What cannot be kept costs time, nothing else."""
        if self._file is None or self._now == self._kept:
            return
        lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(each)}" for name, each in self._now.items())
        try:
            write_whole(self._file, f"{{\n{lines}\n}}\n".encode())
        except OSError:
            return


def _read(file: Path) -> dict[str, list[str]]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {name: [str(stamped), str(digest)] for name, (stamped, digest) in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
