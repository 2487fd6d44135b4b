"""A drawing and a reading profile become a picture: laid out, drawn once as SVG, and rasterised from that."""

from __future__ import annotations

from collections.abc import Callable

from generator.charts.lines import draw_lines
from generator.charts.palette import MOST_SERIES
from generator.charts.raster import png_from
from generator.charts.scene import Scene
from generator.charts.sheet import POINTS_PER_MILLIMETRE, Sheet, cleaned, measures, sheet_for
from generator.charts.svg import svg_from
from generator.document.blocks import Picture
from generator.document.drawing import Drawing, DrawingKind
from generator.profiles import Profile


def draw(drawing: Drawing, profile: Profile) -> Picture:
    """The chart as it is placed in this edition: text at the profile's body size, as wide as its charts are.

    The same drawing and profile give the same bytes. Raises ValueError for a drawing whose parts do not belong
    together (a series with more values than there are categories), never for what the values are.
    """
    clean = cleaned(drawing)
    sheet = sheet_for(clean, profile)
    scene = layout(clean, sheet)
    svg = svg_from(scene, sheet.lettering)
    png = png_from(svg, sheet.palette.page)
    width, height = (round(length / POINTS_PER_MILLIMETRE, 3) for length in (scene.width, scene.height))
    return Picture(svg, png, width, height)


def layout(drawing: Drawing, sheet: Sheet) -> Scene:
    """Everything in the picture at its place."""
    if len(measures(drawing)) > MOST_SERIES:
        from generator.charts.panels import draw_panels

        return draw_panels(drawing, sheet, layout)
    return DRAWERS[drawing.kind](drawing, sheet)


def _draw_bars(drawing: Drawing, sheet: Sheet) -> Scene:
    """Bars that stand when names and values fit under and over them, and lie when not."""
    from generator.charts.parts import bars_of
    from generator.charts.sideways import draw_sideways
    from generator.charts.upright import draw_upright, stands

    bars = bars_of(drawing, sheet)
    return draw_upright(bars, sheet) if stands(bars, sheet) else draw_sideways(bars, sheet)


DRAWERS: dict[DrawingKind, Callable[[Drawing, Sheet], Scene]] = {
    DrawingKind.LINE: draw_lines,
    DrawingKind.BAR: _draw_bars,
    DrawingKind.GROUPED_BAR: _draw_bars,
    DrawingKind.STACKED_BAR: _draw_bars,
    DrawingKind.FULL_BAR: _draw_bars,
}
