"""Bars become lying bars: a row for each category, its name beside or above it, its value at the bar's end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.charts.axes import Scale, scale_for, written
from generator.charts.key import key
from generator.charts.lines import most_ticks
from generator.charts.parts import Bars, Part
from generator.charts.scene import Anchor, Box, Item, Scene, Shape, Stroke, Words
from generator.charts.sheet import Sheet
from generator.charts.strokes import bar, data_line

NAMES_SHARE = 0.36
NAME_LINES = 4
THICK = 1.35
BETWEEN_ROWS = 0.75
BETWEEN_LANES = 0.12
"""Thickness of a bar and the spaces between, in ems."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows stand: the top of each name, the top and bottom of each row's bars, and where bars may lie."""

    name_tops: tuple[float, ...]
    bars: tuple[tuple[float, float], ...]
    left: float
    right: float
    scale: Scale

    @property
    def top(self) -> float:
        """Where the first bar begins."""
        return self.bars[0][0]

    @property
    def bottom(self) -> float:
        """Where the last bar ends."""
        return self.bars[-1][1]


def draw_sideways(bars: Bars, sheet: Sheet) -> Scene:
    """The scene of lying bars."""
    above, top = head(bars, sheet)
    column = _names_width(bars.drawing.categories, sheet)
    rows = _rows(bars, sheet, column, top)
    axis = _axis(bars, rows, sheet) if bars.stacked else []
    names = _names(bars, rows, sheet, column)
    ink = [
        item for row, place in zip(bars.rows, rows.bars, strict=True) for item in _row(row, place, bars, rows, sheet)
    ]
    items = (*above, *axis, *names, *ink, _zero(rows, sheet), *_references(bars, rows, sheet))
    bottom = max([rows.bottom, *(item.box.bottom for item in items if isinstance(item, Words))])
    return Scene(sheet.width, bottom + 0.4 * sheet.em, items)


def head(bars: Bars, sheet: Sheet) -> tuple[list[Item], float]:
    """The key, if names are needed, and the unit in words; and where the bars may begin."""
    items, top = key(bars.entries, sheet, 0.0) if bars.entries else ([], 0.0)
    top += 0.6 * sheet.em if bars.entries else 0.0
    if bars.drawing.axis_title:
        title = sheet.lettering.hung(
            sheet.lettering.wrap(bars.drawing.axis_title, sheet.width), 0, top, sheet.palette.text
        )
        items, top = [*items, title], title.box.bottom + 0.6 * sheet.em
    return items, top


def _names_width(names: tuple[str, ...], sheet: Sheet) -> float:
    """How wide a column the names need beside the bars; 0 when they go above them."""
    most = NAMES_SHARE * sheet.width
    if not all(sheet.lettering.fits(name, most, NAME_LINES) for name in names):
        return 0.0
    return max(sheet.lettering.widest(sheet.lettering.wrap(name, most)) for name in names)


def _rows(bars: Bars, sheet: Sheet, column: float, top: float) -> Rows:
    thick = sheet.em * (THICK * bars.lanes + BETWEEN_LANES * (bars.lanes - 1))
    tops: list[float] = []
    places: list[tuple[float, float]] = []
    for name in bars.drawing.categories:
        lines = sheet.lettering.wrap(name, column or sheet.width)
        height = sheet.lettering.height(len(lines))
        tall = max(height, thick)
        start = top + (tall - thick) / 2 if column else top + height + 0.2 * sheet.em
        tops.append(top + (tall - height) / 2 if column else top)
        places.append((start, start + thick))
        top = (top + tall if column else start + thick) + BETWEEN_ROWS * sheet.em
    left, right = _sides(bars, sheet, column)
    return Rows(tuple(tops), tuple(places), left, right, _scale(bars, sheet).along(left, right))


def _sides(bars: Bars, sheet: Sheet, column: float) -> tuple[float, float]:
    """Where bars may lie, with room for the values at their ends."""
    left = column + 0.6 * sheet.em if column else 0.0
    if bars.stacked:
        ends = [sheet.lettering.width(number) / 2 for number in written(_scale(bars, sheet).ticks, bars.drawing)]
        return max(left, ends[0]), sheet.width - ends[-1]
    room = sheet.lettering.widest(bars.labels) + 0.4 * sheet.em
    below = any(part.below for row in bars.rows for part in row)
    return left + (room if below else sheet.hairline), sheet.width - room


def _scale(bars: Bars, sheet: Sheet) -> Scale:
    whole = all(value == value.to_integral_value() for value in bars.values)
    scale = scale_for(bars.values, most_ticks(sheet), from_zero=True, whole=whole)
    if bars.stacked or not bars.values:
        return scale
    low, high = min(0, *bars.values), max(0, *bars.values)
    return scale if low == high else replace(scale, low=low + 0 * scale.low, high=high + 0 * scale.low)


def _axis(bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for tick, number in zip(rows.scale.ticks, written(rows.scale.ticks, bars.drawing), strict=True):
        x = rows.scale.at(tick)
        items.append(Stroke(((x, rows.top), (x, rows.bottom + 0.3 * sheet.em)), sheet.palette.grid, sheet.hairline))
        top = rows.bottom + 0.5 * sheet.em
        items.append(sheet.lettering.hung((number,), x, top, sheet.palette.text, Anchor.MIDDLE))
    return items


def _names(bars: Bars, rows: Rows, sheet: Sheet, column: float) -> list[Item]:
    wrapped = (sheet.lettering.wrap(name, column or sheet.width) for name in bars.drawing.categories)
    return [
        sheet.lettering.hung(lines, 0, top, sheet.palette.text)
        for lines, top in zip(wrapped, rows.name_tops, strict=True)
    ]


def _row(parts: tuple[Part, ...], place: tuple[float, float], bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    return [item for part in parts for item in _part(part, place[0], bars, rows, sheet)]


def _part(part: Part, top: float, bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    top += part.lane * (THICK + BETWEEN_LANES) * sheet.em
    middle = top + THICK * sheet.em / 2
    if part.end is None:
        return _value(part, rows.scale.at(part.start), middle, sheet) if part.label and not bars.stacked else []
    start, end = sorted((rows.scale.at(part.start), rows.scale.at(part.end)))
    box = Box(start, top, end, top + THICK * sheet.em)
    ink = bar(box, bars.looks[part.series], sheet) if end > start else []
    if bars.stacked:
        return [*ink, *inside(part, box, bars, sheet)]
    return [*ink, *_value(part, rows.scale.at(part.end), middle, sheet)]


def _value(part: Part, end: float, middle: float, sheet: Sheet) -> list[Item]:
    gap = -0.3 * sheet.em if part.below else 0.3 * sheet.em
    anchor = Anchor.RIGHT if part.below else Anchor.LEFT
    return [sheet.lettering.centred((part.label,), end + gap, middle, sheet.palette.text, anchor)]


def inside(part: Part, box: Box, bars: Bars, sheet: Sheet) -> list[Item]:
    """The value in the middle of its part, on a plain patch of the part's colour, if there is room."""
    fill = bars.looks[part.series].colour
    words = sheet.lettering.centred(
        (part.label,), (box.left + box.right) / 2, (box.top + box.bottom) / 2, sheet.palette.on(fill), Anchor.MIDDLE
    )
    roomy = part.label and box.grown(-0.06 * sheet.em).holds(words.box)
    return [Shape_behind(words, fill, sheet), words] if roomy else []


def Shape_behind(words: Words, fill: str, sheet: Sheet) -> Shape:
    from generator.charts.scene import rectangle

    return Shape(rectangle(words.box.grown(0.05 * sheet.em)), fill)


def _zero(rows: Rows, sheet: Sheet) -> Stroke:
    x = rows.scale.at(0 * rows.scale.low)
    return Stroke(
        ((x, rows.top - 0.25 * sheet.em), (x, rows.bottom + 0.25 * sheet.em)), sheet.palette.text, sheet.hairline
    )


def _references(bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    reach = 0.3 * sheet.em
    return [
        data_line(((x, rows.bars[first][0] - reach), (x, rows.bars[last][1] + reach)), line.look, sheet)
        for line in bars.references
        for first, last, value in line.runs
        for x in (rows.scale.at(value),)
    ]
