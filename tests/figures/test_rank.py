"""The place of a value among others, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.errors import FigureError, MixedUnitsError, UnknownMeasureError, UnknownPeriodError
from generator.figures.printed import Origin
from generator.figures.rank import rank
from generator.figures.views import MeasureViews
from generator.model.content import Sourced
from generator.model.measure import Better, Measure

Written = Callable[..., Mapping[str, Sourced[Measure]]]
ORIGIN = Origin("x", "2021", "x.yaml", 1)


def placed(value: int, *others: int, better: Better = Better.HIGHER) -> str:
    return str(rank(Decimal(value), [Decimal(other) for other in others], better, ORIGIN, ENGLISH))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (60, "highest of six"),
        (45, "second highest of six"),
        (35, "third highest of six"),
        (25, "third lowest of six"),
        (15, "second lowest of six"),
        (5, "lowest of six"),
    ],
)
def test_a_place_is_counted_from_the_nearer_end(value: int, words: str) -> None:
    assert placed(value, 10, 20, 30, 40, 50) == words


def test_values_that_print_the_same_share_a_place() -> None:
    assert placed(20, 10, 20, 30) == "joint second highest of four"
    assert placed(30, 10, 20, 30) == "joint highest of four"


def test_the_best_is_the_highest_or_the_lowest() -> None:
    values = [Decimal(1), Decimal(3)]
    assert str(rank(Decimal(2), values, Better.LOWER, ORIGIN, ENGLISH).best) == "second best of three"
    assert str(rank(Decimal(0), values, Better.LOWER, ORIGIN, ENGLISH).best) == "best of three"
    with pytest.raises(FigureError, match="neither way is better"):
        _ = rank(Decimal(2), values, Better.NEITHER, ORIGIN, ENGLISH).best


NUMBERS = st.lists(st.integers(min_value=0, max_value=9).map(Decimal), min_size=2, max_size=9)


@given(NUMBERS)
def test_places_from_both_ends_and_ties_make_up_the_whole(values: list[Decimal]) -> None:
    value, *others = values
    view = rank(value, others, Better.HIGHER, ORIGIN, ENGLISH)
    before, after = (sum(other > value for other in others), sum(other < value for other in others))
    ties = sum(other == value for other in others)
    assert before + after + ties == len(others)
    assert str(view.highest).startswith("joint ") == (ties > 0)
    assert str(view) in (str(view.highest), str(view.lowest))


def test_measures_are_ranked_in_the_period_of_the_latest_value(written: Written) -> None:
    north = {"series": {"2020": "1", "2021": "5"}}
    found = MeasureViews(
        written(north=north, south={"series": {"2020": "9", "2021": "4"}}, west={"series": {"2021": "3"}}),
        ENGLISH,
    )
    assert str(found.north.rank_among("north", "south", "west")) == "highest of three"
    assert str(found.west.rank_among("south", "north")) == "lowest of three"


def test_benchmarks_are_ranked_with_the_measure(written: Written) -> None:
    benchmarks = [{"label": name, "series": {"2021": value}} for name, value in (("England", "58"), ("East", "61"))]
    benchmarks.append({"label": "Old", "series": {"2019": "99"}})
    found = MeasureViews(written(x={"unit": "percent", "benchmarks": benchmarks, "series": {"2021": "60"}}), ENGLISH)
    assert str(found.x.rank) == "second highest of three"


def test_what_cannot_be_ranked_is_refused(written: Written) -> None:
    found = MeasureViews(
        written(a={"series": {"2021": "1"}}, b={"unit": "days", "series": {"2021": "1"}}, c={"series": {"2020": "1"}}),
        ENGLISH,
    )
    with pytest.raises(MixedUnitsError, match="b and a are in different units"):
        found.a.rank_among("b")
    with pytest.raises(UnknownPeriodError):
        found.a.rank_among("c")
    with pytest.raises(UnknownMeasureError):
        found.a.rank_among("d")
    with pytest.raises(FigureError, match="nothing to be ranked among"):
        _ = found.a.rank
