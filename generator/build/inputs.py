"""Every file a build could read becomes a digest of its content: what decides whether a paper is to be built again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from io import FileIO
from pathlib import Path

from generator.build.office import OFFICE, office_digest
from generator.build.options import Options, Packs
from generator.build.seen import Seen, changed, stamp
from generator.workspace import Workspace

RECORD = "record.json"
"""Of what was published, the only file that papers are made from."""

PROGRAM = "the program"
"""The name under which the program's own code stands among the inputs."""

PUBLICATIONS = "the list of publications"
"""The name under which stands which publications there are: a new one matters to the committee's next meeting."""

SOURCES = "whether every paper has an appendix of sources"
"""The name under which stands what was asked of a build for all papers, whatever their files say."""

PACKS_LEFT_OUT = "packs left out"
"""Among the inputs of a build without packs: what gives their pages is then made without, and again with them."""

LANGUAGE = "the language"
"""Among the inputs of a build in another language than the papers were written in: its papers have other names."""

Inputs = Mapping[str, str]
"""Digests by name: content/... and templates/... as people know them, and PROGRAM."""


def current_inputs(workspace: Workspace, sources: bool = False, kept: Path | None = None) -> dict[str, str]:
    """The digests of all content and all templates, of what was published, of LibreOffice, and of the program.

    `sources` says whether every paper is to have an appendix of sources. `kept` is the folder in which digests are kept
    from one build to the next; without one every file is read.

    A template is named without the folder it was found in, and the workspace's own wins: a council that puts its own
    copy beside the program's thereby changes the input of that name.
    """
    seen = Seen(kept / "seen.json" if kept else None)
    found = dict(_folder(workspace.content, "content", seen))
    records = dict(_folder(workspace.published, "published", seen, RECORD))
    found |= {**records, PUBLICATIONS: hashlib.sha256("\n".join(records).encode()).hexdigest()}
    for number, templates in reversed(list(enumerate(workspace.template_folders()))):
        found.update(_folder(templates, "templates", seen, place=number))
    seen.keep()
    found[SOURCES] = "yes" if sources else "no"
    found[OFFICE] = office_digest()
    found[PROGRAM] = program_digest(kept)
    return found


def asked_inputs(workspace: Workspace, options: Options, kept: Path | None = None) -> dict[str, str]:
    """The digests of everything, and what was asked of a build for all papers; `kept` as for `current_inputs`."""
    found = current_inputs(workspace, options.sources, kept)
    if options.packs is Packs.NONE:
        found[PACKS_LEFT_OUT] = "yes"
    if options.language:
        found[LANGUAGE] = options.language
    return found


def stamps(workspace: Workspace) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file of content and of the workspace's own templates, to notice a save.

    A file that is gone before it is looked at, as when an editor saves, is left out: the next look has it.
    """
    folders = (workspace.content, workspace.root / "templates")
    found = {}
    for file in (file for folder in folders for file in _files(folder)):
        with suppress(OSError):
            facts = file.stat()
            found[Path(file.path)] = (facts.st_size, facts.st_mtime_ns)
    return found


@cache
def program_digest(kept: Path | None = None) -> str:
    """One digest of the program's own code, which a process that has begun does not look at again.

    It is worked out anew when the file system says of any of its files another thing than when it last was.
    """
    files = [file for file in _files(Path(__file__).parent.parent) if file.name.endswith(".py")]
    facts = [file.stat() for file in files]
    whole = "\n".join(f"{file.path} {stamp(each)}" for file, each in zip(files, facts, strict=True))
    seen = Seen(kept / "program.json" if kept else None)
    digest = seen.digest(
        PROGRAM, hashlib.sha256(os.fsencode(whole)).hexdigest(), max(map(changed, facts)), lambda: _digest_of_all(files)
    )
    seen.keep()
    return digest


def _digest_of_all(files: Iterable[os.DirEntry[str]]) -> str:
    root = str(Path(__file__).parent.parent)
    names = ((file.path.removeprefix(root).replace(os.sep, "/"), _digest(file.path)) for file in files)
    return hashlib.sha256("".join(f"{name} {digest}\n" for name, digest in names).encode()).hexdigest()


def _folder(folder: Path, called: str, seen: Seen, only: str = "", place: int = 0) -> Iterator[tuple[str, str]]:
    """The digest of every file in a folder that is `called` so, or of those with one name only.

    `place` tells several folders that are called the same apart.
    """
    root, kept_as = len(str(folder)), f"{called} {place}" if place else called
    for file in _files(folder):
        if only in ("", file.name):
            name = file.path[root:].replace(os.sep, "/")
            yield f"{called}{name}", _seen_digest(file, kept_as + name, seen)


def _seen_digest(file: os.DirEntry[str], name: str, seen: Seen) -> str:
    try:
        facts = file.stat()
    except OSError as error:
        return f"unreadable: {error.errno}"
    return seen.digest(name, stamp(facts), changed(facts), lambda: _digest(file.path))


def _digest(path: str) -> str:
    """Of a file that cannot be read, why not; that it is unreadable is told by whoever wants what is in it."""
    try:
        with FileIO(path) as file:
            return hashlib.sha256(file.readall()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.errno}"


def _files(folder: Path) -> list[os.DirEntry[str]]:
    """The files in a folder and below, in the order of their names; links to folders are not followed."""
    return sorted(_below(str(folder)), key=lambda file: file.path.replace(os.sep, "/").split("/"))


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if not _is_passed_over(entry.name)]
    except OSError:  # there is none, or nobody may look into it
        return
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif entry.is_file():
            yield entry


def _is_passed_over(name: str) -> bool:
    """Hidden files, what Word and editors keep beside an open file, and compiled Python are nobody's input."""
    return name.startswith((".", "~", "#")) or name in ("__pycache__", "packaged")
