"""Every item of a meeting as it is heard: sound, chapters, transcript, SSML and the Word paper agree.

The meeting is the example's largest: more than two hours, spoken by the engine that the program comes with.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import docx
import numpy as np
import pytest
import soundfile
from filelock import FileLock
from mutagen.oggvorbis import OggVorbis
from proof.conftest import ROOT, Built
from proof.readers import by_pandoc, in_page, squeezed
from proof.test_readers_agree import ONLY_IN_ONE
from speech.listening import heard_in
from speech.test_speech import SETTINGS, SSML

from generator.writers.speech.spoken import spoken as said_as

pytestmark = pytest.mark.slow

MEETING = "2021-09-17-people-and-communities"
ITEMS = (
    "00-agenda",
    "07-send-performance",
    "07-send-performance-easy-read",
    "08-care-quality",
    "08-care-market-data",
    "09-forward-work-programme",
)
CONTENTS = "This paper has these parts:"
REST, QUIET = 0.3, 0.02
"""Seconds before a chapter in which nothing is heard (a narration rests for 0.4 or more), and how loud nothing is."""
PAUSE = 0.12
"""Seconds of quiet between the number of a paragraph and its words."""
SLOWEST, FASTEST = 9.0, 18.0
"""Letters a second between which every chapter is spoken, whatever its words are."""
RESTS = 2
"""Seconds for which the narration may rest in a chapter."""
LISTENED_TO = 12
"""Numbered paragraphs of a paper that are listened to; the listener has to tell them from all others of the paper."""
HEARD = 1 / 3
"""How many of them must be heard as what they are: it knows no such voice, but guesses are right once in thirty."""


@dataclass(frozen=True)
class Item:
    """The sound of one item, and the files beside it that are read along."""

    ogg: Path

    @cached_property
    def tags(self) -> OggVorbis:
        """As mutagen reads them, which is no library of the program's."""
        return OggVorbis(self.ogg)

    @cached_property
    def chapters(self) -> list[tuple[float, str]]:
        """The seconds at which each chapter begins, and its title, as a player lists them."""
        keys = sorted(key for key in self.tags.keys() if re.fullmatch(r"chapter\d{3}", key))  # noqa: SIM118 - no dict
        return [(_seconds(self.tags[key][0]), self.tags[f"{key}name"][0]) for key in keys]

    @cached_property
    def transcript(self) -> list[str]:
        """What is said, a paragraph for each passage."""
        words = self.ogg.with_suffix(".transcript.txt").read_text(encoding="utf-8")
        return [squeezed(paragraph) for paragraph in words.split("\n\n")]

    @cached_property
    def passages(self) -> list[ElementTree.Element]:
        """The paragraphs of the SSML."""
        return list(ElementTree.fromstring(self.ogg.with_suffix(".ssml").read_bytes()).iter(f"{SSML}p"))

    def first_passages(self) -> list[int]:
        """The place of the passage that begins each chapter: it is said as its title is written."""
        marks = [passage.find(f"{SSML}mark") for passage in self.passages]
        ids = [mark.get("name", "") for mark in marks if mark is not None]
        assert len(ids) == len(self.passages) == len(self.transcript)
        # The list of contents says titles too, under a mark of its own.
        contents = {mark for mark, said in zip(ids, self.transcript, strict=True) if said.endswith(CONTENTS)}
        places, place = [], 0
        for _, title in self.chapters:
            while not self.transcript[place].startswith(_as_said(title)) or ids[place] in contents:
                place += 1
            places.append(place)
            place += 1
        return places

    def sound(self, begins: float, seconds: float) -> np.ndarray:
        """The samples of so many seconds."""
        with soundfile.SoundFile(self.ogg) as file:
            file.seek(int(begins * file.samplerate))
            samples: np.ndarray = file.read(int(seconds * file.samplerate))
        return samples

    @property
    def rate(self) -> int:
        return int(self.tags.info.sample_rate)


def _seconds(clock: str) -> float:
    hours, minutes, seconds = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _numbered(title: str) -> tuple[str, str]:
    """The number of a heading, if it has one, and its words."""
    found = re.match(r"(\d+(?:\.\d+)*|Appendix \d+) (.*)", squeezed(title))
    return (found[1], found[2]) if found else ("", squeezed(title))


def _as_said(title: str) -> str:
    """The beginning of what is said for a title: of "2.1 Proposals", "Two point one. Proposals"."""
    number, words = _numbered(title)
    said = said_as(f"{number}. {words}" if number else words, SETTINGS.lexicon)
    return said[:1].upper() + said[1:]


@pytest.fixture(scope="session")
def spoken(shared: Path) -> list[Item]:
    """The items of the meeting, in the order of the list that a player plays; made by the first process that asks."""
    folder = shared / "spoken" / MEETING / "standard"
    with FileLock(shared / "spoken.lock"):
        if not folder.exists():
            _speak(shared / "spoken")
    lines = (folder / "pack-sound.m3u8").read_text(encoding="utf-8").splitlines()
    return [Item(folder / line) for line in lines if not line.startswith("#")]


def _speak(output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", MEETING, "--format", "speech", "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_item_has_a_sound_of_its_own_listed_with_its_length(spoken: list[Item]) -> None:
    assert [item.ogg.stem for item in spoken] == list(ITEMS)
    listed = (spoken[0].ogg.parent / "pack-sound.m3u8").read_text(encoding="utf-8")
    lengths = [float(seconds) for seconds in re.findall(r"#EXTINF:(\d+)", listed)]
    assert lengths == [round(item.tags.info.length) for item in spoken]


@pytest.mark.parametrize("place", range(len(ITEMS)), ids=ITEMS)
class TestOfAnItem:
    def test_the_sound_says_what_it_is_as_the_word_paper_does(
        self, spoken: list[Item], built: Built, place: int
    ) -> None:
        tags, word = spoken[place].tags, _word(built, spoken[place])
        about = docx.Document(str(word)).core_properties
        assert squeezed(tags["title"][0]) == squeezed(about.title)
        assert (tags["artist"][0], tags["language"][0]) == (about.author, about.language)

    def test_the_chapters_are_the_headings_tables_charts_and_numbered_paragraphs_of_the_word_paper(
        self, spoken: list[Item], built: Built, place: int
    ) -> None:
        word = _word(built, spoken[place])
        opening, *titles = (squeezed(title) for _, title in spoken[place].chapters)
        read = by_pandoc(word)
        headings = [words for _, words in read.headings if words not in ONLY_IN_ONE]
        assert headings[0] == opening
        assert [words for _, words in map(_numbered, titles) if words in headings] == headings
        captions = [title.partition(":")[0] for title in titles if re.match(r"(Table|Chart) \d+:", title)]
        assert captions == read.captions
        paragraphs = [title.removeprefix("Paragraph ") for title in titles if re.match(r"Paragraph [\d.]+$", title)]
        numbers = in_page(word.with_suffix(".html")).numbers
        assert paragraphs == [number for number in numbers if number in paragraphs]

    def test_the_transcript_says_in_every_chapter_what_the_ssml_says(self, spoken: list[Item], place: int) -> None:
        item = spoken[place]
        starts = [*item.first_passages(), len(item.passages)]
        assert starts[0] == 0
        for (one, other), (_, title) in zip(pairwise(starts), item.chapters, strict=True):
            said = [squeezed("".join(passage.itertext())) for passage in item.passages[one:other]]
            assert said == item.transcript[one:other], title

    def test_every_chapter_is_as_long_as_its_words_and_the_last_ends_with_the_sound(
        self, spoken: list[Item], place: int
    ) -> None:
        item = spoken[place]
        starts = [*item.first_passages(), len(item.transcript)]
        times = [*(seconds for seconds, _ in item.chapters), item.tags.info.length]
        assert times[0] == 0
        for (one, other), (begins, ends), (_, title) in zip(
            pairwise(starts), pairwise(times), item.chapters, strict=True
        ):
            letters = sum(map(len, item.transcript[one:other]))
            assert letters / FASTEST < ends - begins < letters / SLOWEST + RESTS, title

    def test_nothing_is_heard_before_a_chapter_and_words_from_its_first_moment(
        self, spoken: list[Item], place: int
    ) -> None:
        item = spoken[place]
        for begins, title in item.chapters:
            if begins:
                assert np.abs(item.sound(begins - REST, REST - 0.02)).max() < QUIET, title
            assert np.abs(item.sound(begins, REST)).max() > QUIET * 4, title

    def test_a_listener_who_goes_to_a_paragraph_hears_its_number(self, spoken: list[Item], place: int) -> None:
        item = spoken[place]
        numbered = [(begins, title) for begins, title in item.chapters if re.match(r"Paragraph [\d.]+$", title)]
        sentences = [_as_heard(title) for _, title in numbered]
        listened_to = numbered[:: -(-len(numbered) // LISTENED_TO) or 1]
        heard = [
            heard_in(_until_a_pause(item.sound(begins, 4), item.rate), item.rate, sentences)
            for begins, _ in listened_to
        ]
        right = sum(one == _as_heard(title) for one, (_, title) in zip(heard, listened_to, strict=True))
        assert right >= HEARD * len(listened_to), heard


def _word(built: Built, item: Item) -> Path:
    return built.output / MEETING / "standard" / f"{item.ogg.stem}.docx"


def _as_heard(title: str) -> str:
    return _as_said(title).lower().replace("-", " ")


def _until_a_pause(samples: np.ndarray, rate: int) -> np.ndarray:
    """The samples up to where the voice rests for the first time."""
    loud = np.flatnonzero(np.abs(samples) > QUIET)
    (rests,) = np.nonzero(np.diff(loud) > PAUSE * rate)
    return samples[: loud[rests[0]]] if len(rests) else samples
