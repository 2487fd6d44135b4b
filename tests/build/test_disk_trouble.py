"""A disk that is full, a folder that is read-only, a file that is open in Word: said in words, and nothing is lost."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.files import Outcome
from generator.build.layout import Layout
from generator.build.report import Report
from generator.build.state import FOLDER, State
from generator.cli import Exit, main
from generator.problems import ContentError, Problem

FULL, READ_ONLY, REFUSED = errno.ENOSPC, errno.EROFS, errno.EACCES
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
PAPER = f"{MEETING}/standard/02-waiting.docx"


@dataclass
class Disk:
    """What is written under `folder` while it is in trouble is refused: what fits `name`, from the `first` on."""

    folder: str = ""
    name: str = ""
    first: int = 0
    number: int = 0
    seen: list[str] = field(default_factory=list)

    def look(self, event: str, arguments: tuple[object, ...]) -> None:
        path = _written(event, arguments)
        if not self.folder or not path.startswith(self.folder) or self.name not in path:
            return
        self.seen.append(path)
        if len(self.seen) > self.first:
            raise OSError(self.number, os.strerror(self.number), path)

    @contextmanager
    def trouble(self, folder: Path, number: int, *, name: str = "", first: int = 0) -> Iterator[None]:
        self.folder, self.number, self.name, self.first = str(folder), number, name, first
        self.seen.clear()
        try:
            yield
        finally:
            self.folder = ""


def _written(event: str, arguments: tuple[object, ...]) -> str:
    """The path that is about to be made, opened to be written, or put in place of another; "" for all else."""
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        return str(arguments[0])
    if event == "os.mkdir":
        return str(arguments[0])
    return str(arguments[1]) if event == "os.rename" else ""


DISK = Disk()
sys.addaudithook(DISK.look)  # below every way there is of writing a file; such a hook cannot be taken off again


def _built(tiny: TinyWorkspace) -> tuple[Report | None, tuple[Problem, ...]]:
    """The report, or none, and the problems; anything but a ContentError would be a traceback for the officer."""
    try:
        report = tiny.build(profiles=("standard",))
    except ContentError as error:
        return None, error.problems
    return report, report.problems


def _no_litter(tiny: TinyWorkspace) -> None:
    names = [path.name for path in tiny.output.rglob("*")]
    assert not [name for name in names if name.startswith(".writing-") or ".new" in name or "(edited" in name]


@pytest.mark.parametrize("number", [FULL, READ_ONLY, REFUSED], ids=errno.errorcode.get)
@pytest.mark.parametrize("name", ["output", FOLDER, "/lock"])
def test_an_output_folder_in_which_nothing_can_be_made_is_a_problem(
    name: str, number: int, tiny: TinyWorkspace
) -> None:
    with DISK.trouble(tiny.folder, number, name=name):
        report, (problem,) = _built(tiny)
    assert report is None
    assert (problem.code, problem.where.file) == ("cannot-write", str(tiny.output))
    assert os.strerror(number).lower() in problem.message
    assert "nothing was built" in problem.message
    assert "--output" in problem.hint


def test_an_output_folder_that_is_a_file_is_a_problem(tiny: TinyWorkspace) -> None:
    tiny.output.write_text("mine", encoding="utf-8")
    report, (problem,) = _built(tiny)
    assert report is None
    assert problem.code == "cannot-write"
    assert tiny.output.read_text(encoding="utf-8") == "mine"


def test_a_server_that_knows_no_locks_is_a_problem(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        # what filelock raises where the server of a shared folder has no flock
        raise NotImplementedError("FileSystem does not appear to support flock")

    monkeypatch.setattr("filelock.FileLock._acquire", refuse)
    report, (problem,) = _built(tiny)
    assert report is None
    assert "no lock can be taken here" in problem.message


@pytest.mark.parametrize("number", [FULL, READ_ONLY, REFUSED], ids=errno.errorcode.get)
def test_a_paper_that_cannot_be_written_keeps_its_old_file_and_is_said_to_be_stale(
    number: int, tiny: TinyWorkspace
) -> None:
    _built(tiny)
    before = tiny.papers()
    tiny.change("council.yaml", "name: ", "name: The ")
    with DISK.trouble(tiny.output, number, name=MEETING):
        report, problems = _built(tiny)
    assert report is not None
    assert tiny.papers() == before
    assert {problem.code for problem in problems} == {"cannot-write"}
    assert f"output/{PAPER}" in {path for paper in report.not_built for path in paper.stale}
    _no_litter(tiny)
    report, problems = _built(tiny)
    assert {entry.outcome for entry in report.written if report} == {Outcome.WRITTEN}
    assert not problems


def test_charts_and_notes_that_cannot_be_kept_cost_time_and_no_paper(tiny: TinyWorkspace) -> None:
    with DISK.trouble(tiny.output, FULL, name=f"{FOLDER}/charts"):
        report, problems = _built(tiny)
    assert report is not None
    assert not problems
    assert len(tiny.papers()) == 3


def test_a_build_that_cannot_be_noted_down_says_so_and_the_next_one_knows_its_files(tiny: TinyWorkspace) -> None:
    with DISK.trouble(tiny.output / FOLDER, FULL, name="state.json"):
        report, problems = _built(tiny)
    assert report is not None
    assert not problems
    assert any("could not be noted down (no space left on device)" in notice for notice in report.notices)
    tiny.change("council.yaml", "name: ", "name: The ")
    report, _ = _built(tiny)
    assert report is not None
    assert {entry.outcome for entry in report.written} == {Outcome.WRITTEN}
    _no_litter(tiny)


def test_a_build_that_was_not_noted_down_is_not_taken_for_the_one_before_it(tiny: TinyWorkspace) -> None:
    _built(tiny)
    old = tiny.papers()
    tiny.change("council.yaml", "name: ", "name: The ")
    with DISK.trouble(tiny.output / FOLDER, FULL, name="state.json"):
        _built(tiny)
    assert tiny.papers() != old
    tiny.change("council.yaml", "name: The ", "name: ")
    _built(tiny)
    assert tiny.made() == [
        f"{paper}, standard, docx: an earlier build did not come to its end"
        for paper in ("00-agenda", "02-waiting", "03-letters")
    ]
    assert tiny.papers() == old
    _built(tiny)
    assert tiny.made() == []


def test_a_journal_that_was_cut_off_when_the_disk_was_full_loses_only_its_last_line(tmp_path: Path) -> None:
    state = State(tmp_path)
    state.about_to_write(tmp_path / "first.docx", "a")
    with (tmp_path / FOLDER / "journal").open("a", encoding="utf-8") as journal:
        journal.write('["second.do')
    state.about_to_write(tmp_path / "third.docx", "c")
    assert [path.name for path in State(tmp_path).written_paths()] == ["first.docx", "third.docx"]


def _writes(tiny: TinyWorkspace) -> int:
    with DISK.trouble(tiny.folder, FULL, first=10**6):
        _built(tiny)
    return len(DISK.seen)


@pytest.mark.slow
@pytest.mark.parametrize("back", [False, True], ids=["then built again", "then taken back"])
def test_a_disk_that_is_full_from_any_write_on_leaves_whole_files_and_the_next_build_is_right(
    back: bool, tiny: TinyWorkspace
) -> None:
    _built(tiny)
    old = tiny.papers()
    change = ("name: ", "name: The ")
    tiny.change("council.yaml", *change)
    count = _writes(tiny)
    new = tiny.papers()
    for first in range(count):
        tiny.change("council.yaml", *reversed(change))
        _built(tiny)
        assert tiny.papers() == old
        tiny.change("council.yaml", *change)
        with DISK.trouble(tiny.folder, FULL, first=first):
            _, problems = _built(tiny)
        assert {problem.code for problem in problems} <= {"cannot-write"}
        for name, data in tiny.papers().items():
            assert data in (old[name], new[name]), (first, name)
        if back:
            tiny.change("council.yaml", *reversed(change))
        _built(tiny)
        assert tiny.papers() == (old if back else new), first
        _no_litter(tiny)
        if back:
            tiny.change("council.yaml", *change)


def _open_in_word(tiny: TinyWorkspace) -> None:
    """As Word leaves it on a shared folder: its own file beside the paper, and a paper that nobody may replace."""
    paper = tiny.output / PAPER
    paper.with_name("~$" + paper.name[2:]).write_bytes(b"owner")


def test_a_paper_that_is_open_in_word_is_left_and_the_others_are_built(tiny: TinyWorkspace) -> None:
    _built(tiny)
    before = tiny.papers()
    _open_in_word(tiny)
    tiny.change("council.yaml", "name: ", "name: The ")
    report, (problem,) = _built(tiny)
    assert report is not None
    assert [missing.stale for missing in report.not_built] == [(f"output/{PAPER}",)]
    assert "open in Word" in problem.message
    assert "close it" in problem.hint
    assert {name for name, data in before.items() if (tiny.output / name).read_bytes() == data} == {PAPER}


def test_an_edited_paper_that_is_open_in_word_is_left_whatever_was_asked(tiny: TinyWorkspace) -> None:
    _built(tiny)
    (tiny.output / PAPER).write_bytes(b"edited")
    _open_in_word(tiny)
    tiny.change("council.yaml", "name: ", "name: The ")
    tiny.build(profiles=("standard",), replace_edited=True)
    assert (tiny.output / PAPER).read_bytes() == b"edited"
    _no_litter(tiny)


def test_an_edited_paper_gets_its_name_back_when_there_is_no_room_for_the_new_one(tiny: TinyWorkspace) -> None:
    _built(tiny)
    (tiny.output / PAPER).write_bytes(b"edited")
    tiny.change("council.yaml", "name: ", "name: The ")
    with DISK.trouble(tiny.output / MEETING, FULL, name=".writing-"):
        report = tiny.build(profiles=("standard",), replace_edited=True)
    assert {problem.code for problem in report.problems} == {"cannot-write"}
    assert (tiny.output / PAPER).read_bytes() == b"edited"
    _no_litter(tiny)


def test_a_new_file_that_somebody_went_on_in_is_not_written_over_either(tiny: TinyWorkspace) -> None:
    _built(tiny)
    (tiny.output / PAPER).write_bytes(b"edited")
    tiny.change("council.yaml", "name: ", "name: The ")
    _built(tiny)
    new = (tiny.output / PAPER).with_name("02-waiting.new.docx")
    new.write_bytes(b"went on in this one")
    tiny.change("council.yaml", "name: The ", "name: Our ")
    _built(tiny)
    assert (tiny.output / PAPER).read_bytes() == b"edited"
    assert new.read_bytes() == b"went on in this one"
    assert new.with_name("02-waiting.new-2.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        (["schema", "schemas"], "schemas"),
        (["new", "metric", "letters-sent", "--title", "Letters sent"], "metrics"),
        (["init", "fresh"], "fresh"),
        (["publish", MEETING, "--date", "2024-05-01"], "published"),
        (["page-finder", MEETING], "page-finder"),
        (["import", "letters.csv", "--write"], "data"),
        (["build", "--no-packs", "--jobs", "2"], "output"),
        (["build", "--no-packs", "--format", "pdf", "--item", "2"], "output/"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_no_command_ends_in_a_traceback_on_a_full_disk(
    arguments: list[str], refused: str, tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tiny.folder)
    Path("letters.csv").write_text("Month,Letters\nJan-24,1\nFeb-24,2\nMar-24,3\n", encoding="utf-8")
    with DISK.trouble(tiny.folder, FULL, name=refused), pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr().err
    assert ended.value.code == Exit.PROBLEMS_IN_THE_CONTENT, said
    assert "cannot-write" in said
    assert "no space left on device" in said


@pytest.mark.parametrize("name", ["committee-papers-", "pack.docx"])
def test_pages_that_cannot_be_counted_for_want_of_room_are_a_problem(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with DISK.trouble(tmp_path, FULL, name=name), pytest.raises(ContentError) as refused:
        Layout(Path("soffice")).bookmarks(b"a Word file")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where.file.startswith(str(tmp_path))) == ("cannot-write", True)
    assert "no space left on device" in problem.message
    assert not list(tmp_path.iterdir())


def test_a_content_file_that_cannot_be_opened_is_named(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "letters.yaml":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    _, problems = _built(tiny)
    unreadable = [problem for problem in problems if problem.code == "unreadable-file"]
    assert [problem.where.file for problem in unreadable] == ["content/metrics/letters.yaml"]
