"""Looks become ink: dashed lines, markers and hatched bars, as items of a scene."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

from generator.charts.palette import Hatch, Look, Marker
from generator.charts.scene import Box, Item, Point, Segment, Shape, Stroke, rectangle
from generator.charts.sheet import Sheet

CIRCLE_CORNERS = 24
HATCH_SPACING = 0.5
MARKER_RADIUS = 0.32
"""In ems, so that patterns grow with the text."""


def data_line(pieces: Iterable[tuple[Point, ...]], look: Look, sheet: Sheet) -> Stroke:
    """Lines through points in the look of their series."""
    width = sheet.line * look.weight
    return Stroke(tuple(pieces), look.colour, width, tuple(part * width for part in look.dash))


def marker(at: Point, look: Look, sheet: Sheet) -> Shape:
    """The marker of a point, edged in the colour of the page so that it stands off its line and its neighbours."""
    radius = MARKER_RADIUS * sheet.em
    corners = tuple((at[0] + radius * across, at[1] + radius * down) for across, down in CORNERS[look.marker])
    return Shape(corners, look.colour, sheet.palette.page, sheet.hairline)


def _round(corners: int) -> tuple[Point, ...]:
    angles = (2 * math.pi * corner / corners for corner in range(corners))
    return tuple((math.cos(angle), math.sin(angle)) for angle in angles)


CORNERS: dict[Marker, tuple[Point, ...]] = {
    Marker.CIRCLE: _round(CIRCLE_CORNERS),
    Marker.SQUARE: ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    Marker.TRIANGLE: ((0, -1.15), (1.1, 0.8), (-1.1, 0.8)),
    Marker.DIAMOND: ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
}


def bar(box: Box, look: Look, sheet: Sheet) -> list[Item]:
    """A bar with its hatch and an edge in the colour of the page, which parts it from its neighbours."""
    page = sheet.palette.page
    edged = Shape(rectangle(box), look.colour, page, sheet.hairline * 1.5)
    lines = tuple(HATCHING[look.hatch](box, HATCH_SPACING * sheet.em))
    if not lines:
        return [edged]
    width = sheet.hairline * (2.2 if look.hatch is Hatch.DOTS else 1.4)
    dash = (width, HATCH_SPACING * sheet.em - width) if look.hatch is Hatch.DOTS else ()
    return [edged, Stroke(lines, page, width, dash)]


def _solid(_box: Box, _spacing: float) -> Iterator[Segment]:
    return iter(())


def _rising(box: Box, spacing: float) -> Iterator[Segment]:
    """Lines at 45 degrees across the box, ends on its sides, in step with those of its neighbours."""
    step = spacing * math.sqrt(2)
    first = math.ceil((box.left + box.top) / step)
    last = math.floor((box.right + box.bottom) / step)
    for total in (number * step for number in range(first, last + 1)):
        left, right = max(box.left, total - box.bottom), min(box.right, total - box.top)
        if right > left:
            yield (left, total - left), (right, total - right)


def _level(box: Box, spacing: float) -> Iterator[Segment]:
    """Lines from side to side, evenly between top and bottom; one at least."""
    count = max(1, round(box.height / spacing) - 1)
    for number in range(1, count + 1):
        height = box.top + box.height * number / (count + 1)
        yield (box.left, height), (box.right, height)


def _dotted(box: Box, spacing: float) -> Iterator[Segment]:
    """Level lines that begin half a step inside, to be broken into dots."""
    for (left, height), (right, _) in _level(box, spacing):
        if left + spacing / 2 < right:
            yield (left + spacing / 3, height), (right - spacing / 6, height)


HATCHING: dict[Hatch, Callable[[Box, float], Iterator[Segment]]] = {
    Hatch.SOLID: _solid,
    Hatch.RISING: _rising,
    Hatch.LEVEL: _level,
    Hatch.DOTS: _dotted,
}
