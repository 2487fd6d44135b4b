"""A profile's page and a template's table style turned into the room that a table has."""

from __future__ import annotations

from typing import Any

from generator.document.table_widths import Room
from generator.profiles import Profile
from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.styles import StyleIds
from generator.writers.word.typeface import typeface
from generator.writers.word.writing import POINTS_PER_MILLIMETRE
from generator.writers.word.xml import named

WORDS_OWN_PADDING = 108  # twentieths of a point at each side, where no style says otherwise
ROUNDING = 1.0  # points: widths are rounded, and programs differ by a fraction of a point in what fits a line


def table_room(sheet: Any, ids: StyleIds, profile: Profile) -> Room:
    """The room between the margins, the padding of the cells, and the real widths of words at the table's size."""
    style = next(
        each for each in sheet.iterfind(named("w:style")) if each.get(named("w:styleId")) == ids["Committee Table"]
    )
    padding = sum(_padding(style, side) for side in ("left", "right")) / TWENTIETHS
    width = float(profile.text_width) * POINTS_PER_MILLIMETRE
    return Room(width, padding + ROUNDING, typeface(profile.typeface).at(float(profile.table)))


def _padding(style: Any, side: str) -> int:
    other = {"left": "start", "right": "end"}[side]  # what later editions of the standard call them
    for name in (side, other):
        found = style.find(f"{named('w:tblPr')}/{named('w:tblCellMar')}/{named(f'w:{name}')}")
        if found is not None:
            return int(found.get(named("w:w")))
    return WORDS_OWN_PADDING
