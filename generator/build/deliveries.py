"""The readers and the files that are there become a list for each meeting of who gets what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build.files import Written, write_paper
from generator.build.places import language_in_name
from generator.build.state import State
from generator.load import load_readers
from generator.load.readers import PREFIX, language_of, profile_of
from generator.model.attachment import is_copy
from generator.model.content import Sourced
from generator.model.readers import Readers
from generator.problems import ContentError
from generator.workspace import Workspace

NAME = "deliveries.txt"


def write_deliveries(workspace: Workspace, state: State) -> tuple[Written, ...]:
    """Write <output>/<meeting>/deliveries.txt for every meeting of which a reader has files.

    Raises ContentError when readers.yaml cannot be used or a list cannot be written.
    """
    readers = load_readers(workspace)
    files = [path.relative_to(workspace.output) for path in state.written_paths() if path.exists()]
    theirs = [path for path in files if len(path.parts) == 3 and path.parts[1].startswith(PREFIX)]
    written = []
    for meeting in sorted({path.parts[0] for path in theirs}):
        text = "\n".join(_list(meeting, [path for path in theirs if path.parts[0] == meeting], readers, workspace))
        written.append(write_paper(workspace.output / meeting / NAME, (text + "\n").encode(), state))
    return tuple(written)


def _list(meeting: str, files: Iterable[Path], readers: Sourced[Readers], workspace: Workspace) -> Iterator[str]:
    """The lines of one meeting's list: every reader, with the folder and the files they get."""
    by_reader: dict[str, list[str]] = {}
    for path in files:
        reader = readers.record.readers.get(path.parts[1].removeprefix(PREFIX))
        if reader is None or _is_in(language_of(reader, workspace), path):
            by_reader.setdefault(path.parts[1], []).append(path.name)
    yield f"Who gets what: {meeting}"
    for identifier, reader in readers.record.readers.items():
        folder = PREFIX + identifier
        yield ""
        yield reader.name or identifier
        yield f"  Asked for: {_look(identifier, readers, workspace)}; {', '.join(reader.formats)}"
        if language_of(reader, workspace):
            yield f"  In {reader.language}; what is not translated yet says so, and stands as it was written."
        names = sorted(by_reader.pop(folder, ()))
        yield f"  Send, from {folder}:" if names else f"  Not built yet: committee-papers build --for {identifier}"
        yield from (f"    {name}" for name in names)
    for folder in sorted(by_reader):
        yield ""
        yield f"Nobody in readers.yaml: the folder {folder} can be deleted."


def _look(identifier: str, readers: Sourced[Readers], workspace: Workspace) -> str:
    try:
        return profile_of(identifier, readers, workspace).title
    except ContentError as error:
        return f"refused ({error.problems[0].message})"


def _is_in(language: str | None, path: Path) -> bool:
    """Whether a file is in the reader's language, None for the papers' own; what is attached is in whichever it has."""
    return is_copy(path.stem) or language_in_name(path.name) == language
