"""A profile's page turned into Word's: A4 upright, the profile's margins and colour, the template's header, footer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from generator.profiles import Profile
from generator.writers.word.xml import named, quoted

TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
WHITE = "#FFFFFF"
# From the edge of the paper to header and footer, in millimetres, where a template does not say.
FURNITURE_DISTANCE = 11


# Footnotes count from 1 in every section: each paper of a pack has its own.
NOTES_OF_ITS_OWN = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'


def page_properties(
    template_page: Any,
    profile: Profile,
    furniture_of: Mapping[str, str],
    *,
    own_notes: bool = False,
    first_page: int | None = None,
) -> str:
    """The properties of a paper's pages, from the template's (an lxml element w:sectPr, or None) and the profile.

    `furniture_of` gives the relationship to the paper's header or footer by that of the template's. Every page has the
    same header and footer, the first one too: what recurs is always found in the same place. Pages run through, or
    begin with the number `first_page`.
    """
    references = "".join(
        f'<w:{reference} w:type="default" r:id={quoted(furniture_of[relationship])}/>'
        for reference, relationship in _references(template_page)
    )
    margins = " ".join(
        f'w:{side}="{round(float(getattr(profile.margins, side)) * TWENTIETHS_PER_MILLIMETRE)}"'
        for side in ("top", "right", "bottom", "left")
    )
    furniture = " ".join(f'w:{kind}="{_distance(template_page, kind)}"' for kind in ("header", "footer"))
    notes = NOTES_OF_ITS_OWN if own_notes else ""
    start = f'<w:pgNumType w:start="{first_page}"/>' if first_page else ""
    return f'<w:sectPr>{references}{notes}{A4}<w:pgMar {margins} {furniture} w:gutter="0"/>{start}</w:sectPr>'


def _references(template_page: Any) -> list[tuple[str, str]]:
    """The header and footer of the template's ordinary pages, with their relationships."""
    if template_page is None:
        return []
    found = (child for child in template_page if child.get(named("w:type")) == "default")
    return [(etree.QName(child).localname, child.get(named("r:id"))) for child in found if child.get(named("r:id"))]


def referenced(template_page: Any) -> set[str]:
    """The ids of the relationships to the header and footer of the template's pages."""
    return {relationship for _, relationship in _references(template_page)}


def _distance(template_page: Any, kind: str) -> str:
    margins = None if template_page is None else template_page.find(named("w:pgMar"))
    distance = margins.get(named(f"w:{kind}")) if margins is not None else None
    return distance or str(round(FURNITURE_DISTANCE * TWENTIETHS_PER_MILLIMETRE))


def background(profile: Profile) -> str:
    """The colour of the pages, where it is not the paper's own white."""
    return (
        "" if profile.page_colour.upper() == WHITE else f'<w:background w:color="{profile.page_colour[1:].upper()}"/>'
    )


def last_page_properties(document: Any) -> Any:
    """The properties of a template's last pages: those that its body ends with (None when it has none)."""
    found: list[etree._Element] = list(document.iterfind(f"{named('w:body')}/{named('w:sectPr')}"))
    return found[-1] if found else None
