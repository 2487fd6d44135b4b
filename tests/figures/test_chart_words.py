"""The words around a chart, written from its data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.describe import alternative_text, headline, subtitle
from generator.figures.errors import MixedUnitsError, NoDataError
from generator.model.chart import ChartDefinition
from generator.model.content import Sourced
from generator.model.measure import Measure

Measures = Mapping[str, Sourced[Measure]]
Written = Callable[..., Measures]


def cases() -> list[tuple[str, list[str], list[str]]]:
    """The blocks of chart_words.txt: kind and measures, periods, then title, subtitle and alternative text."""
    text = (Path(__file__).parent / "chart_words.txt").read_text(encoding="utf-8")
    blocks = [block.strip().splitlines() for block in text.split("\n\n") if not block.startswith("#")]
    return [(first, periods.split(), words) for first, periods, *words in blocks]


@pytest.mark.parametrize(("chart", "periods", "words"), cases(), ids=[case[0] for case in cases()])
def test_a_chart_says_what_it_shows(chart: str, periods: list[str], words: list[str], norfolk: Measures) -> None:
    kind, *names = chart.split()
    definition = ChartDefinition(type=kind, measures=names, periods=None if periods == ["all"] else periods)
    said = [make(definition, norfolk, ENGLISH) for make in (headline, subtitle, alternative_text)]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in said] == words


def test_alternative_text_has_plain_spaces(norfolk: Measures) -> None:
    chart = ChartDefinition(measures=["final-plan-days"])
    assert "\N{NO-BREAK SPACE}" not in alternative_text(chart, norfolk, ENGLISH)
    assert "\N{NO-BREAK SPACE}" in headline(chart, norfolk, ENGLISH)


def test_a_chart_can_leave_out_what_the_measure_is_held_against(norfolk: Measures) -> None:
    chart = ChartDefinition(measures=["final-plan-days"], statutory="no")
    assert "Statutory" not in alternative_text(chart, norfolk, ENGLISH)


def test_equal_figures_at_both_ends_are_not_called_a_change(written: Written) -> None:
    found = written(visits={"title": "Visits", "series": {"2019": "11.4", "2020": "8", "2021": "11.3"}})
    assert headline(ChartDefinition(measures=["visits"]), found, ENGLISH) == "Visits: 11 in both 2019 and 2021"


def test_a_single_value_is_stated(written: Written) -> None:
    found = written(visits={"title": "Visits", "series": {"2021": "11"}})
    chart = ChartDefinition(measures=["visits"])
    assert headline(chart, found, ENGLISH) == "Visits: 11 in 2021"
    assert alternative_text(chart, found, ENGLISH) == "Line chart: Visits, for 2021. 11."


def test_a_value_equal_to_its_target_is_neither_above_nor_below(written: Written) -> None:
    target = {"label": "Target", "value": "11"}
    found = written(visits={"title": "Visits", "target": target, "series": {"2020": "9", "2021": "11.2"}})
    assert alternative_text(ChartDefinition(measures=["visits"]), found, ENGLISH).endswith(
        "Target: 11; the value for 2021 is equal to it."
    )


def test_of_many_bars_only_ends_and_extremes_are_told(written: Written) -> None:
    series = {str(year): str(year % 7) for year in range(2001, 2021)}
    found = written(visits={"title": "Visits", "series": series})
    told = alternative_text(ChartDefinition(type="bar", measures=["visits"]), found, ENGLISH)
    assert told.startswith(
        "Bar chart: Visits, from 2001 to 2020. It starts at 6 in 2001 and ends at 4 in 2020; highest 6"
    )


def test_a_steady_line_has_no_highest_and_lowest(written: Written) -> None:
    found = written(visits={"title": "Visits", "series": {"2019": "11", "2020": "11", "2021": "11"}})
    assert "every value is the same" in alternative_text(ChartDefinition(measures=["visits"]), found, ENGLISH)


def test_days_and_percentages_do_not_go_into_one_chart(norfolk: Measures) -> None:
    with pytest.raises(MixedUnitsError, match="measures in days and percent"):
        headline(ChartDefinition(measures=["final-plan-days", "plan-reviews-in-time"]), norfolk, ENGLISH)


def test_a_chart_without_a_value_is_refused(norfolk: Measures) -> None:
    with pytest.raises(NoDataError, match="none of the measures alternative-provision-days-looked-after has a value"):
        headline(ChartDefinition(measures=["alternative-provision-days-looked-after"]), norfolk, ENGLISH)


@given(st.lists(st.integers(min_value=0, max_value=999), min_size=1, max_size=11))
def test_a_title_claims_no_trend_and_no_cause(written: Written, values: list[int]) -> None:
    series = {str(2000 + year): str(value) for year, value in enumerate(values)}
    found = written(visits={"title": "Visits", "series": series})
    chart = ChartDefinition(measures=["visits"])
    said = f"{headline(chart, found, ENGLISH)} {alternative_text(chart, found, ENGLISH)}".casefold()
    assert not any(word in said for word in ("trend", "because", "due to", "steadily", "improv", "worse"))
    assert str(max(values)) in said
    assert str(min(values)) in said
