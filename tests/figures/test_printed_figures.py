"""How a figure is rounded and printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.formatting import as_printed, cell, difference, figure, number
from generator.figures.rounding import half_up
from generator.model.measure import UnitKind

VALUES = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=6)
PLACES = st.integers(min_value=0, max_value=4)


@pytest.mark.parametrize(
    ("value", "places", "unit", "sentence"),
    [
        ("49", 0, UnitKind.NUMBER, "49"),
        ("116617", 0, UnitKind.NUMBER, "116,617"),
        ("-1250", 0, UnitKind.NUMBER, "−1,250"),
        ("54.05", 0, UnitKind.PERCENT, "54%"),
        ("9.45", 1, UnitKind.PERCENT, "9.5%"),
        ("18.5", 1, UnitKind.DAYS, "18.5_days"),
        ("1", 0, UnitKind.DAYS, "1_day"),
        ("1", 1, UnitKind.DAYS, "1.0_days"),
        ("1.4", 0, UnitKind.WEEKS, "1_week"),
        ("0", 0, UnitKind.DAYS, "0_days"),
        ("1250", 0, UnitKind.POUNDS, "£1,250"),
        ("12.5", 2, UnitKind.POUNDS, "£12.50"),
        ("999999.5", 0, UnitKind.POUNDS, "£1_million"),
        ("999600", 0, UnitKind.POUNDS, "£999,600"),
        ("2412345", 0, UnitKind.POUNDS, "£2.4_million"),
        ("350000000", 0, UnitKind.POUNDS, "£350_million"),
        ("960000000", 0, UnitKind.POUNDS, "£960_million"),
        ("999960000", 0, UnitKind.POUNDS, "£1_billion"),
        ("-2400000", 0, UnitKind.POUNDS, "−£2.4_million"),
        ("12.34", 1, UnitKind.RATE, "12.3_per_100,000"),
    ],
)
def test_a_figure_is_printed_in_house_style(value: str, places: int, unit: UnitKind, sentence: str) -> None:
    assert figure(Decimal(value), places, unit, ENGLISH).replace("\N{NO-BREAK SPACE}", "_") == sentence


def test_a_cell_leaves_days_to_the_row_and_keeps_the_percent_sign() -> None:
    assert cell(Decimal("18.5"), 1, UnitKind.DAYS, ENGLISH) == "18.5"
    assert cell(Decimal(54), 0, UnitKind.PERCENT, ENGLISH) == "54%"


@pytest.mark.parametrize(("size", "words"), [("1", "1_percentage_point"), ("31", "31_percentage_points")])
def test_the_difference_of_percentages_is_in_percentage_points(size: str, words: str) -> None:
    assert difference(Decimal(size), 0, UnitKind.PERCENT, ENGLISH).replace("\N{NO-BREAK SPACE}", "_") == words


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-0.5", "-1"), ("-0.4", "0")]
)
def test_a_half_goes_away_from_zero(value: str, rounded: str) -> None:
    assert str(half_up(Decimal(value), 0)) == rounded


def test_a_number_of_any_length_keeps_all_its_digits() -> None:
    assert str(half_up(Decimal("9" * 80 + ".95"), 1)) == "1" + "0" * 80 + ".0"


@given(VALUES, PLACES)
def test_rounding_moves_a_value_by_half_a_place_at_most(value: Decimal, places: int) -> None:
    assert abs(half_up(value, places) - value) <= Decimal(5).scaleb(-places - 1)


@given(VALUES, PLACES)
def test_rounding_twice_is_rounding_once(value: Decimal, places: int) -> None:
    once = half_up(value, places)
    assert half_up(once, places) == once


@given(VALUES, VALUES, PLACES, st.sampled_from(UnitKind))
def test_the_larger_value_is_never_printed_as_the_smaller(
    one: Decimal, other: Decimal, places: int, unit: UnitKind
) -> None:
    small, large = sorted((one, other))
    assert as_printed(small, places, unit) <= as_printed(large, places, unit)


@given(VALUES, PLACES, st.sampled_from(UnitKind))
def test_what_is_printed_depends_only_on_the_value_as_printed(value: Decimal, places: int, unit: UnitKind) -> None:
    assert figure(value, places, unit, ENGLISH) == figure(as_printed(value, places, unit), places, unit, ENGLISH)


@given(VALUES, PLACES)
def test_a_printed_number_reads_back_as_the_rounded_one(value: Decimal, places: int) -> None:
    assert Decimal(number(value, places, ENGLISH).replace(",", "").replace("−", "-")) == half_up(value, places)


@given(VALUES, PLACES, st.sampled_from(UnitKind))
def test_a_figure_never_splits_over_lines(value: Decimal, places: int, unit: UnitKind) -> None:
    assert " " not in figure(value, places, unit, ENGLISH) + difference(value, places, unit, ENGLISH)
