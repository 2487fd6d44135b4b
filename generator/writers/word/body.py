"""The blocks of a document turned into the body of a Word file: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.document.blocks import Block, Chart, Contents, Facts, Heading, Image, List, Paragraph, Table
from generator.writers.word.contents import contents
from generator.writers.word.facts import facts
from generator.writers.word.headings import heading
from generator.writers.word.lists import list_block
from generator.writers.word.paragraphs import body_paragraph
from generator.writers.word.pictures import chart, image
from generator.writers.word.tables import table
from generator.writers.word.writing import Writing
from generator.writers.word.xml import DECLARATION, ROOT_NAMESPACES


def body_part(writing: Writing, background: str, page: str) -> str:
    """The document part: the background of its pages, all blocks, and the properties of its pages."""
    blocks = "".join(write_block(block, writing) for block in writing.document.blocks)
    return f"{DECLARATION}<w:document {ROOT_NAMESPACES}>{background}<w:body>{blocks}{page}</w:body></w:document>"


def write_block(block: Block, writing: Writing) -> str:
    """One block. Raises TypeError for a kind that this writer does not know: nothing is dropped in silence."""
    write = _KINDS.get(type(block))
    if write is None:
        raise TypeError(f"the Word writer knows no block of kind {type(block).__name__}")
    return write(block, writing)


def _list(block: List, writing: Writing) -> str:
    return list_block(block, writing, write_block)


_KINDS: dict[type[Block], Callable[[Any, Writing], str]] = {
    Heading: heading,
    Paragraph: body_paragraph,
    List: _list,
    Facts: facts,
    Table: table,
    Chart: chart,
    Image: image,
    Contents: contents,
}
