"""A drawing of more series than can be told apart becomes one small chart for each, all on one scale, side by side."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.charts.axes import bounds
from generator.charts.key import Entry, head
from generator.charts.scene import Item, Scene, moved
from generator.charts.sheet import Sheet, measures, named, references
from generator.document.drawing import Drawing, DrawingKind, Series

NARROWEST = 12
ACROSS, DOWN = 2.0, 1.2
FOOT = 4.5
LOWEST, HIGHEST = 3.5, 8.0
"""In ems: the narrowest panel, the spaces between panels, room for a panel's title and foot, and its plot's height."""


def draw_panels(drawing: Drawing, sheet: Sheet, draw: Callable[[Drawing, Sheet], Scene]) -> Scene:
    """The scene of small charts, each under the name of its series; `draw` draws one of them.

    They stand on one page if their plots need not be lower than can be read for that.
    """
    items, top = head(_entries(drawing, sheet), drawing.axis_title, sheet)
    columns = _columns(sheet)
    panel = _panel(drawing, sheet, columns, top)
    pairs = list(_split(drawing))
    for start in range(0, len(pairs), columns):
        drawn = [_titled(series, small, panel, draw) for series, small in pairs[start : start + columns]]
        for number, scene in enumerate(drawn):
            items += moved(scene.items, number * (panel.width + ACROSS * sheet.em), top)
        top += max(scene.height for scene in drawn) + DOWN * sheet.em
    return Scene(sheet.width, top - DOWN * sheet.em, tuple(items))


def _entries(drawing: Drawing, sheet: Sheet) -> tuple[Entry, ...]:
    compared = references(drawing)
    looks = sheet.palette.looks(compared)
    return tuple(Entry(named(one), look, as_line=True) for one, look in zip(compared, looks, strict=True))


def _columns(sheet: Sheet) -> int:
    return max(1, math.floor((sheet.width / sheet.em + ACROSS) / (NARROWEST + ACROSS)))


def _panel(drawing: Drawing, sheet: Sheet, columns: int, top: float) -> Sheet:
    rows = math.ceil(len(measures(drawing)) / columns)
    room = (sheet.tallest - top) / rows / sheet.em - FOOT - DOWN
    width = (sheet.width + ACROSS * sheet.em) / columns - ACROSS * sheet.em
    height = min(max(room, LOWEST), HIGHEST) * sheet.em
    return replace(sheet, width=width, plot=height, tallest=height, span=bounds(drawing))


def _split(drawing: Drawing) -> Iterator[tuple[Series, Drawing]]:
    """Each measure, and a drawing of it alone with the references, in which names and unit are not said again."""
    kind = DrawingKind.LINE if drawing.kind is DrawingKind.LINE else DrawingKind.BAR
    nameless = tuple(replace(one, label="") for one in references(drawing))
    for series in measures(drawing):
        alone = (replace(series, label=""), *nameless)
        yield series, replace(drawing, kind=kind, series=alone, axis_title="")


def _titled(series: Series, small: Drawing, panel: Sheet, draw: Callable[[Drawing, Sheet], Scene]) -> Scene:
    lines = panel.lettering.broken(series.label, panel.width, bold=True)
    title = panel.lettering.hung(lines, 0, 0, panel.palette.text, bold=True)
    top = title.box.bottom + 0.8 * panel.em
    scene = draw(small, panel)
    items: list[Item] = [title, *moved(scene.items, 0, top)]
    return Scene(panel.width, top + scene.height, tuple(items))
