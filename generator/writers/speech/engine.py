"""A program that speaks turns words into sound: whichever one the settings name, started once for each passage."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem
from generator.writers.speech.settings import Settings

SECONDS = 300
"""A passage is a few sentences; an engine that needs longer has stopped."""

FORMAT = Location("--format sound")


@dataclass(frozen=True, slots=True)
class Engine:
    """An installed program, and the words of the command that it is started with."""

    program: str
    words: tuple[str, ...]

    def spoken(self, text: str, ssml: str) -> bytes:
        """The sound of one passage as a WAV file. Raises ContentError (engine-failed) when none comes."""
        with TemporaryDirectory(prefix="committee-papers-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            files = {"{text_file}": folder / "passage.txt", "{ssml_file}": folder / "passage.ssml"}
            wav = folder / "passage.wav"
            files["{text_file}"].write_text(text, encoding="utf-8")
            files["{ssml_file}"].write_text(ssml, encoding="utf-8")
            gaps = {**{gap: str(path) for gap, path in files.items()}, "{wav_file}": str(wav)}
            return _started([self.program, *(_filled(word, gaps) for word in self.words)], wav)


def engine(settings: Settings, language: str) -> Engine:
    """The engine of the settings, for a language (BCP 47). Raises ContentError (engine-missing) if it is not there."""
    name, *words = settings.engine
    program = shutil.which(name)
    if program is None:
        raise ContentError(_missing(name))
    gaps = {"{voice}": settings.voice(language), "{words-a-minute}": str(settings.pace)}
    return Engine(program, tuple(_filled(word, gaps) for word in words))


def _filled(word: str, gaps: dict[str, str]) -> str:
    for gap, filling in gaps.items():
        word = word.replace(gap, filling)
    return word


def _started(command: list[str], wav: Path) -> bytes:
    try:
        done = subprocess.run(command, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode:
            raise ContentError(_failed(command[0], done.stderr.decode(errors="replace")))
        return wav.read_bytes()
    except subprocess.TimeoutExpired as error:
        raise ContentError(_failed(command[0], f"it was not done after {SECONDS} seconds")) from error
    except OSError as error:
        raise ContentError(_failed(command[0], (error.strerror or str(error)).lower())) from error


def _missing(name: str) -> Problem:
    return Problem(
        "engine-missing",
        f"there is no {name} on this computer, so no sound was made; transcript and SSML need none and are made",
        FORMAT,
        "install it: apt install espeak-ng (Debian and Ubuntu), brew install espeak-ng (Mac), winget install "
        "eSpeak-NG.eSpeak-NG (Windows); or name another program in templates/speech/speech.toml",
    )


def _failed(program: str, said: str) -> Problem:
    reason = (said.strip().splitlines() or ["it says nothing"])[-1]
    return Problem(
        "engine-failed",
        f"{Path(program).name} made no sound ({reason}); a WAV file at {{wav_file}} is wanted",
        FORMAT,
        "try the line engine = [...] of templates/speech/speech.toml by hand, with a file of text",
    )
