"""A workbook as a performance team keeps it: titles, merged cells, blank rows, footnotes and many sheets."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.load.data.files import read_data
from generator.load.data.proposals import FoundSheet, propose


def _indicators(sheet: Worksheet) -> None:
    """Months side by side under two titles and a merged year, with a target, a rating, a footnote and a total."""
    sheet["A1"], sheet["A2"], sheet["C4"] = "SEND performance 2021-22", "Data as at 2 August 2021", "2021-22"
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("C4:F4")
    months = [date(2021, number, 1) for number in (4, 5, 6, 7)]
    rows = {
        5: ["Ref", "Measure", *months, "Target", "RAG"],
        6: ["1", "Children out of education", 49, 51, "-", 49, 45, "R"],
        8: ["2", "Plans in 20 weeks", 0.52, 0.55, 0.6, 0.6, 0.6, "G"],
        9: ["3a", "Average days to final plan*", 194.25, 235, "n/a", 193.5, 139, "R"],
        10: ["3b", "Spend on placements", "£1,200", "£1,300", "£1,450", None, None, "A"],
        11: ["Total", None, 1, 2, 3, 4],
        13: ["* From the day of the request"],
        14: ["Source: case management system. n/a: not available"],
    }
    for row, cells in rows.items():
        for column, content in enumerate(cells, 1):
            sheet.cell(row, column, content)
    for column in "CDEF":
        sheet[f"{column}5"].number_format = "mmm-yy"
        sheet[f"{column}8"].number_format = "0%"


SHEETS: dict[str, list[list[object]]] = {
    "Weekly": [
        ["Attendance by week"],
        [],
        ["Week", "Cases per 100,000"],
        ["week ending 2 July 2021", 12.5],
        ["w/e 9 July 2021", 13],
        ["w/e 16/07/2021", 14.5],
    ],
    "Quarters": [
        [None, "Complaints"],
        ["Quarter", "Received", "Upheld"],
        ["Q1 2021/22", 53, 12],
        ["Q2 2021/22", 61, "c"],
        ["Q3 2021/22", None, None],
    ],
    "Years": [
        ["Financial year", "Budget (£ million)", "Spend, £000s"],
        ["2019-20", 31.2, 30900],
        ["2020/21", 33.4, 34100],
        ["2021-22", "35.1 (f)", None],
        ["Note: budgets are net"],
    ],
    "Merged years": [["Area", "2020", None, "2021", None], [None, "Nov", "Dec", "Jan", "Feb"], ["North", 1, 2, 3, 4]],
}


@pytest.fixture(scope="module")
def workbook() -> dict[str, FoundSheet]:
    book = Workbook()
    cover = book.worksheets[0]
    cover.title = "Cover"
    cover["A1"], cover["A3"], cover["B3"] = "Data pack", "Date", date(2021, 8, 2)
    _indicators(book.create_sheet("KPIs 2021-22"))
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    hidden = book.create_sheet("Workings")
    hidden.append(["Month", "Calls"])
    hidden.sheet_state = "hidden"
    saved = BytesIO()
    book.save(saved)
    return {sheet.name: sheet for sheet in propose(read_data(saved.getvalue(), "pack.xlsx"), "data/pack.xlsx")}


@pytest.mark.parametrize(
    ("sheet", "title", "unit", "values"),
    [
        ("KPIs 2021-22", "Children out of education", "number", "Apr 2021 49 · May 2021 51 · Jun 2021 x · Jul 2021 49"),
        ("KPIs 2021-22", "Plans in 20 weeks", "percent", "Apr 2021 52 · May 2021 55 · Jun 2021 60 · Jul 2021 60"),
        (
            "KPIs 2021-22",
            "Average days to final plan",
            "days",
            "Apr 2021 194.25 · May 2021 235 · Jun 2021 x · Jul 2021 193.5",
        ),
        ("KPIs 2021-22", "Spend on placements", "pounds", "Apr 2021 1200 · May 2021 1300 · Jun 2021 1450"),
        (
            "Weekly",
            "Cases per 100,000",
            "per 100,000",
            "w/e 2 Jul 2021 12.5 · w/e 9 Jul 2021 13 · w/e 16 Jul 2021 14.5",
        ),
        ("Quarters", "Received", "number", "Q1 2021-22 53 · Q2 2021-22 61"),
        ("Quarters", "Upheld", "number", "Q1 2021-22 12 · Q2 2021-22 c"),
        ("Years", "Budget (£ million)", "£ million", "2019-20 31.2 · 2020-21 33.4 · 2021-22 35.1 forecast"),
        ("Years", "Spend, £000s", "£ thousand", "2019-20 30900 · 2020-21 34100"),
        ("Merged years", "North", "number", "Nov 2020 1 · Dec 2020 2 · Jan 2021 3 · Feb 2021 4"),
    ],
)
def test_a_series_is_found_with_its_unit_and_values(
    workbook: dict[str, FoundSheet], sheet: str, title: str, unit: str, values: str
) -> None:
    [found] = [proposal for proposal in workbook[sheet].proposals if proposal.title == title]
    assert (found.unit, found.problems) == (unit, ())
    said = (
        f"{period.short} {seen.missing or seen.value}{'' if seen.status == 'final' else f' {seen.status}'}"
        for period, seen in found.series.items()
    )
    assert " · ".join(said) == values


def test_nothing_else_is_taken_for_a_series(workbook: dict[str, FoundSheet]) -> None:
    assert {name: len(sheet.proposals) for name, sheet in workbook.items()} == {
        "Cover": 0, "KPIs 2021-22": 4, "Weekly": 1, "Quarters": 2, "Years": 2, "Merged years": 1
    }  # fmt: skip


def test_a_heading_over_two_rows_names_its_column(workbook: dict[str, FoundSheet]) -> None:
    assert '"Area": "North"' in workbook["Merged years"].proposals[0].text


@pytest.mark.parametrize(
    ("table", "periods"),
    [
        ("Area,2020-21,,,\n,Nov,December,Jan,Feb\nNorth,1,2,3,4\n", ["Nov 2020", "Dec 2020", "Jan 2021", "Feb 2021"]),
        ("Area,2020-21,,2021/22\n,Q3,Q4,Q1\nNorth,1,2,3\n", ["Q3 2020-21", "Q4 2020-21", "Q1 2021-22"]),
        ("Area,2020,2021\n,Nov,Nov\nNorth,1,2\n", ["Nov 2020", "Nov 2021"]),
    ],
)
def test_a_year_over_months_or_quarters_is_told_with_each(table: str, periods: list[str]) -> None:
    [sheet] = propose(read_data(table.encode(), "w.csv"), "data/w.csv")
    assert [period.short for period in sheet.proposals[0].series] == periods


def test_words_between_years_end_what_a_year_holds_for() -> None:
    [sheet] = read_data(b"Area,2020,,Plan,\n,Nov,Dec,May,Jun\nNorth,1,2,3,4\n", "w.csv").sheets.values()
    assert [cell.words for cell in sheet.row(1)] == ["Area", "Nov 2020", "Dec 2020", "May", "Jun"]


def test_a_value_between_periods_without_a_period_of_its_own_is_told() -> None:
    file = read_data(b"Area,2020,,2021,\n,first,second,first,second\nNorth,1,2,3,4\n", "w.csv")
    [sheet] = propose(file, "data/w.csv")
    [problem] = sheet.proposals[0].problems
    assert str(problem).splitlines() == [
        "w.csv:1:11: error: entry 3 of line 3 holds a value, and entry 3 of line 1 over it is blank; "
        "a period over each value is wanted [bad-period]",
        "    hint: write the whole period over each column, such as Jul-21, or months right below the row of years",
    ]


def test_a_footnote_mark_is_no_part_of_a_title(workbook: dict[str, FoundSheet]) -> None:
    text = next(each.text for each in workbook["KPIs 2021-22"].proposals if each.unit == "days")
    assert '"Measure": "Average days to final plan*"' in text
    assert 'title: "Average days to final plan"\n' in text
