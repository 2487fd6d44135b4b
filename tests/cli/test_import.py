"""`committee-papers import`: what it shows, what it writes, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import run

from generator.cli import Exit
from generator.load import load_content
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
TABLE = "Register,\n,\nMonth,Calls\nMar-24,5\nApr-24,\nMay-24,7\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    monkeypatch.chdir(folder)
    (folder / "calls.csv").write_text(TABLE, encoding="utf-8")
    return folder


def test_what_is_found_is_shown_and_nothing_is_written(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "calls.csv") == Exit.FINE
    assert capsys.readouterr().out.splitlines() == [
        "headings in row 3, a row for each period; 1 series",
        "  calls: Calls, in number; 3 periods, March 2024 to May 2024; no value for Apr 2024",
        "Nothing was written. Next: committee-papers import calls.csv --write",
        "makes a measure of each; --only ID, as often as wanted, of some.",
    ]
    assert not (workspace / "content" / "data").exists()
    assert not (workspace / "content" / "metrics" / "calls.yaml").exists()


def test_the_measure_that_is_written_has_the_values_of_the_file(workspace: Path) -> None:
    assert run("import", "calls.csv", "--write") == Exit.FINE
    assert (workspace / "content" / "data" / "calls.csv").read_text(encoding="utf-8") == TABLE
    loaded = load_content(Workspace.at(workspace))
    assert loaded.problems == ()
    assert loaded.content is not None
    series = loaded.content.measures["calls"].record.series
    assert [str(seen.missing or seen.value) for seen in series.values()] == ["5", "x", "7"]


def test_a_measure_that_is_there_is_never_written_over(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = workspace / "content" / "metrics" / "calls.yaml"
    there.write_text("mine\n", encoding="utf-8")
    assert run("import", "calls.csv", "--write") == Exit.FINE
    assert there.read_text(encoding="utf-8") == "mine\n"
    assert "Left content/metrics/calls.yaml as it is" in capsys.readouterr().out


def test_another_data_file_of_that_name_is_never_written_over(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = workspace / "content" / "data" / "calls.csv"
    there.parent.mkdir()
    there.write_text("mine\n", encoding="utf-8")
    assert run("import", "calls.csv", "--write") == Exit.PROBLEMS_IN_THE_CONTENT
    assert there.read_text(encoding="utf-8") == "mine\n"
    assert "already-there" in capsys.readouterr().err


def test_only_some_of_the_series_can_be_taken(workspace: Path) -> None:
    (workspace / "calls.csv").write_text("Month,Calls,Letters\nMar-24,5,6\nApr-24,7,8\n", encoding="utf-8")
    assert run("import", "calls.csv", "--write", "--only", "letters") == Exit.FINE
    assert {path.stem for path in (workspace / "content" / "metrics").glob("*.yaml")} == {"waiting-days", "letters"}


def test_a_series_that_is_not_there_is_a_wrong_use(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "calls.csv", "--only", "cals") == Exit.WRONG_USAGE
    assert "did you mean calls?" in capsys.readouterr().err


def test_a_file_without_values_by_period_ends_with_1(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "names.csv").write_text("Name,Post\nAnn,Clerk\n", encoding="utf-8")
    assert run("import", "names.csv", "--write") == Exit.PROBLEMS_IN_THE_CONTENT
    assert "nothing here looks like values by period" in capsys.readouterr().out


def test_a_damaged_file_is_told_and_is_no_fault_of_the_program(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    assert run("import", "broken.xlsx") == Exit.PROBLEMS_IN_THE_CONTENT
    assert "this file is damaged" in capsys.readouterr().err
