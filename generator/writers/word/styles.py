"""A template's style sheet turned into the ids of the styles a paper needs; all that are missing become problems.

Styles are found by name, since Word translates the ids of its own styles into its language, and written by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from generator.problems import ContentError, Location, Problem
from generator.writers.word.xml import named

HEADINGS = tuple(f"heading {level}" for level in range(1, 7))
CONTENTS = tuple(f"toc {level}" for level in range(1, 4))
PARAGRAPH_STYLES = (
    "Normal", *HEADINGS, "Body Text", "Body Text Indent", "Numbered Paragraph", "List Bullet", "List Number",
    "List Continue", "Fact", "Fact In List", "List Heading", "caption", "Chart Subtitle", "Picture", "Note",
    "Statement", "Signature",
    "Table Text", "Table Number", "Table Heading", "Table Heading Number", "Table Row Heading", "Table Total",
    "Table Total Number", "header", "footer", "TOC Heading", *CONTENTS, "footnote text",
)  # fmt: skip
CHARACTER_STYLES = ("Strong", "Emphasis", "Hyperlink", "Strong Hyperlink", "footnote reference")
TABLE_STYLES = ("Committee Table",)
NEEDED = (
    *((name, "paragraph") for name in PARAGRAPH_STYLES),
    *((name, "character") for name in CHARACTER_STYLES),
    *((name, "table") for name in TABLE_STYLES),
)
StyleIds = Mapping[str, str]


def style_ids(sheet: Any, template_name: str) -> StyleIds:
    """The id of each needed style by its name. Raises ContentError (missing-style), one problem for each."""
    styles = [style for style in sheet.findall(named("w:style")) if style.get(named("w:styleId"))]
    found = {_key(style): style.get(named("w:styleId")) for style in styles}
    missing = [(name, kind) for name, kind in NEEDED if (name.lower(), kind) not in found]
    if missing:
        known = [name for name, _ in found]
        raise ContentError(*(_problem(name, kind, known, template_name) for name, kind in missing))
    return {name: found[name.lower(), kind] for name, kind in NEEDED}


def _key(style: Any) -> tuple[str, str]:
    name = style.find(named("w:name"))
    words = name.get(named("w:val"), "") if name is not None else ""
    return words.lower(), style.get(named("w:type"), "paragraph")


def _problem(name: str, kind: str, known: list[str], template_name: str) -> Problem:
    shown = name[0].upper() + name[1:]
    near = get_close_matches(name.lower(), known, 1, 0.8)
    renamed = f"is {near[0]!r} meant for it? Rename that one, or " if near else ""
    hint = (
        f"{renamed}add it in Word: open the template, Styles pane, New Style, Name: {shown}, Style type: "
        f"{kind.capitalize()}, and choose 'New documents based on this template'"
    )
    return Problem(
        "missing-style", f"there is no {kind} style {shown!r} here; every paper needs it", Location(template_name), hint
    )
