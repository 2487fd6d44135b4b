"""Series told apart without colour, on any page: contrast, dashes, markers, hatches."""

from __future__ import annotations

from itertools import combinations

import pytest
from charts.sample_charts import PLANS_IN_TIME, RATINGS, profile, scene

from generator.charts.palette import Marker, Palette
from generator.charts.scene import Shape, Stroke
from generator.charts.sheet import measures
from generator.document.colour import contrast, luminance
from generator.document.drawing import SeriesRole

PAGES = {
    "white": ("#FFFFFF", "#000000"),
    "cream": ("#FFF8DC", "#000000"),
    "yellow": ("#FFFF99", "#000000"),
    "pale blue": ("#D6E8F7", "#00205B"),
    "black": ("#000000", "#FFFFFF"),
    "dark": ("#1A1A1A", "#FFFF66"),
}
every_page = pytest.mark.parametrize("page", PAGES)


def palette(page: str) -> Palette:
    colours = PAGES[page]
    return Palette.of(profile(page_colour=colours[0], text_colour=colours[1]))


@every_page
def test_every_part_stands_out_from_the_page(page: str) -> None:
    colours = palette(page)
    looks = [colours.measure(index, 4) for index in range(4)]
    looks += [colours.reference(role) for role in list(SeriesRole)[1:]]
    assert min(contrast(look.colour, colours.page) for look in looks) >= 3


@every_page
def test_every_label_reads_well_on_the_page(page: str) -> None:
    colours = palette(page)
    labels = [colours.text, *(colours.measure(index, 4).text for index in range(4))]
    assert min(contrast(label, colours.page) for label in labels) >= 4.5


@every_page
def test_values_inside_bars_read_well(page: str) -> None:
    colours = palette(page)
    fills = [colours.measure(index, 4).colour for index in range(4)]
    assert min(contrast(colours.on(fill), fill) for fill in fills) >= 4.5


def test_the_colours_and_their_order_are_those_of_the_analysis_function() -> None:
    assert [palette("white").measure(index, 4).colour for index in range(4)] == [
        "#12436D",
        "#28A197",
        "#801650",
        "#F46A25",
    ]
    assert [palette("white").measure(index, 2).colour for index in range(2)] == ["#12436D", "#F46A25"]


def test_labels_on_white_use_only_the_colours_that_are_dark_enough() -> None:
    assert {palette("white").measure(index, 4).text for index in range(4)} == {"#12436D", "#801650", "#3D3D3D"}


def test_every_line_has_a_dash_and_a_marker_of_its_own() -> None:
    looks = [palette("white").measure(index, 4) for index in range(4)]
    references = [palette("white").reference(role) for role in list(SeriesRole)[1:]]
    assert len({(look.dash, look.marker) for look in looks + references}) == len(looks + references)
    assert len({look.dash for look in references}) == len(references)
    assert len({look.marker for look in looks} | {Marker.NONE}) == 5


def test_a_forecast_has_markers_and_both_limits_look_alike() -> None:
    white = palette("white")
    assert white.reference(SeriesRole.FORECAST).marker is not Marker.NONE
    assert white.reference(SeriesRole.MEAN).marker is Marker.NONE
    assert white.reference(SeriesRole.LIMIT, 0) == white.reference(SeriesRole.LIMIT, 1)


def test_two_targets_have_different_dashes() -> None:
    strokes = [item for item in scene(PLANS_IN_TIME).items if isinstance(item, Stroke) and item.dash]
    assert len({stroke.dash for stroke in strokes}) == 3


def test_neighbours_in_a_grey_print_differ_in_lightness_or_in_hatch() -> None:
    looks = [palette("white").measure(index, 4) for index in range(4)]
    for one, other in combinations(looks, 2):
        lighter = (luminance(one.colour) + 0.05) / (luminance(other.colour) + 0.05)
        assert one.hatch != other.hatch or max(lighter, 1 / lighter) >= 3


def test_parts_of_a_stack_are_parted_by_edges_in_the_colour_of_the_page() -> None:
    fills = {palette("white").measure(index, len(measures(RATINGS))).colour for index in range(4)}
    parts = [item for item in scene(RATINGS).items if isinstance(item, Shape) and item.fill in fills]
    bars = [part for part in parts if part.box.height > 15]
    assert len(bars) == 12
    assert {bar.edge for bar in bars} == {"#FFFFFF"}


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
