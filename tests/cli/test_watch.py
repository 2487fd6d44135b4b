"""`watch`: a save builds what it touches, and problems are told when they appear and when they go."""

from __future__ import annotations

import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

TINY = Path(__file__).parent.parent / "tiny"
PAPER = "content/meetings/2024-05-14-audit/02-waiting.yaml"
LONGEST = 120  # seconds until a machine that is busy with other tests has said a line


class Watched:
    """A `watch` at work, and the lines that it prints."""

    def __init__(self, folder: Path) -> None:
        self.paper = folder / PAPER
        command = [sys.executable, "-m", "generator", "watch", "--workspace", str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def told_until(self, words: str) -> list[str]:
        """The lines up to the first that has these words. Raises queue.Empty when none comes."""
        told = [self._lines.get(timeout=LONGEST)]
        while words not in told[-1]:
            told.append(self._lines.get(timeout=LONGEST))
        return told

    def change(self, old: str, new: str) -> None:
        text = self.paper.read_text(encoding="utf-8")
        assert old in text
        self.paper.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    watching = Watched(Path(shutil.copytree(TINY, tmp_path / "tiny")))
    yield watching
    watching.process.terminate()
    watching.process.wait(timeout=LONGEST)
    watching._reader.join(timeout=LONGEST)
    assert watching.process.stdout is not None
    watching.process.stdout.close()


def test_a_save_builds_the_paper_it_touches_and_problems_come_and_go(watched: Watched) -> None:
    first = watched.told_until("files in ")
    assert any("02-waiting, standard, docx: not built before" in line for line in first)

    watched.change("It costs nothing.", "It costs little.")
    saved = watched.told_until("files in ")
    made = [line for line in saved if ", docx: " in line]
    assert made == [
        f"2024-05-14-audit/{paper}, {profile}, docx: {PAPER} changed"
        for paper in ("00-agenda", "02-waiting")  # the agenda has the paper's title
        for profile in ("standard", "large-print")
    ]

    watched.change("It costs little.", "It costs {{ measures.waitng.latest }}.")
    broken = watched.told_until("files in ")
    (problem,) = (line for line in broken if "02-waiting.yaml:" in line and "error" in line)
    assert "waitng" in problem

    watched.change("It costs {{ measures.waitng.latest }}.", "It costs little.")
    mended = watched.told_until("Gone: ")
    assert "waitng" in mended[-1]
    assert not any("error" in line for line in mended[:-1])
