"""Looks become ink: dashed lines, markers, hatched bars and the samples of them in a key, as items of a scene."""

from __future__ import annotations

import math
from collections.abc import Iterator

from generator.charts.palette import Hatch, Look, Marker
from generator.charts.scene import Box, Item, Point, Shape, Stroke, rectangle
from generator.charts.sheet import Sheet

CIRCLE_CORNERS = 24
HATCH_SPACING = 0.5
DOT_RADIUS = 0.09
MARKER_RADIUS = 0.32
"""In ems, so that patterns grow with the text."""


def data_line(points: tuple[Point, ...], look: Look, sheet: Sheet) -> Stroke:
    """A line through points in the look of its series."""
    width = sheet.line * look.weight
    return Stroke(points, look.colour, width, tuple(part * width for part in look.dash))


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
    edge = Shape(rectangle(box), look.colour, page, sheet.hairline * 1.5)
    return [edge, *_hatching(box, look.hatch, page, sheet)]


def _hatching(box: Box, hatch: Hatch, colour: str, sheet: Sheet) -> Iterator[Item]:
    spacing, width = HATCH_SPACING * sheet.em, sheet.hairline * 1.4
    match hatch:
        case Hatch.SOLID:
            return
        case Hatch.RISING:
            yield from (Stroke(points, colour, width) for points in _rising(box, spacing))
        case Hatch.LEVEL:
            yield from (Stroke(points, colour, width) for points in _level(box, spacing))
        case Hatch.DOTS:
            radius = DOT_RADIUS * sheet.em
            yield from (_dot(centre, radius, colour) for centre in _dots(box, spacing, radius))


def _rising(box: Box, spacing: float) -> Iterator[tuple[Point, Point]]:
    """Lines at 45 degrees across the box, ends on its sides."""
    step = spacing * math.sqrt(2)
    first = math.ceil((box.left + box.top) / step)
    last = math.floor((box.right + box.bottom) / step)
    for total in (number * step for number in range(first, last + 1)):
        left, right = max(box.left, total - box.bottom), min(box.right, total - box.top)
        if right > left:
            yield (left, total - left), (right, total - right)


def _level(box: Box, spacing: float) -> Iterator[tuple[Point, Point]]:
    count = math.floor((box.bottom - box.top) / spacing)
    for number in range(1, count + 1):
        height = box.bottom - number * spacing
        if height > box.top + spacing / 4:
            yield (box.left, height), (box.right, height)


def _dots(box: Box, spacing: float, radius: float) -> Iterator[Point]:
    across = max(1, math.floor((box.right - box.left) / spacing))
    down = max(1, math.floor(box.height / spacing))
    if min(box.right - box.left, box.height) < 3 * radius:
        return
    for row in range(down):
        for column in range(across):
            x = box.left + (box.right - box.left) * (column + 0.5) / across
            yield x, box.top + box.height * (row + 0.5) / down


def _dot(centre: Point, radius: float, colour: str) -> Shape:
    return Shape(tuple((centre[0] + radius * x, centre[1] + radius * y) for x, y in _round(8)), colour)
