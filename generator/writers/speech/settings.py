"""The file speech.toml becomes the settings of speech: the engine, its voices, its pace, and how words are said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import field

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem

SLOWEST, FASTEST = 80, 450
"""Words a minute that espeak-ng keeps to."""

READ = ("{text_file}", "{ssml_file}")
"""What an engine is given to speak: words, or words with marks."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The command that speaks, its voices by language, words a minute, and what is said for words as they are written.

    The command has gaps for what it speaks ({text_file} or {ssml_file}) and where the sound goes ({wav_file}).
    """

    engine: tuple[str, ...]
    voices: Mapping[str, str]
    pace: int = 160
    lexicon: Mapping[str, str] = field(default_factory=dict)

    def voice(self, language: str) -> str:
        """The voice for a language (BCP 47): that of the whole tag, or of its first part, or the first there is."""
        first = next(iter(self.voices.values()), "")
        return self.voices.get(language, self.voices.get(language.split("-")[0], first))


def read_settings(content: bytes, name: str) -> Settings:
    """The settings in a TOML file. Raises ContentError (bad-speech-settings) for one that cannot be used."""
    try:
        found = tomllib.loads(content.decode())
    except ValueError as error:
        raise ContentError(_bad(f'this is not TOML ({error}); lines such as SEND = "send" are wanted', name)) from error
    command, voices, pace, lexicon = (found.get(key) for key in ("engine", "voices", "words-a-minute", "lexicon"))
    faults = (*_faults_of_the_engine(command), *_faults_of_the_pace(pace), *_faults_of(lexicon, "lexicon"))
    faults = (*faults, *_faults_of(voices, "voices"))
    if faults:
        raise ContentError(*(_bad(fault, name) for fault in faults))
    return Settings(tuple(command or ()), voices or {}, pace or 0, lexicon or {})


def _faults_of_the_engine(command: object) -> Iterator[str]:
    if not isinstance(command, list) or not command or not all(map(_is_said, command)):
        yield f"engine is {command!r}; the words of a command are wanted, each in quotation marks"
    elif "{wav_file}" not in " ".join(command) or not any(gap in " ".join(command) for gap in READ):
        yield f"engine is {command!r}; {{wav_file}} and {' or '.join(READ)} are wanted in it"


def _faults_of_the_pace(pace: object) -> Iterator[str]:
    if not isinstance(pace, int) or not SLOWEST <= pace <= FASTEST:
        yield f"words-a-minute is {pace!r}; a number from {SLOWEST} to {FASTEST} is wanted"


def _faults_of(table: object, name: str) -> Iterator[str]:
    if not isinstance(table, dict):
        yield f"{name} is no table; lines below [{name}] are wanted"
        return
    for key, value in table.items():
        if not _is_said(value):
            yield f"{key} is {value!r} in {name}; words in quotation marks are wanted"


def _is_said(how: object) -> bool:
    return isinstance(how, str) and bool(how.strip())


def _bad(message: str, name: str) -> Problem:
    hint = "compare it with the speech.toml that came with the program"
    return Problem("bad-speech-settings", message, Location(name), hint)
