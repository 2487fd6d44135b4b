"""The ends of lines and the parts of a stack become names beside or above them, each as near as it can be."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts.labels import spread
from generator.charts.palette import Look
from generator.charts.scene import Anchor, Item, Point, Stroke
from generator.charts.sheet import Sheet
from generator.frozen import dataclass

SHARE = 0.34
"""The most of the picture's width that names may take."""

NARROWEST_PLOT = 17
"""The width of picture, in ems, that names must leave; in a large edition they go into a key above."""

MOST_LINES = 5
SPACE = 1.2
APART = 0.4
"""From the plot to its names, and between names, in ems."""


@dataclass(frozen=True, slots=True)
class End:
    """Something to be named: where a leader to its name begins, and how it looks."""

    at: Point
    name: str
    look: Look


def names_width(names: Iterable[str], sheet: Sheet) -> float:
    """How wide a column the names need beside the plot; 0 when they cannot stand there (or there are none)."""
    most, wanted = SHARE * sheet.width, [name for name in names if name]
    if sheet.width - most < NARROWEST_PLOT * sheet.em:
        return 0.0
    if not all(sheet.lettering.fits(name, most, MOST_LINES) for name in wanted):
        return 0.0
    return sheet.lettering.widest(line for name in wanted for line in sheet.lettering.wrap(name, most))


def names_beside(ends: Iterable[End], x: float, width: float, low: float, high: float, sheet: Sheet) -> list[Item]:
    """The names in a column at `x` between the heights `low` and `high`, in the order of their ends, with leaders."""
    named = sorted((end for end in ends if end.name), key=lambda end: end.at[1])
    wrapped = [sheet.lettering.wrap(end.name, width) for end in named]
    heights = [sheet.lettering.height(len(lines)) + APART * sheet.em for lines in wrapped]
    middles = spread([end.at[1] for end in named], heights, low, high)
    items: list[Item] = []
    for end, lines, middle in zip(named, wrapped, middles, strict=True):
        items.append(_leader(end, (x - 0.25 * sheet.em, middle), sheet))
        items.append(sheet.lettering.centred(lines, x, middle, end.look.text))
    return items


def names_above(ends: Iterable[End], bottom: float, sheet: Sheet) -> list[Item]:
    """The names on one line that ends at the height `bottom`, each over its end; nothing when there is no room."""
    named = sorted((end for end in ends if end.name), key=lambda end: end.at[0])
    widths = [sheet.lettering.width(end.name) + sheet.em for end in named]
    if sum(widths) - sheet.em > sheet.width:
        return []
    middles = spread([end.at[0] for end in named], widths, -sheet.em / 2, sheet.width + sheet.em / 2)
    top = bottom - sheet.lettering.height(1)
    items: list[Item] = []
    for end, middle in zip(named, middles, strict=True):
        words = sheet.lettering.hung((end.name,), middle, top, end.look.text, Anchor.MIDDLE)
        nearest = min(max(end.at[0], words.box.left + 0.3 * sheet.em), words.box.right - 0.3 * sheet.em)
        items += [_leader(end, (nearest, bottom), sheet), words]
    return items


def _leader(end: End, to: Point, sheet: Sheet) -> Stroke:
    return Stroke(((end.at, to),), end.look.colour, sheet.hairline)
