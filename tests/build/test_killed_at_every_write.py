"""A build that is killed just before any one of its writes: nothing is lost, and the next build is right."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace
from build.test_disk_trouble import _written

from generator.build.options import Packs
from generator.build.state import FOLDER

KILLED = 9
EDITED = b"edited in Word"
PAPER = f"{MEETING}/standard/03-letters.docx"


def _killed_before(number: int, folder: Path, build: Callable[[], object]) -> bool:
    """Build in a process of its own that ends, with nothing tidied up, before that write; False if there are fewer."""
    child = os.fork()
    if child == 0:
        writes = 0

        def look(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal writes
            path = str(arguments[0]) if event == "os.remove" else _written(event, arguments)
            writes += path.startswith(str(folder))
            if writes > number:
                os._exit(KILLED)

        sys.addaudithook(look)
        build()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def _files(tiny: TinyWorkspace) -> dict[str, bytes]:
    """All that a reader could open: what the program keeps for itself, and what was being written, has other names."""
    files = (path for path in tiny.output.rglob("*") if path.is_file() and FOLDER not in path.parts)
    return {
        path.relative_to(tiny.output).as_posix(): path.read_bytes()
        for path in sorted(files)
        if not path.name.startswith(".writing-")
    }


def _wanted(tiny: TinyWorkspace, build: Callable[[], object]) -> dict[str, bytes]:
    """The files of a build from nothing, with the name changed."""
    tiny.change("council.yaml", "name: ", "name: The ")
    build()
    return _files(tiny)


def test_a_build_that_replaces_an_edited_file_loses_it_at_no_moment(tiny: TinyWorkspace) -> None:
    def build() -> None:
        tiny.build(profiles=("standard",), item=3, replace_edited=True)

    wanted = _wanted(tiny, build)[PAPER]
    number = 0
    while True:
        tiny.change("council.yaml", "name: The ", "name: ")
        build()
        (tiny.output / PAPER).write_bytes(EDITED)
        tiny.change("council.yaml", "name: ", "name: The ")
        killed = _killed_before(number, tiny.folder, build)
        assert EDITED in _files(tiny).values(), number
        build()
        after = _files(tiny)
        assert after.pop(PAPER) == wanted, number
        assert set(after.values()) == {EDITED}, "the edited file is kept, and nothing else is left behind"
        for name in after:
            (tiny.output / name).unlink()
        if not killed:
            break
        number += 1
    assert number > 5, "there was something to kill"


def test_packs_and_their_lists_are_whole_old_or_new_and_right_after_the_next_build(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)

    def build() -> None:
        tiny.build(profiles=("standard",), formats=("text",), packs=Packs.TOO, jobs=2)

    build()
    old = _files(tiny)
    new = _wanted(tiny, build)
    assert any(name.endswith("pack.txt") for name in new)
    for number in range(0, 60, 6):
        tiny.change("council.yaml", "name: The ", "name: ")
        build()
        tiny.change("council.yaml", "name: ", "name: The ")
        killed = _killed_before(number, tiny.folder, build)
        assert all(data in (old.get(name), new.get(name)) for name, data in _files(tiny).items()), number
        build()
        assert _files(tiny) == new, number
        if not killed:
            break
    assert not list(tiny.output.rglob(".writing-*"))
