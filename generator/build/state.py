"""What earlier builds read and wrote, kept as JSON that a person can read, so that only what changed is built again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.build.whole import write_parts_whole
from generator.frozen import dataclass
from generator.problems import Location, Problem

FOLDER = ".committee-papers"
VERSION = 2


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """One file as it was last made: the digest of every input it was made from, and the problems of its paper."""

    inputs: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LastLook:
    """All inputs as they were when the whole content was last looked at, what was planned, and what was found."""

    inputs: Mapping[str, str]
    papers: tuple[str, ...]
    problems: tuple[Problem, ...]


class State:
    """The records of one output folder. Paths are kept from that folder, with forward slashes.

    A digest is noted in a journal before its file is put in place. A build that is killed between the two leaves
    either the old file or the new one, and both are known as ours at the next start.
    """

    def __init__(self, output: Path) -> None:
        """Read the state kept in `output`; an empty one if there is none or it cannot be read (`was_unreadable`).

        An unknown state loses no work: every file already there then counts as somebody's and is kept.
        """
        self._output = output
        self._folder = output / FOLDER
        self._files: dict[str, frozenset[str]] = {}
        self.editions: dict[str, EditionRecord] = {}
        self.last_look: LastLook | None = None
        self.was_unreadable = False
        self._read()

    def is_ours(self, path: Path, digest: str) -> bool:
        """Whether a file at `path` with this digest is one that this program wrote there."""
        return digest in self._files.get(self._key(path), frozenset())

    def was_written(self, path: Path) -> bool:
        """Whether this program ever wrote a file at `path`."""
        return self._key(path) in self._files

    def is_settled(self, path: Path) -> bool:
        """Whether it is known which of the files we made is at `path`: not after a build that ended between two."""
        return len(self._files.get(self._key(path), ())) <= 1

    def written_paths(self) -> list[Path]:
        """Every path this program wrote to and still answers for."""
        return [self._output / key for key in sorted(self._files)]

    def about_to_write(self, path: Path, digest: str) -> None:
        """Note that the file at `path` is going to be one with this digest. Raises OSError if that cannot be done."""
        key = self._key(path)
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "journal").open("a", encoding="utf-8") as journal:
            # A line begins afresh behind one that was cut off when the disk was full.
            journal.write(f"\n{json.dumps([key, digest])}\n")
        self._files[key] = self._files.get(key, frozenset()) | {digest}

    def written(self, path: Path, digest: str) -> None:
        """The file at `path` is now this one and no earlier one."""
        self._files[self._key(path)] = frozenset({digest})

    def left_to_its_editor(self, path: Path, digest: str) -> None:
        """The file at `path` is a person's; the one with this digest was written beside it, for them to put there."""
        self._files[self._key(path)] = frozenset({digest})

    def forget(self, path: Path) -> None:
        """The file at `path` is no longer ours to answer for."""
        self._files.pop(self._key(path), None)

    def save(self) -> None:
        """Write the state down whole and drop the journal. Raises OSError when the folder cannot be written."""
        kept = {
            "version": VERSION,
            "files": {path: sorted(digests) for path, digests in sorted(self._files.items())},
            "editions": {name: _edition_as_json(record) for name, record in sorted(self.editions.items())},
            "last look": _look_as_json(self.last_look) if self.last_look else None,
        }
        write_parts_whole(self._folder / "state.json", _in_parts(kept))
        (self._folder / "journal").unlink(missing_ok=True)

    def _read(self) -> None:
        try:
            kept = json.loads((self._folder / "state.json").read_text(encoding="utf-8"))
            if kept["version"] == VERSION:
                self._files = {str(path): frozenset(map(str, digests)) for path, digests in kept["files"].items()}
                self.editions = {name: _edition_from(record) for name, record in kept["editions"].items()}
                self.last_look = _look_from(kept["last look"]) if kept["last look"] else None
            else:
                self.was_unreadable = True
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._files, self.editions, self.last_look, self.was_unreadable = {}, {}, None, True
        for path, digest in _journal(self._folder / "journal"):
            self._files[path] = self._files.get(path, frozenset()) | {digest}

    def _key(self, path: Path) -> str:
        return path.relative_to(self._output).as_posix()


def _in_parts(kept: dict[str, Any]) -> Iterator[bytes]:
    """The state as JSON; a half of a character, in a file name that is no text, as JSON's own escape."""
    for part in json.JSONEncoder(indent=1, ensure_ascii=False).iterencode(kept):
        yield part.encode("utf-8", "backslashreplace")
    yield b"\n"


def _journal(file: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return
    for line in lines:
        try:
            path, digest = json.loads(line)
        except (ValueError, TypeError):
            continue  # the last line of a build that was killed while writing it
        yield str(path), str(digest)


def _edition_as_json(record: EditionRecord) -> dict[str, Any]:
    return {"inputs": dict(sorted(record.inputs.items())), "problems": _problems_as_json(record.problems)}


def _edition_from(kept: dict[str, Any]) -> EditionRecord:
    return EditionRecord(dict(kept["inputs"]), _problems_from(kept["problems"]))


def _look_as_json(look: LastLook) -> dict[str, Any]:
    inputs = dict(sorted(look.inputs.items()))
    return {"inputs": inputs, "papers": list(look.papers), "problems": _problems_as_json(look.problems)}


def _look_from(kept: dict[str, Any]) -> LastLook:
    return LastLook(dict(kept["inputs"]), tuple(kept["papers"]), _problems_from(kept["problems"]))


def _problems_as_json(problems: Iterable[Problem]) -> list[list[Any]]:
    return [[p.code, p.message, p.where.file, p.where.line, p.where.column, p.hint] for p in problems]


def _problems_from(kept: list[list[Any]]) -> tuple[Problem, ...]:
    return tuple(
        Problem(code, message, Location(file, line, column), hint) for code, message, file, line, column, hint in kept
    )
