"""The blocks of a document turned into the code of its body: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.document.blocks import Block, Chart, Contents, Facts, Heading, Image, List, Paragraph, Table
from generator.document.closing import PageMeasures, closings
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.lists import list_block
from generator.writers.pdf.page_design import line_height, text_height
from generator.writers.pdf.pictures import chart, image
from generator.writers.pdf.tables import table
from generator.writers.pdf.text_blocks import contents, facts, heading, paragraph
from generator.writers.pdf.typst_code import call, in_language, stacked, string

PAGE_BREAK = "pagebreak(weak: true)"


def body(blocks: Sequence[Block], edition: Edition) -> str:
    """All blocks of a paper; a last notice of few lines stands with the section before it."""
    held = {held.start: held for held in closings(blocks, _page(edition))}
    within = {place for each in held.values() for place in each}
    return stacked(
        line
        for place, block in enumerate(blocks)
        if place in held or place not in within
        for line in (_held(blocks, held[place], edition) if place in held else _lines(block, edition))
    )


def _page(edition: Edition) -> PageMeasures:
    profile = edition.profile
    size = float(profile.body)
    return PageMeasures(
        text_height(profile), line_height(profile, size), float(profile.paragraph_space) * size, edition.room
    )


def _held(blocks: Sequence[Block], places: range, edition: Edition) -> Iterable[str]:
    yield call("closing", stacked(line for place in places for line in _lines(blocks[place], edition)))


def _lines(block: Block, edition: Edition) -> Iterable[str]:
    if isinstance(block, Heading) and block.new_page:
        yield PAGE_BREAK
    yield write_block(block, edition)


def write_block(block: Block, edition: Edition) -> str:
    """One block, where links can find it. Raises TypeError for an unknown kind: nothing is dropped in silence."""
    write = _KINDS.get(type(block))
    if write is None:
        raise TypeError(f"the PDF writer knows no block of kind {type(block).__name__}")
    code = write(block, edition)
    if type(block) not in _ANCHORED_WITHIN:
        code = call("anchored", string(edition.anchor(block.id)), code)
    return in_language(code, block.language or "")


def _list(block: List, edition: Edition) -> str:
    return list_block(block, edition, write_block)


_KINDS: dict[type[Block], Callable[[Any, Edition], str]] = {
    Heading: heading,
    Paragraph: paragraph,
    List: _list,
    Facts: facts,
    Table: table,
    Chart: chart,
    Image: image,
    Contents: contents,
}
# These put the anchor where a link should lead: to a caption, or to the line before the list of contents.
_ANCHORED_WITHIN = (Contents, Table, Chart)
