"""A build of whole meetings in several editions makes the page finder of each meeting of which anything changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.build.editions import Resources
from generator.build.finding import FORMATS_MADE, Finder, FinderFile
from generator.build.options import Options, Packs
from generator.build.prepare import Begun
from generator.build.state import State
from generator.document.page_finder import EditionPlaces
from generator.model.pack_names import PACK
from generator.profiles import Profile

WORD, SOUND = "docx", "sound"
BRAILLE = frozenset({"braille", "pef"})
FEWEST = 2
"""Editions between which a place can be lost."""


def write_finders(
    meetings: Iterable[str],
    begun: Begun,
    profiles: Sequence[Profile],
    resources: Resources,
    options: Options,
    state: State,
) -> Iterator[FinderFile]:
    """Write <output>/<meeting>/<profile>/page-finder for the editions asked for, where there are two at least.

    Nothing for a part of a meeting, for papers in another language, and where nobody can lay out or read the editions,
    or where the pack cannot be composed. Raises ContentError as the writers do.
    """
    whole = options.packs is Packs.TOO and options.item is None and options.language is None
    if not whole or not options.profiles or _asked_for(options) < FEWEST:
        return
    for meeting in meetings:
        finder = _finder(meeting, begun, resources, state)
        editions = list(_editions(finder, profiles, options)) if finder else []
        if finder and sum(any(edition.places.values()) for edition in editions) >= FEWEST:
            yield from finder.written(editions, _wanted(profiles, options))
        begun.let_go(meeting)


def _asked_for(options: Options) -> int:
    kinds = set(options.all_formats)
    return len(options.all_profiles) * (WORD in kinds) + bool(kinds & BRAILLE) + (SOUND in kinds)


def _finder(meeting: str, begun: Begun, resources: Resources, state: State) -> Finder | None:
    """The finder; None where there is no pack, or none that can be composed."""
    composing, name = begun.composing, f"{meeting}/{PACK}"
    pack = composing.pack(name).document if composing and name in composing.planned else None
    if composing is None or pack is None:
        return None
    return Finder(meeting, pack, composing.content, resources, composing.workspace.output, state)


def _editions(finder: Finder, profiles: Sequence[Profile], options: Options) -> Iterator[EditionPlaces]:
    """The places in each edition that is asked for; readers with the same print share a column."""
    kinds = set(options.all_formats)
    if WORD in kinds:
        yield from map(finder.in_print, {profile.title: profile for profile in profiles}.values())
    if kinds & BRAILLE:
        yield finder.in_braille()
    if SOUND in kinds:
        yield finder.in_sound()


def _wanted(profiles: Sequence[Profile], options: Options) -> Iterator[tuple[Profile, str]]:
    """All formats in the first profile, Word in the others: as the command has it, of what is asked for."""
    first, *others = (profile for profile in profiles if profile.name in options.profiles)
    kinds = [kind for kind in FORMATS_MADE if kind in options.formats] or [FORMATS_MADE[-1]]
    yield from ((first, kind) for kind in kinds)
    yield from ((profile, WORD) for profile in others if WORD in options.formats)
