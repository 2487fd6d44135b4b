"""Every chart, real or hostile, in every size: readable, inside its picture, and nothing on anything else."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from charts.sample_charts import COUNTIES, HOSTILE, REAL, SIZES, lines, profile, scene, series

from generator.charts import draw
from generator.charts.lettering import Lettering
from generator.charts.scene import Box, Scene, Shape
from generator.charts.svg import svg_from

EVERY_CHART = {**REAL, **HOSTILE}
every_chart = pytest.mark.parametrize("name", EVERY_CHART)


@cache
def every_scene(name: str, size: int) -> Scene:
    return scene(EVERY_CHART[name], size)


every_size = pytest.mark.parametrize("size", SIZES)


@every_chart
@every_size
def test_no_text_leaves_the_picture(name: str, size: int) -> None:
    drawn = every_scene(name, size)
    picture = Box(0, 0, drawn.width, drawn.height).grown(0.01)
    assert [words.lines for words in drawn.words if not picture.holds(words.box)] == []


@every_chart
@every_size
def test_no_text_stands_on_other_text(name: str, size: int) -> None:
    boxes = [(words.lines, words.box.grown(-0.01)) for words in every_scene(name, size).words]
    assert [(one, other) for (one, box), (other, other_box) in combinations(boxes, 2) if box.overlaps(other_box)] == []


@every_chart
@every_size
def test_a_chart_as_wide_as_a_telephone_has_its_text_in_the_picture_and_apart(name: str, size: int) -> None:
    drawn = scene(EVERY_CHART[name], size, chart_width=76)
    picture = Box(0, 0, drawn.width, drawn.height).grown(0.01)
    boxes = [words.box.grown(-0.01) for words in drawn.words]
    assert all(picture.holds(box) for box in boxes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


@every_chart
@every_size
def test_all_text_is_at_the_size_of_the_body(name: str, size: int) -> None:
    drawn = every_scene(name, size)
    placed = float(profile(size).chart_width) * 72 / 25.4
    assert {round(words.size * placed / drawn.width, 6) for words in drawn.words} == {size}


def test_text_is_never_below_the_smallest_size_of_the_profile() -> None:
    drawn = scene(REAL["final plans"], 12, body=16, smallest=16, table=16)
    assert min(words.size for words in drawn.words) == 16


@every_chart
def test_every_shape_lies_in_the_picture(name: str) -> None:
    drawn = scene(EVERY_CHART[name], 18)
    picture = Box(0, 0, drawn.width, drawn.height).grown(0.01)
    assert [item for item in drawn.items if isinstance(item, Shape) and not picture.holds(item.box)] == []


@every_chart
def test_every_chart_becomes_a_picture(name: str) -> None:
    svg = svg_from(scene(EVERY_CHART[name], 18), Lettering("Arimo", 18))
    assert svg.startswith(b"<svg ")
    assert b"nan" not in svg
    assert b"inf" not in svg


@pytest.mark.parametrize("name", ["missing education", "ratings", "counties", "nine parts"])
def test_large_print_is_drawn_anew_and_not_enlarged(name: str) -> None:
    small, large = scene(EVERY_CHART[name], 12), scene(EVERY_CHART[name], 24)
    assert large.width == small.width
    assert large.height > small.height


@every_size
def test_real_charts_stand_on_a_page_with_their_titles(size: int) -> None:
    room = (297 - 25 - 22) * 72 / 25.4
    assert {name: drawn.height for name in REAL if (drawn := scene(REAL[name], size)).height > room} == {}


def test_parts_that_do_not_belong_together_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="a value and a label for each category"):
        draw(lines(series("Short", 1, 2)), profile())


def test_values_on_bars_are_not_run_through_by_a_target_line() -> None:
    words = [words for words in scene(COUNTIES).words if words.lines == ("41",)]
    assert [word.backing for word in words] == ["#FFFFFF"]
