"""`page-finder`: all papers of a meeting are composed, and the finder is made with every edition that there can be."""

from __future__ import annotations

from collections.abc import Iterator

from generator.build.editions import SMALLEST_LARGE_PRINT
from generator.build.finding import FORMATS_MADE, Finder, FinderFile
from generator.build.inputs import PROGRAM, program_digest
from generator.build.making import resources_for
from generator.build.options import DEFAULT_PROFILES, Options, Packs
from generator.build.prepare import Prepared, prepare
from generator.build.report import remembered
from generator.build.situation import Situation
from generator.build.state import State
from generator.load import load_profile, load_reading_profile
from generator.load.readers import PREFIX
from generator.model.pack_names import PACK
from generator.problems import ContentError, Location, Problem
from generator.profiles import Profile
from generator.workspace import Workspace

FORMATS_READ = ("braille", "transcript")
"""What the finder looks into besides the formats it is made as, whose templates it needs too."""


def make_page_finder(workspace: Workspace, meeting: str) -> tuple[FinderFile, ...]:
    """Write page-finder.docx, .html and .txt beside the standard papers, and .docx for each large print.

    Pages of Word packs and of braille are counted now; times are those of the sounds that are there. Raises
    ContentError when the papers cannot be composed, and with the problems of the writers.
    """
    options = Options(meetings=(meeting,), formats=(*FORMATS_MADE, *FORMATS_READ), packs=Packs.TOO)
    prepared = prepare(workspace, options, lambda name: name.startswith(f"{meeting}/"))
    pack = next((each.document for each in prepared.packs if each.document), None)
    if pack is None or prepared.wording is None or prepared.content is None:
        errors = [problem for problem in prepared.problems if problem.where.file] or [_no_pack(meeting)]
        raise ContentError(*errors)
    state = State(workspace.output)
    standard = load_profile(workspace, DEFAULT_PROFILES[0])
    situation = Situation(workspace, options, {PROGRAM: program_digest()}, state)
    resources = resources_for(situation, prepared.content, prepared.wording, standard)
    large = tuple(_large_print(prepared, workspace))
    finder = Finder(meeting, pack, prepared.content, resources, workspace.output, state)
    editions = (*map(finder.in_print, (standard, *large)), finder.in_braille(), finder.in_sound())
    wanted = [(standard, kind) for kind in FORMATS_MADE] + [(profile, FORMATS_MADE[0]) for profile in large]
    written = finder.written(editions, wanted)
    remembered(state)
    return written


def _large_print(prepared: Prepared, workspace: Workspace) -> Iterator[Profile]:
    """The large print that is made: the usual one, and that of each reader who asked for another."""
    readers = prepared.content.readers.record.readers if prepared.content and prepared.content.readers else {}
    titles = set()
    for name in (DEFAULT_PROFILES[1], *(PREFIX + identifier for identifier in readers)):
        try:
            profile = load_reading_profile(workspace, name)
        except ContentError:  # said when the readers are loaded
            continue
        if profile.smallest >= SMALLEST_LARGE_PRINT and profile.title not in titles:
            titles.add(profile.title)
            yield profile


def _no_pack(meeting: str) -> Problem:
    message = f"the papers of {meeting} could not be put together; a meeting whose pack can be built is wanted"
    return Problem("unknown-paper", message, Location(f"{meeting}/{PACK}"), "see committee-papers check")
