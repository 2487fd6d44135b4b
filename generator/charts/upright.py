"""Bars become standing bars: few of them, with short names under and values over them."""

from __future__ import annotations

from decimal import Decimal

from generator.charts.axes import Scale, written
from generator.charts.bars import Drawn, drawn_part, reference_line, scale_of
from generator.charts.key import head
from generator.charts.names import SPACE, End, names_beside, names_width
from generator.charts.palette import Look
from generator.charts.parts import ZERO, Bars, Part
from generator.charts.scene import Anchor, Box, Item, Scene, Stroke, Words
from generator.charts.sheet import Sheet
from generator.document.drawing import DrawingKind
from generator.frozen import dataclass

MOST_CATEGORIES = 8
NAME_LINES = 3
PLOT_SHARE = 0.34
LOWEST_PLOT = 9
FILLED = 0.7
"""The share of a category's width that its bars take up."""

WIDEST_BAR = 4.5
"""In ems."""

Named = tuple[Decimal, str, Look]
"""A value beside which a name belongs, the name, and the look of what it names."""


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
    stand = _stand(bars, sheet, 0.0, _column(bars, sheet))
    room = stand.slot - 0.6 * sheet.em
    names = all(sheet.lettering.fits(name, room, NAME_LINES) for name in bars.drawing.categories)
    values = sheet.lettering.widest(bars.labels) + 0.3 * sheet.em <= (stand.slot if bars.lanes == 1 else stand.lane)
    return names and values


def draw_upright(bars: Bars, sheet: Sheet) -> Scene:
    """The scene of standing bars."""
    column = _column(bars, sheet)
    beside = column and _reach_the_end(bars)
    in_key = (*(() if column and bars.can_name(-1) else bars.bar_entries), *(() if beside else bars.line_entries))
    above, top = head(in_key, bars.drawing.axis_title, sheet)
    stand = _stand(bars, sheet, top, column)
    axis = _axis(bars, stand, sheet) if bars.stacked else []
    foot = _foot(bars, stand, sheet)
    ink, values = _parts(bars, stand, sheet)
    names = _names(bars, stand, sheet, column) if column else []
    items = (*above, *axis, *ink, _zero(stand, sheet), *_references(bars, stand, sheet), *foot, *names, *values)
    bottom = max(item.box.bottom for item in items if isinstance(item, Words))
    return Scene(sheet.width, bottom + 0.2 * sheet.em, items)


def _column(bars: Bars, sheet: Sheet) -> float:
    """How wide a column the names beside the bars need: those of a stack's parts, and of references."""
    return names_width((name for _, name, _ in (*_last_parts(bars), *_last_references(bars))), sheet)


def _last_parts(bars: Bars) -> list[Named]:
    if not bars.can_name(-1):
        return []
    return [(part.middle, bars.names[part.series], bars.looks[part.series]) for part in bars.rows[-1]]


def _last_references(bars: Bars) -> list[Named]:
    if not _reach_the_end(bars):
        return []
    return [(line.runs[-1][2], line.name, line.look) for line in bars.references]


def _reach_the_end(bars: Bars) -> bool:
    """Whether a name at the right can stand at the end of every reference: no line stops at an earlier bar."""
    return all(line.runs and line.runs[-1][1] == len(bars.rows) - 1 for line in bars.references)


def _stand(bars: Bars, sheet: Sheet, top: float, column: float) -> Stand:
    scale = scale_of(bars, sheet)
    numbers = written(scale.ticks, bars.drawing) if bars.stacked else ()
    left = sheet.lettering.widest(numbers) + 0.6 * sheet.em if bars.stacked else 0.0
    right = sheet.width - (column + SPACE * sheet.em if column else 0.0)
    over = (0.5 if bars.stacked else 1.5) * sheet.em
    under = over if bars.falls_below and not bars.stacked else 0.0
    foot = top + over + sheet.plot_height(PLOT_SHARE, LOWEST_PLOT, top + over)
    box = Box(left, top, right, foot + under)
    slot = (box.right - box.left) / len(bars.rows)
    lane = min(FILLED * slot / bars.lanes, WIDEST_BAR * sheet.em)
    return Stand(box, scale.along(foot, top + over), slot, lane)


def _axis(bars: Bars, stand: Stand, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for tick, number in zip(stand.scale.ticks, written(stand.scale.ticks, bars.drawing), strict=True):
        height, x = stand.scale.at(tick), stand.box.left - 0.6 * sheet.em
        across = ((stand.box.left, height), (stand.box.right, height))
        items.append(Stroke((across,), sheet.palette.grid, sheet.hairline))
        items.append(sheet.lettering.centred((number,), x, height, sheet.palette.text, Anchor.RIGHT))
    return items


def _foot(bars: Bars, stand: Stand, sheet: Sheet) -> list[Words]:
    room, top = stand.slot - 0.6 * sheet.em, stand.box.bottom + 0.4 * sheet.em
    wrapped = (sheet.lettering.wrap(name, room) for name in bars.drawing.categories)
    return [
        sheet.lettering.hung(lines, stand.middle(index), top, sheet.palette.text, Anchor.MIDDLE)
        for index, lines in enumerate(wrapped)
    ]


def _parts(bars: Bars, stand: Stand, sheet: Sheet) -> Drawn:
    drawn = [_part(part, index, bars, stand, sheet) for index, row in enumerate(bars.rows) for part in row]
    return [item for ink, _ in drawn for item in ink], [words for _, values in drawn for words in values]


def _part(part: Part, index: int, bars: Bars, stand: Stand, sheet: Sheet) -> Drawn:
    left = stand.middle(index) + (part.lane - bars.lanes / 2) * stand.lane
    start, end = stand.scale.at(part.start), stand.scale.at(part.start if part.end is None else part.end)
    box = Box(left, min(start, end), left + stand.lane, max(start, end))
    gap = 0.15 * sheet.em
    top = end + gap if part.below else end - gap - sheet.lettering.height(1)
    label = sheet.lettering.hung((part.label,), left + stand.lane / 2, top, sheet.palette.text, Anchor.MIDDLE)
    return drawn_part(part, box, label, bars, sheet)


def _zero(stand: Stand, sheet: Sheet) -> Stroke:
    height = stand.scale.at(ZERO)
    return Stroke((((stand.box.left, height), (stand.box.right, height)),), sheet.palette.text, sheet.hairline)


def _references(bars: Bars, stand: Stand, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for index, line in enumerate(bars.references):
        for first, last, value in line.runs:
            height, half = stand.scale.at(value), stand.slot / 2
            ends = ((stand.middle(first) - half, height), (stand.middle(last) + half, height))
            items += reference_line(ends, index, bars, sheet)
    return items


def _names(bars: Bars, stand: Stand, sheet: Sheet, column: float) -> list[Item]:
    side = stand.middle(len(bars.rows) - 1) + stand.lane * bars.lanes / 2
    parts = [(side, named) for named in _last_parts(bars)]
    lines = [(stand.box.right, named) for named in _last_references(bars)]
    ends = [End((start, stand.scale.at(value)), name, look) for start, (value, name, look) in parts + lines]
    x = stand.box.right + SPACE * sheet.em
    return names_beside(ends, x, column, stand.box.top, stand.box.bottom + sheet.em, sheet)
