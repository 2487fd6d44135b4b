"""Excel files with links, macros and formulas without results, YAML with tags, bombs and depth: refused or harmless."""

from __future__ import annotations

import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.load import load_content
from generator.load.content import Loaded
from generator.load.data.excel_file import MOST_SHEETS
from generator.load.yaml_text import DEEPEST
from generator.problems import CODES
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
COUNCIL = "content/council.yaml"
MEASURE = "content/metrics/waiting-days.yaml"
DATA = "content/data/letters"
SHEET = "xl/worksheets/sheet1.xml"
FROM_DATA = """title: Letters
definition: Letters that came in.
unit: number
kind: level
source: Post room
data: {file: data/FILE, period: Period, value: Value}
"""

BOMB = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a, *a, *a]\n" for n in range(9))
YAML = {
    "a tag of Python": ("name: !!python/object/apply:os.system ['id']\n", "alias-not-allowed"),
    "a tag of its own": ("name: !secret x\n", "alias-not-allowed"),
    "a bomb of aliases": (BOMB, "alias-not-allowed"),
    "an anchor that holds itself": ("name: &a [*a]\n", "alias-not-allowed"),
    "a merge key": ("<<: {name: Borchester}\nname: Borchester\n", "alias-not-allowed"),
    "too deep": ("name: " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "yaml-syntax"),
    "far too deep": ("name: " + "[" * 100_000, "yaml-syntax"),
    "the same key twice": ("name: a\nname: b\n", "duplicate-key"),
    "an integer of a million digits": ("name: Council\njurisdiction: " + "9" * 1_000_000, "wrong-value"),
    "two documents": ("name: a\n---\nname: b\n", "yaml-syntax"),
    "a directive": ("%YAML 9.9\n---\nname: a\n", "yaml-syntax"),
    "an escaped half of a character": ('name: "\\ud800"\n', "yaml-syntax"),
    "an escaped empty character": ('name: "\\0"\n', "bad-character"),
    "an escaped control character in a key": ('"na\\x0bme": Council\n', "bad-character"),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.at(Path(shutil.copytree(TINY, tmp_path / "w")))


def _loaded(workspace: Workspace, file: str, data: bytes) -> Loaded:
    (workspace.root / file).parent.mkdir(exist_ok=True)
    (workspace.root / file).write_bytes(data)
    return load_content(workspace)


@pytest.mark.parametrize(("text", "code"), YAML.values(), ids=YAML)
def test_yaml_that_would_do_harm_is_refused_at_its_line(text: str, code: str, workspace: Workspace) -> None:
    problems = [each for each in _loaded(workspace, COUNCIL, text.encode()).problems if each.where.file == COUNCIL]
    assert code in {problem.code for problem in problems}, problems
    assert all(problem.where.line for problem in problems if problem.code == code)
    assert all(len(str(problem)) < 5_000 for problem in problems)


@pytest.mark.parametrize("escape", ["\\U00110000", "\\Uffffffff"])
@pytest.mark.parametrize("loader", ["SafeLoader", "CSafeLoader"])
def test_a_character_that_there_is_not_is_told_by_both_of_the_parsers(
    escape: str, loader: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.load.yaml_text._LOADER", getattr(yaml, loader))
    text = f'jurisdiction: england\nname: "{escape}"\n'
    (problem,) = (each for each in _loaded(workspace, COUNCIL, text.encode()).problems if each.where.file == COUNCIL)
    assert (problem.code, problem.where.line) == ("yaml-syntax", 2)
    assert "half a character, or for none that there is" in problem.message


def _book(*cells: object) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.active.append(["Period", "Value"])
    for month, cell in zip(("Jan-24", "Feb-24", "Mar-24"), cells, strict=False):
        book.active.append([month, cell])
    return book


def _saved(book: openpyxl.Workbook, **parts: bytes) -> bytes:
    target = BytesIO()
    book.save(target)
    with zipfile.ZipFile(target, "a") as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return target.getvalue()


def _measured(workspace: Workspace, ending: str, data: bytes) -> Loaded:
    (workspace.root / MEASURE).write_text(FROM_DATA.replace("FILE", f"letters{ending}"), encoding="utf-8")
    return _loaded(workspace, f"{DATA}{ending}", data)


FORMULAS = ("=1+1", '=WEBSERVICE("http://example.org/")', "='[other.xlsx]Sheet1'!A1", "=cmd|'/C calc'!A0", "=1/0")


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_without_a_result_is_named_by_its_cell_and_never_worked_out(
    formula: str, workspace: Workspace
) -> None:
    loaded = _measured(workspace, ".xlsx", _saved(_book(11, formula, 12)))
    (problem,) = (each for each in loaded.problems if each.where.file == f"{DATA}.xlsx")
    assert problem.code == "bad-cell"
    assert "cell B3" in problem.message
    assert "formula without a result" in problem.message


def test_a_link_to_another_workbook_is_not_followed(workspace: Workspace) -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    target = b'<Relationships><Relationship Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    parts = {"xl__externalLinks__externalLink1_dot_xml": link, "xl__externalLinks___rels__link_dot_rels": target}
    loaded = _measured(workspace, ".xlsx", _saved(_book(11, 12), **parts))
    assert not loaded.problems
    assert loaded.content is not None


def test_a_workbook_with_macros_is_read_for_its_values_alone(workspace: Workspace) -> None:
    loaded = _measured(workspace, ".xlsm", _saved(_book(11, 12), xl__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0" * 100))
    assert not loaded.problems
    assert loaded.content is not None


@pytest.mark.parametrize("times", [2, MOST_SHEETS + 1])
def test_a_workbook_that_names_one_sheet_many_times_is_refused_before_it_is_read(
    times: int, workspace: Workspace
) -> None:
    whole, name = _saved(_book(11, 12)), "xl/workbook.xml"
    with zipfile.ZipFile(BytesIO(whole)) as parts:
        kept = {each: parts.read(each) for each in parts.namelist()}
    (sheet,) = re.findall(rb"<sheet [^>]*/>", kept[name])
    again = b"".join(sheet.replace(b'"Sheet"', b'"S%d"' % number) for number in range(times))
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        for each, data in (kept | {name: kept[name].replace(sheet, again)}).items():
            parts.writestr(each, data)
    problems = _measured(workspace, ".xlsx", target.getvalue()).problems
    assert [each.code for each in problems if each.where.file == f"{DATA}.xlsx"] == ["bad-data-file"]
    assert any("sheet" in each.message for each in problems if each.code == "bad-data-file")


NO_VALUES = ("1e999", "-1e999", "1e300", "nan", "9" * 5_000, "0x10")


@pytest.mark.parametrize("number", NO_VALUES, ids=lambda text: text[:6])
def test_a_number_that_no_paper_can_print_is_told_and_is_no_value(number: str, workspace: Workspace) -> None:
    whole = _saved(_book(11, 12))
    with zipfile.ZipFile(BytesIO(whole)) as parts:
        sheet = parts.read(SHEET).replace(b"<v>12</v>", f"<v>{number}</v>".encode())
        kept = {name: parts.read(name) for name in parts.namelist() if name != SHEET}
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        for name, data in (kept | {SHEET: sheet}).items():
            parts.writestr(name, data)
    (problem,) = (
        each for each in _measured(workspace, ".xlsx", target.getvalue()).problems if each.where.file == f"{DATA}.xlsx"
    )
    assert problem.code in ("bad-cell", "bad-data-file")
    assert problem.hint


@pytest.mark.parametrize("cell", ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_a_formula_in_a_csv_file_is_no_value(cell: str, workspace: Workspace) -> None:
    loaded = _measured(workspace, ".csv", f'Period,Value\nJan-24,11\nFeb-24,"{cell}"\n'.encode())
    (problem,) = (each for each in loaded.problems if each.where.file == f"{DATA}.csv")
    assert (problem.code, problem.where.line) == ("bad-cell", 3)


FILES = (COUNCIL, "content/people.yaml", "content/readers.yaml", "content/lexicon.yaml", MEASURE)
SETTINGS = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SETTINGS
@given(data=st.binary(max_size=300), file=st.sampled_from(FILES))
@example(data=b"", file="content/lexicon.yaml")
@example(data=b"\xff\xfe", file="content/readers.yaml")
def test_any_bytes_in_place_of_a_file_give_problems_and_no_traceback(
    data: bytes, file: str, workspace: Workspace
) -> None:
    problems = _loaded(workspace, file, data).problems
    assert all(problem.code in CODES and problem.message for problem in problems)


@SETTINGS
@given(data=st.binary(max_size=300), ending=st.sampled_from((".csv", ".xlsx", ".xlsm", ".txt")), book=st.booleans())
def test_any_bytes_in_place_of_data_give_problems_and_no_traceback(
    data: bytes, ending: str, book: bool, workspace: Workspace
) -> None:
    whole = _saved(_book(11, 12)) if book else b""
    problems = _measured(workspace, ending, whole[: len(whole) // 2] + data + whole[len(whole) // 2 :]).problems
    assert all(problem.code in CODES and problem.message for problem in problems)
