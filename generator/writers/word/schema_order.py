"""A property of a style put in the place that Word's schema wants it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from generator.writers.word.xml import named

# The order in which Word's schema wants the properties that are set here (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).
PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr",
    "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip
RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
    "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath",
)  # fmt: skip


def put(parent: Any, name: str, attributes: Mapping[str, str] | None = None) -> Any:
    """The child `name` of a style or of its properties, made in the place that the schema wants, with these attributes."""
    child = parent.find(named(name))
    if child is None:
        child = etree.SubElement(parent, named(name))
        parent.insert(_place(parent, name.partition(":")[2]), child)
    for attribute, value in (attributes or {}).items():
        child.set(named(f"w:{attribute}"), value)
    return child


_ORDERS = {
    "pPr": PARAGRAPH_ORDER,
    "rPr": RUN_ORDER,
    "tblPr": ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
              "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"),
    "tblCellMar": ("top", "start", "left", "bottom", "end", "right"),
    "styles": ("docDefaults", "latentStyles", "style"),
    "docDefaults": ("rPrDefault", "pPrDefault"),
    "rPrDefault": ("rPr",),
    "style": ("name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
              "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr", "rPr",
              "tblPr", "trPr", "tcPr", "tblStylePr"),
}  # fmt: skip


def _place(parent: Any, name: str) -> int:
    order = _ORDERS[etree.QName(parent).localname]
    before = set(order[: order.index(name)])
    return sum(1 for child in parent if etree.QName(child).localname in before)
