"""Every file a build could read becomes a digest of its content: what decides whether a paper is to be built again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.build.office import OFFICE, office_digest
from generator.build.options import Options, Packs
from generator.workspace import Workspace

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


def current_inputs(workspace: Workspace, sources: bool = False) -> dict[str, str]:
    """The digests of all content and all templates, of what was published, of LibreOffice, and of the program.

    `sources` says whether every paper is to have an appendix of sources.

    A template is named without the folder it was found in, and the workspace's own wins: a council that puts its own
    copy beside the program's thereby changes the input of that name.
    """
    found = {f"content/{name}": digest for name, digest in _folder(workspace.content)}
    records = {f"published/{name}": digest for name, digest in _folder(workspace.published, "record.json")}
    found |= {**records, PUBLICATIONS: hashlib.sha256("\n".join(records).encode()).hexdigest()}
    for templates in reversed(workspace.template_folders()):
        found.update((f"templates/{name}", digest) for name, digest in _folder(templates))
    found[SOURCES] = "yes" if sources else "no"
    found[OFFICE] = office_digest()
    found[PROGRAM] = program_digest()
    return found


def asked_inputs(workspace: Workspace, options: Options) -> dict[str, str]:
    """The digests of everything, and what was asked of a build for all papers."""
    found = current_inputs(workspace, options.sources)
    if options.packs is Packs.NONE:
        found[PACKS_LEFT_OUT] = "yes"
    if options.language:
        found[LANGUAGE] = options.language
    return found


def stamps(workspace: Workspace) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file of content and of the workspace's own templates, to notice a save."""
    folders = (workspace.content, workspace.root / "templates")
    files = (path for folder in folders if folder.is_dir() for path, _ in _files(folder))
    return {path: (facts.st_size, facts.st_mtime_ns) for path in files for facts in (path.stat(),)}


@cache
def program_digest() -> str:
    """One digest of the program's own code, which a process that has begun does not read again."""
    whole = hashlib.sha256()
    for name, digest in _folder(Path(__file__).parent.parent, "*.py"):
        whole.update(f"{name} {digest}\n".encode())
    return whole.hexdigest()


def _folder(folder: Path, pattern: str = "*") -> Iterator[tuple[str, str]]:
    for path, name in _files(folder, pattern):
        yield name, _digest(path)


def _digest(path: Path) -> str:
    """Of a file that cannot be read, why not; that it is unreadable is told by whoever wants what is in it."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.errno}"


def _files(folder: Path, pattern: str = "*") -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob(pattern)):
        name = path.relative_to(folder)
        if not _is_passed_over(name) and path.is_file():
            yield path, name.as_posix()


def _is_passed_over(name: Path) -> bool:
    """Hidden files, what Word and editors keep beside an open file, and compiled Python are nobody's input."""
    return any(part.startswith((".", "~", "#")) or part in ("__pycache__", "packaged") for part in name.parts)
