"""A template's styles become a profile's: sizes, spacing and typeface are its own, the rest the template's.

Sizes and spaces stand in one table of rows. Space between paragraphs is put above them, so that there is as much below
a table, which has no space of its own, as there is between two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.word.indentation import TWENTIETHS, heading_size
from generator.writers.word.languages import language_attributes
from generator.writers.word.schema_order import put
from generator.writers.word.styles import CONTENTS, HEADINGS, StyleIds
from generator.writers.word.xml import named


@dataclass(frozen=True, slots=True)
class Spacing:
    """The space above and below a paragraph, in ems of the body.

    `paragraphs` adds to the space above, in parts of the profile's paragraph space; `leading` is the part of the
    profile's extra line spacing that is kept.
    """

    above: float = 0
    below: float = 0
    paragraphs: float = 0
    leading: float = 1


HEADING_SPACING = (Spacing(0, 0.9, 0, 0.5), *(Spacing(above, 0, 0, 0.5) for above in (2.2, 1.8, 1.5, 1.3, 1.3)))
SPACING = {
    "Normal": Spacing(paragraphs=1),
    "Body Text": Spacing(paragraphs=1),
    "Body Text Indent": Spacing(paragraphs=1),
    "Numbered Paragraph": Spacing(paragraphs=1),
    "List Bullet": Spacing(paragraphs=0.6),
    "List Number": Spacing(paragraphs=0.6),
    "List Continue": Spacing(paragraphs=0.6),
    "Fact": Spacing(paragraphs=0.6),
    "Fact In List": Spacing(paragraphs=0.4),
    "List Heading": Spacing(above=0.3, paragraphs=1),
    "caption": Spacing(1.8, 0.4, leading=0.5),
    "Chart Subtitle": Spacing(below=0.4, leading=0.5),
    "Picture": Spacing(0.2, 0.2, leading=0),
    "Note": Spacing(0.4, leading=0.5),
    "Statement": Spacing(1.3, 0.8),
    "Signature": Spacing(3),
    **dict.fromkeys(
        ("Table Text", "Table Number", "Table Heading", "Table Heading Number", "Table Row Heading", "Table Total",
         "Table Total Number"),
        Spacing(0.25, 0.25, leading=0.3),
    ),
    "header": Spacing(below=0.8, leading=0.3),
    "footer": Spacing(above=0.8, leading=0.3),
    "TOC Heading": HEADING_SPACING[1],
    **dict.fromkeys(CONTENTS, Spacing(paragraphs=0.6)),
    "footnote text": Spacing(0.2, leading=0.3),
    **dict(zip(HEADINGS, HEADING_SPACING, strict=True)),
}  # fmt: skip
CELL_PADDING = 0.4  # left and right of the words of a cell, in ems of the table's text
TABLE_TEXT = ("Table Text", "Table Number", "Table Heading", "Table Heading Number", "Table Row Heading", "Table Total",
              "Table Total Number")  # fmt: skip


def restyle(sheet: Any, profile: Profile, language: str, ids: StyleIds) -> None:
    """Give the style sheet (an lxml element, changed in place) the profile's sizes, spacing and typeface."""
    _defaults(sheet, profile, language)
    by_id = {style.get(named("w:styleId")): style for style in sheet.iterfind(named("w:style"))}
    for style in by_id.values():
        _clear_print(style, profile)
        _typeface(style, profile)
    for name, points in _sizes(profile):
        _size(put(by_id[ids[name]], "w:rPr"), points)
    for name, spacing in SPACING.items():
        put(put(by_id[ids[name]], "w:pPr"), "w:spacing", _spacing(spacing, profile))
    _pad_cells(by_id[ids["Committee Table"]], profile)
    put(put(by_id[ids["footnote reference"]], "w:rPr"), "w:vertAlign", {"val": "baseline"})


def _pad_cells(table_style: Any, profile: Profile) -> None:
    """Keep the words of neighbouring cells apart by more than a space, however large they are."""
    wanted = round(CELL_PADDING * float(profile.table) * TWENTIETHS)
    margins = put(put(table_style, "w:tblPr"), "w:tblCellMar")
    for side, other in (("left", "start"), ("right", "end")):  # the second is what later editions of the standard say
        name = f"w:{other}" if margins.find(named(f"w:{other}")) is not None else f"w:{side}"
        padding = put(margins, name)
        own = padding.get(named("w:w"), "0")
        put(margins, name, {"w": str(max(int(own), wanted)), "type": "dxa"})


def _defaults(sheet: Any, profile: Profile, language: str) -> None:
    """The size and language of every paragraph and run that no style says otherwise of."""
    properties = put(put(put(sheet, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    for name in ("w:rFonts", "w:lang"):
        for found in properties.findall(named(name)):
            properties.remove(found)
    put(properties, "w:lang", language_attributes(language))
    _size(properties, float(profile.body))


def _typeface(style: Any, profile: Profile) -> None:
    """The profile's typeface, on the styles that all others are based on.

    Were it in the defaults, LibreOffice would copy it to every link in a table as formatting by hand.
    """
    if style.get(named("w:type")) == "paragraph" and style.find(named("w:basedOn")) is None:
        fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), profile.typeface)
        put(put(style, "w:rPr"), "w:rFonts", fonts)


def _clear_print(style: Any, profile: Profile) -> None:
    """One typeface, nothing below the smallest size, no capitals or justified lines, italics as the profile has it."""
    unwanted = ["w:rFonts", "w:lang", "w:caps", "w:smallCaps", "w:vertAlign", "w:position"] + (
        [] if profile.italics else ["w:i", "w:iCs"]
    )
    for name in unwanted:
        for found in list(style.iter(named(name))):
            found.getparent().remove(found)
    for name in ("w:sz", "w:szCs"):
        for found in style.iter(named(name)):
            found.set(named("w:val"), str(max(int(found.get(named("w:val"))), _half_points(float(profile.smallest)))))
    for found in style.iter(named("w:jc")):
        if found.get(named("w:val")) in ("both", "distribute"):
            found.set(named("w:val"), "left")


def _sizes(profile: Profile) -> Iterator[tuple[str, float]]:
    """Every style whose size the profile sets. All others take the body's from the defaults."""
    yield from ((name, heading_size(profile, level)) for level, name in enumerate(HEADINGS, 1))
    yield "TOC Heading", heading_size(profile, 2)
    yield from ((name, float(profile.table)) for name in TABLE_TEXT)
    body = set(SPACING) - {*HEADINGS, *TABLE_TEXT, "TOC Heading"}
    yield from ((name, float(profile.body)) for name in sorted(body))


def _size(properties: Any, points: float) -> None:
    for name in ("w:sz", "w:szCs"):
        put(properties, name, {"val": str(_half_points(points))})


def _half_points(points: float) -> int:
    return round(points * 2)


def _spacing(spacing: Spacing, profile: Profile) -> dict[str, str]:
    body = float(profile.body)
    above = spacing.above * body + spacing.paragraphs * float(profile.paragraph_space) * body
    line = 1 + (float(profile.line_spacing) - 1) * spacing.leading
    return {
        "before": str(round(above * TWENTIETHS)),
        "after": str(round(spacing.below * body * TWENTIETHS)),
        "line": str(round(line * 240)),
        "lineRule": "auto",
    }
