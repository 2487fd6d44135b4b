"""What bars say: from zero, upright or lying, stacked without loss, named directly."""

from __future__ import annotations

import pytest
from charts.sample_charts import COUNTIES, HOSTILE, RATINGS, SAVINGS, bars, profile, said, scene, series

from generator.charts.parts import bars_of
from generator.charts.scene import Scene, Shape, Stroke
from generator.charts.sheet import cleaned, sheet_for
from generator.charts.upright import stands
from generator.document.drawing import Drawing

FIRST = "#12436D"


def upright(drawing: Drawing, size: int = 12) -> bool:
    sheet = sheet_for(cleaned(drawing), profile(size))
    return stands(bars_of(cleaned(drawing), sheet), sheet)


def filled(drawn: Scene, colour: str = FIRST) -> list[Shape]:
    return [item for item in drawn.items if isinstance(item, Shape) and item.fill == colour]


def test_bars_start_at_zero_and_are_as_long_as_their_values() -> None:
    shapes = filled(scene(bars(series("X", 50, 100, 98), categories=("A", "B", "C"))))
    assert len({shape.box.bottom for shape in shapes}) == 1
    assert [round(shape.box.height / shapes[1].box.height, 6) for shape in shapes] == [0.5, 1, 0.98]


def test_bars_below_zero_start_at_the_same_line_and_go_the_other_way() -> None:
    up, down = filled(scene(bars(series("X", 50, -25), categories=("A", "B"))))
    assert up.box.bottom == pytest.approx(down.box.top)
    assert up.box.height == pytest.approx(2 * down.box.height)


def test_few_bars_with_short_names_stand_and_long_names_lie() -> None:
    assert upright(bars(series("X", 1, 2), categories=("2019", "2020")))
    assert not upright(HOSTILE["long categories"])
    assert not upright(HOSTILE["forty bars"])


def test_bars_that_stand_in_standard_print_may_lie_in_large_print() -> None:
    assert upright(SAVINGS, 12)
    assert not upright(SAVINGS, 24)


def test_shares_of_a_hundred_lie_and_fill_the_whole_length() -> None:
    shapes = [item for item in scene(RATINGS).items if isinstance(item, Shape) and item.edge]
    assert not upright(RATINGS)
    rows = {shape.box.top: 0.0 for shape in shapes}
    for shape in shapes:
        rows[shape.box.top] += shape.box.right - shape.box.left
    assert len({round(length, 3) for length in rows.values()}) == 1


def test_the_axis_of_shares_is_in_per_cent_whatever_the_values_are() -> None:
    assert {"0%", "100%"} <= set(said(scene(RATINGS)))


def test_a_missing_bar_shows_its_code_in_its_place() -> None:
    assert "NA" in said(scene(COUNTIES))


def test_every_bar_carries_its_value_so_that_no_axis_is_needed() -> None:
    words = said(scene(COUNTIES))
    assert {"8", "21", "52", "44", "18", "31", "22", "28", "41", "45"} <= set(words)
    assert "0" not in words


def test_parts_of_a_stack_are_named_beside_the_last_bar() -> None:
    drawn = scene(SAVINGS)
    names = [name for name in said(drawn) if name in ("Income", "Efficiency", "Reserves", "Other savings")]
    right = max(shape.box.right for shape in filled(drawn))
    assert names == ["Other savings", "Reserves", "Efficiency", "Income"]
    assert all(words.x > right for words in drawn.words if words.lines[0] in names)


def test_parts_of_a_lying_stack_are_named_above_the_first_bar() -> None:
    names = [
        name for name in said(scene(RATINGS)) if name in ("Outstanding", "Good", "Requires improvement", "Inadequate")
    ]
    assert names == ["Outstanding", "Good", "Requires improvement", "Inadequate"]


def test_a_key_names_the_parts_when_the_first_bar_has_not_all_of_them() -> None:
    drawn = scene(HOSTILE["shares of nothing"])
    assert {"Yes", "No"} <= set(said(drawn))
    assert len(filled(drawn)) == 2  # the sample in the key, and the one bar


def test_parts_below_zero_stack_downwards() -> None:
    drawing = cleaned(
        bars(series("In", 5), series("Out", -3), series("More out", -2), categories=("A",), kind="stacked-bar")
    )
    (row,) = bars_of(drawing, sheet_for(drawing, profile())).rows
    assert [(part.start, part.end) for part in row] == [(0, 5), (0, -3), (-3, -5)]


def test_a_target_crosses_the_bars_with_an_edge_that_shows_on_dark_ones() -> None:
    strokes = [item for item in scene(COUNTIES).items if isinstance(item, Stroke)]
    target = [stroke for stroke in strokes if stroke.dash and stroke.colour == "#3D3D3D"][-1]
    edge = strokes[strokes.index(target) - 1]
    assert edge.colour == "#FFFFFF"
    assert edge.width > target.width


def test_a_target_that_changes_steps_from_bar_to_bar() -> None:
    drawing = cleaned(bars(series("X", 1, 2, 3), series("Target", 2, 2, 3, role="target"), categories=("A", "B", "C")))
    (target,) = bars_of(drawing, sheet_for(drawing, profile())).references
    assert target.runs == [(0, 1, 2), (2, 2, 3)]


def test_a_reference_that_stops_before_the_last_bar_is_named_in_a_key_where_its_line_is_seen() -> None:
    drawn = scene(
        bars(
            series("X", 1, 2, 3),
            series("Target", 2, 2, 3, role="target"),
            series("National average", 1, 2, None, role="benchmark"),
            categories=("A", "B", "C"),
        )
    )
    name = next(words for words in drawn.words if "National average" in words.lines)
    highest_bar = min(shape.box.top for shape in filled(drawn))
    samples = [item for item in drawn.items if isinstance(item, Stroke) and item.pieces[0][-1][0] < name.box.left]
    assert name.box.bottom < highest_bar
    assert any(name.box.top < sample.pieces[0][0][1] < name.box.bottom for sample in samples)
