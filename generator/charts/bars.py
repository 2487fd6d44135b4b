"""A drawing of bars becomes standing or lying bars, and the ink that the two have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.charts.axes import Scale, scale_for
from generator.charts.parts import Bars, Part
from generator.charts.scene import Anchor, Box, Item, Point, Stroke, Words
from generator.charts.sheet import Sheet
from generator.charts.strokes import bar, data_line

Drawn = tuple[list[Item], list[Words]]
"""Ink, and the words that go on top of everything."""


def scale_of(bars: Bars, sheet: Sheet) -> Scale:
    """The scale from zero: to round numbers for stacked bars, to the furthest value for bars that carry theirs."""
    values = [*bars.values, *sheet.span]
    scale = scale_for(values, sheet.most_ticks, from_zero=True)
    return scale if bars.stacked else scale.close(values)


def drawn_part(part: Part, box: Box, label: Words | None, bars: Bars, sheet: Sheet) -> Drawn:
    """A part in its box, with its value: `label` at its end, or inside it in a stack if there is room."""
    look = bars.looks[part.series]
    ink = bar(box, look, sheet) if not part.empty else []
    if not bars.stacked:
        return ink, [replace(label, backing=sheet.palette.page)] if label and part.label else []
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    words = sheet.lettering.centred((part.label,), *middle, sheet.palette.on(look.colour), Anchor.MIDDLE)
    roomy = ink and part.label and box.grown(-0.08 * sheet.em).holds(words.box)
    return ink, [replace(words, backing=look.colour)] if roomy else []


def reference_line(ends: Sequence[Point], look_index: int, bars: Bars, sheet: Sheet) -> list[Item]:
    """A reference across bars, with an edge in the colour of the page so that it is seen on a dark bar."""
    line = data_line([tuple(ends)], bars.references[look_index].look, sheet)
    return [Stroke(line.pieces, sheet.palette.page, line.width + 4 * sheet.hairline), line]
