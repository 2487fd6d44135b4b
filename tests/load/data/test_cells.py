"""Cells of data files, as text files of cases: what is read as a value, and what as a period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.data.periods import period_of
from generator.load.data.sheet import DataCell, column_of, letters
from generator.load.data.values import reading
from generator.model.data_source import DateMeaning
from generator.model.measure import UnitKind
from generator.model.observation import MissingCode
from generator.model.period import PeriodKind

HERE = Path(__file__).parent


def _cases(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("text", "unit", "read"), _cases("values_read.txt"))
def test_a_value_is_read(text: str, unit: str, read: str) -> None:
    try:
        found = reading(DataCell(text), UnitKind(unit), {})
    except ValueError as error:
        said = str(error)
    else:
        said = f"{f'[{found.missing}]' if found.missing else found.value} {found.status}"
    assert said == read


@pytest.mark.parametrize(("text", "meaning", "label"), _cases("periods_read.txt"))
def test_a_period_is_read(text: str, meaning: str, label: str) -> None:
    try:
        said = period_of(DataCell(text), DateMeaning(meaning) if meaning else None).label
    except ValueError:
        said = "not a period"
    assert said == label


@pytest.mark.parametrize(
    ("shown", "label"),
    [(PeriodKind.DAY, "1 July 2021"), (PeriodKind.MONTH, "July 2021"), (PeriodKind.CALENDAR_YEAR, "2021")],
)
def test_a_date_of_excel_is_as_much_of_it_as_is_shown(shown: PeriodKind, label: str) -> None:
    assert period_of(DataCell(date(2021, 7, 1), shown=shown), None).label == label


def test_what_dates_stand_for_goes_before_how_they_are_shown() -> None:
    cell = DataCell(date(2021, 7, 31), shown=PeriodKind.MONTH)
    assert period_of(cell, DateMeaning.WEEK_ENDING).label == "week ending 31 July 2021"


def test_a_number_can_be_a_year_but_not_a_fraction_of_one() -> None:
    assert period_of(DataCell(Decimal(2020)), None).label == "2020"
    with pytest.raises(ValueError, match=r"2020\.5 is not a period"):
        period_of(DataCell(Decimal("2020.5")), None)


def test_a_number_shown_as_a_percentage_counts_in_hundreds() -> None:
    found = reading(DataCell(Decimal("0.545"), percentage=True), UnitKind.PERCENT, {})
    assert found.value == Decimal("54.5")


def test_a_sign_of_the_files_own_means_what_the_measure_says() -> None:
    codes = {"*": MissingCode.SUPPRESSED, "na": MissingCode.NOT_APPLICABLE}
    assert reading(DataCell("*"), UnitKind.NUMBER, codes).missing is MissingCode.SUPPRESSED
    assert reading(DataCell("NA"), UnitKind.NUMBER, codes).missing is MissingCode.NOT_APPLICABLE


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name
    assert column_of(name) == column
