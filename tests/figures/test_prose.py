"""What a text can say about a measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.errors import FigureError, UnknownMeasureError
from generator.figures.printed import FigureText
from generator.figures.views import MeasureViews
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.period import Period
from generator.problems import Location

Written = Callable[..., Mapping[str, Sourced[Measure]]]

REFUSALS = [
    line.split(" => ")
    for line in (Path(__file__).parent / "refusals.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def said(text: object) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", "_")


@pytest.mark.parametrize(("expression", "refusal"), REFUSALS, ids=[refusal[0] for refusal in REFUSALS])
def test_what_cannot_be_said_is_refused_in_words(expression: str, refusal: str, measures: MeasureViews) -> None:
    with pytest.raises(FigureError) as error:
        str(eval(expression, {"measures": measures}))
    problem = error.value.problem(Location("paper.yaml", 4))
    assert f"{problem.code}: {problem.message} | {problem.hint}".strip() == refusal
    assert problem.where == Location("paper.yaml", 4)


def test_a_measure_is_named_by_id_or_with_underscores(measures: MeasureViews) -> None:
    assert str(measures["children-missing-ehcp"]) == str(measures.children_missing_ehcp)
    assert "children-missing-ehcp" in measures
    assert "children_missing_ehcp" not in measures


def test_a_private_name_is_no_measure(measures: MeasureViews) -> None:
    with pytest.raises(AttributeError):
        _ = measures.__html__


def test_a_measure_prints_as_its_phrase(measures: MeasureViews) -> None:
    assert str(measures.children_missing_education) == "the number of children out of education"


def test_a_measure_without_a_phrase_prints_as_its_title(written: Written) -> None:
    assert str(MeasureViews(written(visits={"title": "Visits to libraries"}), ENGLISH).visits) == "visits to libraries"


def test_latest_and_first_pass_over_missing_values(measures: MeasureViews) -> None:
    assert said(measures.school_pupils_all.latest.period) == "March_2021"
    assert said(measures.children_missing_ehcp.first.period) == "November_2020"
    assert said(measures.school_pupils_all.previous) == "116,572"


def test_a_period_printed_by_one_measure_can_be_asked_of_another(measures: MeasureViews) -> None:
    period = measures.children_missing_ehcp.latest.period
    assert said(measures.final_plan_days.at(period)) == "193.5_days"
    assert said(measures.final_plan_days.at(Period.parse("2021-05"))) == "235.2_days"


def test_a_missing_value_prints_what_its_code_means(measures: MeasureViews) -> None:
    figure = measures.final_plan_days_looked_after.at("Mar-21")
    assert (figure.missing, said(figure), said(figure.plain)) == (
        True,
        "suppressed: too few to publish",
        "suppressed: too few to publish",
    )
    assert figure.note == "Only 3 looked-after children in the calculation."
    assert said(figure.rounded(0).in_words) == "suppressed: too few to publish"


def test_a_figure_says_whether_it_is_settled(measures: MeasureViews) -> None:
    assert measures.ehcp_within_20_weeks.latest.status == "provisional"
    assert measures.ehcp_within_20_weeks.first.status == "final"


def test_small_numbers_can_be_words_and_percentages_stay_figures(written: Written, measures: MeasureViews) -> None:
    assert said(measures.alternative_provision_cases_ehcp.latest.in_words) == "six"
    assert said(measures.ehcp_within_20_weeks.at("2019").in_words) == "8%"
    assert said(measures.final_plan_days.latest.rounded(0).in_words) == "194_days"
    waits = MeasureViews(written(waits={"unit": "days", "decimals": 1, "series": {"2020": "6.2"}}), ENGLISH).waits
    assert said(waits.latest.in_words) == "6.2_days"
    assert said(waits.latest.rounded(0).in_words) == "six_days"


def test_a_percentage_can_be_a_fraction(measures: MeasureViews) -> None:
    assert said(measures.ehcp_within_20_weeks.latest.as_share) == "just over half"


def test_the_unit_can_be_left_out(measures: MeasureViews) -> None:
    assert said(measures.alternative_provision_days.latest.plain) == "18.5"


def test_a_change_is_said_in_the_words_of_its_direction(measures: MeasureViews) -> None:
    change = measures.children_missing_ehcp.change
    assert [change.verb, change.past, change.noun, said(change.by), said(change.percent), change.better] == [
        "fallen",
        "fell",
        "fall",
        "17",
        "26%",
        "improved",
    ]
    assert said(change) == said(change.moved) == "fallen from 66 in November_2020 to 49 in July_2021"


def test_a_change_that_rounding_hides_is_no_change(written: Written) -> None:
    steady = MeasureViews(
        written(steady={"decimals": 1, "series": {"Nov-20": "2.46", "Jul-21": "2.54"}}), ENGLISH
    ).steady.change
    assert said(steady.moved) == "stayed the same at 2.5 in both November_2020 and July_2021"
    assert [steady.verb, said(steady.by), said(steady.percent), steady.better] == [
        "stayed the same",
        "0.0",
        "0%",
        "not changed",
    ]
    assert said(steady.rounded(2).moved_past) == "rose from 2.46 in November_2020 to 2.54 in July_2021"


def test_a_small_change_of_a_large_number_is_not_called_nothing(written: Written) -> None:
    pupils = MeasureViews(written(pupils={"series": {"2020": "116617", "2021": "116572"}}), ENGLISH).pupils
    assert said(pupils.change.percent) == "less than 1%"


def test_a_rise_from_nought_has_no_percentage(written: Written) -> None:
    change = MeasureViews(written(fires={"series": {"2020": "0", "2021": "3"}}), ENGLISH).fires.change
    assert said(change.by) == "3"
    with pytest.raises(FigureError, match="nothing is a percentage of nought"):
        _ = change.percent


def test_a_change_counts_from_the_baseline_or_else_from_the_first_value(measures: MeasureViews) -> None:
    assert said(measures.children_missing_education.change.start) == "702"
    assert said(measures.children_missing_looked_after.change.start) == "11"


def test_a_cumulative_measure_is_compared_with_the_same_point_a_year_before(measures: MeasureViews) -> None:
    change = measures.complaints_local.change
    assert said(change.moved) == "risen from 34 in July_2020 to 53 in July_2021"
    assert change.better == "worsened"


def test_what_was_added_within_a_year_can_be_said(measures: MeasureViews) -> None:
    assert said(measures.complaints_local.between("May-21", "Jun-21").by) == "15"


def test_a_cumulative_measure_without_the_year_before_is_not_compared(written: Written) -> None:
    found = written(fires={"kind": "cumulative", "series": {"Mar-21": "40", "Apr-21": "3"}})
    with pytest.raises(FigureError, match="has no value for April 2020"):
        _ = MeasureViews(found, ENGLISH).fires.change


def test_what_a_period_added_is_known_only_next_to_the_period_before(measures: MeasureViews) -> None:
    added = measures.complaints_local.in_period
    assert said(added.at("Apr-21")) == "10"
    assert said(added.at("Dec-20")) == "10"
    assert said(added.at("Nov-20")) == "not available"
    assert said(added.between("Apr-21", "Jun-21").moved) == "risen from 10 in April_2021 to 15 in June_2021"


def test_targets_know_their_label_their_period_and_whether_there_is_one(measures: MeasureViews) -> None:
    target = measures.ehcp_within_20_weeks.target
    assert [target.label, target.period, said(target.plain), bool(target)] == ["Target", "2021", "60", True]
    assert not measures.children_missing_ehcp.target
    assert measures.ehcp_within_20_weeks.benchmark("National average").period == "2020"


def test_a_target_is_printed_as_it_was_typed(measures: MeasureViews) -> None:
    assert said(measures.final_plan_days.statutory) == "139_days"
    assert said(measures.final_plan_days.statutory.rounded(1)) == "139.0_days"


def test_every_figure_of_a_sentence_knows_where_it_is_from(measures: MeasureViews) -> None:
    moved = measures.children_missing_ehcp.since("Nov-20").moved
    origins = [(piece.text, piece.origin.period, piece.origin.line) for piece in moved.pieces if piece.origin]
    file = Path(__file__).parents[2] / "content/metrics/children-missing-ehcp.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [(text, period) for text, period, _ in origins] == [("66", "November 2020"), ("49", "July 2021")]
    assert [lines[line - 1].strip() for _, _, line in origins] == ["Nov-20: 66", "Jul-21: 49"]


def test_a_target_knows_the_line_it_was_typed_on(measures: MeasureViews) -> None:
    origin = measures.ehcp_within_20_weeks.target_at("2022").origin
    lines = (Path(__file__).parents[2] / origin.file).read_text(encoding="utf-8").splitlines()
    assert lines[origin.line - 1].strip() == "2022: 90"


def test_a_computed_figure_leads_to_its_formula(measures: MeasureViews) -> None:
    origin = measures.final_plan_weeks.latest.origin
    lines = (Path(__file__).parents[2] / origin.file).read_text(encoding="utf-8").splitlines()
    assert lines[origin.line - 1] == "formula: final-plan-days / 7"


def test_a_broken_measure_does_not_hide_the_others(written: Written) -> None:
    found = MeasureViews(written(good={"series": {"2020": "1"}}, bad={"kind": "derived", "formula": "bad +"}), ENGLISH)
    assert said(found.good.latest) == "1"
    with pytest.raises(FigureError):
        _ = found.bad
    with pytest.raises(UnknownMeasureError):
        _ = found.ugly


@given(st.booleans())
def test_the_verb_agrees_with_the_phrase(written: Written, plural: bool) -> None:
    view = MeasureViews(written(schools={"plural": plural, "series": {"2020": "1"}}), ENGLISH).schools
    assert (view.has, view.was) == (("have", "were") if plural else ("has", "was"))


NUMBERS = st.decimals(min_value=0, max_value=10**6, places=3)


@given(NUMBERS, NUMBERS, st.integers(min_value=0, max_value=3))
def test_a_sentence_on_a_change_never_contradicts_its_own_figures(
    written: Written, start: object, end: object, places: int
) -> None:
    series = {"Nov-20": str(start), "Jul-21": str(end)}
    change = MeasureViews(written(x={"decimals": places, "series": series}), ENGLISH).x.change
    first, second = (float(str(view.plain).replace(",", "")) for view in (change.start, change.end))
    verb = {True: "fallen", False: "risen"}[second < first] if first != second else "stayed the same"
    assert change.verb == verb
    assert str(change.moved).startswith(f"{verb} ")
    assert isinstance(change.moved, FigureText)
