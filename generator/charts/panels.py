"""A drawing of more series than can be told apart becomes one small chart for each, on one scale, under one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.charts.axes import bounds
from generator.charts.scene import Item, Scene, moved
from generator.charts.sheet import Sheet, measures, references
from generator.document.drawing import Drawing, DrawingKind, Series

SPACE = 1.2


def draw_panels(drawing: Drawing, sheet: Sheet, draw: Callable[[Drawing, Sheet], Scene]) -> Scene:
    """The scene of small charts, each under the name of its series; `draw` draws one of them."""
    panel = replace(sheet, panel=True, span=bounds(drawing))
    items: list[Item] = []
    top = 0.0
    for series, small in _split(drawing):
        lines = sheet.lettering.wrap(series.label, sheet.width)
        title = sheet.lettering.hung(lines, 0, top, sheet.palette.text, bold=True)
        scene = draw(small, panel)
        begin = title.box.bottom + 0.4 * sheet.em
        items += [title, *moved(scene.items, begin)]
        top = begin + scene.height + SPACE * sheet.em
    return Scene(sheet.width, top - SPACE * sheet.em, tuple(items))


def _split(drawing: Drawing) -> Iterator[tuple[Series, Drawing]]:
    kind = DrawingKind.LINE if drawing.kind is DrawingKind.LINE else DrawingKind.BAR
    for series in measures(drawing):
        alone = (replace(series, label=""), *references(drawing))
        yield series, replace(drawing, kind=kind, series=alone)
