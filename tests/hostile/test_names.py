"""Names of files that come from titles, ids and commands can be had on every machine, or are refused in words."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from command_line import run

from generator.build.for_readers import for_readers
from generator.build.options import Options, Packs
from generator.build.run import build
from generator.cli import Exit
from generator.load import load_content, load_wording
from generator.load.names import LONGEST_NAME, fault_in_path, fault_of, id_from
from generator.problems import ContentError, Problem
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
MEETING = "2024-05-14-audit"
FOLDER = f"content/meetings/{MEETING}"
REPORT = f"{FOLDER}/02-waiting.yaml"

TITLES = {
    "CON": "con",
    "aux.": "aux",
    "nul.txt": "nul-txt",
    "COM1: the port": "com1-the-port",
    'What? A/B: C\\D <E> | "F" *': "what-a-b-c-d-e",
    "..": "paper",
    "../../etc/passwd": "etc-passwd",
    " trailing dots and spaces . . ": "trailing-dots-and-spaces",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629": "paper",
    "\U0001f600 \u202e\u2066": "paper",
    "Caf\u00e9 society": "cafe-society",
    "Cafe\u0301 society": "cafe-society",
    "CAF\u00c9 SOCIETY": "cafe-society",
    "Y T\u0177 Gwyn": "y-ty-gwyn",
    "x" * 300: "x" * 60,
    "word " * 60: "word-word-word-word-word-word",
    f"{'a' * 59} b": "a" * 59,
    "a" * 100_000: "a" * 60,
    "\u0fda" * 100_000: "paper",
    "\u0958" * 100_000: "paper",
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    folder = Path(shutil.copytree(TINY, tmp_path / "w"))
    monkeypatch.chdir(folder)
    return Workspace.at(folder)


@pytest.mark.parametrize(("title", "expected"), TITLES.items(), ids=lambda text: ascii(text[:20]))
def test_a_title_becomes_a_name_that_every_machine_takes(title: str, expected: str) -> None:
    made = id_from(title, "paper")
    assert made == expected
    assert id_from(unicodedata.normalize("NFC", title), "paper") == id_from(
        unicodedata.normalize("NFD", title), "paper"
    )
    assert fault_of(f"07-{made}.yaml") == ""


@pytest.mark.parametrize("title", ["CON", "x" * 300, "What? A/B: C", "Cafe\u0301", "\u0627\u0644", "../../up"])
def test_new_starts_a_paper_whose_name_the_check_takes(title: str, workspace: Workspace) -> None:
    assert run("new", "report", "--meeting", MEETING, "--item", "7", "--title", title) == Exit.FINE
    (made,) = set((workspace.root / FOLDER).glob("07-*.yaml"))
    assert len(made.stem) <= LONGEST_NAME
    assert not [
        each for each in load_content(workspace).problems if each.code != "not-on-agenda" and "name" in each.message
    ]


@pytest.mark.parametrize("title", ["bell \x07", "half \udcff", "two\nlines", "\u2028", "\ufffe", " ", ""], ids=ascii)
def test_a_title_that_no_file_can_hold_is_refused_before_anything_is_written(
    title: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted((workspace.root / FOLDER).iterdir())
    assert run("new", "report", "--meeting", MEETING, "--item", "7", "--title", title) == Exit.WRONG_USAGE
    assert "--title" in capsys.readouterr().err
    assert sorted((workspace.root / FOLDER).iterdir()) == before


NO_IDS = (
    "con",
    "nul",
    "com1",
    "a" * (LONGEST_NAME + 1),
    "Waiting",
    "a b",
    "..",
    "a/b",
    "e\u0301",
    "-",
    "a\n",
    "\udcff",
)


@pytest.mark.parametrize("name", NO_IDS, ids=ascii)
@pytest.mark.parametrize("command", [("metric", "--title", "T"), ("framework", "--kind", "scored", "--name", "T")])
def test_new_refuses_an_id_that_cannot_be_a_name(
    name: str, command: tuple[str, ...], workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    kind, *options = command
    before = sorted(workspace.content.rglob("*"))
    assert run("new", kind, *options, "--", name) == Exit.WRONG_USAGE
    assert capsys.readouterr().err
    assert sorted(workspace.content.rglob("*")) == before


@pytest.mark.parametrize("twin", ["Letters.yaml", "LETTERS.YAML"])
def test_new_starts_no_twin_of_a_file_that_differs_in_capitals_alone(
    twin: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace.content / "metrics" / twin).write_text("mine", encoding="utf-8")
    assert run("new", "metric", "letters", "--title", "Letters") == Exit.PROBLEMS_IN_THE_CONTENT
    assert f"{twin} is already there" in capsys.readouterr().err
    assert not [path for path in (workspace.content / "metrics").iterdir() if path.name == "letters.yaml"]


NO_NAMES = ("con", "AUX", "aux.", "nul.folder", "lpt1.d", "dots...", "space ", "a:b", "what?", "a" * 81, "x|y", "\x07")


@pytest.mark.parametrize("name", NO_NAMES, ids=ascii)
def test_init_makes_no_folder_that_windows_cannot_have(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", name) == Exit.PROBLEMS_IN_THE_CONTENT
    assert "wrong-value" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["con.csv", "a:b.csv", "what?.csv", f"{'a' * 81}.csv", "aux .csv"])
def test_import_copies_no_file_that_windows_cannot_have(
    name: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace.root / name).write_text("Month,Letters\nJan-24,1\nFeb-24,2\n", encoding="utf-8")
    assert run("import", name, "--write") == Exit.PROBLEMS_IN_THE_CONTENT
    assert "wrong-value" in capsys.readouterr().err
    assert not (workspace.content / "data").exists()


def test_the_measures_of_headings_have_names_that_every_machine_takes(workspace: Workspace) -> None:
    headings = ("CON", "Nul", "con", "con.", "x" * 300, "x" * 301, "Caf\u00e9", "Cafe\u0301", "\u0627\u0644", "???")
    table = [["Month", *headings], *([month, *map(str, range(10))] for month in ("Jan-24", "Feb-24"))]
    text = "\n".join(",".join(row) for row in table)
    (workspace.root / "all.csv").write_text(text, encoding="utf-8")
    before = set((workspace.content / "metrics").iterdir())
    assert run("import", "all.csv", "--write") == Exit.FINE
    made = {path.name for path in set((workspace.content / "metrics").iterdir()) - before}
    assert len(made) == len({name.lower() for name in made}) == len(headings)
    assert {fault_of(name) for name in made} == {""}
    assert not [
        each for each in load_content(workspace).problems if each.code != "not-on-agenda" and "name" in each.message
    ]


def _changed(workspace: Workspace, name: str, change: Callable[[dict[str, object]], object]) -> None:
    file = workspace.root / name
    record = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    change(record)
    file.write_text(yaml.safe_dump(record), encoding="utf-8")


def _appended(workspace: Workspace, identifier: str, file: str) -> tuple[Problem, ...]:
    appendix = {"id": identifier, "title": "Map", "file": file, "alternative_text": "The offices and the river."}
    _changed(workspace, REPORT, lambda report: report.update(appendices=[appendix]))
    return load_content(workspace).problems


@pytest.mark.parametrize("file", ["con.png", "map?.png", "a:b.png", f"{'a' * 81}.png", "sub/aux.png"])
def test_no_attached_file_has_a_name_that_windows_cannot_have(file: str, workspace: Workspace) -> None:
    (problem,) = _appended(workspace, "map", file)
    assert problem.code in ("wrong-value", "outside-workspace")
    assert problem.where.file == REPORT


def test_an_attached_file_that_is_there_in_other_capitals_is_named(workspace: Workspace) -> None:
    (workspace.root / FOLDER / "Map.PNG").write_bytes(b"")
    (problem,) = _appended(workspace, "map", "map.png")
    assert (problem.code, problem.hint) == ("missing-file", "did you mean Map.PNG?")


@pytest.mark.parametrize(
    "identifier", ["a" * 41, "a" * 100_000, "Map", "a.b", "../a", "con:"], ids=lambda text: text[:9]
)
def test_an_appendix_has_an_id_that_fits_the_name_of_its_copy(identifier: str, workspace: Workspace) -> None:
    (problem,) = _appended(workspace, identifier, "missing.png")[:1]
    assert (problem.code, problem.where.file) == ("wrong-value", REPORT)


@pytest.mark.parametrize(
    "reader", ["a" * 41, "a" * 300, "Ada", "ada.", "a/../..", "a b", "\u00e9"], ids=lambda text: text[:9]
)
def test_a_reader_has_an_id_that_fits_the_name_of_a_folder(reader: str, workspace: Workspace) -> None:
    _changed(workspace, "content/readers.yaml", lambda record: record.update(readers={reader: {"size": "20"}}))
    with pytest.raises(ContentError) as refused:
        for_readers(workspace, ["all"])
    assert {problem.where.file for problem in refused.value.problems} == {"content/readers.yaml"}


@pytest.mark.parametrize("reader", ["con", "aux", "a" * 40])
def test_the_folder_of_a_reader_can_be_had_on_windows(reader: str, workspace: Workspace) -> None:
    _changed(workspace, "content/readers.yaml", lambda record: record.update(readers={reader: {"size": "20"}}))
    readers = for_readers(workspace, ["all"])
    options = Options(profiles=(), formats=("text",), item=2, packs=Packs.NONE, jobs=1, readers=readers)
    report = build(workspace, options, lambda step: None)
    assert [fault_in_path(each.path.relative_to(workspace.root).as_posix()) for each in report.written] == ["", ""]


@pytest.mark.parametrize("name", ["con", "a" * 81])
def test_a_reading_profile_whose_folder_windows_cannot_have_is_refused(name: str, workspace: Workspace) -> None:
    own = (Path(__file__).parents[2] / "templates/profiles/standard.yaml").read_text(encoding="utf-8")
    (workspace.root / "templates/profiles").mkdir(parents=True)
    file = workspace.root / f"templates/profiles/{name}.yaml"
    file.write_text(own.replace("name: standard", f"name: {name}"), encoding="utf-8")
    options = Options(profiles=(name,), item=2, packs=Packs.NONE, jobs=1)
    assert "bad-profile" in {problem.code for problem in build(workspace, options, lambda step: None).problems}


@pytest.mark.parametrize("tag", ["../cy", "cy/../../x", "CY", "c", "cy.", "cy-\u00e9", "cy " * 20, "con:", "a" * 300])
def test_translate_takes_no_tag_that_is_none(
    tag: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(workspace.root.rglob("*"))
    assert run("translate", REPORT, tag) == Exit.PROBLEMS_IN_THE_CONTENT
    assert "wrong-value" in capsys.readouterr().err
    assert sorted(workspace.root.rglob("*")) == before


def test_two_translations_that_windows_would_take_for_one_are_refused(workspace: Workspace) -> None:
    for tag in ("cy-GB", "cy-gb"):
        (workspace.root / FOLDER / f"02-waiting.{tag}.yaml").write_text("texts: {}\n", encoding="utf-8")
    assert "duplicate-id" in {problem.code for problem in load_content(workspace).problems}


def test_a_translation_has_a_name_that_windows_takes(workspace: Workspace) -> None:
    (workspace.root / FOLDER / "con.cy.yaml").write_text("texts: {}\n", encoding="utf-8")
    messages = [each.message for each in load_content(workspace).problems if each.where.file.endswith("con.cy.yaml")]
    assert [message for message in messages if "Windows keeps the name con" in message]


@pytest.mark.parametrize("language", ["../en-GB", "EN-gb", "wording/en-GB", "", "en-GB.po", "\x00", "a" * 5_000])
def test_the_language_of_a_build_is_one_that_there_are_words_in(language: str, workspace: Workspace) -> None:
    with pytest.raises(ContentError) as refused:
        load_wording(workspace, language)
    assert [problem.code for problem in refused.value.problems] == ["missing-file"]


@pytest.mark.parametrize("day", ["2024-05-01/../../x", "con", "", "2024-05-01 ", "9" * 300])
def test_a_publication_is_kept_under_a_day_and_under_nothing_else(day: str, workspace: Workspace) -> None:
    assert run("publish", MEETING, "--date", day) == Exit.WRONG_USAGE
    assert not workspace.published.exists()


@pytest.mark.parametrize("meeting", ["..", "../meetings", "con", f"{MEETING}/.", "", "\udcff"], ids=ascii)
@pytest.mark.parametrize("command", [("minutes", "start"), ("publish",), ("page-finder",), ("build",)])
def test_a_meeting_that_is_none_is_no_place_to_write_to(
    command: tuple[str, ...], meeting: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(workspace.root.rglob("*"))
    assert run(*command, meeting) == Exit.WRONG_USAGE
    assert capsys.readouterr().err
    assert sorted(workspace.root.rglob("*")) == before


@pytest.mark.parametrize("report", ["a" * 300 + ".html", "folder.html"], ids=lambda name: ascii(name[:9]))
def test_an_audit_that_cannot_be_written_under_its_name_is_a_problem(
    report: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace.root / "folder.html").mkdir()
    (workspace.root / "page \udcff.html").write_text("<p>Hello</p>", encoding="utf-8")
    assert run("audit", "page \udcff.html", "--report", report) in (Exit.PROBLEMS_IN_THE_CONTENT, Exit.WRONG_USAGE)
    assert capsys.readouterr().err


@pytest.mark.parametrize("option", ["--workspace", "--output"])
@pytest.mark.parametrize("folder", ["a" * 300, "b/" * 3_000], ids=lambda name: ascii(name[:5]))
def test_a_folder_that_there_cannot_be_is_a_problem(
    folder: str, option: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", option, folder) == Exit.PROBLEMS_IN_THE_CONTENT
    assert run("init", f"{folder}/mine") == Exit.PROBLEMS_IN_THE_CONTENT
    assert "cannot-write" in capsys.readouterr().err
