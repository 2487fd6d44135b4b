"""A chart over measures becomes a drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from catalogues import ENGLISH

from generator.document.drawing import DrawingKind, SeriesRole
from generator.figures.plot import plot
from generator.model.chart import ChartDefinition
from generator.model.content import Sourced
from generator.model.measure import Measure

Measures = Mapping[str, Sourced[Measure]]
Written = Callable[..., Measures]


def test_periods_stand_on_the_axis_where_they_are_in_time(norfolk: Measures) -> None:
    drawing = plot(ChartDefinition(measures=["children-missing-ehcp"]), norfolk, ENGLISH)
    assert drawing.kind is DrawingKind.LINE
    assert drawing.categories[0] == "Nov 2020"
    assert drawing.positions[0] == date(2020, 11, 30).toordinal()
    assert drawing.positions[1] - drawing.positions[0] == 31


def test_labels_are_the_figures_of_the_prose(norfolk: Measures) -> None:
    drawing = plot(ChartDefinition(measures=["children-missing-ehcp-share"]), norfolk, ENGLISH)
    assert drawing.series[0].labels == ("9.4%", "10.9%", "10.3%", "12.4%", "11.8%", "12.7%")
    assert (drawing.unit_prefix, drawing.unit_suffix, drawing.axis_title) == ("", "%", "Per cent")


def test_a_missing_value_is_a_gap(norfolk: Measures) -> None:
    chart = ChartDefinition(measures=["children-missing-looked-after"], periods=["Nov-20", "Jan-21"])
    [series] = plot(chart, norfolk, ENGLISH).series
    assert (series.values, series.labels) == ((None, Decimal(11)), ("", "11"))


def test_a_cumulative_line_is_broken_in_april(norfolk: Measures) -> None:
    drawing = plot(ChartDefinition(measures=["complaints-local"]), norfolk, ENGLISH)
    [index] = drawing.series[0].breaks_before
    assert drawing.categories[index] == "Apr 2021"


def test_a_line_that_does_not_add_up_is_not_broken(norfolk: Measures) -> None:
    assert plot(ChartDefinition(measures=["final-plan-days"]), norfolk, ENGLISH).series[0].breaks_before == ()


def test_the_statutory_line_runs_through_all_periods(norfolk: Measures) -> None:
    _, statutory = plot(ChartDefinition(measures=["final-plan-days"]), norfolk, ENGLISH).series
    assert (statutory.role, statutory.label) == (SeriesRole.STATUTORY, "Statutory timescale")
    assert set(statutory.labels) == {"139"}


def test_targets_and_benchmarks_hold_only_in_their_periods(norfolk: Measures) -> None:
    _, target, average = plot(ChartDefinition(measures=["ehcp-within-20-weeks"]), norfolk, ENGLISH).series
    assert (target.role, target.labels) == (SeriesRole.TARGET, ("", "", "60%"))
    assert (average.role, average.labels) == (SeriesRole.BENCHMARK, ("", "58%", ""))


def test_a_chart_can_do_without_them(norfolk: Measures) -> None:
    chart = ChartDefinition(measures=["ehcp-within-20-weeks"], target="no", benchmarks="no")
    assert [series.role for series in plot(chart, norfolk, ENGLISH).series] == [SeriesRole.MEASURE]


def test_a_line_that_two_measures_share_is_drawn_once(written: Written) -> None:
    target = {"label": "Target", "value": "5"}
    measure = {"target": target, "series": {"2020": "1"}}
    drawing = plot(ChartDefinition(measures=["one", "two"]), written(one=measure, two=measure), ENGLISH)
    assert [series.label for series in drawing.series] == ["One", "Two", "Target"]


def test_two_lines_of_one_name_are_told_apart(written: Written) -> None:
    found = written(
        one={"target": {"label": "Target", "value": "5"}, "series": {"2020": "1"}},
        two={"target": {"label": "Target", "value": "6"}, "series": {"2020": "1"}},
    )
    drawing = plot(ChartDefinition(measures=["one", "two"]), found, ENGLISH)
    assert [series.label for series in drawing.series] == ["One", "Two", "Target, One", "Target, Two"]


def test_several_measures_in_one_period_are_a_bar_each(norfolk: Measures) -> None:
    chart = ChartDefinition(
        type="bar", measures=["children-missing-ehcp", "children-missing-looked-after"], periods=["Jul-21"]
    )
    drawing = plot(chart, norfolk, ENGLISH)
    assert drawing.categories == ("Children with a plan", "Looked-after children")
    assert drawing.positions == ()
    assert [(series.label, series.labels) for series in drawing.series] == [("Jul 2021", ("49", "10"))]


def test_parts_of_a_hundred_are_labelled_with_their_share(norfolk: Measures) -> None:
    chart = ChartDefinition(
        type="100-percent-bar", measures=["children-missing-ehcp", "children-missing-looked-after"], periods=["Jul-21"]
    )
    drawing = plot(chart, norfolk, ENGLISH)
    assert [series.labels for series in drawing.series] == [("83%",), ("17%",)]
    assert [series.values for series in drawing.series] == [(Decimal(49),), (Decimal(10),)]
    assert drawing.unit_suffix == "%"
