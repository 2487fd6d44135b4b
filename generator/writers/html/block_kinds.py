"""The blocks of a document become the body of a page: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.document.blocks import Block, Chart, Contents, Facts, Heading, Image, List, Paragraph, Table
from generator.writers.html.edition import Edition
from generator.writers.html.figures import chart, image
from generator.writers.html.markup import EMPTY, Html, lines
from generator.writers.html.tables import table
from generator.writers.html.text_blocks import facts, heading, list_block, paragraph


def body(blocks: Iterable[Block], edition: Edition) -> Html:
    """All blocks of a paper."""
    return lines(write_block(block, edition) for block in blocks)


def write_block(block: Block, edition: Edition) -> Html:
    """One block under its id. Raises TypeError for an unknown kind: nothing is dropped in silence."""
    write = _KINDS.get(type(block))
    if write is None:
        raise TypeError(f"the HTML writer knows no block of kind {type(block).__name__}")
    return write(block, edition)


def _list(block: List, edition: Edition) -> Html:
    return list_block(block, edition, write_block)


def _contents(_block: Contents, _edition: Edition) -> Html:
    """Nothing here: a page has its list of contents as its navigation, where a screen reader looks for it."""
    return EMPTY


_KINDS: dict[type[Block], Callable[[Any, Edition], Html]] = {
    Heading: heading,
    Paragraph: paragraph,
    List: _list,
    Facts: facts,
    Table: table,
    Chart: chart,
    Image: image,
    Contents: _contents,
}
