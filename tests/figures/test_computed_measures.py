"""How ratios and formulas over other measures are worked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from generator.figures.errors import BadFormulaError, UnknownMeasureError
from generator.figures.series import resolve
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.observation import MissingCode, ValueStatus

Written = Callable[..., Mapping[str, Sourced[Measure]]]
RATIO = {"kind": "ratio", "unit": "percent", "numerator": "part", "denominator": "whole"}


def values(identifier: str, measures: Mapping[str, Sourced[Measure]]) -> dict[str, Decimal | None]:
    return {point.period.short: point.value for point in resolve(identifier, measures).points}


def test_a_percentage_is_its_numerator_over_its_denominator(written: Written) -> None:
    found = written(part={"series": {"2020": "1"}}, whole={"series": {"2020": "8"}}, share=RATIO)
    assert values("share", found) == {"2020": Decimal("12.5")}


def test_a_rate_is_for_a_hundred_thousand_people(written: Written) -> None:
    rate = RATIO | {"unit": "per 100,000"}
    found = written(part={"series": {"2020": "12"}}, whole={"series": {"2020": "300000"}}, share=rate)
    assert values("share", found) == {"2020": Decimal(4)}


def test_a_period_in_which_a_part_is_missing_is_missing_for_the_same_reason(written: Written) -> None:
    found = written(
        part={"series": {"2020": "c", "2021": "1"}}, whole={"series": {"2020": "8", "2021": "4"}}, share=RATIO
    )
    first, second = resolve("share", found).points
    assert (first.value, first.missing) == (None, MissingCode.SUPPRESSED)
    assert second.value == 25


def test_a_period_that_one_part_does_not_know_is_not_there(written: Written) -> None:
    found = written(part={"series": {"2020": "1", "2021": "1"}}, whole={"series": {"2021": "4"}}, share=RATIO)
    assert values("share", found) == {"2021": Decimal(25)}


def test_a_share_of_nothing_is_not_applicable(written: Written) -> None:
    found = written(part={"series": {"2020": "0"}}, whole={"series": {"2020": "0"}}, share=RATIO)
    [point] = resolve("share", found).points
    assert (point.value, point.missing) == (None, MissingCode.NOT_APPLICABLE)


def test_a_computed_value_is_as_provisional_as_its_parts(written: Written) -> None:
    provisional = {"value": "1", "status": "provisional"}
    found = written(part={"series": {"2020": provisional}}, whole={"series": {"2020": "4"}}, share=RATIO)
    assert resolve("share", found).points[0].status is ValueStatus.PROVISIONAL


def test_a_formula_may_use_computed_measures(written: Written) -> None:
    found = written(
        days={"series": {"2020": "70"}},
        weeks={"kind": "derived", "formula": "days / 7"},
        months={"kind": "derived", "formula": "weeks / 4"},
    )
    assert values("months", found) == {"2020": Decimal("2.5")}


def test_a_total_of_cumulative_measures_is_cumulative(written: Written) -> None:
    cumulative = {"kind": "cumulative", "series": {"Apr-21": "1"}}
    found = written(one=cumulative, two=cumulative, both={"kind": "derived", "formula": "one + two"})
    assert resolve("both", found).cumulative


def test_points_come_in_time_order_however_they_were_typed(written: Written) -> None:
    found = written(late={"series": {"Jul-21": "2", "Nov-20": "1"}})
    assert list(values("late", found)) == ["Nov 2020", "Jul 2021"]


def test_measures_in_a_circle_are_named_in_order(written: Written) -> None:
    found = written(hen={"kind": "derived", "formula": "egg * 1"}, egg={"kind": "derived", "formula": "hen * 1"})
    with pytest.raises(BadFormulaError) as error:
        resolve("hen", found)
    assert error.value.message == "hen needs egg needs hen: a measure cannot be worked out from itself"


def test_a_formula_with_a_measure_that_has_no_file_says_which_and_offers_the_nearest(written: Written) -> None:
    found = written(days={"series": {"2020": "70"}}, weeks={"kind": "derived", "formula": "day / 7"})
    with pytest.raises(BadFormulaError) as error:
        resolve("weeks", found)
    assert error.value.message == "weeks needs 'day', which is no measure; name one that has a file"
    assert error.value.hint == "did you mean days?"


def test_a_formula_without_a_measure_is_refused(written: Written) -> None:
    with pytest.raises(BadFormulaError, match="names no measure"):
        resolve("seven", written(seven={"kind": "derived", "formula": "3 + 4"}))


def test_a_measure_without_a_file_is_unknown(written: Written) -> None:
    with pytest.raises(UnknownMeasureError, match="there is no measure 'waiting'"):
        resolve("waiting", written(days={"series": {"2020": "70"}}))
