"""Targets and trajectories, scales, forecasts, and the phrases of the financial year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.document.drawing import SeriesRole
from generator.figures.calendar import ordinal_day, year_so_far
from generator.figures.change import Change
from generator.figures.describe import alternative_text, headline
from generator.figures.errors import FigureError, NoDataError
from generator.figures.formatting import as_printed
from generator.figures.plot import plot
from generator.figures.status import Standing
from generator.figures.tables import measure_table
from generator.figures.variation import Travel
from generator.figures.views import MeasureViews
from generator.model.chart import ChartDefinition
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind
from generator.model.period import Period, month
from generator.model.reference_line import ReferenceLine

Written = Callable[..., Mapping[str, Sourced[Measure]]]


def said(text: object) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def trajectory(**points: str) -> ReferenceLine:
    written = {name.replace("_", "-"): value for name, value in points.items()}
    return ReferenceLine.model_validate({"label": "Target", "trajectory": written})


@pytest.mark.parametrize(
    ("period", "value"),
    [("Mar-21", "60"), ("Apr-21", "62.5"), ("Sep-21", "75"), ("Mar-22", "90"), ("Feb-21", None), ("Apr-22", None)],
)
def test_a_trajectory_has_equal_steps_from_month_to_month(period: str, value: str | None) -> None:
    found = trajectory(Mar_21="60", Mar_22="90").at(Period.parse(period))
    assert found == (Decimal(value) if value else None)


def test_a_trajectory_of_days_has_equal_steps_from_day_to_day() -> None:
    line = ReferenceLine.model_validate({"label": "Target", "trajectory": {"1 July 2021": "0", "11 July 2021": "10"}})
    assert line.at(Period.parse("4 July 2021")) == 3


@given(st.integers(0, 11), st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_a_trajectory_never_leaves_its_ends(months: int, start: Decimal, end: Decimal) -> None:
    line = trajectory(Apr_21=str(start), Mar_22=str(end))
    value = line.at(month(2021 if months < 9 else 2022, (months + 3) % 12 + 1))
    assert value is not None
    assert min(start, end) <= value <= max(start, end)


def test_a_value_is_held_against_the_point_of_the_trajectory(written: Written) -> None:
    target = {"label": "Target", "trajectory": {"Mar-21": "60", "Mar-22": "90"}}
    found = written(x={"unit": "percent", "better": "higher", "target": target, "series": {"Apr-21": "63"}})
    view = MeasureViews(found, ENGLISH).x
    assert (said(view.target), view.status) == ("63%", "on target")
    assert said(view.target.at("Sep-21")) == "75%"


@pytest.mark.parametrize(
    ("value", "mark"), [("60", "on target ●"), ("57", "at risk ▲"), ("56", "at risk ▲"), ("55", "off target ■")]
)
def test_a_value_within_the_tolerance_is_at_risk(value: str, mark: str, written: Written) -> None:
    target = {"label": "Target", "value": "60", "tolerance": "4"}
    found = written(x={"better": "higher", "target": target, "series": {"2021": value}})
    assert MeasureViews(found, ENGLISH).x.status_mark == mark


def test_shapes_are_letters_of_the_typeface() -> None:
    shapes = [one.shape for one in (*Standing, *Travel) if one.shape]
    assert len(set(shapes)) == len(shapes) == 7


def test_what_is_judged_is_the_target_as_typed(written: Written) -> None:
    line = {"label": "Target", "value": "18.5"}
    found = written(x={"better": "lower", "target": line, "series": {"2020": "18.4", "2021": "19"}})
    assert said(MeasureViews(found, ENGLISH).x.target) == "18.5"
    assert MeasureViews(found, ENGLISH).x.status == "off target"


def test_a_forecast_is_never_the_latest_value(written: Written) -> None:
    series = {"Jul-21": "52", "Dec-21": {"value": "60", "status": "forecast"}}
    found = written(x={"unit": "percent", "series": {"Jun-21": "50", **series}})
    view = MeasureViews(found, ENGLISH).x
    assert (said(view.latest), said(view.change.moved_past)) == (
        "52%",
        "rose from 50% in June 2021 to 52% in July 2021",
    )
    assert (said(view.forecast), said(view.forecast.period)) == ("60%", "December 2021")
    assert view.forecast.status == "forecast"


def test_a_measure_of_forecasts_alone_has_no_latest_value(written: Written) -> None:
    view = MeasureViews(written(x={"series": {"2022": {"value": "1", "status": "forecast"}}, "title": "X"}), ENGLISH).x
    with pytest.raises(NoDataError):
        _ = view.latest
    with pytest.raises(FigureError, match="has no forecast"):
        _ = MeasureViews(written(x={"series": {"2022": "1"}}), ENGLISH).x.forecast


def test_forecasts_are_a_line_of_their_own_joined_to_the_last_value(written: Written) -> None:
    series = {"Jun-21": "50", "Jul-21": "52", "Dec-21": {"value": "60", "status": "forecast"}}
    found = written(x={"title": "Plans", "unit": "percent", "series": series})
    chart = ChartDefinition.model_validate({"measures": ["x"]})
    counted, forecast = plot(chart, found, ENGLISH).series
    assert (counted.values, counted.labels) == ((50, 52, None), ("50%", "52%", ""))
    assert (forecast.role, forecast.values, forecast.labels) == (SeriesRole.FORECAST, (None, 52, 60), ("", "", "60%"))
    assert said(headline(chart, found, ENGLISH)) == "Plans rose from 50% to 52% between June 2021 and July 2021"
    assert "Forecast: 60% for December 2021." in alternative_text(chart, found, ENGLISH)
    assert measure_table(["x"], None, found, ENGLISH).key == (("[f]", "forecast"),)


def test_mean_and_limits_are_drawn_and_told(written: Written) -> None:
    values = ["10", "12", "11", "13", "12", "10", "11", "12", "13", "11", "10", "12"]
    found = written(x={"series": {str(2001 + number): value for number, value in enumerate(values)}})
    chart = ChartDefinition.model_validate({"measures": ["x"], "limits": "yes"})
    _, mean, upper, lower = plot(chart, found, ENGLISH).series
    assert [series.role for series in (mean, upper, lower)] == [SeriesRole.MEAN, SeriesRole.LIMIT, SeriesRole.LIMIT]
    assert [series.labels[0] for series in (mean, upper, lower)] == ["11", "15", "8"]
    told = alternative_text(chart, found, ENGLISH)
    assert "Mean 11, upper limit 15 and lower limit 8. " in told
    assert told.endswith("The values vary around a mean of 11, between 8 and 15; no clear change stands out.")


def test_limits_need_twelve_values(written: Written) -> None:
    chart = ChartDefinition.model_validate({"measures": ["x"], "limits": "yes"})
    with pytest.raises(FigureError, match="has no 12 values"):
        plot(chart, written(x={"series": {"2021": "1"}}), ENGLISH)


def test_limits_are_for_a_line_of_one_measure() -> None:
    with pytest.raises(ValidationError, match="a line chart of one measure"):
        ChartDefinition.model_validate({"measures": ["x", "y"], "limits": "yes"})


@pytest.mark.parametrize(
    ("unit", "scale", "value", "sentence", "title"),
    [
        ("pounds", "millions", "2.45", "£2.5 million", "X (£ million)"),
        ("pounds", "thousands", "950.55", "£950,600", "X (£ thousand)"),
        ("number", "thousands", "116.617", "116,600", "X (thousands)"),
        ("number", "millions", "-1.25", "−1.3 million", "X (millions)"),
        ("pounds", "ones", "2450000", "£2.5 million", "X"),
    ],
)
def test_a_scale_is_that_of_the_values_and_of_the_table(
    unit: str, scale: str, value: str, sentence: str, title: str, written: Written
) -> None:
    found = written(x={"unit": unit, "scale": scale, "decimals": "1", "series": {"2021": value}})
    assert said(MeasureViews(found, ENGLISH).x.latest) == sentence
    assert measure_table(["x"], None, found, ENGLISH).rows[0].title == title


def test_a_scale_is_for_numbers_and_money(written: Written) -> None:
    with pytest.raises(ValidationError, match="a scale is for a number or for pounds"):
        written(x={"unit": "days", "scale": "millions", "series": {"2021": "1"}})


@pytest.mark.parametrize(
    ("unit", "counted", "title"),
    [
        ("number", "EHC plans", "EHC plans"),
        ("number", "children", "Children"),
        ("percent", "plans", "Per cent of plans"),
        ("thousands", "pupils", "Pupils, thousands"),
        ("number", None, "Number"),
        ("days", None, "Days"),
    ],
)
def test_an_axis_says_what_is_counted(unit: str, counted: str | None, title: str, written: Written) -> None:
    found = written(x={"unit": unit, "counted": counted, "series": {"2021": "1"}})
    assert plot(ChartDefinition.model_validate({"measures": ["x"]}), found, ENGLISH).axis_title == title


@pytest.mark.parametrize(
    ("unit", "value", "said_so"),
    [
        ("pounds", "912345", "£0.9 million"),
        ("£ thousand", "912", "£0.9 million"),
        ("£ million", "1.25", "£1.3 million"),
    ],
)
def test_money_can_be_said_in_millions(unit: str, value: str, said_so: str, written: Written) -> None:
    assert (
        said(MeasureViews(written(x={"unit": unit, "series": {"2021": value}}), ENGLISH).x.latest.in_millions)
        == said_so
    )


def test_only_money_is_said_in_millions(written: Written) -> None:
    with pytest.raises(FigureError, match="is no sum of money"):
        _ = MeasureViews(written(x={"unit": "days", "series": {"2021": "1"}}), ENGLISH).x.latest.in_millions


@pytest.mark.parametrize(
    ("period", "phrase"),
    [
        ("Apr-21", "in the first month of 2021-22"),
        ("Jul-21", "in the first four months of 2021-22"),
        ("Jan-22", "in the first 10 months of 2021-22"),
        ("Mar-22", "in 2021-22"),
        ("Q2 2021-22", "in the first six months of 2021-22"),
        ("2021-22", "in 2021-22"),
        ("week ending 2 July 2021", "from 1 April to 2 July 2021"),
    ],
)
def test_how_much_of_the_financial_year_has_passed(period: str, phrase: str) -> None:
    assert said(year_so_far(Period.parse(period), ENGLISH)) == phrase


def test_a_figure_names_its_financial_year(written: Written) -> None:
    view = MeasureViews(written(x={"series": {"Mar-22": "1"}}), ENGLISH).x.latest
    assert (said(view.financial_year), said(view.so_far)) == ("2021-22", "in 2021-22")


def test_a_change_names_its_time(written: Written) -> None:
    change = MeasureViews(written(x={"series": {"Nov-20": "1", "Jul-21": "2"}}), ENGLISH).x.change
    assert said(change.span) == "between November 2020 and July 2021"


@given(st.dates(min_value=date(1900, 1, 1)))
def test_ordinal_days_end_as_they_are_spoken(day: date) -> None:
    number = said(ordinal_day(day, ENGLISH)).split()[0]
    assert number[:-2] == str(day.day)
    assert number[-2:] == ("th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th"))


AMOUNTS = st.decimals(min_value=0, max_value=10**7, places=2)


@given(AMOUNTS, AMOUNTS, st.sampled_from(list(UnitKind)))
def test_a_table_is_never_in_another_order_than_the_values(one: Decimal, other: Decimal, unit: UnitKind) -> None:
    """What prints as more is more: rounding and scales keep the order, in sentences and in tables."""
    first, second = (as_printed(value, 1, unit) for value in sorted((one, other)))
    assert first <= second


@given(st.lists(st.decimals(0, 1000, places=3), min_size=2, max_size=6), st.integers(0, 3))
def test_steps_as_printed_add_up_to_the_whole_change(values: list[Decimal], places: int) -> None:
    steps = [Change.between(a, b, places, UnitKind.DAYS) for a, b in pairwise(values)]
    whole = Change.between(values[0], values[-1], places, UnitKind.DAYS)
    assert sum((step.end - step.start for step in steps), Decimal(0)) == whole.end - whole.start
