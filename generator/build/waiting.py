"""Finished files wait until every paper is composed: only then is known which of them may be put in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from pathlib import Path
from tempfile import SpooledTemporaryFile

from generator.build.editions import Made
from generator.build.places import EditionName
from generator.build.state import EditionRecord
from generator.build.whole import reason
from generator.frozen import dataclass
from generator.problems import Location, Problem

MOST_IN_MEMORY = 1_000_000
"""Bytes that wait in memory, a hundred short papers; more go to a file without a name, gone with the process."""


@dataclass(frozen=True, slots=True)
class Finished:
    """An edition that was made, without its bytes, or why there are none; and what is to be recorded of it."""

    name: EditionName
    made: Made
    record: EditionRecord
    place: int = 0
    size: int | None = None


@dataclass(slots=True)
class Waiting:
    """The editions of one build that were made so far, in a folder on the disk that they go to."""

    folder: Path
    _finished: list[Finished] = field(default_factory=list)
    _bytes: SpooledTemporaryFile[bytes] = field(init=False)
    _end: int = 0

    def __post_init__(self) -> None:
        self._bytes = SpooledTemporaryFile(MOST_IN_MEMORY, dir=str(self.folder))  # noqa: SIM115 - until close()

    def add(self, name: EditionName, made: Made, record: EditionRecord) -> None:
        """Keep an edition. Where there is no room for its bytes, it becomes one that could not be written."""
        light = replace(made, data=None)
        if made.data is None:
            self._finished.append(Finished(name, light, record))
            return
        try:
            self._bytes.seek(self._end)
            self._bytes.write(made.data)
        except OSError as error:
            self._finished.append(Finished(name, replace(light, problems=(_no_room(self.folder, error),)), record))
            return
        self._finished.append(Finished(name, light, record, self._end, len(made.data)))
        self._end += len(made.data)

    def finished(self) -> Iterator[tuple[EditionName, Made, EditionRecord]]:
        """All that was added, in that order, as it was."""
        for each in self._finished:
            if each.size is None:
                yield each.name, each.made, each.record
            else:
                self._bytes.seek(each.place)
                yield each.name, replace(each.made, data=self._bytes.read(each.size)), each.record

    @property
    def meetings(self) -> frozenset[str]:
        """The meetings of which anything was added."""
        return frozenset(each.name.meeting for each in self._finished)

    def close(self) -> None:
        """Let everything go."""
        self._bytes.close()


def _no_room(folder: Path, error: OSError) -> Problem:
    message = f"the file could not be kept until all papers were looked at ({reason(error)}); nothing was changed"
    return Problem("cannot-write", message, Location(str(folder)), "make room on this disk, and build again")
