"""Which page finders were made, and are gone since: nothing else tells, since a finder is no edition of a paper."""

from __future__ import annotations

from pathlib import Path

from generator.build.options import Options, Packs
from generator.build.state import State

STEM = "page-finder"
_FORMATS = {".docx": "docx", ".html": "html", ".txt": "text"}


def lost_finders(options: Options, state: State) -> tuple[Path, ...]:
    """The files of page finders that are not there any more and that such a build would make."""
    if options.packs is not Packs.TOO or options.item is not None or options.language is not None:
        return ()
    return tuple(path for path in state.written_paths() if path.stem == STEM and _is_asked_for(path, options))


def _is_asked_for(path: Path, options: Options) -> bool:
    """Whether a build makes this file, and it is not there."""
    profile, meeting = path.parent.name, path.parent.parent.name
    asked = profile in options.profiles and _FORMATS.get(path.suffix) in options.formats
    return asked and meeting in (options.meetings or (meeting,)) and not path.exists()
