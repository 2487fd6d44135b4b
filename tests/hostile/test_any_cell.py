"""Hostile text in every cell and heading of CSV and Excel files: words that are printed, or the problem of a cell."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import openpyxl
import pytest
import yaml
from command_line import run
from hostile.staged_papers import READERS, resources

from generator.build.editions import Edition, make
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.cli import Exit
from generator.load import load_content, load_profile
from generator.problems import CODES
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"

HEADINGS = (
    ']]></w:t> &amp; <script>alert(1)</script> "quoted"',
    "=cmd|' /C calc'!A0",
    "@SUM(A1) +1 -1 \ttab",
    "\u202e\u2066 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \U0001f600 e\u0301 \ufdd0",
    "{{ 1/0 }} {% if false %}never{% endif %}",
    "::: chart ../../secret [^a] [x](javascript:alert(1)) #read('/x')",
    "con",
    "../../etc/passwd",
    "two\nlines",
    "word " * 200,
    "A" * 3_000,
)
CELLS = (*HEADINGS, "1e999999999", "9" * 5_000, "NaN", "0x10", "1,2,3", "\u0661\u0662", "1/0", "\u00bd", "--1", "x y")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    folder = Path(shutil.copytree(TINY, tmp_path / "w"))
    monkeypatch.chdir(folder)
    return Workspace.at(folder)


def _file(folder: Path, ending: str, rows: list[list[str]]) -> str:
    """A file of these rows, each cell of them text."""
    name = f"all{ending}"
    if ending == ".csv":
        target = io.StringIO()
        csv.writer(target).writerows(rows)
        (folder / name).write_text(target.getvalue(), encoding="utf-8", newline="")
        return name
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for column, words in enumerate(row, 1):
            cell = book.active.cell(number, column)
            cell.value = words
            cell.data_type = "n" if words.isdigit() and len(words) < 9 else "s"
    book.save(folder / name)
    return name


def _report_on(workspace: Workspace, measures: list[str]) -> None:
    """Let the one report of the workspace print all of these measures, in a table and a chart each."""
    report = yaml.safe_load((workspace.root / REPORT).read_text(encoding="utf-8"))
    report["measures"] = measures
    report["tables"] = {"all": {"title": "All", "measures": [*measures]}}
    report["charts"] = {f"c{number}": {"measures": [each]} for number, each in enumerate(measures)}
    report["sections"][0]["text"] = "\n\n".join(
        ["All.", "::: table all", *(f"::: chart {name}" for name in report["charts"])]
    )
    (workspace.root / REPORT).write_text(yaml.safe_dump(report), encoding="utf-8")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_hostile_headings_become_measures_that_are_printed_as_words(ending: str, workspace: Workspace) -> None:
    months = ("Jan-24", "Feb-24", "Mar-24")
    rows = [["Month", *HEADINGS], *([month, *(str(9 + n) for n, _ in enumerate(HEADINGS))] for month in months)]
    before = {path.stem for path in (workspace.content / "metrics").iterdir()}
    assert run("import", _file(workspace.root, ending, rows), "--write") == Exit.FINE
    made = sorted({path.stem for path in (workspace.content / "metrics").iterdir()} - before)
    assert len(made) == len(HEADINGS)
    _report_on(workspace, made)
    prepared = prepare(workspace, Options(), lambda name: name.endswith("02-waiting"))
    assert not [each for each in prepared.problems if each.severity == "error"], prepared.problems
    (paper,) = prepared.papers
    assert paper.document is not None
    for form in ("docx", "html", "text", "ssml"):
        file = make(Edition(paper.document, load_profile(workspace, "standard"), form), resources())
        assert file.data is not None, file.problems
        said = READERS[form](file.data)
        for words in ("]]></w:t> &amp; <script>", "{{ 1/0 }}", "::: chart ../../secret", "A" * 3_000):
            assert words in said or form == "ssml", (form, words[:20])


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("column", [0, 1])
def test_a_hostile_cell_is_no_value_and_no_period_and_is_named(column: int, ending: str, workspace: Workspace) -> None:
    rows = [["Month", "Letters"], *([f"{month}-24", "5"] for month in ("Jan", "Feb"))]
    rows += [[words, "5"] if column == 0 else ["Mar-24", words] for words in CELLS]
    (workspace.content / "data").mkdir()
    name = _file(workspace.content / "data", ending, rows)
    measure = yaml.safe_load((workspace.content / "metrics/waiting-days.yaml").read_text(encoding="utf-8"))
    measure.pop("series")
    measure["data"] = {"file": f"data/{name}", "period": "Month", "value": "Letters"}
    (workspace.content / "metrics/waiting-days.yaml").write_text(yaml.safe_dump(measure), encoding="utf-8")
    problems = load_content(workspace).problems
    assert all(each.code in CODES and each.message and len(str(each)) < 5_000 for each in problems)
    assert [each for each in problems if each.where.file == f"content/data/{name}"], problems
