"""A machine without the program that speaks: words are written all the same, and the report says what is missing."""

from __future__ import annotations

import shutil

import pytest
from build.conftest import MEETING, TinyWorkspace


def test_transcript_and_ssml_are_written_and_the_report_says_how_to_get_sound(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    report = tiny.build(profiles=("standard",), formats=("transcript", "ssml", "sound"), item=2)
    names = sorted(path.name for path in (tiny.output / MEETING / "standard").iterdir())
    assert names == ["02-waiting.ssml", "02-waiting.transcript.txt"]
    (missing,) = report.not_built
    assert missing.name == f"{MEETING}/02-waiting, standard, sound"
    assert [problem.code for problem in missing.because] == ["engine-missing"]
    assert "apt install espeak-ng" in missing.because[0].hint
