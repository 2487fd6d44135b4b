"""A paper's running lines become what stands at the head and foot of every page, and what at its beginning alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document.blocks import Document, Running
from generator.document.inlines import Foreign, Inlines, Text, plain, text
from generator.document.table_widths import turned_lines

# What the foot of a page may take, in points of the size of its lines together: about a twelfth of the page.
MOST_AT_FOOT = 58

LONGEST = 200
"""Letters of a line that stands on every page: it tells where the reader is, and leaves the page to the paper."""


def on_every_page(document: Document, words: str) -> Inlines:
    """The paper's title, or the committee, as it stands at the edge of every page: a long one is cut behind a word."""
    said = document.running.spoken(words)
    if len(words) <= LONGEST:
        return said
    last = words.rfind(" ", 0, LONGEST)
    return (*_cut(said, last if last > 0 else LONGEST), Text("…"))


def _cut(content: Inlines, most: int) -> Inlines:
    """As many of the letters, each stretch in the language that it is in."""
    kept: list[Text | Foreign] = []
    for inline in content:
        words = plain((inline,))[: most - len(plain(kept))]
        kept += [Foreign(text(words), inline.language) if isinstance(inline, Foreign) else Text(words)] if words else []
    return tuple(kept)


def head_lines(document: Document, width: float, measure: Callable[[str], float]) -> tuple[Running, str]:
    """What every page says, and the line that stands above the title; `width` between the margins, in points.

    A committee's name that would turn over at the head of every page, in large letters, stands above the title alone,
    or in the title: paper, item and page are still on every page, and a reader has a fifth fewer of them to turn.
    """
    running = document.running
    if not running.item or turned_lines(running.committee, width, measure) == 1:
        return running, ""
    once = "" if running.committee in document.title else running.committee
    return replace(running, committee=""), once


def foot_title(document: Document, page_of: str, width: float, size: float, measure: Callable[[str], float]) -> str:
    """The paper's title as it stands beside or above `page_of` at the foot of every page; "" where there is none.

    A long title in large letters would take a fifth of each page from the text. The head says of what item the page is,
    so the number of the page is then all that its foot has. Lengths are in points; `size` is that of the letters.
    """
    together = f"{document.title} {page_of}"
    lines = 1 if turned_lines(together, width, measure) == 1 else 1 + turned_lines(document.title, width, measure)
    return document.title if lines * size <= MOST_AT_FOOT or not document.running.item else ""
