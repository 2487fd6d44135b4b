"""The command as a user types it: exit statuses, messages on the right stream, and nothing that looks like a fault."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import run

from generator import cli
from generator.cli import Exit

TINY = Path(__file__).parent.parent / "tiny"
HEAVY = ("docx", "jinja2", "lxml", "markdown_it", "numpy", "pydantic", "typst", "yaml")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    monkeypatch.chdir(folder)
    return folder


def test_a_build_without_problems_ends_with_0(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--profile", "standard", "--jobs", "1", "--no-packs") == Exit.FINE
    told = capsys.readouterr()
    assert "[1/2] 2024-05-14-audit/00-agenda, standard, docx: not built before" in told.out
    assert "2 files in" in told.out
    assert told.err == ""


def test_a_problem_in_the_content_ends_with_1_and_writes_nothing(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workspace / "content" / "people.yaml"
    people.write_text(people.read_text(encoding="utf-8") + "oficers: {}\n", encoding="utf-8")
    assert run("build") == Exit.PROBLEMS_IN_THE_CONTENT
    assert "content/people.yaml" in capsys.readouterr().err
    assert not list((workspace / "output").rglob("*.docx"))


@pytest.mark.parametrize("wanted", [["2024-05-14-audit"], ["--meeting", "2024-05-14-audit"]])
def test_a_meeting_is_named_by_itself_or_behind_its_option(
    wanted: list[str], workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    meetings = workspace / "content" / "meetings"
    agenda = Path(shutil.copytree(meetings / "2024-05-14-audit", meetings / "2024-05-21-audit")) / "meeting.yaml"
    agenda.write_text(agenda.read_text(encoding="utf-8").replace("2024-05-14", "2024-05-21"), encoding="utf-8")
    assert run("build", *wanted, "--profile", "standard", "--jobs", "1", "--no-packs", "--item", "2") == Exit.FINE
    assert "1 file in" in capsys.readouterr().out
    assert run("check", *wanted) == Exit.FINE
    assert run("status", *wanted) == Exit.FINE
    assert "2024-05-21" not in capsys.readouterr().out


def test_status_says_that_a_file_is_missing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--jobs", "1", "--no-packs") == Exit.FINE
    (workspace / "output/2024-05-14-audit/standard/02-waiting.docx").unlink()
    capsys.readouterr()
    assert run("status") == Exit.FINE
    told = capsys.readouterr().out
    assert "To build: 2024-05-14-audit/02-waiting, standard, docx: its file is not there\n" in told
    assert "Missing: output/2024-05-14-audit/standard/02-waiting.docx\n" in told


def test_check_tells_every_problem_as_json(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = workspace / "content" / "people.yaml"
    people.write_text(people.read_text(encoding="utf-8") + "oficers: {}\n", encoding="utf-8")
    assert run("check", "--format", "json") == Exit.PROBLEMS_IN_THE_CONTENT
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["code"], problem["severity"], problem["file"]) == ("unknown-key", "error", "content/people.yaml")
    assert "officers" in problem["hint"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "--meeting", "2024-05-14-audti"), "2024-05-14-audit"),
        (("build", "2024-05-14-audti"), "did you mean 2024-05-14-audit?"),
        (("build", "--profile", "large-prnt"), "large-print"),
        (("build", "--format", "doc"), "docx"),
        (("bild",), "No such command"),
        (("new", "meeting", "--committee", "audit", "--date", "2026-02-30"), "not a date that exists"),
        (("new", "metric", "Library Visits", "--title", "Visits"), "library-visits"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_there(
    workspace: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert run(*arguments) == Exit.WRONG_USAGE
    assert told in capsys.readouterr().err


def test_a_folder_without_content_says_how_to_get_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--workspace", str(tmp_path)) == Exit.PROBLEMS_IN_THE_CONTENT
    assert "committee-papers init" in capsys.readouterr().err


def test_a_fault_of_ours_ends_with_3_and_says_what_to_report(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> None:
        raise RuntimeError("a cog came loose")

    monkeypatch.setattr("generator.build.inputs.current_inputs", broken)
    assert run("build") == Exit.OUR_FAULT
    told = capsys.readouterr().err
    assert told.startswith("This is a fault in Committee Papers, not in your content.")
    assert "RuntimeError: a cog came loose" in told
    assert f"committee-papers {cli.__version__}" in told


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_asking_for_help_imports_none_of_the_libraries_that_papers_need(arguments: list[str]) -> None:
    code = f"import sys; sys.argv[1:] = {arguments!r}\nfrom generator.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass"
    code += f"\nprint('heavy:', [name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_a_build_with_nothing_to_do_imports_none_of_them_either(workspace: Path) -> None:
    assert run("build", "--profile", "standard", "--jobs", "1", "--no-packs") == Exit.FINE
    code = "import sys; sys.argv[1:] = ['build', '--profile', 'standard', '--no-packs']\n"
    code += "from generator.cli import main\n"
    code += (
        f"try: main()\nexcept SystemExit: pass\nprint('heavy:', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=workspace, capture_output=True, text=True, check=True, timeout=60
    )
    assert "Unchanged: 2 files" in done.stdout
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_a_paper_on_an_inspection_begins_with_its_framework(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = ("new", "inspection-outcome", "--meeting", "2024-05-14-audit", "--item", "3", "--title", "Care")
    assert run("new", "framework", "care", "--kind", "scored", "--name", "Assessment of care") == Exit.FINE
    assert run(*paper, "--framework", "caer") == Exit.WRONG_USAGE
    assert "care" in capsys.readouterr().err
    assert run(*paper, "--framework", "care") == Exit.FINE
    written = (workspace / "content/meetings/2024-05-14-audit/03-care.yaml").read_text(encoding="utf-8")
    assert "  first-statement: 1  # REPLACE: the first statement" in written


def test_a_framework_of_the_other_kind_is_not_among_those_to_choose(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "framework", "care", "--kind", "scored", "--name", "Assessment of care") == Exit.FINE
    letter = ("new", "inspection-letter", "--meeting", "2024-05-14-audit", "--item", "3", "--title", "Care")
    assert run(*letter, "--framework", "care") == Exit.WRONG_USAGE
    assert "'care' is not there" in capsys.readouterr().err


def test_new_files_are_valid_and_never_written_over(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "metric", "library-visits", "--title", "Visits to libraries") == Exit.FINE
    assert run("new", "meeting", "--committee", "audit", "--date", "21 May 2024") == Exit.FINE
    report = ("new", "report", "--meeting", "2024-05-21-audit", "--item", "2", "--title", "Libraries: who comes?")
    assert run(*report) == Exit.FINE
    assert "  - paper: 02-libraries-who-comes" in capsys.readouterr().out
    written = workspace / "content" / "meetings" / "2024-05-21-audit" / "02-libraries-who-comes.yaml"
    before = written.read_bytes()
    assert run(*report) == Exit.PROBLEMS_IN_THE_CONTENT
    assert "already there" in capsys.readouterr().err
    assert written.read_bytes() == before


def test_init_makes_a_workspace_and_never_over_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("init", str(tmp_path / "mine")) == Exit.FINE
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {"content", "templates", "schemas", "output"}
    assert run("check", "--workspace", str(tmp_path / "mine")) == Exit.FINE
    assert run("init", str(tmp_path / "mine")) == Exit.PROBLEMS_IN_THE_CONTENT
    assert "nothing was changed" in capsys.readouterr().err


def test_the_schemas_in_the_project_are_those_that_the_command_writes(tmp_path: Path) -> None:
    assert run("schema", str(tmp_path)) == Exit.FINE
    kept = Path(__file__).parents[2] / "schemas"
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        path.name: path.read_text("utf-8") for path in kept.iterdir()
    }, "run `make schemas` and commit what it writes"
