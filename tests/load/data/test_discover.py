"""Tables as people keep them, and the series that are found in them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from generator.load.data.files import read_data
from generator.load.data.proposals import Proposal, propose
from generator.problems import Problem


def found(text: str) -> tuple[Proposal, ...]:
    [sheet] = propose(read_data(text.encode(), "w.csv"), "data/w.csv")
    return sheet.proposals


def values(proposal: Proposal) -> dict[str, str]:
    return {period.short: str(seen.missing or seen.value) for period, seen in proposal.series.items()}


def test_periods_along_the_top_with_titles_above_and_a_total_below() -> None:
    first, second = found(
        "SEND data set,,,,\n,,,,\n,Measure,Jul-20,Nov-20,Dec-20\n1,Children out of education,NA,702,680\n"
        "1a,Children with a plan,,66,60\n,Total,8,800,700\nSource: the team,,,,\n"
    )
    assert (first.identifier, first.title) == ("children-out-of-education", "Children out of education")
    assert values(first) == {"Jul 2020": "x", "Nov 2020": "702", "Dec 2020": "680"}
    assert values(second) == {"Nov 2020": "66", "Dec 2020": "60"}
    assert [period.short for period in first.without_value] == ["Jul 2020"]
    assert [period.short for period in first.passed_over] == ["Aug 2020", "Sep 2020", "Oct 2020"]


def test_a_row_for_each_period_and_a_series_for_each_column() -> None:
    letters, wait = found("Month,Letters,Average wait (days)\nMar-24,1,2.5\nApr-24,3,4\n,,\nTotal,4,\n")
    assert (letters.identifier, letters.unit) == ("letters", "number")
    assert (wait.identifier, wait.unit) == ("average-wait-days", "days")
    assert "decimals: 1" in wait.text
    assert values(wait) == {"Mar 2024": "2.5", "Apr 2024": "4"}


def test_rows_of_one_period_are_told_apart_by_a_column() -> None:
    text = "Month,Area,Note,Calls\nMar-24,North,,1\nMar-24,South,late,2\nApr-24,North,,3\nApr-24,South,,4\n"
    north, south = found(text)
    assert (north.title, south.title) == ("Calls, North", "Calls, South")
    assert values(south) == {"Mar 2024": "2", "Apr 2024": "4"}
    assert '"Area": "North"' in north.text


def test_headings_that_are_not_alone_are_named_by_letter() -> None:
    one, other = found("Month,Calls,Calls\nMar-24,1,2\nApr-24,3,4\n")
    assert (one.identifier, other.identifier) == ("calls", "calls-2")
    assert '"column C"' in other.text
    assert values(other) == {"Mar 2024": "2", "Apr 2024": "4"}


def test_years_along_the_top_are_periods_and_large_counts_are_not() -> None:
    [pupils] = found("Measure,2019,2020,2021\nPupils,1950,2011,1987\n")
    assert values(pupils) == {"2019": "1950", "2020": "2011", "2021": "1987"}


@pytest.mark.parametrize(
    ("heading", "cell", "unit", "decimals"),
    [
        ("Plans in time", "54.5%", "percent", 1),
        ("Share of plans, per cent", "54", "percent", 0),
        ("Spending", "£1,250.50", "pounds", 1),
        ("Wait in weeks", "27.63", "weeks", 2),
        ("Rate per 100,000", "12.3456", "per 100,000", 2),
        ("Children", "1,204", "number", 0),
    ],
)
def test_unit_and_decimals_are_guessed(heading: str, cell: str, unit: str, decimals: int) -> None:
    [proposal] = found(f'Month,"{heading}"\nMar-24,"{cell}"\nApr-24,"{cell}"\n')
    assert proposal.unit == unit
    assert f"decimals: {decimals}\n" in proposal.text
    assert proposal.problems == ()


@pytest.mark.parametrize(
    ("days", "meaning", "first"),
    [
        (["31/01/2024", "29/02/2024", "31/03/2024"], "month", "January 2024"),
        (["01/01/2024", "01/02/2024", "01/03/2024"], "month", "January 2024"),
        (["05/01/2024", "12/01/2024", "19/01/2024"], "week ending", "week ending 5 January 2024"),
        (["05/01/2024", "13/01/2024", "19/01/2024"], None, "5 January 2024"),
    ],
)
def test_what_dates_stand_for_is_guessed(days: list[str], meaning: str | None, first: str) -> None:
    [proposal] = found("Date,Calls\n" + "".join(f"{day},1\n" for day in days))
    assert (f'dates: "{meaning}"' in proposal.text) is (meaning is not None)
    assert next(iter(proposal.series)).label == first


@pytest.mark.parametrize(
    "text", ["", "Name,Telephone\nAnn,1234\nBob,5678\n", "Minutes of 1 March 2024,\nPresent,Ann\n"]
)
def test_what_is_no_table_by_period_is_not_taken_for_one(text: str) -> None:
    assert found(text) == ()


def test_a_cell_that_cannot_be_read_is_told_with_the_series() -> None:
    [proposal] = found("Month,Calls\nMar-24,1\nApr-24,many\nMay-24,2\n")
    [problem] = proposal.problems
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where.line) == ("bad-cell", 3)


def _workbook(**sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_every_sheet_of_an_excel_file_is_looked_at() -> None:
    data = _workbook(
        Notes=[["Nothing here"]],
        Monthly=[["Register"], [], [None, date(2024, 3, 31), date(2024, 4, 30)], ["Calls", 1, 2.5]],
    )
    notes, monthly = propose(read_data(data, "w.xlsx"), "data/w.xlsx")
    assert notes.table is None
    [calls] = monthly.proposals
    assert values(calls) == {"Mar 2024": "1", "Apr 2024": "2.5"}
    assert '\n  sheet: "Monthly"\n' in calls.text
    assert '\n    "column A": "Calls"' in calls.text
