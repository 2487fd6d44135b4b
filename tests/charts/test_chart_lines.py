"""What lines say: gaps, breaks, time, names, values."""

from __future__ import annotations

from itertools import pairwise

from charts.sample_charts import (
    COMPLAINTS,
    FINAL_PLANS,
    HOSTILE,
    MISSING_EDUCATION,
    MONTHS,
    PERIODS,
    PLANS_IN_TIME,
    lines,
    said,
    scene,
    series,
)

from generator.charts.palette import Palette
from generator.charts.scene import Scene, Shape, Stroke

PALETTE = Palette("#FFFFFF", "#3D3D3D")
FIRST = PALETTE.measure(0, 1).colour
LABELS_OF_NO_LINE = {PALETTE.grid, PALETTE.text}


def data_lines(drawn: Scene) -> list[Stroke]:
    """The strokes of measures: coloured, and thicker than a leader."""
    return [
        item
        for item in drawn.items
        if isinstance(item, Stroke) and item.colour not in LABELS_OF_NO_LINE and item.width > 1.5
    ]


def markers(drawn: Scene, colour: str = FIRST) -> list[Shape]:
    return [item for item in drawn.items if isinstance(item, Shape) and item.fill == colour]


def middle(shape: Shape) -> float:
    return (shape.box.left + shape.box.right) / 2


def test_a_missing_value_is_a_gap_in_the_line() -> None:
    (line,) = data_lines(scene(lines(series("X", 1, 2, None, 4, 5, 6, 7))))
    assert [len(piece) for piece in line.pieces] == [2, 4]


def test_a_value_between_two_gaps_is_a_marker_without_a_line() -> None:
    drawn = scene(lines(series("X", 1, 2, None, 4, None, 6, 7)))
    assert [len(piece) for piece in data_lines(drawn)[0].pieces] == [2, 2]
    assert len(markers(drawn)) == 5


def test_a_cumulative_measure_begins_a_new_line_each_year() -> None:
    first, _ = sorted(data_lines(scene(COMPLAINTS)), key=lambda line: line.colour)
    assert [len(piece) for piece in first.pieces] == [4, 2]


def test_uneven_gaps_between_periods_look_uneven() -> None:
    places = sorted(middle(shape) for shape in markers(scene(FINAL_PLANS)))
    year, two_months = places[1] - places[0], places[2] - places[1]
    assert 5 < year / two_months < 7


def test_periods_without_a_place_in_time_stand_evenly() -> None:
    places = sorted(middle(shape) for shape in markers(scene(lines(series("X", *range(12)), categories=MONTHS))))
    gaps = [right - left for left, right in pairwise(places)]
    assert max(gaps) - min(gaps) < 0.01


def test_every_line_is_named_beside_its_end_in_standard_print() -> None:
    drawn = scene(MISSING_EDUCATION)
    right = max(shape.box.right for shape in markers(drawn, PALETTE.measure(0, 3).colour))
    named = {" ".join(words.lines) for words in drawn.words if words.x > right}
    assert named >= {"All children missing education", "With an EHC plan", "Looked after children"}


def test_every_line_is_named_in_giant_print_too() -> None:
    assert set(said(scene(MISSING_EDUCATION, 28))) >= {"All children missing education", "With an EHC plan"}


def test_names_stand_in_the_order_of_the_ends_of_their_lines() -> None:
    drawn = scene(PLANS_IN_TIME)
    names = [name for name in said(drawn) if not name[0].isdigit() and name != "Number"]
    assert [name.split(":")[0] for name in names] == [
        "Target for 2022",
        "Target for 2021",
        "National average",
        "Norfolk",
    ]


def test_a_reference_that_is_the_same_throughout_says_its_value() -> None:
    assert "Statutory timescale:\N{NO-BREAK SPACE}140" in said(scene(FINAL_PLANS))


def test_first_last_highest_and_lowest_value_are_printed_where_not_all_fit() -> None:
    assert {"263.3", "193.5"} <= set(said(scene(FINAL_PLANS)))


def test_all_values_are_printed_when_there_is_room() -> None:
    assert set("5982473") <= set(said(scene(lines(series("X", 5, 9, 8, 2, 4, 7, 3), categories=tuple("abcdefg")))))


def test_no_value_stands_beyond_the_line_of_another_series() -> None:
    values = {words.lines[0]: words.box for words in scene(MISSING_EDUCATION, 18).words}
    other = min(shape.box.top for shape in markers(scene(MISSING_EDUCATION, 18), PALETTE.measure(1, 3).colour))
    assert all(values[value].top > other for value in ("11", "8", "10") if value in values)


def test_the_last_period_is_always_named() -> None:
    assert all("July 2021" in said(scene(MISSING_EDUCATION, size)) for size in (12, 18, 24, 28))


def test_every_period_has_a_mark_even_if_it_has_no_name() -> None:
    drawn = scene(FINAL_PLANS, 28)
    foot = max(shape.box.bottom for shape in markers(drawn))
    strokes = (piece for item in drawn.items if isinstance(item, Stroke) for piece in item.pieces)
    marks = [(start, end) for start, end, *_ in strokes if start[0] == end[0] and start[1] > foot]
    assert len(marks) == len(PERIODS)


def test_more_series_than_can_be_told_apart_become_a_small_chart_each() -> None:
    drawn = scene(HOSTILE["nine lines"])
    titles = {words.lines[0] for words in drawn.words if words.bold}
    assert titles == {f"District {n}" for n in range(9)}
    assert {line.colour for line in data_lines(drawn)} == {FIRST}


def test_small_charts_share_one_scale() -> None:
    numbers = [words.lines[0] for words in scene(HOSTILE["nine lines"]).words if words.anchor == "right"]
    assert {numbers.count(number) for number in numbers} == {9}
