"""A workspace is read whole: in order, within its folder, and as far as it can be."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from message_cases import TINY

from generator.load import Loaded, load_content
from generator.workspace import Workspace

MEETING = "content/meetings/2024-05-14-audit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def load(folder: Path) -> Loaded:
    return load_content(Workspace.at(folder))


def test_ids_are_the_names_of_files(folder: Path) -> None:
    content = load(folder).content
    assert content is not None
    assert list(content.committees) == ["audit"]
    assert list(content.measures) == ["waiting-days"]
    assert list(content.meetings) == ["2024-05-14-audit"]
    assert list(content.meetings["2024-05-14-audit"].papers) == ["02-waiting"]


def test_a_broken_paper_leaves_the_rest_usable(folder: Path) -> None:
    (folder / MEETING / "02-waiting.yaml").write_text("kind: [")
    loaded = load(folder)
    assert loaded.content is not None
    assert loaded.content.meetings["2024-05-14-audit"].papers == {}
    assert [problem.code for problem in loaded.problems] == ["yaml-syntax"]


def test_a_broken_meeting_still_has_its_papers_read(folder: Path) -> None:
    (folder / MEETING / "meeting.yaml").write_text("committee: [")
    (folder / MEETING / "02-waiting.yaml").write_text("kind: [")
    loaded = load(folder)
    assert loaded.content is not None
    assert loaded.content.meetings == {}
    assert [problem.where.file for problem in loaded.problems] == [
        f"{MEETING}/02-waiting.yaml",
        f"{MEETING}/meeting.yaml",
    ]


def test_without_people_there_is_no_content_but_every_other_problem(folder: Path) -> None:
    (folder / "content/people.yaml").write_text("members: 1\n")
    (folder / "content/metrics/waiting-days.yaml").write_text("title: Wait\n")
    loaded = load(folder)
    assert loaded.content is None
    assert {problem.where.file for problem in loaded.problems} == {
        "content/people.yaml",
        "content/metrics/waiting-days.yaml",
    }


def test_a_record_with_an_error_is_not_used_at_all(folder: Path) -> None:
    with (folder / "content/metrics/waiting-days.yaml").open("a") as file:
        file.write("  May-24:\n")
    loaded = load(folder)
    assert loaded.content is not None
    assert loaded.content.measures == {}


def test_every_file_that_was_opened_is_recorded_with_its_hash(folder: Path) -> None:
    files = load(folder).files
    assert set(files) == {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}
    people = (folder / "content/people.yaml").read_bytes()
    assert files["content/people.yaml"] == hashlib.sha256(people).hexdigest()


def test_the_order_of_files_on_the_disk_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("zebra", "aardvark"):
        shutil.copy(folder / "content/metrics/waiting-days.yaml", folder / f"content/metrics/{name}.yaml")
    forwards = load(folder)
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: sorted(listed(path), reverse=True))
    backwards = load(folder)
    assert backwards == forwards
    assert backwards.content is not None and forwards.content is not None
    assert list(backwards.content.measures) == list(forwards.content.measures) == ["aardvark", "waiting-days", "zebra"]


@pytest.mark.parametrize("name", ["content/metrics/stolen.yaml", "content/metrics"])
def test_a_link_out_of_the_workspace_is_refused(folder: Path, name: str, tmp_path: Path) -> None:
    outside = Path(shutil.copytree(folder / "content/metrics", tmp_path / "outside"))
    link = folder / name
    if link.is_dir():
        shutil.rmtree(link)
    link.symlink_to(outside if link.suffix == "" else outside / "waiting-days.yaml")
    codes = {(problem.code, problem.where.file) for problem in load(folder).problems}
    assert ("outside-workspace", name) in codes


def test_a_file_that_cannot_be_opened_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    loaded = load(folder)
    assert loaded.content is None
    assert {problem.code for problem in loaded.problems} == {"unreadable-file"}
    assert "permission denied" in loaded.problems[0].message


def test_a_name_kept_in_the_wrong_place_is_no_meeting(folder: Path) -> None:
    (folder / "content/meetings/notes.yaml").write_text("anything: here\n")
    assert load(folder).problems == ()
