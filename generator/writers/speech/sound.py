"""A document becomes sound: spoken passage by passage, encoded as Ogg Vorbis, with a chapter wherever one is sought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from io import BytesIO
from typing import TYPE_CHECKING

from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.problems import ContentError, Problem
from generator.writers.speech.engine import FORMAT, engine
from generator.writers.speech.letters import dotted
from generator.writers.speech.narration import Reader, Utterance
from generator.writers.speech.ogg import with_comments
from generator.writers.speech.settings import Settings
from generator.writers.speech.write import ssml

if TYPE_CHECKING:
    import numpy as np
    from soundfile import SoundFile

COMPRESSION = 0.8
"""Of Vorbis, from 0 to 1: about 40 kilobits a second for one voice, at which words stay clear."""

BLOCK = 8192
"""Samples given to the encoder at once; libsndfile has crashed on sounds given whole."""

BEFORE_HEADING, AFTER_HEADING, BETWEEN = 0.9, 0.6, 0.4
"""Seconds of silence before a heading, after it, and between passages."""

MOST_CHAPTERS = 1000
"""CHAPTER000 to CHAPTER999: the chapter extension of Vorbis comments has three figures."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Utterances spoken in one go, the first of which may begin a chapter."""

    utterances: tuple[Utterance, ...]

    @property
    def first(self) -> Utterance:
        """The utterance that the passage begins with."""
        return self.utterances[0]

    @property
    def text(self) -> str:
        """What the voice is given, a paragraph for each utterance."""
        return "\n\n".join(dotted(each.said) for each in self.utterances) + "\n"


@dataclass(slots=True)
class _Recording:
    """The sound so far: an open file, which is made when the first passage says how many samples a second there are."""

    out: BytesIO = field(default_factory=BytesIO)
    file: SoundFile | None = None

    @property
    def seconds(self) -> float:
        return self.file.frames / self.file.samplerate if self.file else 0.0

    def add(self, wav: bytes) -> None:
        import soundfile

        samples, rate = soundfile.read(BytesIO(wav), dtype="float32", always_2d=True)
        if self.file is None:
            self.file = soundfile.SoundFile(
                self.out, "w", rate, 1, format="OGG", subtype="VORBIS", compression_level=COMPRESSION
            )
        self._write(samples.mean(axis=1))

    def rest(self, seconds: float) -> None:
        import numpy as np

        if self.file is not None:
            self._write(np.zeros(int(seconds * self.file.samplerate), dtype="float32"))

    def _write(self, samples: np.ndarray) -> None:
        assert self.file is not None
        for place in range(0, len(samples), BLOCK):
            self.file.write(samples[place : place + BLOCK])

    def closed(self) -> bytes:
        assert self.file is not None
        self.file.close()
        return self.out.getvalue()


def write_sound(document: Document, wording: Wording, settings: Settings) -> bytes:
    """The paper as it is spoken, an Ogg Vorbis file with titles and chapters.

    Raises ContentError: engine-missing without the engine of the settings, engine-failed if it does not speak.
    """
    engine(settings, document.language)
    _need_an_encoder()
    recording, chapters = _Recording(), []
    for passage in passages(Reader(wording, settings).narration(document)):
        recording.rest(BEFORE_HEADING if passage.first.level else BETWEEN)
        if passage.first.chapter:
            chapters.append((recording.seconds, passage.first.chapter))
        _speak(passage, settings, recording, document.language)
    return with_comments(recording.closed(), [*_titles(document), *_chapters(chapters)])


def passages(said: Sequence[Utterance]) -> Iterator[Passage]:
    """The utterances in passages: a new one begins with each chapter, after a heading, and for another voice."""
    together: list[Utterance] = []
    for each in said:
        if together and (each.chapter or together[-1].level or each.language != together[-1].language):
            yield Passage(tuple(together))
            together = []
        together.append(each)
    if together:
        yield Passage(tuple(together))


def _speak(passage: Passage, settings: Settings, recording: _Recording, language: str) -> None:
    """Have the passage spoken by the voice of its language; `language` is the paper's."""
    speaker = engine(settings, passage.first.language or language)
    recording.add(speaker.spoken(passage.text, ssml(passage.utterances, language)))
    if passage.first.level:
        recording.rest(AFTER_HEADING)


def _titles(document: Document) -> Iterator[str]:
    running = document.running
    named = {"TITLE": document.title, "ALBUM": running.committee, "ARTIST": document.author, "VERSION": running.item}
    yield from (f"{name}={words}" for name, words in named.items() if words)
    yield f"LANGUAGE={document.language}"


def _chapters(chapters: Sequence[tuple[float, str]]) -> Iterator[str]:
    for number, (seconds, name) in enumerate(chapters[:MOST_CHAPTERS]):
        yield f"CHAPTER{number:03d}={clock(seconds)}"
        yield f"CHAPTER{number:03d}NAME={name}"


def clock(seconds: float) -> str:
    """Hours, minutes, seconds and thousandths: 01:02:03.004."""
    thousandths = round(seconds * 1000)
    hours, rest = divmod(thousandths, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02d}:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _need_an_encoder() -> None:
    try:
        import soundfile  # noqa: F401 - brings libsndfile where it has a wheel for the machine, and raises elsewhere
    except OSError as error:
        message = "there is no libsndfile on this computer, which makes Ogg files; transcript and SSML are made"
        hint = "install it: apt install libsndfile1 (Debian and Ubuntu), brew install libsndfile (Mac)"
        raise ContentError(Problem("engine-missing", message, FORMAT, hint)) from error
