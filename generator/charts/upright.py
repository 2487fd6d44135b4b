"""Bars become standing bars: few of them, with short names under and values over them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.axes import Scale, scale_for, written
from generator.charts.lines import most_ticks
from generator.charts.parts import Bars, Part
from generator.charts.scene import Anchor, Box, Item, Scene, Stroke, Words
from generator.charts.sheet import Sheet
from generator.charts.sideways import head, inside
from generator.charts.strokes import bar, data_line
from generator.document.drawing import DrawingKind

MOST_CATEGORIES = 8
NAME_LINES = 3
SHAPE = 0.4
LOWEST_PLOT = 9
FILLED = 0.7
"""The share of a category's width that its bars take up."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the bars stand: the plot's box and its scale, and how wide each category and each bar is."""

    box: Box
    scale: Scale
    slot: float
    lane: float

    def middle(self, index: int) -> float:
        """The middle of a category."""
        return self.box.left + (index + 0.5) * self.slot


def stands(bars: Bars, sheet: Sheet) -> bool:
    """Whether the bars can stand: few, with names that wrap under them and values that fit over them."""
    if bars.drawing.kind is DrawingKind.FULL_BAR or len(bars.rows) > MOST_CATEGORIES:
        return False
    slot = (sheet.width - _axis_width(bars, sheet)) / len(bars.rows)
    room = slot - 0.6 * sheet.em
    names = all(sheet.lettering.fits(name, room, NAME_LINES) for name in bars.drawing.categories)
    lane = FILLED * slot / bars.lanes
    values = sheet.lettering.widest(bars.labels) + 0.3 * sheet.em <= (slot if bars.lanes == 1 else lane)
    return names and values


def draw_upright(bars: Bars, sheet: Sheet) -> Scene:
    """The scene of standing bars."""
    above, top = head(bars, sheet)
    stand = _stand(bars, sheet, top)
    axis = _axis(bars, stand, sheet) if bars.stacked else []
    names = _names(bars, stand, sheet)
    ink = [
        item for index, row in enumerate(bars.rows) for part in row for item in _part(part, index, bars, stand, sheet)
    ]
    items = (*above, *axis, *ink, _zero(stand, sheet), *_references(bars, stand, sheet), *names)
    bottom = max(words.box.bottom for words in names)
    return Scene(sheet.width, bottom + 0.2 * sheet.em, items)


def _axis_width(bars: Bars, sheet: Sheet) -> float:
    if not bars.stacked:
        return 0.0
    scale = scale_for(bars.values, most_ticks(sheet), from_zero=True, whole=False)
    return sheet.lettering.widest(written(scale.ticks, bars.drawing)) + 0.6 * sheet.em


def _stand(bars: Bars, sheet: Sheet, top: float) -> Stand:
    left = _axis_width(bars, sheet)
    room = 0.5 * sheet.em if bars.stacked else 1.5 * sheet.em
    below = room if any(part.below for row in bars.rows for part in row) and not bars.stacked else 0.0
    height = max(SHAPE * sheet.width, LOWEST_PLOT * sheet.em)
    box = Box(left, top, sheet.width, top + room + height + below)
    scale = scale_for(bars.values, most_ticks(sheet), from_zero=True, whole=False).along(box.bottom - below, top + room)
    slot = (box.right - box.left) / len(bars.rows)
    widest = 4.5 * sheet.em * (1 if bars.lanes == 1 else bars.lanes)
    return Stand(box, scale, slot, min(FILLED * slot, widest) / bars.lanes)


def _axis(bars: Bars, stand: Stand, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for tick, number in zip(stand.scale.ticks, written(stand.scale.ticks, bars.drawing), strict=True):
        height = stand.scale.at(tick)
        across = ((stand.box.left, height), (stand.box.right, height))
        items.append(Stroke(across, sheet.palette.grid, sheet.hairline))
        x = stand.box.left - 0.6 * sheet.em
        items.append(sheet.lettering.centred((number,), x, height, sheet.palette.text, Anchor.RIGHT))
    return items


def _names(bars: Bars, stand: Stand, sheet: Sheet) -> list[Words]:
    room = stand.slot - 0.6 * sheet.em
    top = stand.box.bottom + 0.4 * sheet.em
    return [
        sheet.lettering.hung(
            sheet.lettering.wrap(name, room), stand.middle(index), top, sheet.palette.text, Anchor.MIDDLE
        )
        for index, name in enumerate(bars.drawing.categories)
    ]


def _part(part: Part, index: int, bars: Bars, stand: Stand, sheet: Sheet) -> list[Item]:
    left = stand.middle(index) + (part.lane - bars.lanes / 2) * stand.lane
    middle = left + stand.lane / 2
    if part.end is None:
        return _value(part, middle, stand.scale.at(part.start), sheet) if part.label and not bars.stacked else []
    top, bottom = sorted((stand.scale.at(part.start), stand.scale.at(part.end)))
    box = Box(left, top, left + stand.lane, bottom)
    ink = bar(box, bars.looks[part.series], sheet) if bottom > top else []
    if bars.stacked:
        return [*ink, *inside(part, box, bars, sheet)]
    return [*ink, *_value(part, middle, stand.scale.at(part.end), sheet)]


def _value(part: Part, middle: float, end: float, sheet: Sheet) -> list[Item]:
    height = sheet.lettering.height(1)
    top = end + 0.15 * sheet.em if part.below else end - height - 0.15 * sheet.em
    return [sheet.lettering.hung((part.label,), middle, top, sheet.palette.text, Anchor.MIDDLE)]


def _zero(stand: Stand, sheet: Sheet) -> Stroke:
    height = stand.scale.at(0 * stand.scale.low)
    return Stroke(((stand.box.left, height), (stand.box.right, height)), sheet.palette.text, sheet.hairline)


def _references(bars: Bars, stand: Stand, sheet: Sheet) -> list[Item]:
    half = stand.slot / 2
    return [
        data_line(((stand.middle(first) - half, height), (stand.middle(last) + half, height)), line.look, sheet)
        for line in bars.references
        for first, last, value in line.runs
        for height in (stand.scale.at(value),)
    ]
