"""Bars become lying bars: a row for each category, its name beside or above it, its value at the bar's end."""

from __future__ import annotations

from dataclasses import replace

from generator.charts.axes import Scale, written
from generator.charts.bars import Drawn, drawn_part, reference_line, scale_of
from generator.charts.key import head
from generator.charts.labels import some_of
from generator.charts.names import End, names_above
from generator.charts.parts import ZERO, Bars, Part
from generator.charts.scene import Anchor, Box, Item, Scene, Stroke, Words
from generator.charts.sheet import Sheet
from generator.frozen import dataclass

NAME_LINES = 4
BETWEEN_LANES = 0.12
"""The space between the bars of a row, in ems."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The thickness of a bar and the space between rows, in ems, and the share of the width names may take."""

    thick: float
    between: float
    names: float


ROOMY = Spacing(1.35, 0.75, 0.36)
CLOSE = Spacing(1.05, 0.25, 0.5)


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows stand: the top of each name and of each row's bars, and along which lengths bars may lie."""

    name_tops: tuple[float, ...]
    tops: tuple[float, ...]
    thick: float
    scale: Scale
    column: float
    lanes: int

    def tall(self, sheet: Sheet) -> float:
        """How tall the bars of one row are together."""
        return self.lanes * self.thick + (self.lanes - 1) * BETWEEN_LANES * sheet.em


def draw_sideways(bars: Bars, sheet: Sheet) -> Scene:
    """The scene of lying bars."""
    direct = _direct_names(bars, sheet)
    above, top = head((*(() if direct else bars.bar_entries), *bars.line_entries), bars.drawing.axis_title, sheet)
    top += (sheet.lettering.height(1) + 0.6 * sheet.em) if direct else 0.0
    rows = _rows(bars, sheet, top)
    titles = names_above(_ends(bars, rows), rows.tops[0] - 0.6 * sheet.em, sheet) if direct else []
    axis = _axis(bars, rows, sheet) if bars.stacked else []
    ink, values = _parts(bars, rows, sheet)
    items = (*above, *titles, *axis, *_names(bars, rows, sheet), *ink, _zero(rows, sheet))
    everything = (*items, *_references(bars, rows, sheet), *values)
    bottom = max(
        [rows.tops[-1] + rows.tall(sheet), *(item.box.bottom for item in everything if isinstance(item, Words))]
    )
    return Scene(sheet.width, bottom + 0.4 * sheet.em, everything)


def _direct_names(bars: Bars, sheet: Sheet) -> bool:
    """Whether the parts of the first bar can be named above it: when the names have room and are beside the rows."""
    if not bars.can_name(0) or not _column(bars, sheet, ROOMY):
        return False
    return sum(sheet.lettering.width(name) + sheet.em for name in bars.names) - sheet.em <= sheet.width


def _ends(bars: Bars, rows: Rows) -> list[End]:
    triples = zip(bars.rows[0], bars.names, bars.looks, strict=True)
    return [End((rows.scale.at(part.middle), rows.tops[0]), name, look) for part, name, look in triples]


def _column(bars: Bars, sheet: Sheet, spacing: Spacing) -> float:
    """How wide a column the names of the categories need beside the bars; 0 when they go above them."""
    names, most = bars.drawing.categories, spacing.names * sheet.width
    if not all(sheet.lettering.fits(name, most, NAME_LINES) for name in names):
        return 0.0
    return sheet.lettering.widest(line for name in names for line in sheet.lettering.wrap(name, most))


def _rows(bars: Bars, sheet: Sheet, top: float) -> Rows:
    """The rows from `top` down: closer together when they would be too tall for a page."""
    roomy = _spaced(bars, sheet, top, ROOMY)
    return roomy if roomy.tops[-1] + roomy.tall(sheet) <= sheet.tallest else _spaced(bars, sheet, top, CLOSE)


def _spaced(bars: Bars, sheet: Sheet, top: float, spacing: Spacing) -> Rows:
    column = _column(bars, sheet, spacing)
    rows = Rows((), (), spacing.thick * sheet.em, _scale(bars, sheet, column), column, bars.lanes)
    name_tops: list[float] = []
    tops: list[float] = []
    for name in bars.drawing.categories:
        height = sheet.lettering.height(len(sheet.lettering.broken(name, column or sheet.width)))
        lead, tall = (0.0, max(height, rows.tall(sheet))) if column else (height + 0.2 * sheet.em, rows.tall(sheet))
        name_tops.append(top + (tall - height) / 2 if column else top)
        tops.append(top + lead + (tall - rows.tall(sheet)) / 2)
        top += lead + tall + spacing.between * sheet.em
    return replace(rows, name_tops=tuple(name_tops), tops=tuple(tops))


def _scale(bars: Bars, sheet: Sheet, column: float) -> Scale:
    """The scale along the bars, with room for the values at their ends or the numbers below."""
    scale, left = scale_of(bars, sheet), column + 0.6 * sheet.em if column else 0.0
    if bars.stacked:
        first, *_, last = (sheet.lettering.width(number) / 2 for number in written(scale.ticks, bars.drawing))
        return scale.along(max(left, first), sheet.width - last)
    room = sheet.lettering.widest(bars.labels) + 0.4 * sheet.em
    return scale.along(left + (room if bars.falls_below else sheet.hairline), sheet.width - room)


def _axis(bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    """A gridline at every round number, and as many of the numbers as can stand side by side."""
    bottom = rows.tops[-1] + rows.tall(sheet)
    places = [rows.scale.at(tick) for tick in rows.scale.ticks]
    pairs = zip(written(rows.scale.ticks, bars.drawing), places, strict=True)
    top, colour = bottom + 0.5 * sheet.em, sheet.palette.text
    numbers = [sheet.lettering.hung((number,), x, top, colour, Anchor.MIDDLE) for number, x in pairs]
    chosen = some_of([number.box for number in numbers], 0.3 * sheet.em)
    grid = (((x, rows.tops[0]), (x, bottom + 0.3 * sheet.em)) for x in places)
    return [Stroke(tuple(grid), sheet.palette.grid, sheet.hairline), *(numbers[place] for place in chosen)]


def _names(bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    wrapped = (sheet.lettering.broken(name, rows.column or sheet.width) for name in bars.drawing.categories)
    pairs = zip(wrapped, rows.name_tops, strict=True)
    return [sheet.lettering.hung(lines, 0, top, sheet.palette.text) for lines, top in pairs]


def _parts(bars: Bars, rows: Rows, sheet: Sheet) -> Drawn:
    pairs = zip(bars.rows, rows.tops, strict=True)
    drawn = [_part(part, top, bars, rows, sheet) for row, top in pairs for part in row]
    return [item for ink, _ in drawn for item in ink], [words for _, values in drawn for words in values]


def _part(part: Part, row_top: float, bars: Bars, rows: Rows, sheet: Sheet) -> Drawn:
    top = row_top + part.lane * (rows.thick + BETWEEN_LANES * sheet.em)
    start, end = rows.scale.at(part.start), rows.scale.at(part.start if part.end is None else part.end)
    box = Box(min(start, end), top, max(start, end), top + rows.thick)
    gap, anchor = (-0.3 * sheet.em, Anchor.RIGHT) if part.below else (0.3 * sheet.em, Anchor.LEFT)
    label = sheet.lettering.centred((part.label,), end + gap, top + rows.thick / 2, sheet.palette.text, anchor)
    return drawn_part(part, box, label, bars, sheet)


def _zero(rows: Rows, sheet: Sheet) -> Stroke:
    """The line at zero: along all rows, or row by row where names stand between them."""
    x, reach, tall = rows.scale.at(ZERO), 0.25 * sheet.em, rows.tall(sheet)
    pairs = [(rows.tops[0], rows.tops[-1])] if rows.column else [(top, top) for top in rows.tops]
    pieces = tuple(((x, first - reach), (x, last + tall + reach)) for first, last in pairs)
    return Stroke(pieces, sheet.palette.text, sheet.hairline)


def _references(bars: Bars, rows: Rows, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for index, line in enumerate(bars.references):
        for first, last, value in line.runs:
            x, reach = rows.scale.at(value), 0.2 * sheet.em
            ends = ((x, rows.tops[first] - reach), (x, rows.tops[last] + rows.tall(sheet) + reach))
            items += reference_line(ends, index, bars, sheet)
    return items
