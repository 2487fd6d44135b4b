"""A file that is saved while a build reads: the papers are right after the next build, whatever was saved and when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build import making
from generator.build.inputs import stamps
from generator.workspace import Workspace

REPORT = f"meetings/{MEETING}/02-waiting.yaml"
FIRST, SECOND = "It costs nothing.", "It costs pennies."


def test_what_was_saved_during_a_build_and_taken_back_is_not_in_the_papers(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.build()
    clean = tiny.papers()
    tiny.change("council.yaml", "name: ", "name: The ")
    begin = making.begin

    def saved_first(*asked: Any) -> making.Begun:
        tiny.change(REPORT, FIRST, SECOND)
        return begin(*asked)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(making, "begin", saved_first)
        report = tiny.build()
    assert [notice for notice in report.notices if f"content/{REPORT} was saved during this build" in notice]
    tiny.change(REPORT, SECOND, FIRST)
    tiny.change("council.yaml", "name: The ", "name: ")
    tiny.build()
    assert tiny.papers() == clean
    assert tiny.build().notices == ()
    assert tiny.made() == []


def test_what_was_saved_during_a_build_and_stays_is_in_the_papers_of_the_next(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = making.begin

    def saved_behind(*asked: Any) -> making.Begun:
        begun = begin(*asked)
        tiny.change(REPORT, FIRST, SECOND)
        return begun

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(making, "begin", saved_behind)
        tiny.build()
    tiny.build()
    assert [line for line in tiny.made() if line.startswith("02-waiting") and f"content/{REPORT} changed" in line]
    built = tiny.papers()
    (tiny.output / ".committee-papers" / "state.json").unlink()
    tiny.build()
    assert tiny.papers() == built


def test_a_file_that_an_editor_takes_away_for_a_moment_does_not_end_the_watch(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        path = str(tiny.folder / "content" / "council.yaml")

        def stat(self) -> None:
            raise FileNotFoundError(2, "No such file or directory", self.path)

    monkeypatch.setattr("generator.build.inputs._files", lambda folder: [Gone()])
    assert stamps(Workspace.at(tiny.folder)) == {}
    assert Path(Gone.path).exists()
