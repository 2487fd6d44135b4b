"""A file that nobody has touched is not read again, and no edit goes unseen, whatever times a program gives a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.inputs import current_inputs
from generator.build.seen import Seen
from generator.build.state import FOLDER
from generator.workspace import Workspace

COUNCIL = "content/council.yaml"
OLD = 1_600_000_000_000_000_000
"""A moment in 2020, in nanoseconds."""

_opened: list[str] = []
sys.addaudithook(lambda event, arguments: _opened.append(str(arguments[0])) if event == "open" else None)


@pytest.fixture
def old_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the workspace had lain there for a while."""
    monkeypatch.setattr("generator.build.seen.TOO_YOUNG", 0)


def _inputs(tiny: TinyWorkspace) -> dict[str, str]:
    kept = tiny.output / FOLDER
    kept.mkdir(parents=True, exist_ok=True)
    return current_inputs(Workspace.at(tiny.folder), kept=kept)


@pytest.mark.usefixtures("old_files")
def test_what_nobody_has_touched_is_not_read_again(tiny: TinyWorkspace) -> None:
    first = _inputs(tiny)
    _opened.clear()
    assert _inputs(tiny) == first
    assert not [name for name in _opened if "/content/" in name or "/templates/" in name]


@pytest.mark.usefixtures("old_files")
def test_an_edit_that_keeps_the_size_and_the_time_of_the_file_is_seen(tiny: TinyWorkspace) -> None:
    file = tiny.folder / COUNCIL
    os.utime(file, ns=(OLD, OLD))
    first = _inputs(tiny)
    assert _inputs(tiny) == first
    words = file.read_bytes()
    file.write_bytes(words.replace(b"o", b"a", 1))
    os.utime(file, ns=(OLD, OLD))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (len(words), OLD)
    changed = {name for name, digest in _inputs(tiny).items() if digest != first[name]}
    assert changed == {COUNCIL}


@pytest.mark.usefixtures("old_files")
def test_another_file_put_in_its_place_is_seen(tiny: TinyWorkspace) -> None:
    first = _inputs(tiny)
    file = tiny.folder / COUNCIL
    other = file.with_name("other")
    other.write_bytes(file.read_bytes().replace(b"o", b"a", 1))
    other.replace(file)
    assert _inputs(tiny)[COUNCIL] != first[COUNCIL]


def test_what_was_changed_a_moment_before_is_read_again(tiny: TinyWorkspace) -> None:
    first = _inputs(tiny)
    _opened.clear()
    assert _inputs(tiny) == first
    assert [name for name in _opened if name.endswith(COUNCIL)]


@pytest.mark.parametrize("ahead", [0, 365 * 86_400 * 10**9], ids=["now", "a year ahead"])
def test_what_changed_at_the_moment_of_the_look_or_after_it_is_not_kept(tmp_path: Path, ahead: int) -> None:
    seen = Seen(tmp_path / "seen.json")
    assert seen.digest("a file", "stamp", seen._looked + ahead, lambda: "digest") == "digest"
    seen.keep()
    assert Seen(tmp_path / "seen.json").digest("a file", "stamp", OLD, lambda: "read again") == "read again"


@pytest.mark.parametrize("broken", ["{", "[]", '{"content/council.yaml": 1}', '{"content/council.yaml": ["a"]}'])
@pytest.mark.usefixtures("old_files")
def test_what_was_kept_and_cannot_be_read_means_that_all_is_read(tiny: TinyWorkspace, broken: str) -> None:
    first = _inputs(tiny)
    (tiny.output / FOLDER / "seen.json").write_text(broken, encoding="utf-8")
    assert _inputs(tiny) == first


@pytest.mark.usefixtures("old_files")
def test_a_build_after_an_edit_that_keeps_size_and_time_makes_the_papers_anew(tiny: TinyWorkspace) -> None:
    file = tiny.file(f"meetings/{MEETING}/02-waiting.yaml")
    os.utime(file, ns=(OLD, OLD))
    tiny.build(profiles=("standard",))
    tiny.build(profiles=("standard",))
    assert tiny.made() == []
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs pennies.")
    os.utime(file, ns=(OLD, OLD))
    tiny.build(profiles=("standard",))
    assert f"02-waiting, standard, docx: content/meetings/{MEETING}/02-waiting.yaml changed" in tiny.made()


def test_a_build_with_nothing_to_do_takes_no_lock(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.build()
    monkeypatch.setattr("filelock.FileLock._acquire", lambda _: pytest.fail("a lock was asked for"))
    assert len(tiny.build().written) == 6
    assert tiny.made() == []
