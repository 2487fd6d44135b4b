"""`audit` and `conformance` as an officer types them: what is said of a department's file and of a meeting's papers."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from audit.case_files import good_word_parts, pdf_of, zipped
from command_line import run

from generator.audit import audit_file
from generator.cli import Exit

TINY = Path(__file__).parent.parent / "tiny"
AUDIT = Path(__file__).parent.parent / "audit"
MEETING = "2024-05-14-audit"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty Word file from a department, a good one, a good web page and a good PDF."""
    parts = good_word_parts()
    faulty = parts["word/document.xml"].replace("<w:tblHeader/>", "")
    (tmp_path / "department.docx").write_bytes(zipped({**parts, "word/document.xml": faulty}))
    (tmp_path / "good.docx").write_bytes(zipped(parts))
    shutil.copy(AUDIT / "good.html", tmp_path)
    (tmp_path / "good.pdf").write_bytes(pdf_of((AUDIT / "good.pdf.txt").read_text(encoding="utf-8")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("built") / "tiny"))
    build = ("build", "--format", "docx,pdf,html", "--jobs", "1", "--no-packs", "--workspace", str(folder))
    assert run(*build) == Exit.FINE
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose one meeting has its papers in both profiles and all three formats."""
    folder = Path(shutil.copytree(built_once, tmp_path / "tiny"))
    monkeypatch.chdir(folder)
    return folder


def test_files_without_a_fault_end_with_0_and_leave_to_a_person_what_no_program_can_judge(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("audit", "good.docx", "good.html", "good.pdf") == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if "nothing found" in line] == [
        f"good.{ending}: nothing found" for ending in ("docx", "html", "pdf")
    ]
    assert told.count("Left to a person:") == 3
    assert "Does each alternative text say what its picture tells the reader, and is it true?" in told


def test_a_fault_ends_with_1_and_says_where_it_is_whom_it_hurts_and_how_to_mend_it(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("audit", "good.docx", "department.docx") == 1
    told = capsys.readouterr().out
    assert "department.docx: 1 error\n" in told
    assert "    where: under “Background”, table 1\n" in told
    assert "    hurts: people who listen with a screen reader, people who read braille\n" in told
    assert "Table Layout > Repeat Header Rows" in told


def test_large_print_adds_its_rules_and_its_size(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", "good.docx", "--large-print", "18") == 0
    assert run("audit", "good.docx", "--large-print", "36") == 1
    told = capsys.readouterr().out
    assert "36 points are wanted [large-print-size]" in told
    assert "Does the large print say all that the standard print says, with the same numbers?" in told


def test_json_is_for_programs_and_nothing_else_stands_with_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", "good.docx", "department.docx", "--format", "json", "--large-print", "18") == 1
    good, department = json.loads(capsys.readouterr().out)
    assert (good["file"], good["findings"], good["large_print"]) == ("good.docx", [], 18)
    assert [finding["rule"] for finding in department["findings"]] == ["header-row-missing"]


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_report_for_whoever_mends_the_file_passes_the_audit_itself(
    ending: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("audit", "department.docx", "--report", f"report.{ending}") == 1
    assert capsys.readouterr().err == f"Wrote report.{ending}\n"
    report = here / f"report.{ending}"
    assert audit_file(report.read_bytes(), report.name, None).findings == ()


def test_the_word_report_has_a_heading_for_each_finding_and_the_way_to_mend_it(here: Path) -> None:
    run("audit", "department.docx", "--report", "report.docx")
    paragraphs = docx.Document(str(here / "report.docx")).paragraphs
    headings = [paragraph.text for paragraph in paragraphs if paragraph.style.name.startswith("Heading")]
    assert "The first row is not marked as header; it is wanted so (error)" in headings
    assert "Left to a person" in headings
    assert any("Repeat Header Rows" in paragraph.text for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.docx",), "'nowhere.docx' does not exist"),
        (("good.docx", "good.html", "--report", "both.docx"), "a report is about one file; name one"),
        (("good.docx", "--large-print", "6"), "6.0 is not in the range 12<=x<=72"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(
    arguments: tuple[str, ...], said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("audit", *arguments) == 2
    assert said in capsys.readouterr().err


def test_a_report_is_never_written_over_a_file_that_is_there(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here / "good.docx").read_bytes()
    assert run("audit", "department.docx", "--report", "good.docx") == 1
    assert "already there" in capsys.readouterr().err
    assert (here / "good.docx").read_bytes() == before


def test_a_statement_says_what_was_met_what_could_not_be_tested_and_what_needs_a_person(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("conformance", MEETING) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["Files judged: 12", "Not met: 0"]
    met, rest = told[2:], told[told.index(next(line for line in told if line.startswith("Nothing there to test"))) :]
    assert any("[header-row-missing; tables: 6, in 6 files]" in line for line in met)
    assert any("[picture-number-repeated]" in line for line in rest), "the tiny papers have no pictures"
    assert not any("[header-row-missing" in line for line in rest)
    assert any(line.startswith("    Read aloud from beginning to end") and "(12 files)" in line for line in rest)


def test_a_statement_names_the_file_that_breaks_a_rule_and_ends_with_1(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = built / "output" / MEETING / "standard" / "00-agenda.docx"
    _leave_out(paper, b"<w:tblHeader/>")
    assert run("conformance", MEETING) == 1
    told = capsys.readouterr().out
    assert "Not met: 1\n    header-row-missing: " in told
    assert "        standard/00-agenda.docx\n" in told
    assert "[header-row-missing; " not in told


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_statement_as_a_paper_passes_the_audit_itself(ending: str, built: Path) -> None:
    assert run("conformance", MEETING, "--report", f"statement.{ending}") == 0
    statement = built / f"statement.{ending}"
    assert audit_file(statement.read_bytes(), statement.name, None).findings == ()


def test_there_is_no_statement_on_papers_that_nobody_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(shutil.copytree(TINY, tmp_path / "tiny"))
    assert run("conformance", MEETING) == 1
    assert f"committee-papers build --meeting {MEETING}" in capsys.readouterr().err
    assert run("conformance", "2024-05-15-audit") == 2
    assert MEETING in capsys.readouterr().err


def _leave_out(file: Path, words: bytes) -> None:
    """The file without these bytes of its text, as if somebody had unticked something in Word."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert words in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(words, b"")
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
