"""What was written to the output folder, kept as JSON that a person can read, so that an edited file is recognised."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.build.whole import write_whole

FILE_NAME = ".committee-papers.json"
JOURNAL_NAME = ".committee-papers.journal"
VERSION = 1


class State:
    """The digests of what this program put at each path, by path from the output folder with forward slashes.

    A digest is noted in a journal before its file is put in place. A build that is killed between the two leaves
    either the old file or the new one, and both are known as ours at the next start.
    """

    def __init__(self, output: Path, known: Mapping[str, frozenset[str]]) -> None:
        self._output = output
        self._known = dict(known)

    @classmethod
    def of(cls, output: Path) -> State:
        """The state kept in the output folder; an empty one if there is none or it cannot be read.

        An unknown state loses no work: every file already there then counts as somebody's and is kept.
        """
        known: dict[str, frozenset[str]] = {}
        for path, digest in (*_kept(output / FILE_NAME), *_journal(output / JOURNAL_NAME)):
            known[path] = known.get(path, frozenset()) | {digest}
        return cls(output, known)

    def is_ours(self, path: Path, digest: str) -> bool:
        """Whether a file at `path` with this digest is one that this program wrote there."""
        return digest in self._known.get(self._key(path), frozenset())

    def about_to_write(self, path: Path, digest: str) -> None:
        """Note that the file at `path` is going to be one with this digest. Raises OSError if that cannot be done."""
        key = self._key(path)
        self._output.mkdir(parents=True, exist_ok=True)
        with (self._output / JOURNAL_NAME).open("a", encoding="utf-8") as journal:
            journal.write(json.dumps([key, digest]) + "\n")
        self._known[key] = self._known.get(key, frozenset()) | {digest}

    def written(self, path: Path, digest: str) -> None:
        """The file at `path` is now this one and no earlier one."""
        self._known[self._key(path)] = frozenset({digest})

    def save(self) -> None:
        """Write the state down whole and drop the journal. Raises OSError when the folder cannot be written."""
        files = {path: sorted(digests) for path, digests in sorted(self._known.items())}
        kept = {"version": VERSION, "files": files}
        write_whole(self._output / FILE_NAME, (json.dumps(kept, indent=1) + "\n").encode())
        (self._output / JOURNAL_NAME).unlink(missing_ok=True)

    def _key(self, path: Path) -> str:
        return path.relative_to(self._output).as_posix()


def _kept(file: Path) -> Iterator[tuple[str, str]]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        files = kept["files"] if kept["version"] == VERSION else {}
        yield from [(str(path), str(digest)) for path, digests in files.items() for digest in digests]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


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
