"""Labels find the nearest free place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.labels import some_of, spread
from generator.charts.scene import Box

places = st.lists(st.floats(0, 100), min_size=1, max_size=7).map(sorted)


def test_labels_with_room_stay_where_they_are_wanted() -> None:
    assert spread([10, 40, 70], [10, 10, 10], 0, 100) == [10, 40, 70]


def test_two_labels_that_collide_move_apart_equally() -> None:
    assert spread([50, 50], [10, 10], 0, 100) == [45, 55]


def test_labels_that_are_pushed_together_pool_at_their_mean() -> None:
    assert spread([50, 50, 53], [10, 10, 10], 0, 100) == pytest.approx([41, 51, 61])


def test_labels_do_not_leave_the_room_at_either_end() -> None:
    assert spread([0, 2], [10, 10], 0, 100) == [5, 15]
    assert spread([98, 100], [10, 10], 0, 100) == [85, 95]


@given(places)
def test_spread_labels_never_overlap_and_keep_their_order(wanted: list[float]) -> None:
    middles = spread(wanted, [12.0] * len(wanted), 0, 100)
    assert all(lower - upper >= 12 - 1e-6 for upper, lower in pairwise(middles))
    assert middles[0] >= 6 - 1e-6
    assert middles[-1] <= 94 + 1e-6


@given(places)
def test_no_single_label_could_stand_nearer_to_where_it_is_wanted(wanted: list[float]) -> None:
    middles = spread(wanted, [12.0] * len(wanted), -1000, 1000)
    for index, middle in enumerate(middles):
        nearer = middle + (0.01 if wanted[index] > middle else -0.01)
        others = middles[:index] + middles[index + 1 :]
        free = all(abs(nearer - other) >= 12 for other in others)
        assert not free or abs(wanted[index] - middle) <= 0.02


def boxes(*lefts: float, width: float = 10) -> list[Box]:
    return [Box(left, 0, left + width, 10) for left in lefts]


def test_all_labels_of_an_axis_are_printed_when_they_fit() -> None:
    assert some_of(boxes(0, 20, 40), gap=5) == (0, 1, 2)


def test_evenly_spaced_labels_are_left_out_evenly_back_from_the_last() -> None:
    assert some_of(boxes(0, 8, 16, 24, 32, 40), gap=2) == (1, 3, 5)


def test_labels_at_uneven_places_are_left_out_only_where_they_touch() -> None:
    assert some_of(boxes(0, 60, 65, 80), gap=2) == (0, 2, 3)


def test_a_line_through_a_box_is_found() -> None:
    box = Box(10, 10, 20, 20)
    assert box.crossed_by(((0, 0), (30, 30)))
    assert box.crossed_by(((12, 12), (13, 13)))
    assert not box.crossed_by(((0, 0), (30, 5)))
    assert not box.crossed_by(((0, 25), (5, 25)))
