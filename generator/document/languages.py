"""The languages that parts of a document are in, besides its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Block, Document
from generator.document.inlines import Foreign, Inlines, text
from generator.document.walk import every_block, every_inline, labels_of, rich_lines


def languages(document: Document) -> frozenset[str]:
    """The BCP 47 tags of words in another language than the document's."""
    found = (tag for block in every_block(document.blocks) for tag in _languages(block))
    notes = (tag for note in document.footnotes for tag in _in_line(note.content))
    return frozenset((*found, *notes)) - {"", document.language}


def _languages(block: Block) -> Iterator[str]:
    yield block.language or ""
    for line in (*rich_lines(block), *map(text, labels_of(block))):
        yield from _in_line(line)


def _in_line(line: Inlines) -> Iterator[str]:
    return (each.language for each in every_inline(line) if isinstance(each, Foreign))
