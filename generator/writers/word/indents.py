"""Lengths that depend on the paper (its widest number, its longest label) put into the styles that stand on them."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.schema_order import put
from generator.writers.word.styles import CONTENTS
from generator.writers.word.writing import POINTS_PER_MILLIMETRE, Writing
from generator.writers.word.xml import named

# How far what belongs to a heading line stands in from it, in ems of the body.
STEP = 1.5


def set_indents(sheet: Any, writing: Writing) -> None:
    """Set the indents of a style sheet (an lxml element, changed in place) to what the paper needs."""
    by_id = {style.get(named("w:styleId")): style for style in sheet.iterfind(named("w:style"))}
    step = STEP * float(writing.profile.body)
    indents = {
        "Body Text Indent": (writing.numbering.lengths.column, 0.0),
        "Fact": (writing.label_column, writing.label_column),
        "Fact In List": (step, 0.0),
        **{name: (step * level, 0.0) for level, name in enumerate(CONTENTS)},
    }
    for name, (left, hanging) in indents.items():
        properties = put(by_id[writing.styles[name]], "w:pPr")
        put(properties, "w:ind", {"left": _twentieths(left), "hanging": _twentieths(hanging)})
    width = float(writing.profile.text_width) * POINTS_PER_MILLIMETRE
    for name in ("header", "footer"):
        _right_tab(put(by_id[writing.styles[name]], "w:pPr"), width)
    if writing.pack or writing.pages:
        for name in CONTENTS:
            _page_column(put(by_id[writing.styles[name]], "w:pPr"), width)


def _twentieths(points: float) -> str:
    return str(round(points * TWENTIETHS))


def _right_tab(properties: Any, width: float) -> None:
    """Put the tab that a header's right part stands at on the margin of the profile."""
    for tab in properties.iterfind(f"{named('w:tabs')}/{named('w:tab')}"):
        if tab.get(named("w:val")) == "right":
            tab.set(named("w:pos"), _twentieths(width))


def _page_column(properties: Any, width: float) -> None:
    """The numbers of pages on the right margin, and dots leading there."""
    tabs = put(properties, "w:tabs")
    tabs[:] = []
    tab = etree.SubElement(tabs, named("w:tab"))
    for name, value in (("val", "right"), ("leader", "dot"), ("pos", _twentieths(width))):
        tab.set(named(f"w:{name}"), value)
