"""The editions of a meeting's papers are looked through, and where each place is in each becomes a paper."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.build.editions import Edition, Resources, as_shown, braille_book, make, speech_settings
from generator.build.files import Written, write_paper
from generator.build.lost_finders import STEM
from generator.build.packs import pack_pages
from generator.build.places import EditionName
from generator.build.state import State
from generator.document.pack import Pack
from generator.document.page_finder import EditionPlaces, page_finder
from generator.frozen import dataclass
from generator.model.content import Content
from generator.model.pack_order import packed_papers
from generator.problems import ContentError, Problem
from generator.profiles import Profile

FORMATS_MADE = ("docx", "html", "text")
"""What the finder is made as, in standard print; as a Word file alone in other profiles."""


@dataclass(frozen=True, slots=True)
class FinderFile:
    """A file of a finder, and the errors that an audit of it found."""

    written: Written
    faults: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Finder:
    """What the finder of one meeting is made from: its papers, the templates, and the folder that has the sounds."""

    meeting: str
    pack: Pack
    content: Content
    resources: Resources
    output: Path
    state: State

    def written(
        self, editions: Iterable[EditionPlaces], wanted: Iterable[tuple[Profile, str]]
    ) -> tuple[FinderFile, ...]:
        """The files, one for each profile and format that is wanted. Raises ContentError as the writers do."""
        known = [edition for edition in editions if any(edition.places.values())]
        document = page_finder(self.pack, known, self.resources.wording)
        return tuple(self._put(Edition(document, *each)) for each in wanted)

    def in_print(self, profile: Profile) -> EditionPlaces:
        """The pages of the Word pack in a profile; none where nobody can lay it out."""
        pages = pack_pages(self.pack, profile, self.resources)
        found = {paper: {id_: str(page) for id_, page in blocks.items()} for paper, blocks in pages.items()}
        return EditionPlaces(self.resources.wording.say("finder-page", edition=profile.title), found)

    def in_braille(self) -> EditionPlaces:
        """The pages of each paper's own braille: a paper is a volume. None where there is no liblouis."""
        standard, wording = self.resources.standard, self.resources.wording
        parts = [Edition(part, standard, "braille") for part in self.pack.parts_without_pages if standard]
        try:
            books = {part.document.id: braille_book(as_shown(part), self.resources) for part in parts}
        except ContentError:
            books = {}
        found = {paper: {id_: str(page) for id_, page in book.begins.items()} for paper, book in books.items()}
        return EditionPlaces(wording.say("finder-braille"), found)

    def in_sound(self) -> EditionPlaces:
        """The times in the sounds that are there."""
        from generator.writers.speech import chapter_times

        papers = packed_papers(self.content, self.meeting)
        folders = {paper.id_in(self.meeting): (paper.meeting, paper.stem) for paper in papers}
        settings, wording = speech_settings(self.resources), self.resources.wording
        found = {}
        for part in self.pack.parts_without_pages:
            sound = _sound_of(*folders.get(part.id, (self.meeting, part.id)), self.output)
            times = chapter_times(sound, part, wording, settings)
            if times:
                found[part.id] = times
        return EditionPlaces(wording.say("finder-sound"), found)

    def _put(self, edition: Edition) -> FinderFile:
        made = make(edition, self.resources)
        if made.data is None:
            raise ContentError(*made.problems)
        name = EditionName(f"{self.meeting}/{STEM}", edition.profile.name, edition.format)
        return FinderFile(write_paper(name.path(self.output), made.data, self.state), made.problems)


def _sound_of(meeting: str, stem: str, output: Path) -> bytes:
    """The sound of a paper, from whichever profile's folder it was put in; nothing where there is none."""
    files = sorted((output / meeting).glob(f"*/{stem}.ogg"))
    return files[0].read_bytes() if files else b""
