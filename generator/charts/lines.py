"""A drawing over time becomes lines: gaps left open, each line named at its end, values written where there is room."""

from __future__ import annotations

from dataclasses import replace

from generator.charts.axes import Scale, scale_for, written
from generator.charts.key import Entry, head
from generator.charts.labels import some_of
from generator.charts.names import SPACE, End, names_beside, names_width
from generator.charts.palette import Look, Marker
from generator.charts.scene import Anchor, Box, Item, Point, Scene, Stroke, Words
from generator.charts.sheet import Sheet, measures, named, references
from generator.charts.strokes import MARKER_RADIUS, data_line, marker
from generator.charts.values import value_labels
from generator.document.drawing import Drawing, Series
from generator.frozen import dataclass

PLOT_SHARE = 0.34
LOWEST_PLOT = 10
"""How tall the plot is: a share of the picture's width, but so many ems at least."""

INSET = 0.6
MARK, SMALL_MARK = 0.4, 0.2
"""From the plot's sides to its first and last points, and the marks along its foot, in ems."""


@dataclass(frozen=True, slots=True)
class Line:
    """One series with its look and the places of its points, None where there is no value."""

    series: Series
    look: Look
    points: tuple[Point | None, ...]

    @property
    def runs(self) -> list[tuple[Point, ...]]:
        """The unbroken pieces of the line."""
        runs: list[list[Point]] = [[]]
        for index, point in enumerate(self.points):
            if point is None or index in self.series.breaks_before:
                runs.append([])
            if point is not None:
                runs[-1].append(point)
        return [tuple(run) for run in runs if run]

    @property
    def places(self) -> list[Point]:
        """The points that there are."""
        return [point for point in self.points if point]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the lines stand: the plot's box, the scale up its side and the place of each category along its foot."""

    box: Box
    scale: Scale
    across: tuple[float, ...]


def draw_lines(drawing: Drawing, sheet: Sheet) -> Scene:
    """The scene of a line chart."""
    series = (*measures(drawing), *references(drawing))
    looks = sheet.palette.looks(series)
    column = names_width(map(named, series), sheet)
    entries = tuple(Entry(named(one), look, as_line=True) for one, look in zip(series, looks, strict=True))
    above, top = head(() if column else entries, drawing.axis_title, sheet)
    frame = _frame(drawing, sheet, top, column)
    lines = tuple(_line(one, look, frame) for one, look in zip(series, looks, strict=True))
    foot = _foot(drawing, frame, sheet)
    furniture = [*above, *_grid(drawing, frame, sheet), *foot]
    names = _names(lines, frame, sheet, column) if column else []
    ink = [item for line in reversed(lines) for item in _ink(line, sheet)]
    items = (*furniture, *ink, *names)
    area = Box(0, top - 0.5 * sheet.em, sheet.width, frame.box.bottom)
    values = value_labels([(line.series, line.look, line.points) for line in lines], items, area, sheet)
    height = max(words.box.bottom for words in (*foot, *names) if isinstance(words, Words))
    return Scene(sheet.width, height + 0.2 * sheet.em, (*items, *values))


def _frame(drawing: Drawing, sheet: Sheet, top: float, column: float) -> Frame:
    values = [value for series in drawing.series for value in series.values if value is not None]
    height = sheet.plot_height(PLOT_SHARE, LOWEST_PLOT, top)
    scale = scale_for([*values, *sheet.span], sheet.ticks_in(height), from_zero=False)
    left = sheet.lettering.widest(written(scale.ticks, drawing)) + 0.6 * sheet.em
    right = sheet.width - (column + SPACE * sheet.em if column else 0.6 * sheet.em)
    box = Box(left, top, right, top + height)
    return Frame(box, scale.along(box.bottom, box.top), _across(drawing, box, sheet))


def _across(drawing: Drawing, box: Box, sheet: Sheet) -> tuple[float, ...]:
    """The place of each category: by its day if it has one, at even steps if not; in the middle if all are one."""
    places = drawing.positions or tuple(range(len(drawing.categories)))
    first, last = min(places), max(places)
    left, width = box.left + INSET * sheet.em, box.right - box.left - 2 * INSET * sheet.em
    if first == last:
        return tuple(left + width / 2 for _ in places)
    return tuple(left + width * (place - first) / (last - first) for place in places)


def _line(series: Series, look: Look, frame: Frame) -> Line:
    pairs = zip(frame.across, series.values, strict=True)
    return Line(series, look, tuple(None if value is None else (x, frame.scale.at(value)) for x, value in pairs))


def _grid(drawing: Drawing, frame: Frame, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    right = frame.box.left - 0.6 * sheet.em
    for tick, number in zip(frame.scale.ticks, written(frame.scale.ticks, drawing), strict=True):
        height = frame.scale.at(tick)
        colour = sheet.palette.text if tick == 0 else sheet.palette.grid
        items.append(Stroke((((frame.box.left, height), (frame.box.right, height)),), colour, sheet.hairline))
        items.append(sheet.lettering.centred((number,), right, height, sheet.palette.text, Anchor.RIGHT))
    return items


def _foot(drawing: Drawing, frame: Frame, sheet: Sheet) -> list[Item]:
    """A mark for every category, and the names of as many as can stand side by side, wrapped if that lets in more."""
    gap, places = 0.6 * sheet.em, list(zip(drawing.categories, frame.across, strict=True))
    ways = [[_category(name, x, width, frame, sheet) for name, x in places] for width in (sheet.width, 0.0)]
    choices = [(some_of([words.box for words in way], gap), way) for way in ways]
    chosen, names = max(choices, key=lambda choice: len(choice[0]))
    marks = [_mark(x, frame, sheet, MARK if number in chosen else SMALL_MARK) for number, x in enumerate(frame.across)]
    return [*marks, *(names[number] for number in chosen)]


def _category(name: str, x: float, width: float, frame: Frame, sheet: Sheet) -> Words:
    """The name of a category under its place, moved sideways as far as it takes to lie inside the picture."""
    lines = sheet.lettering.wrap(name, width)
    half = sheet.lettering.widest(lines) / 2
    inside = max(half, min(x, sheet.width - half))
    top = frame.box.bottom + 0.55 * sheet.em
    return sheet.lettering.hung(lines, inside, top, sheet.palette.text, Anchor.MIDDLE)


def _mark(x: float, frame: Frame, sheet: Sheet, length: float) -> Stroke:
    foot = frame.box.bottom
    return Stroke((((x, foot), (x, foot + length * sheet.em)),), sheet.palette.text, sheet.hairline)


def _names(lines: tuple[Line, ...], frame: Frame, sheet: Sheet, column: float) -> list[Item]:
    ends = [End(_leaving(line, sheet), named(line.series), line.look) for line in lines if line.places]
    x = frame.box.right + SPACE * sheet.em
    return names_beside(ends, x, column, frame.box.top - 0.65 * sheet.em, frame.box.bottom + sheet.em, sheet)


def _leaving(line: Line, sheet: Sheet) -> Point:
    """Where the leader to a line's name begins: at its last point, clear of the marker."""
    x, y = line.places[-1]
    return (x if line.look.marker is Marker.NONE else x + 1.3 * MARKER_RADIUS * sheet.em), y


def _ink(line: Line, sheet: Sheet) -> list[Item]:
    pieces = [run for run in line.runs if len(run) > 1]
    strokes: list[Item] = [data_line(pieces, line.look, sheet)] if pieces else []
    if line.look.marker is Marker.NONE:
        return strokes + [_dash(run[0], line.look, sheet) for run in line.runs if len(run) == 1]
    return strokes + [marker(point, line.look, sheet) for point in line.places]


def _dash(at: Point, look: Look, sheet: Sheet) -> Stroke:
    """A reference of one value alone, as a short level line."""
    return data_line([((at[0] - sheet.em, at[1]), (at[0] + sheet.em, at[1]))], replace(look, dash=()), sheet)
