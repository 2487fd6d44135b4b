"""The headings of a paper become its list of contents, and its footnotes the list at its end."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document.blocks import Block, Contents, Document, Facts, Footnote, Heading
from generator.document.inlines import Text
from generator.writers.html.edition import Edition
from generator.writers.html.markup import EMPTY, Html, apart, element, escaped, joined, lines
from generator.writers.html.words import mark_id, unlinked, words

TOP_LEVEL = 2
DEPTH = 2
"""Where no list of contents is asked for in the paper: this many levels below its title."""

FEWEST = 3
"""A paper with fewer headings is read faster than its list of contents."""


def contents(document: Document, edition: Edition) -> Html:
    """The list of contents with its title, or nothing for a paper of few headings."""
    asked = next((block for block in document.blocks if isinstance(block, Contents)), None)
    last = TOP_LEVEL + (asked.depth if asked else DEPTH) - 1
    headings = [block for block in document.blocks if isinstance(block, Heading) and TOP_LEVEL <= block.level <= last]
    if len(headings) < FEWEST:
        return EMPTY
    return lines((title_of_contents(edition, asked.title if asked else None), _list(headings, edition)))


def title_of_contents(edition: Edition, title: str | None = None) -> Html:
    """What the landmark of a list of contents is named after. No heading: it is none of the paper's."""
    return element("p", escaped(title or edition.wording.say("contents")), id=edition.anchor("page-contents"))


def listed(navigation: Html, named_after: str) -> Html:
    """A list of contents as a landmark, named after what has these ids; nothing where there is none."""
    return element("nav", apart((navigation,)), aria_labelledby=named_after) if navigation else EMPTY


def opening_and_rest(document: Document) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of a paper in two parts: its list of contents stands between title and facts, and the rest."""
    blocks = document.blocks
    end = next((n for n, block in enumerate(blocks, 1) if isinstance(block, Heading) and block.level == 1), 0)
    while end and end < len(blocks) and isinstance(blocks[end], Facts):
        end += 1
    return blocks[:end], blocks[end:]


def _list(headings: Sequence[Heading], edition: Edition) -> Html:
    """Headings as a list, those of a deeper level as lists inside the items of the headings they stand under."""
    top = headings[0].level
    starts = [place for place, heading in enumerate(headings) if heading.level <= top]
    ends = [*starts[1:], len(headings)]
    groups = (headings[start:end] for start, end in zip(starts, ends, strict=True))
    return element("ul", *(_item(group[0], group[1:], edition) for group in groups))


def _item(heading: Heading, below: Sequence[Heading], edition: Edition) -> Html:
    number = (Text(f"{heading.number.text} "),) if heading.number else ()
    said = words((*number, *unlinked(heading.content)), edition)
    link = element("a", said, href=edition.way(heading.id), lang=heading.language)
    return element("li", link, _list(below, edition) if below else EMPTY)


def footnotes(document: Document, edition: Edition) -> Html:
    """The notes whose marks have been written, each with a way back to every mark; so to be called after the body."""
    written = [note for note in document.footnotes if edition.marks[note.id]]
    if not written:
        return EMPTY
    place = edition.anchor("page-footnotes")
    title = element(f"h{2 + edition.deeper}", escaped(edition.wording.say("footnotes")), id=place)
    notes = element("ol", *(_footnote(note, edition) for note in written))
    return element("section", title, notes, class_="footnotes", aria_labelledby=place)


def _footnote(note: Footnote, edition: Edition) -> Html:
    """A note, its printed number kept even where the list would count otherwise."""
    times = range(1, edition.marks[note.id] + 1)
    back = edition.wording.say("back-to-text", number=note.number)
    ways = (element("a", escaped(back), href=edition.way(mark_id(note.id, time)), class_="back") for time in times)
    value = note.number if note.number.isdecimal() else None
    return element(
        "li",
        words(note.content, edition),
        joined(Html(f" {way}") for way in ways),
        id=edition.anchor(note.id),
        value=value,
    )
