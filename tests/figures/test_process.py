"""Limits and rules: against tables worked out by hand, and what they are never said of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.errors import FigureError
from generator.figures.process import Rule, limits, stretches
from generator.figures.series import resolve
from generator.figures.views import MeasureView, MeasureViews
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.period import MONTHS

Written = Callable[..., Mapping[str, Sourced[Measure]]]

STEADY = "10 12 11 13 12 10 11 12 13 11 10 12"
NAMES = {Rule.OUTSIDE: "outside", Rule.RUN: "run", Rule.SHIFT: "shift", Rule.NEAR: "near"}


def _cases() -> list[list[str]]:
    lines = (Path(__file__).parent / "limits_by_hand.txt").read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]


def by_month(values: str) -> dict[str, str]:
    labels = (f"{month} {year}" for year in (2020, 2021, 2022) for month in MONTHS)
    return dict(zip(labels, values.split(), strict=False))


@pytest.fixture
def view(written: Written) -> Callable[..., MeasureView]:
    def made(values: str, **fields: object) -> MeasureView:
        given = {"unit": "percent", "better": "higher", "series": by_month(values), **fields}
        return MeasureViews(written(x=given), ENGLISH)["x"]

    return made


@pytest.mark.parametrize(("values", "mean", "lower", "upper", "found"), _cases())
def test_limits_and_rules_are_those_worked_out_by_hand(
    values: str, mean: str, lower: str, upper: str, found: str, written: Written
) -> None:
    [stretch] = stretches(resolve("x", written(x={"series": by_month(values)})))
    assert stretch.limits is not None
    worked_out = (stretch.limits.mean, stretch.limits.lower, stretch.limits.upper)
    assert [f"{value:.4f}" for value in worked_out] == [mean, lower, upper]
    signal = stretch.signal
    assert (f"{NAMES[signal.rule]} {'up' if signal.up else 'down'}" if signal else "nothing") == found


NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)


@given(st.lists(NUMBERS, min_size=2, max_size=40), NUMBERS)
def test_limits_move_with_the_values(values: list[Decimal], by: Decimal) -> None:
    here, there = limits(values), limits([value + by for value in values])
    for before, after in zip((here.mean, here.lower, here.upper), (there.mean, there.lower, there.upper), strict=True):
        assert abs(before + by - after) < Decimal("1e-15")


@given(st.lists(NUMBERS, min_size=2, max_size=40))
def test_limits_are_as_far_from_the_mean_on_both_sides_and_turn_with_the_values(values: list[Decimal]) -> None:
    here, turned = limits(values), limits([-value for value in values])
    assert abs((here.upper - here.mean) - (here.mean - here.lower)) < Decimal("1e-15")
    assert abs(here.upper + turned.lower) < Decimal("1e-15")


def _told() -> list[dict[str, str]]:
    text = (Path(__file__).parent / "variation_said.txt").read_text(encoding="utf-8")
    blocks = [block for block in text.split("\n\n") if not block.startswith("#")]
    return [dict(line.split(": ", 1) for line in block.strip().splitlines()) for block in blocks]


@pytest.mark.parametrize("case", _told(), ids=lambda case: f"{case['travel_mark']}, {case['better']}")
def test_what_is_said_of_a_series_is_this(case: dict[str, str], view: Callable[..., MeasureView]) -> None:
    target = {"label": "Target", "value": case["target"]}
    found = view(case["values"], better=case["better"], target=target)
    for name in ("travel_mark", "variation", "assurance"):
        if name in case:
            assert str(getattr(found, name)) == case[name]


def test_assurance_needs_a_target_and_a_better_direction(view: Callable[..., MeasureView]) -> None:
    for fields in ({}, {"better": "neither", "target": {"label": "Target", "value": "5"}}):
        with pytest.raises(FigureError, match="both are needed"):
            _ = view(STEADY, **fields).assurance


def test_no_sentence_names_a_cause(view: Callable[..., MeasureView]) -> None:
    for case in _cases():
        said = str(view(case[0]).variation)
        assert not any(word in said for word in ("because", "due to", "cause", "result of", "thanks"))


def test_a_new_basis_begins_where_the_measure_says(view: Callable[..., MeasureView]) -> None:
    raised = " ".join(str(int(value) + 20) for value in STEADY.split())
    both = f"{STEADY} {raised}"
    assert view(both).travel == "improving"
    assert view(both, rebase=["Jan-21"]).travel == "no clear change"
    assert "a mean of 31%" in str(view(both, rebase=["Jan-21"]).variation)


def test_a_new_basis_of_few_values_makes_no_claim(view: Callable[..., MeasureView]) -> None:
    assert view(f"{STEADY} 30 31", rebase=["Jan-21"]).travel == "too few values to tell"


def test_a_forecast_is_no_part_of_the_limits(written: Written) -> None:
    series = {**by_month(STEADY), "Jan-21": {"value": "99", "status": "forecast"}}
    [stretch] = stretches(resolve("x", written(x={"series": series})))
    assert len(stretch.points) == 12


def test_values_that_add_up_or_are_of_different_lengths_are_not_compared_one_by_one(written: Written) -> None:
    found = written(
        adds={"kind": "cumulative", "series": by_month(f"{STEADY} 14 15")},
        mixed={"series": {**by_month(STEADY), "2021-22": "5"}},
    )
    views = MeasureViews(found, ENGLISH)
    for name in ("adds", "mixed"):
        assert views[name].travel == "too few values to tell"
        with pytest.raises(FigureError, match="cannot be compared one by one"):
            _ = views[name].variation
    assert "no clear change" in str(views["adds"].in_period.variation)
