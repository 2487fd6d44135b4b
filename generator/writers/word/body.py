"""The blocks of a document turned into the body of a Word file: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.document.blocks import Block, Chart, Contents, Facts, Heading, Image, List, Paragraph, Table
from generator.document.closing import PageMeasures, closings
from generator.writers.word.contents import contents
from generator.writers.word.facts import facts
from generator.writers.word.furniture import body_height, head_of
from generator.writers.word.headings import heading
from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.inlines import inlines
from generator.writers.word.lists import list_block
from generator.writers.word.paragraphs import body_paragraph, held_to_next, keep_with_next, paragraph
from generator.writers.word.pictures import chart, image
from generator.writers.word.runs import run
from generator.writers.word.tables import table
from generator.writers.word.writing import Writing
from generator.writers.word.xml import DECLARATION, ROOT_NAMESPACES

ABOVE_TITLE = 0.6
"""Between the line above a title and the title, in ems of the body."""
LINE = 1.15
"""How high a line of single spacing is, in ems."""


def body_part(papers: Sequence[Writing], background: str, pages: Sequence[str]) -> str:
    """The document part: the background of its pages, and all blocks of each paper with the properties of its pages."""
    *others, last = (_blocks(writing) for writing in papers)
    sections = map(_section, others, pages, papers)
    body = "".join((*sections, last, pages[-1]))
    return f"{DECLARATION}<w:document {ROOT_NAMESPACES}>{background}<w:body>{body}</w:body></w:document>"


def _blocks(writing: Writing) -> str:
    """The blocks of a paper; a last notice of few lines stands with the section before it."""
    blocks = writing.document.blocks
    held = {place for places in closings(blocks, _page(writing)) for place in places[:-1]}
    written = (write_block(block, writing) for block in blocks)
    return _above_title(writing) + "".join(
        held_to_next(xml) if place in held else xml for place, xml in enumerate(written)
    )


def _page(writing: Writing) -> PageMeasures:
    profile, size = writing.profile, float(writing.profile.body)
    line = size * LINE * float(profile.line_spacing)
    return PageMeasures(body_height(writing), line, float(profile.paragraph_space) * size, writing.room)


def _above_title(writing: Writing) -> str:
    """The committee, where its name is too long to stand at the head of every page."""
    _, words = head_of(writing)
    below = round(ABOVE_TITLE * float(writing.profile.body) * TWENTIETHS)
    place = f'{keep_with_next(True)}<w:spacing w:before="0" w:after="{below}"/>'
    said = inlines(writing.document.running.spoken(words), writing)
    return paragraph(said, writing.styles["Body Text"], place) if words else ""


def _section(blocks: str, page: str, writing: Writing) -> str:
    """A paper that others follow: Word wants the properties of its pages in the last paragraph, after all others.

    Where a table stands last, a line says that the paper ends, since an empty paragraph would be read as a blank.
    """
    if not blocks.endswith("</w:p>"):
        words = run(writing.wording.say("end-of-paper", title=writing.document.title))
        blocks += paragraph(words, writing.styles["Note"])
    before, properties, words_of_last = blocks.rpartition("</w:pPr>")
    return f"{before}{page}{properties}{words_of_last}"


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
