"""Finished bytes become files: whole or not at all, and never over somebody's work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.files import Outcome, digest, write_paper
from generator.build.state import FOLDER, State
from generator.build.whole import write_whole
from generator.problems import ContentError


def _build(output: Path, data: bytes, *, save: bool = True) -> Outcome:
    state = State(output)
    outcome = write_paper(output / "m" / "07-send.docx", data, state).outcome
    if save:
        state.save()
    return outcome


def test_a_new_file_is_written(tmp_path: Path) -> None:
    assert _build(tmp_path, b"one") is Outcome.WRITTEN
    assert (tmp_path / "m" / "07-send.docx").read_bytes() == b"one"


def test_the_same_bytes_are_left_alone(tmp_path: Path) -> None:
    _build(tmp_path, b"one")
    before = (tmp_path / "m" / "07-send.docx").stat().st_mtime_ns
    assert _build(tmp_path, b"one") is Outcome.UNCHANGED
    assert (tmp_path / "m" / "07-send.docx").stat().st_mtime_ns == before


def test_our_own_file_is_replaced(tmp_path: Path) -> None:
    _build(tmp_path, b"one")
    assert _build(tmp_path, b"two") is Outcome.WRITTEN
    assert (tmp_path / "m" / "07-send.docx").read_bytes() == b"two"


def test_a_file_edited_by_hand_stays_and_the_new_one_goes_beside_it(tmp_path: Path) -> None:
    _build(tmp_path, b"one")
    (tmp_path / "m" / "07-send.docx").write_bytes(b"edited in Word")
    assert _build(tmp_path, b"two") is Outcome.BESIDE
    assert (tmp_path / "m" / "07-send.docx").read_bytes() == b"edited in Word"
    assert (tmp_path / "m" / "07-send.new.docx").read_bytes() == b"two"


def test_a_file_that_was_there_before_us_is_somebodys(tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "07-send.docx").write_bytes(b"not ours")
    assert _build(tmp_path, b"one") is Outcome.BESIDE
    assert (tmp_path / "m" / "07-send.docx").read_bytes() == b"not ours"


@pytest.mark.parametrize("broken", ["", "{", '{"version": 99}', "[]", '{"version": 2, "files": 3}'])
def test_a_state_that_cannot_be_read_makes_nobody_lose_a_file(tmp_path: Path, broken: str) -> None:
    _build(tmp_path, b"one")
    (tmp_path / FOLDER / "state.json").write_text(broken, encoding="utf-8")
    assert _build(tmp_path, b"two") is Outcome.BESIDE


def test_a_build_killed_before_it_recorded_its_files_knows_them_again(tmp_path: Path) -> None:
    _build(tmp_path, b"one")
    _build(tmp_path, b"two", save=False)
    with (tmp_path / FOLDER / "journal").open("a") as journal:
        journal.write('["m/07-send.do')  # killed while writing the line
    assert _build(tmp_path, b"three") is Outcome.WRITTEN
    assert not (tmp_path / FOLDER / "journal").exists()


def test_a_build_killed_before_the_file_was_in_place_still_owns_the_old_one(tmp_path: Path) -> None:
    _build(tmp_path, b"one")
    State(tmp_path).about_to_write(tmp_path / "m" / "07-send.docx", digest(b"two"))
    assert _build(tmp_path, b"three") is Outcome.WRITTEN


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "paper.docx"
    write_whole(target, b"old")

    def locked(source: object, destination: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(PermissionError):
        write_whole(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["paper.docx"]
    assert target.read_bytes() == b"old"


def test_a_locked_file_is_a_problem_with_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(source: object, destination: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(ContentError) as raised:
        _build(tmp_path, b"one")
    (problem,) = raised.value.problems
    assert problem.code == "cannot-write"
    assert "open in Word" in problem.hint
