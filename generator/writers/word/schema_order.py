"""A property of a style put in the place that Word's schema wants it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from generator.writers.word.xml import named


def _words(text: str) -> list[str]:
    return text.split()


# The order in which Word's schema wants what is set here (ECMA-376 part 1, 17.3.1.26, 17.3.2.28, 17.4.59, 17.7.4.17).
PARAGRAPH_ORDER = _words("""
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
""")
RUN_ORDER = _words("""
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs
    em lang eastAsianLayout specVanish oMath
""")
STYLE_ORDER = _words("""
    name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
""")
TABLE_ORDER = _words("""
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook
""")
ORDERS = {
    "pPr": PARAGRAPH_ORDER,
    "rPr": RUN_ORDER,
    "tblPr": TABLE_ORDER,
    "tblCellMar": ["top", "start", "left", "bottom", "end", "right"],
    "style": STYLE_ORDER,
    "styles": ["docDefaults", "latentStyles", "style"],
    "docDefaults": ["rPrDefault", "pPrDefault"],
    "rPrDefault": ["rPr"],
}


def put(parent: Any, name: str, attributes: Mapping[str, str] | None = None) -> Any:
    """The child `name` of a style or of its properties, made where the schema wants it, with these attributes."""
    child = parent.find(named(name))
    if child is None:
        child = etree.SubElement(parent, named(name))
        parent.insert(_place(parent, name.partition(":")[2]), child)
    for attribute, value in (attributes or {}).items():
        child.set(named(f"w:{attribute}"), value)
    return child


def _place(parent: Any, name: str) -> int:
    order = ORDERS[etree.QName(parent).localname]
    before = set(order[: order.index(name)])
    return sum(1 for child in parent if etree.QName(child).localname in before)
