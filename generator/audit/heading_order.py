"""The levels of a file's headings, in their order, become findings about that order, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.audit.findings import Finding, Place
from generator.audit.rulebook import Format

LONG_WITHOUT_HEADINGS = 15  # paragraphs: about a page


def order_findings(headings: Iterable[tuple[int, Place]], form: Format) -> Iterator[Finding]:
    """A first heading that is not of level 1, and levels left out on the way down."""
    above = 0
    for level, place in headings:
        if not above and level > 1:
            message = f"the first heading is of level {level}; level 1 is wanted"
            yield Finding("first-heading-level", message, place, form)
        elif above and level > above + 1:
            message = f"level {level} follows level {above}; level {above + 1} is wanted"
            yield Finding("heading-skip", message, place, form)
        above = level


def presence_findings(headings: int, paragraphs: int, form: Format) -> Iterator[Finding]:
    """A long text without headings."""
    if not headings and paragraphs > LONG_WITHOUT_HEADINGS:
        message = f"{paragraphs} paragraphs and no heading; a heading for each section is wanted"
        yield Finding("headings-missing", message, format=form)
