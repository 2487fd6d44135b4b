"""Readers that are named on the command line become what a build goes by: their profiles, inputs and formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.build.formats import expanded
from generator.build.options import ForReader
from generator.load.readers import FILE, language_of, load_readers, profile_of
from generator.model.content import Sourced
from generator.model.readers import Readers
from generator.problems import ContentError, Location, Problem, choose_from
from generator.workspace import Workspace

ALL = "all"


def for_readers(workspace: Workspace, wanted: Iterable[str]) -> tuple[ForReader, ...]:
    """The readers with these ids, or `all` of them, less those whose wishes cannot be carried out.

    What is wrong with a wish is among the problems of the content, so it is not told here. Raises ContentError for a
    file that cannot be used and for an id that is not in it.
    """
    readers = load_readers(workspace)
    names = tuple(dict.fromkeys(wanted))
    known = readers.record.readers
    unknown = [name for name in names if name != ALL and name not in known]
    if unknown:
        message = f"there is no reader '{unknown[0]}'; one of those in {FILE} is wanted"
        raise ContentError(
            Problem("unknown-profile", message, Location("--for"), choose_from(unknown[0], [*known, ALL]))
        )
    return tuple(_readable(readers, known if ALL in names else names, workspace))


def _readable(readers: Sourced[Readers], names: Iterable[str], workspace: Workspace) -> Iterator[ForReader]:
    for name in names:
        try:
            profile = profile_of(name, readers, workspace)
        except ContentError:
            continue
        reader = readers.record.readers[name]
        reads = (FILE, f"templates/profiles/{reader.profile}.yaml")
        formats = expanded(kind.value for kind in reader.formats)
        yield ForReader(profile.name, reads, formats, language_of(reader, workspace))
