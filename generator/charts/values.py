"""The points of lines become printed values beside them, where there is room that nothing else takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.charts.labels import Ground
from generator.charts.palette import Look, Marker
from generator.charts.scene import Anchor, Box, Item, Point, Shape, Stroke, Words
from generator.charts.sheet import Sheet
from generator.charts.strokes import MARKER_RADIUS
from generator.document.drawing import Series

MOST_LABELLED = 24

Points = tuple[Series, Look, tuple[Point | None, ...]]
"""A series, its look, and the place of each of its values."""


def value_labels(lines: Iterable[Points], items: Sequence[Item], area: Box, sheet: Sheet) -> list[Words]:
    """Values at the points of the measures: all of them if all find a free place, else those that tell most.

    `items` is what is in the picture already, `area` where values may stand. A value that finds no place is left out:
    the data are printed as a table too.
    """
    subjects = [line for line in lines if line[1].marker is not Marker.NONE]
    if sum(point is not None for _, _, points in subjects for point in points) <= MOST_LABELLED:
        ground = _ground(items, area, sheet)
        labels = [_label(line, index, ground, sheet) for line in subjects for index in _telling(line, True)]
        if all(labels):
            return [label for label in labels if label]
    ground = _ground(items, area, sheet)
    found = (_label(line, index, ground, sheet) for line in subjects for index in _telling(line, False))
    return [label for label in found if label]


def _ground(items: Sequence[Item], area: Box, sheet: Sheet) -> Ground:
    """What values keep clear of: words, markers and lines, but not gridlines, which they may cover."""
    boxes = [item.box for item in items if isinstance(item, Words | Shape)]
    lines = [item for item in items if isinstance(item, Stroke) and item.colour != sheet.palette.grid]
    return Ground(area, boxes, [segment for line in lines for segment in line.segments])


def _telling(line: Points, all_of_them: bool) -> list[int]:
    """The points to label, the most telling first: the last, the first, the highest, the lowest."""
    heights = {index: point[1] for index, point in enumerate(line[2]) if point}
    if not heights:
        return []
    having = list(heights)
    by_height = sorted(having, key=heights.__getitem__)
    telling = [having[-1], having[0], by_height[0], by_height[-1], *(having if all_of_them else ())]
    return list(dict.fromkeys(telling))


def _label(line: Points, index: int, ground: Ground, sheet: Sheet) -> Words | None:
    series, look, points = line
    point, label = points[index], series.labels[index]
    if point is None or not label:
        return None
    words = sheet.lettering.centred((label,), point[0], point[1], look.text, Anchor.MIDDLE)
    words = replace(words, backing=sheet.palette.page)
    return ground.place(words, point, _places_around(words, sheet), 0.06 * sheet.em)


def _places_around(words: Words, sheet: Sheet) -> list[tuple[float, float]]:
    """Above and below the point, then ever more to the sides, then farther off: shifts from the point itself."""
    half, up = words.widths[0] / 2, words.box.height / 2 + (MARKER_RADIUS + 0.12) * sheet.em
    around = [(side * half, level * up) for side in (0.0, 0.5, -0.5, -1.0, 1.0) for level in (-1.0, 1.0)]
    beside = half + (MARKER_RADIUS + 0.2) * sheet.em
    level = [(side * beside, height * up) for height in (0.0, 0.5, -0.5) for side in (1.0, -1.0)]
    far = [(side * half, height * up) for height in (1.35, -1.35, 1.7, -1.7) for side in (0.0, 0.5, -0.5)]
    return [*around, *level, *far]
