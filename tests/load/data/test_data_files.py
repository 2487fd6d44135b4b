"""Measures whose values stand in CSV and Excel files, loaded from a workspace."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from message_cases import TINY
from openpyxl import Workbook

from generator.load import Loaded, load_content
from generator.load.data.excel_file import exact, read_excel
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.problems import ContentError
from generator.workspace import Workspace

Make = Callable[..., Loaded]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The tiny workspace, its measure's values in the file `name` with these bytes; `keys` say where."""

    def made(name: str, data: bytes, unit: str = "days", **keys: str) -> Loaded:
        folder = Path(shutil.copytree(TINY, tmp_path / "tiny", dirs_exist_ok=True))
        path = folder / "content" / "data" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        written = "".join(f"  {key}: {value}\n" for key, value in {"file": f"data/{name}", **keys}.items())
        (folder / "content" / "metrics" / "waiting-days.yaml").write_text(
            "title: Wait\ndefinition: Days.\nkind: level\nsource: Register\n" + f"unit: {unit}\ndata:\n{written}",
            encoding="utf-8",
        )
        return load_content(Workspace.at(folder))

    return made


def measure_of(loaded: Loaded) -> Sourced[Measure]:
    assert loaded.content is not None
    assert not loaded.problems, [str(problem) for problem in loaded.problems]
    return loaded.content.measures["waiting-days"]


def said(loaded: Loaded) -> dict[str, str]:
    """Each period's value or code, with its status and note where there is one."""
    series = measure_of(loaded).record.series
    return {
        period.short: " ".join(
            str(part)
            for part in (seen.missing or seen.value, "" if seen.status == "final" else seen.status, seen.note or "")
            if str(part)
        )
        for period, seen in series.items()
    }


def workbook(**sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


TALL = {"period": "Month", "value": "Days"}


def test_a_table_with_titles_above_and_a_total_below(make: Make) -> None:
    text = "Complaints register,,\n,,\nMonth,Days,Area\nMar-24,12,N\nApr-24,9.50,N\n,,\nTotal,21.5,\nSource: us,,\n"
    assert said(make("w.csv", text.encode(), **TALL)) == {"Mar 2024": "12", "Apr 2024": "9.50"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_what_lines_up(make: Make, delimiter: str) -> None:
    rows = [["Month", "Days"], ["Mar-24", "1234"], ["Apr-24", "9"]]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert said(make("w.csv", text.encode(), **TALL)) == {"Mar 2024": "1234", "Apr 2024": "9"}


def test_a_semicolon_file_may_have_thousands_separators(make: Make) -> None:
    text = 'Month;Days\nMar-24;1,234\nApr-24;"5,678"\n'
    assert said(make("w.csv", text.encode(), **TALL)) == {"Mar 2024": "1234", "Apr 2024": "5678"}


def test_a_byte_order_mark_is_no_part_of_the_heading(make: Make) -> None:
    assert said(make("w.csv", "Month,Days\nMar-24,1\n".encode("utf-8-sig"), **TALL)) == {"Mar 2024": "1"}


def test_windows_text_is_read_and_said_so(make: Make) -> None:
    loaded = make("w.csv", "Month,Days\nMar-24,£1\n".encode("cp1252"), unit="pounds", **TALL)
    [problem] = loaded.problems
    assert (problem.code, str(problem.where)) == ("windows-text", "content/data/w.csv:2:8")
    assert loaded.content is not None
    [seen] = loaded.content.measures["waiting-days"].record.series.values()
    assert seen.value == 1


def test_a_table_with_periods_side_by_side(make: Make) -> None:
    text = "Measure,Mar-24,Apr-24,Change\nLetters,5,6,1\nWait,12,9,-3\n"
    assert said(make("w.csv", text.encode(), where="{Measure: wait}")) == {"Mar 2024": "12", "Apr 2024": "9"}


def test_blank_cells_are_gaps_between_values_and_nothing_at_the_ends(make: Make) -> None:
    text = "Month,Days\nJan-24,\nFeb-24,12\nMar-24,\nApr-24,9\nMay-24,\nJun-24,\n"
    assert said(make("w.csv", text.encode(), **TALL)) == {"Feb 2024": "12", "Mar 2024": "x", "Apr 2024": "9"}


def test_notes_and_statuses_have_columns_of_their_own(make: Make) -> None:
    text = "Month,Days,Why,How\nMar-24,12,Strike,Revised\nApr-24,9,,p\n"
    loaded = make("w.csv", text.encode(), note="Why", status="How", **TALL)
    assert said(loaded) == {"Mar 2024": "12 revised Strike", "Apr 2024": "9 provisional"}


def test_a_column_can_be_named_by_its_letter(make: Make) -> None:
    text = "Month,Days,Days\nMar-24,12,3\n"
    assert said(make("w.csv", text.encode(), period="Month", value="column C")) == {"Mar 2024": "3"}


def test_every_value_knows_its_line_and_character(make: Make) -> None:
    data = measure_of(make("w.csv", b'Month,"Area, or not",Days\nMar-24,"N, all",12\n', **TALL)).data
    assert data is not None
    assert str(data.at("series", "March 2024")) == "content/data/w.csv:2:17"


def test_the_file_is_among_those_that_were_read(make: Make) -> None:
    assert "content/data/w.csv" in make("w.csv", b"Month,Days\nMar-24,12\n", **TALL).files


def test_numbers_dates_and_text_of_an_excel_file(make: Make) -> None:
    rows = [["Register"], [], ["Month", "Days"], [date(2024, 3, 31), 0.1], ["Apr-24", "9 p"], ["May-24", 1234567.25]]
    loaded = make("w.xlsx", workbook(Monthly=rows), dates="month", **TALL)
    assert said(loaded) == {"Mar 2024": "0.1", "Apr 2024": "9 provisional", "May 2024": "1234567.25"}
    data = measure_of(loaded).data
    assert data is not None
    assert (data.at("series", "March 2024").line, data.at("series", "March 2024").column) == (4, 2)


def test_a_date_shown_as_a_month_is_a_month_and_a_fraction_shown_as_a_percentage_is_one(make: Make) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Month", "Days"])
    sheet.append([date(2024, 3, 1), 0.54])
    sheet["A2"].number_format = "mmm-yy"
    sheet["B2"].number_format = "0.0%"
    saved = BytesIO()
    book.save(saved)
    assert said(make("w.xlsx", saved.getvalue(), unit="percent", **TALL)) == {"Mar 2024": "54"}


def test_a_sheet_is_found_by_its_name(make: Make) -> None:
    data = workbook(Notes=[["Nothing here"]], Monthly=[["Month", "Days"], ["Mar-24", 12]])
    assert said(make("w.xlsx", data, sheet="monthly", **TALL)) == {"Mar 2024": "12"}


def test_a_formula_without_a_result_is_a_problem_with_its_cell(make: Make) -> None:
    loaded = make("w.xlsx", workbook(Monthly=[["Month", "Days"], ["Mar-24", "=6*2"]]), **TALL)
    [problem] = loaded.problems
    assert str(problem).splitlines()[0] == (
        "content/data/w.xlsx:2:2: error: cell B2 of the sheet Monthly holds a formula without a result; "
        "a number is wanted, or x, z or c where there is none [bad-cell]"
    )


def test_every_bad_cell_is_told_at_once(make: Make) -> None:
    rows = [["Month", "Days"], ["Mar-24", "lots"], ["Apr-24", 3], ["Smarch", 4], ["Mar-24", 5], ["Apr-24", 6]]
    codes = [(p.code, p.where.line) for p in make("w.xlsx", workbook(Monthly=rows), **TALL).problems]
    assert codes == [("bad-cell", 2), ("bad-period", 4), ("duplicate-key", 6)]


def test_a_measure_without_its_values_is_broken_and_not_unknown(make: Make) -> None:
    loaded = make("w.csv", b"Month,Days\nMar-24,lots\n", **TALL)
    assert loaded.content is not None
    assert loaded.content.broken_measures == {"waiting-days"}


def _zip(parts: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def test_what_excel_files_of_other_programs_lack_is_no_matter() -> None:
    """Exports of databases often have no named style, of which openpyxl warns."""
    with zipfile.ZipFile(BytesIO(workbook(One=[["Month", "Days"]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = parts["xl/styles.xml"].decode()
    parts["xl/styles.xml"] = re.sub("<cellStyles.*</cellStyles>", "", styles).encode()
    assert parts["xl/styles.xml"].decode() != styles
    [sheet] = read_excel(_zip(parts), "w.xlsx").values()
    assert [cell.words for cell in sheet.row(0)] == ["Month", "Days"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0rest", "this is an old Excel file, or one with a password"),
        (b"Month,Days\n", "this is no Excel file"),
        (b"PK\x03\x04 and no more", "this file is damaged"),
        (_zip({"a.xml": b"<a/>"}), "this cannot be read as an Excel file"),
        (_zip({"a.xml": b" " * 210_000_000}), "this unpacks to far more"),
        (_zip({"a.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "this holds declarations"),
        (_zip({str(number): b"" for number in range(5001)}), "this unpacks to far more"),
    ],
)
def test_what_is_no_sound_excel_file_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        read_excel(data, "w.xlsx")


def test_a_sheet_of_endless_rows_is_refused() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1000000"] = 1
    saved = BytesIO()
    book.save(saved)
    with pytest.raises(ContentError, match="goes beyond 100,000 rows"):
        read_excel(saved.getvalue(), "w.xlsx")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4))
def test_a_number_that_excel_holds_keeps_the_digits_that_were_typed(number: Decimal) -> None:
    assert exact(float(number)) == number


@settings(max_examples=25, deadline=None)
@given(st.lists(st.decimals(min_value=-(10**6), max_value=10**6, places=3, allow_nan=False), min_size=1, max_size=8))
def test_what_goes_into_an_excel_file_comes_out_of_it(numbers: list[Decimal]) -> None:
    [sheet] = read_excel(workbook(One=[[float(number)] for number in numbers]), "w.xlsx").values()
    assert [sheet.row(row)[0].content for row in range(sheet.height)] == numbers
