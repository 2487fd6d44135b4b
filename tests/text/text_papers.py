"""Small documents, written as plain text."""

from __future__ import annotations

from catalogues import ENGLISH

from generator.document.blocks import Block, Document, Footnote, Running
from generator.writers.text import write

WORDING = ENGLISH


def text_of(*blocks: Block, footnotes: tuple[Footnote, ...] = ()) -> str:
    running = Running("A committee", "Item No. 7")
    document = Document(
        id="07-places",
        title="School places",
        subject="Report",
        language="en-GB",
        author="A council",
        running=running,
        blocks=blocks,
        footnotes=footnotes,
    )
    return write(document, WORDING).decode()


def lines_of(*blocks: Block, footnotes: tuple[Footnote, ...] = ()) -> list[str]:
    """The lines without those that are empty, and without the one at the head."""
    return [line for line in text_of(*blocks, footnotes=footnotes).splitlines()[1:] if line]
