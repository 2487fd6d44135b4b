"""A paper's tree is let go when its file is made, and no file is put in place before all that is wrong is known."""

from __future__ import annotations

import errno
import gc
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace
from build.test_disk_trouble import DISK, FULL

from generator.build.editions import Made
from generator.build.options import Options, Packs
from generator.build.places import EditionName
from generator.build.report import Step
from generator.build.run import build
from generator.build.state import EditionRecord
from generator.build.waiting import Waiting
from generator.document.blocks import Document
from generator.workspace import Workspace

PAPERS = 30
NAME, RECORD = EditionName(f"{MEETING}/02-waiting", "standard", "docx"), EditionRecord({})


def _with_many_papers(tiny: TinyWorkspace) -> None:
    meeting = tiny.folder / "content" / "meetings" / MEETING
    text = (meeting / "03-letters.yaml").read_text(encoding="utf-8")
    items = ""
    for number in range(4, 4 + PAPERS):
        (meeting / f"{number:02d}-more.yaml").write_text(text, encoding="utf-8")
        items += f"  - paper: {number:02d}-more\n"
    agenda = meeting / "meeting.yaml"
    agenda.write_text(agenda.read_text(encoding="utf-8") + items, encoding="utf-8")


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_trees_of_many_papers_are_never_held_at_once(tiny: TinyWorkspace, jobs: int) -> None:
    _with_many_papers(tiny)
    held: list[int] = []

    def look(step: Step) -> None:
        gc.collect()
        held.append(sum(isinstance(each, Document) for each in gc.get_objects()))

    before = sum(isinstance(each, Document) for each in gc.get_objects())
    report = build(Workspace.at(tiny.folder), Options(profiles=("standard",), jobs=jobs), look)
    assert len(report.written) == PAPERS + 3
    ahead = 1 if jobs == 1 else jobs * 8 + 2
    assert max(held) - before <= ahead


def test_a_warning_found_in_the_last_paper_keeps_no_other_back(tiny: TinyWorkspace) -> None:
    tiny.change(f"meetings/{MEETING}/03-letters.yaml", "Answers come sooner.", "REPLACE: Answers come sooner.")
    report = tiny.build(strict=True)
    assert {missing.name.partition("/")[2] for missing in report.not_built} >= {"03-letters"}
    assert f"{MEETING}/standard/02-waiting.docx" in tiny.papers()
    assert f"{MEETING}/standard/03-letters.docx" not in tiny.papers()


def test_what_stops_a_paper_after_its_file_was_made_keeps_its_older_file(tiny: TinyWorkspace) -> None:
    tiny.build()
    before = tiny.papers()
    # The agenda, which cannot do without any paper, is made before the last paper is composed.
    tiny.change(f"meetings/{MEETING}/03-letters.yaml", "letters came", "letters came, {{ measures.none.latest }}")
    tiny.change("council.yaml", "name: ", "name: The ")
    report = tiny.build()
    stopped = {missing.name.partition("/")[2]: missing.stale for missing in report.not_built}
    assert set(stopped) == {"00-agenda", "03-letters"}
    assert all(len(stale) == 2 for stale in stopped.values())
    after = tiny.papers()
    assert {name for name in after if after[name] == before[name]} == {
        f"{MEETING}/{profile}/{paper}.docx" for paper in stopped for profile in ("standard", "large-print")
    }


def test_with_packs_the_files_are_the_same(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    tiny.build(formats=("text", "html"))
    alone = {path.name: path.read_bytes() for path in tiny.output.rglob("*.txt")}
    report = tiny.build(formats=("text", "html"), packs=Packs.TOO)
    assert not report.not_built
    together = {path.name: path.read_bytes() for path in tiny.output.rglob("*.txt")}
    assert {name: together[name] for name in alone} == alone
    assert len(together) == len(alone) + 1


def test_what_waits_comes_back_as_it_was_in_memory_and_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.waiting.MOST_IN_MEMORY", 10)
    waiting = Waiting(tmp_path)
    files = [b"one", b"", b"the third is longer", None, b"5"]
    for data in files:
        waiting.add(NAME, Made(data), RECORD)
    assert [made.data for _, made, _ in waiting.finished()] == files
    waiting.close()
    assert not list(tmp_path.iterdir()), "it has no name on the disk, so that a killed build leaves nothing"


def test_a_disk_without_room_for_what_waits_is_told_for_the_papers_that_did_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.waiting.MOST_IN_MEMORY", 10)
    waiting = Waiting(tmp_path)
    waiting.add(NAME, Made(b"short"), RECORD)
    with DISK.trouble(tmp_path, FULL):
        waiting.add(NAME, Made(b"far too long"), RECORD)
    (_, first, _), (_, second, _) = waiting.finished()
    assert (first.data, second.data) == (b"short", None)
    (problem,) = second.problems
    assert problem.code == "cannot-write"
    assert errno.errorcode[FULL] == "ENOSPC"
    assert "no space left on device" in problem.message
    waiting.close()
