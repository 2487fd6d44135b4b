"""How two values become a change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.change import Change, Direction, Judgement
from generator.model.measure import Better, UnitKind

VALUES = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=4)
PLACES = st.integers(min_value=0, max_value=3)


def between(start: str, end: str, places: int = 0) -> Change:
    return Change.between(Decimal(start), Decimal(end), places, UnitKind.NUMBER)


def test_two_values_that_print_the_same_have_not_changed() -> None:
    change = between("2.46", "2.54", 1)
    assert (change.direction, change.absolute, change.relative) == (Direction.SAME, 0, 0)


def test_two_values_that_print_differently_have_changed_however_little() -> None:
    assert between("2.449", "2.451", 1).direction is Direction.UP


def test_the_difference_is_that_of_the_printed_figures() -> None:
    assert between("30.14", "18.46", 1).absolute == Decimal("11.6")


def test_a_fall_from_66_to_49_is_a_quarter() -> None:
    change = between("66", "49")
    assert change.relative is not None
    assert round(change.relative) == 26


def test_nothing_is_a_percentage_of_nought() -> None:
    assert between("0", "5").relative is None


@pytest.mark.parametrize(
    ("start", "end", "better", "judgement"),
    [
        ("66", "49", Better.LOWER, Judgement.BETTER),
        ("66", "49", Better.HIGHER, Judgement.WORSE),
        ("66", "49", Better.NEITHER, Judgement.OTHER),
        ("55", "63", Better.HIGHER, Judgement.BETTER),
        ("55", "63", Better.LOWER, Judgement.WORSE),
        ("55", "55.4", Better.LOWER, Judgement.SAME),
    ],
)
def test_better_and_worse_follow_the_measure(start: str, end: str, better: Better, judgement: Judgement) -> None:
    assert between(start, end).judged(better) is judgement


@given(VALUES, VALUES, PLACES, st.sampled_from(UnitKind))
def test_the_way_back_is_the_same_distance_in_the_other_direction(
    start: Decimal, end: Decimal, places: int, unit: UnitKind
) -> None:
    there, back = Change.between(start, end, places, unit), Change.between(end, start, places, unit)
    assert there.absolute == back.absolute
    assert there.direction.value == -back.direction.value


@given(VALUES, VALUES, PLACES, st.sampled_from(UnitKind))
def test_start_and_change_add_up_to_the_end(start: Decimal, end: Decimal, places: int, unit: UnitKind) -> None:
    change = Change.between(start, end, places, unit)
    assert change.start + change.direction.value * change.absolute == change.end


@given(VALUES, VALUES, PLACES, st.sampled_from(UnitKind))
def test_good_news_for_one_direction_is_bad_news_for_the_other(
    start: Decimal, end: Decimal, places: int, unit: UnitKind
) -> None:
    change = Change.between(start, end, places, unit)
    judged = {change.judged(Better.HIGHER), change.judged(Better.LOWER)}
    assert judged in ({Judgement.BETTER, Judgement.WORSE}, {Judgement.SAME})
