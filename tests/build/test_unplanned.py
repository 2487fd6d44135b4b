"""A file that cannot be read at all: the papers made from it before are told to be stale, and none is left over."""

from __future__ import annotations

import pytest
from build.conftest import MEETING, TinyWorkspace
from command_line import run

from generator.build.options import Options
from generator.build.status import status
from generator.workspace import Workspace

PAPERS = {
    f"meetings/{MEETING}/02-waiting.yaml": ("00-agenda", "02-waiting"),
    f"meetings/{MEETING}/meeting.yaml": ("00-agenda", "02-waiting", "03-letters"),
    "committees/audit.yaml": ("00-agenda", "02-waiting", "03-letters"),
    "council.yaml": ("00-agenda", "02-waiting", "03-letters"),
    "people.yaml": ("00-agenda", "02-waiting", "03-letters"),
}
"""The papers that cannot be made where a file cannot be read."""


@pytest.mark.parametrize("broken", PAPERS)
def test_every_paper_of_a_file_that_cannot_be_read_is_told_to_be_stale(broken: str, tiny: TinyWorkspace) -> None:
    tiny.build(profiles=("standard",))
    before = tiny.papers()
    tiny.file(broken).write_text("name: [", encoding="utf-8")
    report = tiny.build(profiles=("standard",))
    stopped = {missing.name.partition("/")[2]: missing for missing in report.not_built}
    assert tuple(sorted(stopped)) == PAPERS[broken]
    for paper, missing in stopped.items():
        assert missing.stale == (f"output/{MEETING}/standard/{paper}.docx",)
        assert f"content/{broken}" in {problem.where.file for problem in missing.because}
    assert tiny.papers() == before


@pytest.mark.parametrize("broken", PAPERS)
def test_a_file_that_cannot_be_read_makes_no_paper_a_left_over_one(
    broken: str, tiny: TinyWorkspace, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.build(profiles=("standard",))
    tiny.file(broken).write_text("name: [", encoding="utf-8")
    found = status(Workspace.at(tiny.folder), Options(profiles=("standard",)))
    assert found.left_over == ()
    assert run("status", "--workspace", str(tiny.folder)) == 0
    told = capsys.readouterr().out
    assert all(f"{MEETING}/{paper}" in told for paper in PAPERS[broken])


def test_a_paper_whose_file_is_gone_is_left_over_and_not_stale(tiny: TinyWorkspace) -> None:
    tiny.build(profiles=("standard",))
    tiny.file(f"meetings/{MEETING}/03-letters.yaml").unlink()
    tiny.change(f"meetings/{MEETING}/meeting.yaml", "  - paper: 03-letters\n", "")
    found = status(Workspace.at(tiny.folder), Options(profiles=("standard",)))
    assert [path.name for path in found.left_over] == ["03-letters.docx"]
    assert not tiny.build(profiles=("standard",)).not_built
