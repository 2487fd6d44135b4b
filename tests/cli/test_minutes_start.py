"""`committee-papers minutes start` and `new forward-work-programme`: files to go on from, and never over one's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import run
from message_cases import TINY

MEETING = "2024-05-14-audit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def test_minutes_are_drafted_and_can_be_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("minutes", "start", MEETING, "--workspace", folder) == 0
    assert f"Wrote content/meetings/{MEETING}/minutes.yaml" in capsys.readouterr().out
    assert run("check", "--workspace", folder) == 0
    assert run("check", "--workspace", folder, "--strict") == 1


def test_minutes_that_are_there_are_not_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    minutes = folder / f"content/meetings/{MEETING}/minutes.yaml"
    minutes.write_text("kind: minutes\n", encoding="utf-8")
    assert run("minutes", "start", MEETING, "--workspace", folder) == 1
    assert "already there" in capsys.readouterr().err
    assert minutes.read_text(encoding="utf-8") == "kind: minutes\n"


def test_a_meeting_that_cannot_be_read_has_its_problems_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / f"content/meetings/{MEETING}/meeting.yaml").write_text("committee: [\n", encoding="utf-8")
    assert run("minutes", "start", MEETING, "--workspace", folder) == 1
    assert "[yaml-syntax]" in capsys.readouterr().err


def test_an_unknown_meeting_is_refused_with_the_nearest_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("minutes", "start", "2024-05-14-audits", "--workspace", folder) == 2
    assert f"did you mean {MEETING}?" in capsys.readouterr().err


def test_a_forward_work_programme_is_started_for_days_after_the_meeting(folder: Path) -> None:
    assert run("new", "forward-work-programme", "--meeting", MEETING, "--item", "3", "--workspace", folder) == 0
    meeting = folder / f"content/meetings/{MEETING}/meeting.yaml"
    meeting.write_text(meeting.read_text(encoding="utf-8") + "  - paper: 03-forward-work-programme\n", encoding="utf-8")
    assert run("check", "--workspace", folder) == 0


def test_the_number_of_accepted_findings_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meeting = folder / f"content/meetings/{MEETING}/meeting.yaml"
    late = meeting.read_text(encoding="utf-8").replace("2024-05-03", "2024-05-13")
    meeting.write_text(late + "accept:\n  - {code: short-notice, reason: The chair called it.}\n", encoding="utf-8")
    assert run("check", "--strict", "--workspace", folder) == 0
    assert "Checked: no problems; 1 finding accepted in the files." in capsys.readouterr().out
