"""A paper's running lines become what stands at the head and foot of every page, and what at its beginning alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document.blocks import Document, Running
from generator.document.inlines import Foreign, Inlines, Text, plain, text
from generator.document.table_widths import turned_lines

# What the foot of a page may take, in points of the size of its lines together: about a twelfth of the page.
MOST_AT_FOOT = 58

# The least between the two ends of a line, in ems.
GAP = 2.0

LONGEST = 200
"""Letters of a line that stands on every page: it tells where the reader is, and leaves the page to the paper."""


def on_every_page(document: Document, words: str, most: int = LONGEST) -> Inlines:
    """The paper's title, or the committee, as it stands at the edge of every page: a long one is cut behind a word.

    `most` is how many letters there is room for.
    """
    said = document.running.spoken(words)
    if len(words) <= most:
        return said
    last = words.rfind(" ", 0, most + 1)
    return (*_cut(said, last if last > 0 else most), Text("…"))


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


def foot_title(document: Document, page_of: str, width: float, size: float, measure: Callable[[str], float]) -> Inlines:
    """The paper's title as it stands beside or above `page_of` at the foot of every page.

    A long title in large letters would take a fifth of each page from the text. Where the head says of what item the
    page is, the foot then has as many of the title's words as stand beside the number of the page. Lengths are in
    points; `size` is that of the letters, and `measure` tells how wide they are where they are bold.
    """
    title = on_every_page(document, document.title)
    together = f"{plain(title)} {page_of}"
    lines = 1 if turned_lines(together, width, measure) == 1 else 1 + turned_lines(plain(title), width, measure)
    if lines * size <= MOST_AT_FOOT or not document.running.item:
        return title
    ends = [place for place, letter in enumerate(document.title[:LONGEST]) if letter == " "]
    fitting = (end for end in reversed(ends) if measure(f"{document.title[:end]}…{page_of}") + GAP * size <= width)
    most = next(fitting, 0)
    return on_every_page(document, document.title, most) if most else ()
