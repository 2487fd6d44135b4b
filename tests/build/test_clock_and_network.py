"""The clock may be wrong and the network away: the papers are the same, and nothing is asked of either."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from build.conftest import TinyWorkspace

from generator.problems import Problem

CALLS = {"socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"}
CALLED: list[str] = []


def _note_calls(event: str, arguments: tuple[object, ...]) -> None:
    if event in CALLS:
        CALLED.append(event)


sys.addaudithook(_note_calls)  # below every library there is; workers are forked with it

NO_NETWORK = """
import os, sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"}:
        address = arguments[1] if event in {"socket.connect", "socket.bind"} else arguments[0]
        if isinstance(address, str) and event in {"socket.connect", "socket.bind"}:
            return  # a local socket, by which the processes of one program speak to each other
        os.write(2, f"called the network: {event} {arguments!r}".encode())
        os._exit(99)
sys.addaudithook(refuse)
"""


def _contents(tiny: TinyWorkspace) -> dict[str, bytes]:
    files = (path for path in tiny.output.rglob("*") if path.is_file() and ".committee-papers" not in path.parts)
    return {path.relative_to(tiny.output).as_posix(): path.read_bytes() for path in files}


def _built(tiny: TinyWorkspace, formats: tuple[str, ...]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every file of a build from nothing, of the one report, and what was said."""
    for path in sorted(tiny.output.rglob("*"), reverse=True) if tiny.output.exists() else ():
        path.rmdir() if path.is_dir() else path.unlink()
    report = tiny.build(item=2, profiles=("standard",), formats=formats)
    return _contents(tiny), report.problems


YEARS = {"at the beginning of time": 0, "before there were zip files": 300_000_000, "far ahead": 4_080_000_000}
"""Seconds since 1970: 1970, 1979 and 2099."""


@pytest.mark.parametrize("clock", YEARS.values(), ids=YEARS)
def test_a_wrong_clock_changes_no_byte_and_no_word(
    clock: int, tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    formats = ("docx", "pdf", "html", "text", "ssml")
    right = _built(tiny, formats)
    for path in (tiny.folder / "content").rglob("*"):
        os.utime(path, (clock, clock))
    monkeypatch.setattr("time.time", lambda: float(clock))
    monkeypatch.setattr("time.time_ns", lambda: clock * 10**9)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(clock))
    assert _built(tiny, formats) == right


def test_no_format_asks_anything_of_the_network(tiny: TinyWorkspace) -> None:
    CALLED.clear()
    made, _ = _built(tiny, ("docx", "pdf", "html", "text", "transcript", "ssml"))
    assert len(made) == 6
    assert CALLED == []


@pytest.mark.slow
def test_the_whole_command_works_where_every_call_of_the_network_would_end_it(
    tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hook"), prepend=os.pathsep)
    command = [sys.executable, "-m", "generator", "build", "--format", "all", "--jobs", "2", "--profile", "standard"]
    done = subprocess.run(
        [*command, "--workspace", str(tiny.folder)], capture_output=True, text=True, timeout=300, check=False
    )
    assert "called the network" not in done.stderr
    assert done.returncode != 99
    assert {path.suffix for path in tiny.output.rglob("02-waiting.*")} >= {".docx", ".pdf", ".html", ".txt", ".ssml"}
    assert {path.suffix for path in tiny.output.rglob("pack.*")} >= {".docx", ".pdf", ".html", ".txt"}
    for made in tiny.output.rglob("*.docx"):
        assert _outside(made) <= {"hyperlink"}, "LibreOffice, which counts the pages, has nothing to fetch"


def _outside(file: Path) -> set[str]:
    """The kinds of what a Word file names outside itself."""
    with zipfile.ZipFile(file) as package:
        named = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".rels"))
    return set(re.findall(r'/(\w+)"[^>]*TargetMode="External"', named))
