"""The unit, and the names of series that cannot stand beside their lines or bars, become the head of a chart."""

from __future__ import annotations

from generator.charts.palette import Look, Marker
from generator.charts.scene import Box, Item
from generator.charts.sheet import Sheet
from generator.charts.strokes import bar, data_line, marker
from generator.frozen import dataclass

LINE_SAMPLE = 3.2
BAR_SAMPLE = 1.4
"""Widths of a sample in ems: a line needs room for its dashes."""

BETWEEN = 1.4


@dataclass(frozen=True, slots=True)
class Entry:
    """One name and the look it explains; `as_line` for a line, a swatch of a bar if not."""

    name: str
    look: Look
    as_line: bool


def head(entries: tuple[Entry, ...], axis_title: str, sheet: Sheet) -> tuple[list[Item], float]:
    """Samples with their names, in the order of the series, then the unit in words; and where the plot may begin."""
    items, top = _key(tuple(entry for entry in entries if entry.name), sheet)
    if axis_title:
        title = sheet.lettering.hung(sheet.lettering.broken(axis_title, sheet.width), 0, top, sheet.palette.text)
        items, top = [*items, title], title.box.bottom + 0.7 * sheet.em
    return items, top


def _key(entries: tuple[Entry, ...], sheet: Sheet) -> tuple[list[Item], float]:
    """The samples with their names, in rows across the picture, and where what follows may begin."""
    items: list[Item] = []
    x = y = below = 0.0
    for entry in entries:
        start = _sample_width(entry, sheet) + 0.5 * sheet.em
        lines = sheet.lettering.broken(entry.name, sheet.width - start)
        width = start + sheet.lettering.widest(lines)
        if x and x + width > sheet.width:
            x, y = 0.0, below + 0.3 * sheet.em
        words = sheet.lettering.hung(lines, x + start, y, entry.look.text)
        items += [*_sample(entry, x, y, sheet), words]
        x, below = x + width + BETWEEN * sheet.em, max(below, words.box.bottom)
    return items, below + 0.6 * sheet.em if entries else 0.0


def _sample_width(entry: Entry, sheet: Sheet) -> float:
    return sheet.em * (LINE_SAMPLE if entry.as_line else BAR_SAMPLE)


def _sample(entry: Entry, x: float, y: float, sheet: Sheet) -> list[Item]:
    right = x + _sample_width(entry, sheet)
    height = sheet.lettering.height(1)
    if not entry.as_line:
        return bar(Box(x, y, right, y + height), entry.look, sheet)
    middle = y + height / 2
    line = data_line([((x, middle), (right, middle))], entry.look, sheet)
    if entry.look.marker is Marker.NONE:
        return [line]
    return [line, marker(((x + right) / 2, middle), entry.look, sheet)]
