"""Builds that are killed, or that run beside another one: whole files, old or new, and the next build is right."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
import zipfile

import pytest
from build.conftest import TinyWorkspace

from generator.build.files import Outcome

pytestmark = pytest.mark.slow

LONGEST = 120
KILLED = 10
"""How often a build is killed."""


def _start(tiny: TinyWorkspace) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "build", "--no-packs", "--workspace", str(tiny.folder)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def _kill_after(tiny: TinyWorkspace, seconds: float) -> None:
    process = _start(tiny)
    time.sleep(seconds)
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.communicate(timeout=LONGEST)


def test_a_build_killed_at_any_moment_leaves_whole_files_and_the_next_build_is_right(tiny: TinyWorkspace) -> None:
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    print(f"killed at the points of random.Random({seed})")  # pytest shows it when the test fails
    started = time.monotonic()
    assert _start(tiny).wait(timeout=LONGEST) == 0
    whole_build = time.monotonic() - started
    before = tiny.papers()
    tiny.change("council.yaml", "name: ", "name: The ")
    tiny.build()
    after = tiny.papers()
    assert all(after[name] != before[name] for name in before)

    for new in [False, True] * (KILLED // 2):
        tiny.change("council.yaml", *(("name: ", "name: The ") if new else ("name: The ", "name: ")))
        seconds = chance.uniform(0, whole_build)
        _kill_after(tiny, seconds)
        killed = f"killed after {seconds:.3f} s of {whole_build:.3f} s, seed {seed}"
        for name, data in tiny.papers().items():
            assert data in (before[name], after[name]), f"{name} is neither the old file nor the new one: {killed}"
        report = tiny.build()
        assert tiny.papers() == (after if new else before), killed
        assert {entry.outcome for entry in report.written} <= {Outcome.WRITTEN, Outcome.UNCHANGED}, killed
    assert not list(tiny.output.rglob("*.new.docx"))
    assert not list(tiny.output.rglob(".writing-*"))


def test_two_builds_at_once_do_not_harm_each_other(tiny: TinyWorkspace) -> None:
    both = [_start(tiny), _start(tiny)]
    assert [process.wait(timeout=LONGEST) for process in both] == [0, 0]
    papers = tiny.papers()
    assert len(papers) == 6
    for name in papers:
        with zipfile.ZipFile(tiny.output / name) as package:
            assert package.testzip() is None
    tiny.build()
    assert tiny.papers() == papers
