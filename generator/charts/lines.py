"""A drawing over time becomes lines: gaps left open, each line named at its end, values written where there is room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.charts.axes import Scale, scale_for, written
from generator.charts.key import Entry, key
from generator.charts.labels import Ground, some_of, spread
from generator.charts.palette import Look, Marker
from generator.charts.scene import Anchor, Box, Item, Point, Scene, Shape, Stroke, Words
from generator.charts.sheet import Sheet, measures, references
from generator.charts.strokes import MARKER_RADIUS, data_line, marker
from generator.document.drawing import Drawing, Series, SeriesRole

NAMES_SHARE = 0.34
"""The most of the width that the names of the lines may take; in a wider edition they go above the lines."""

NAME_LINES = 5
NARROWEST_PLOT = 11
SHAPE = 0.42
LOWEST_PLOT = 10
"""Width and height of the plot: never less than so many ems, and its height so much of the picture's width."""

MOST_LABELLED = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One series with its look and the places of its points, None where there is no value."""

    series: Series
    look: Look
    name: str
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
    def end(self) -> Point | None:
        """The last point that has a value."""
        return next((point for point in reversed(self.points) if point), None)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the lines stand: the plot's box, the scale up its side and the place of each category along its foot."""

    box: Box
    scale: Scale
    across: tuple[float, ...]


def draw_lines(drawing: Drawing, sheet: Sheet) -> Scene:
    """The scene of a line chart."""
    series = (*measures(drawing), *references(drawing))
    looks = _looks(series, sheet)
    names = tuple(named(one) for one in series)
    beside = names_width(names, sheet)
    above, top = _above(drawing, sheet, () if beside else tuple(map(_entry, names, looks)))
    frame = _frame(drawing, sheet, top, beside)
    lines = tuple(map(_line, series, looks, names, [frame] * len(series)))
    foot = _foot(drawing, frame, sheet)
    furniture = [*above, *_grid(drawing, frame, sheet), *foot]
    name_items = _names(lines, frame, sheet, beside) if beside else []
    height = max(words.box.bottom for words in (*foot, *name_items) if isinstance(words, Words))
    ground = _ground(lines, (*furniture, *name_items), Box(0, top, sheet.width, frame.box.bottom), sheet)
    values = _values(lines, ground, sheet)
    ink = [item for line in reversed(lines) for item in _ink(line, sheet)]
    return Scene(sheet.width, height + 0.2 * sheet.em, (*furniture, *ink, *name_items, *values))


def named(series: Series) -> str:
    """The name of a series; with its value if it is a reference that is the same throughout and does not say so."""
    values = {label for value, label in zip(series.values, series.labels, strict=True) if value is not None}
    constant = series.role is not SeriesRole.MEASURE and len(values) == 1
    value = values.pop() if constant else ""
    return f"{series.label}: {value}" if value and value not in series.label else series.label


def names_width(names: tuple[str, ...], sheet: Sheet) -> float:
    """How wide a column the names need beside the lines; 0 when they do not go there and have to stand above."""
    most = NAMES_SHARE * sheet.width
    if sheet.width - most < 1.5 * NARROWEST_PLOT * sheet.em:
        return 0.0
    if not all(sheet.lettering.fits(name, most, NAME_LINES) for name in names):
        return 0.0
    return max((sheet.lettering.widest(sheet.lettering.wrap(name, most)) for name in names), default=0.0)


def _looks(series: tuple[Series, ...], sheet: Sheet) -> tuple[Look, ...]:
    count = sum(one.role is SeriesRole.MEASURE for one in series)
    return tuple(
        sheet.palette.measure(index, count) if one.role is SeriesRole.MEASURE else sheet.palette.reference(one.role)
        for index, one in enumerate(series)
    )


def _entry(name: str, look: Look) -> Entry:
    return Entry(name, look, as_line=True)


def _above(drawing: Drawing, sheet: Sheet, entries: tuple[Entry, ...]) -> tuple[list[Item], float]:
    """The key, if the names need one, and the unit in words; and where the plot may begin."""
    items, top = key(entries, sheet, 0.0) if entries else ([], 0.0)
    top += 0.6 * sheet.em if entries else 0.0
    if drawing.axis_title:
        lines = sheet.lettering.wrap(drawing.axis_title, sheet.width)
        title = sheet.lettering.hung(lines, 0, top, sheet.palette.text)
        items, top = [*items, title], title.box.bottom
    return items, top + 0.7 * sheet.em


def _frame(drawing: Drawing, sheet: Sheet, top: float, beside: float) -> Frame:
    values = [value for series in drawing.series for value in series.values if value is not None]
    whole = all(value == value.to_integral_value() for value in values)
    scale = scale_for(values, most_ticks(sheet), from_zero=False, whole=whole)
    left = sheet.lettering.widest(written(scale.ticks, drawing)) + 0.6 * sheet.em
    right = sheet.width - (beside + 1.2 * sheet.em if beside else 0.8 * sheet.em)
    height = max(SHAPE * sheet.width, LOWEST_PLOT * sheet.em)
    box = Box(left, top, right, top + height)
    return Frame(box, scale.along(box.bottom, box.top), _across(drawing, box, sheet))


def most_ticks(sheet: Sheet) -> int:
    """How many round numbers an axis has at most: fewer where the text is larger."""
    return 7 if sheet.em < 15 else 6 if sheet.em < 20 else 5


def _across(drawing: Drawing, box: Box, sheet: Sheet) -> tuple[float, ...]:
    """The place of each category: by its day if it has one, at even steps if not; in the middle if all are one."""
    places = drawing.positions or tuple(range(len(drawing.categories)))
    first, last = min(places), max(places)
    inset = 0.6 * sheet.em
    left, width = box.left + inset, box.right - box.left - 2 * inset
    if first == last:
        return tuple(left + width / 2 for _ in places)
    return tuple(left + width * (place - first) / (last - first) for place in places)


def _line(series: Series, look: Look, name: str, frame: Frame) -> Line:
    pairs = zip(frame.across, series.values, strict=True)
    return Line(series, look, name, tuple(None if value is None else (x, frame.scale.at(value)) for x, value in pairs))


def _grid(drawing: Drawing, frame: Frame, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    right = frame.box.left - 0.6 * sheet.em
    for tick, number in zip(frame.scale.ticks, written(frame.scale.ticks, drawing), strict=True):
        height = frame.scale.at(tick)
        colour = sheet.palette.text if tick == 0 else sheet.palette.grid
        items.append(Stroke(((frame.box.left, height), (frame.box.right, height)), colour, sheet.hairline))
        items.append(sheet.lettering.centred((number,), right, height, sheet.palette.text, Anchor.RIGHT))
    return items


def _foot(drawing: Drawing, frame: Frame, sheet: Sheet) -> list[Item]:
    """A mark for every category, and the names of as many as can stand side by side, wrapped if that lets in more."""
    gap, lettering = 0.6 * sheet.em, sheet.lettering
    ways = [[(name,) for name in drawing.categories], [lettering.wrap(name, 0.0) for name in drawing.categories]]
    choices = [(some_of([lettering.widest(lines) for lines in way], frame.across, gap), way) for way in ways]
    chosen, names = max(choices, key=lambda choice: len(choice[0]))
    top = frame.box.bottom + 0.55 * sheet.em
    items: list[Item] = [_mark(x, frame, sheet, number in chosen) for number, x in enumerate(frame.across)]
    return items + [
        _kept_in(lettering.hung(names[n], frame.across[n], top, sheet.palette.text, Anchor.MIDDLE), sheet)
        for n in chosen
    ]


def _mark(x: float, frame: Frame, sheet: Sheet, named: bool) -> Stroke:
    length = sheet.em * (0.4 if named else 0.2)
    return Stroke(((x, frame.box.bottom), (x, frame.box.bottom + length)), sheet.palette.text, sheet.hairline)


def _kept_in(words: Words, sheet: Sheet) -> Words:
    """The words, moved sideways as far as it takes to lie inside the picture."""
    box = words.box
    return replace(words, x=words.x - max(0.0, box.right - sheet.width) + max(0.0, -box.left))


def _names(lines: tuple[Line, ...], frame: Frame, sheet: Sheet, width: float) -> list[Item]:
    """The name of each line at its end, moved up or down no more than needed, with a leader to those that moved."""
    ended = sorted(((line.end, line) for line in lines if line.end), key=lambda pair: pair[0][1])
    wrapped = [sheet.lettering.wrap(line.name, width) for _, line in ended]
    heights = [sheet.lettering.height(len(words)) + 0.25 * sheet.em for words in wrapped]
    wanted = [end[1] for end, _ in ended]
    middles = spread(wanted, heights, frame.box.top - 0.5 * sheet.em, frame.box.bottom + sheet.em)
    x = frame.box.right + 1.2 * sheet.em
    items: list[Item] = []
    for (end, line), words, middle in zip(ended, wrapped, middles, strict=True):
        items += _leader(end, (x - 0.25 * sheet.em, middle), line.look, sheet)
        items.append(sheet.lettering.centred(words, x, middle, line.look.text))
    return items


def _leader(end: Point, label: Point, look: Look, sheet: Sheet) -> list[Item]:
    start = end[0] + (0.0 if look.marker is Marker.NONE else 1.3 * MARKER_RADIUS * sheet.em)
    return [Stroke(((start, end[1]), label), look.colour, sheet.hairline)]


def _ink(line: Line, sheet: Sheet) -> list[Item]:
    strokes: list[Item] = [data_line(run, line.look, sheet) for run in line.runs if len(run) > 1]
    if line.look.marker is Marker.NONE:
        return strokes + [_dash(run[0], line.look, sheet) for run in line.runs if len(run) == 1]
    return strokes + list(_markers(line, sheet))


def _markers(line: Line, sheet: Sheet) -> list[Shape]:
    if line.look.marker is Marker.NONE:
        return []
    return [marker(point, line.look, sheet) for point in line.points if point]


def _dash(at: Point, look: Look, sheet: Sheet) -> Stroke:
    """A reference of one value alone, as a short level line."""
    return data_line(((at[0] - sheet.em, at[1]), (at[0] + sheet.em, at[1])), replace(look, dash=()), sheet)


def _ground(lines: tuple[Line, ...], items: tuple[Item, ...], area: Box, sheet: Sheet) -> Ground:
    ground = Ground(area.grown(0.5 * sheet.em))
    ground.boxes += [item.box for item in items if isinstance(item, Words)]
    ground.boxes += [shape.box for line in lines for shape in _markers(line, sheet)]
    ground.segments += [pair for line in lines for run in line.runs for pair in zip(run, run[1:], strict=False)]
    return ground


def _values(lines: tuple[Line, ...], ground: Ground, sheet: Sheet) -> list[Item]:
    """The values at the points of the measures: all of them if all find a free place, else the ones that tell most."""
    subjects = [line for line in lines if line.look.marker is not Marker.NONE]
    if sum(point is not None for line in subjects for point in line.points) <= MOST_LABELLED:
        trial = ground.copy()
        labels = [_value(line, index, trial, sheet) for line in subjects for index in _telling(line, True)]
        if all(labels):
            return [label for label in labels if label]
    found = [_value(line, index, ground, sheet) for line in subjects for index in _telling(line, False)]
    return [label for label in found if label]


def _telling(line: Line, all_of_them: bool) -> list[int]:
    """The points to label, the most telling first: the last, the first, the highest, the lowest."""
    having = [index for index, point in enumerate(line.points) if point]
    if not having:
        return []
    by_height = sorted(having, key=lambda index: line.points[index][1])  # type: ignore[index]
    telling = [having[-1], having[0], by_height[0], by_height[-1], *(having if all_of_them else ())]
    return list(dict.fromkeys(telling))


def _value(line: Line, index: int, ground: Ground, sheet: Sheet) -> Words | None:
    point, label = line.points[index], line.series.labels[index]
    if point is None or not label:
        return None
    words = sheet.lettering.centred((label,), point[0], point[1], line.look.text, Anchor.MIDDLE)
    words = replace(words, backing=sheet.palette.page)
    return ground.place(words, _places_around(words, sheet), 0.06 * sheet.em)


def _places_around(words: Words, sheet: Sheet) -> list[tuple[float, float]]:
    """Above and below the point, then a little to the sides, then farther off: shifts from the point itself."""
    half, up = words.widths[0] / 2, words.box.height / 2 + (MARKER_RADIUS + 0.12) * sheet.em
    near = [(0.0, -up), (0.0, up), (0.5 * half, -up), (-0.5 * half, -up), (0.5 * half, up), (-0.5 * half, up)]
    beside = half + (MARKER_RADIUS + 0.2) * sheet.em
    return [*near, (0.0, -1.35 * up), (0.0, 1.35 * up), (beside, 0.0), (-beside, 0.0)]
