"""The editions of a meeting's papers are looked through, and where each place is in each of them becomes one paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Resources, make, speech_settings
from generator.build.files import Written, write_paper
from generator.build.making import Situation, resources_for
from generator.build.options import DEFAULT_PROFILES, Options, Packs
from generator.build.packs import pack_pages
from generator.build.places import EditionName
from generator.build.prepare import Prepared, prepare
from generator.build.report import remembered
from generator.build.state import State
from generator.document.pack import Pack
from generator.document.page_finder import ID, EditionPlaces, page_finder
from generator.load import load_profile, load_reading_profile
from generator.load.readers import PREFIX
from generator.model.pack_names import PACK
from generator.model.pack_order import packed_papers
from generator.problems import ContentError, Location, Problem
from generator.profiles import Profile
from generator.workspace import Workspace

FORMATS_MADE = ("docx", "html", "text")
FORMATS_READ = ("braille", "transcript")
"""What the finder is made as; and what it looks into besides, whose templates it needs too."""


def make_page_finder(workspace: Workspace, meeting: str) -> tuple[Written, ...]:
    """Write page-finder.docx, .html and .txt beside the standard papers, and .docx for each large print.

    Pages of Word packs and of braille are counted now; times are those of the sounds that are there. Raises
    ContentError when the papers cannot be composed, and with the problems of the writers.
    """
    options = Options(meetings=(meeting,), formats=(*FORMATS_MADE, *FORMATS_READ), packs=Packs.TOO)
    prepared = prepare(workspace, options, lambda name: name.startswith(f"{meeting}/"))
    pack = next((each.document for each in prepared.packs if each.document), None)
    if pack is None or prepared.wording is None:
        errors = [problem for problem in prepared.problems if problem.where.file] or [_no_pack(meeting)]
        raise ContentError(*errors)
    state = State(workspace.output)
    standard = load_profile(workspace, DEFAULT_PROFILES[0])
    resources = resources_for(Situation(workspace, options, {}, state), prepared.wording, prepared.lexicon, standard)
    large = tuple(_large_print(prepared, workspace))
    editions = (
        *(_in_print(pack, profile, resources) for profile in (standard, *large)),
        _in_braille(pack, standard, resources),
        _in_sound(pack, meeting, prepared, workspace, resources),
    )
    document = page_finder(pack, [edition for edition in editions if any(edition.places.values())], prepared.wording)
    wanted = [(standard, kind) for kind in FORMATS_MADE] + [(profile, FORMATS_MADE[0]) for profile in large]
    written = tuple(_put(Edition(document, *each), meeting, resources, state, workspace) for each in wanted)
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


def _in_print(pack: Pack, profile: Profile, resources: Resources) -> EditionPlaces:
    pages = pack_pages(pack, profile, resources)
    found = {paper: {id_: str(page) for id_, page in blocks.items()} for paper, blocks in pages.items()}
    return EditionPlaces(resources.wording.say("finder-page", edition=profile.title), found)


def _in_braille(pack: Pack, profile: Profile, resources: Resources) -> EditionPlaces:
    """The pages of each paper's own braille: a paper is a volume."""
    from generator.writers.braille import write

    try:
        books = {part.id: write(part, profile, resources.wording) for part in pack.parts_without_pages}
    except ContentError:  # without liblouis there is no braille to find anything in
        books = {}
    found = {paper: {id_: str(page) for id_, page in book.begins.items()} for paper, book in books.items()}
    return EditionPlaces(resources.wording.say("finder-braille"), found)


def _in_sound(
    pack: Pack, meeting: str, prepared: Prepared, workspace: Workspace, resources: Resources
) -> EditionPlaces:
    from generator.writers.speech import chapter_times

    assert prepared.content is not None
    folders = {paper.id_in(meeting): (paper.meeting, paper.stem) for paper in packed_papers(prepared.content, meeting)}
    found = {}
    for part in pack.parts_without_pages:
        sound = _sound_of(*folders.get(part.id, (meeting, part.id)), workspace.output)
        times = chapter_times(sound, part, resources.wording, speech_settings(resources))
        if times:
            found[part.id] = times
    return EditionPlaces(resources.wording.say("finder-sound"), found)


def _sound_of(meeting: str, stem: str, output: Path) -> bytes:
    """The sound of a paper, from whichever profile's folder it was put in; nothing where there is none."""
    files = sorted((output / meeting).glob(f"*/{stem}.ogg"))
    return files[0].read_bytes() if files else b""


def _put(edition: Edition, meeting: str, resources: Resources, state: State, workspace: Workspace) -> Written:
    made = make(edition, resources)
    if made.data is None:
        raise ContentError(*made.problems)
    name = EditionName(f"{meeting}/{ID}", edition.profile.name, edition.format)
    return write_paper(name.path(workspace.output), made.data, state)


def _no_pack(meeting: str) -> Problem:
    message = f"the papers of {meeting} could not be put together; a meeting whose pack can be built is wanted"
    return Problem("unknown-paper", message, Location(f"{meeting}/{PACK}"), "see committee-papers check")
