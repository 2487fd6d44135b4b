"""The file speech.toml becomes the settings of speech: the engine, its voice, its pace, and how words are said."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.problems import ContentError, Location, Problem

SLOWEST, FASTEST = 80, 450
"""Words a minute that espeak-ng keeps to."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The program that speaks, its voice, words a minute, and what is said for words as they are written."""

    engine: str = "espeak-ng"
    voice: str = "en-gb"
    pace: int = 160
    lexicon: Mapping[str, str] = field(default_factory=dict)


def read_settings(content: bytes, name: str) -> Settings:
    """The settings in a TOML file. Raises ContentError (bad-speech-settings) for one that cannot be used."""
    try:
        found = tomllib.loads(content.decode())
    except ValueError as error:
        raise ContentError(_bad(f'this is not TOML ({error}); lines such as SEND = "send" are wanted', name)) from error
    settings = Settings(
        found.get("engine", Settings().engine),
        found.get("voice", Settings().voice),
        found.get("words-a-minute", Settings().pace),
        found.get("lexicon", {}),
    )
    faults = tuple(_bad(fault, name) for fault in _faults(settings))
    if faults:
        raise ContentError(*faults)
    return settings


def _faults(settings: Settings) -> list[str]:
    words = (settings.engine, settings.voice)
    faults = [
        f"{word!r} is no text; a name in quotation marks is wanted" for word in words if not isinstance(word, str)
    ]
    if not isinstance(settings.pace, int) or not SLOWEST <= settings.pace <= FASTEST:
        faults.append(f"words-a-minute is {settings.pace!r}; a number from {SLOWEST} to {FASTEST} is wanted")
    if not isinstance(settings.lexicon, dict):
        return [*faults, "lexicon is no table; lines below [lexicon] are wanted"]
    said = settings.lexicon.items()
    faults += [
        f"{word} is said as {how!r}; words in quotation marks are wanted" for word, how in said if not _is_said(how)
    ]
    return faults


def _is_said(how: object) -> bool:
    return isinstance(how, str) and bool(how.strip())


def _bad(message: str, name: str) -> Problem:
    hint = "compare it with the speech.toml that came with the program"
    return Problem("bad-speech-settings", message, Location(name), hint)
