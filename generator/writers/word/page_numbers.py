"""Places in a pack turned into the numbers of their pages: fields with the result that laying it out gave."""

from __future__ import annotations

from generator.writers.word.runs import Look, field
from generator.writers.word.writing import Entry, PackPages, Writing


def page_of(bookmark: str, writing: Writing, look: Look) -> str:
    """The number of the page with that bookmark, or words for an unknown one, in a field that Word can work out."""
    page = writing.pages.get(bookmark)
    return field(f"PAGEREF {bookmark}", writing.wording.say("page-unknown") if page is None else str(page), look)


def paper(identifier: str, writing: Writing) -> Entry:
    """What the contents of the pack say of a paper. Raises KeyError for one that is not in it."""
    return _pack(writing).papers[identifier]


def _pack(writing: Writing) -> PackPages:
    if writing.pack is None:
        raise ValueError("only a pack has pages to refer to")
    return writing.pack
