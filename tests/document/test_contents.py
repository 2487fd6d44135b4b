"""Editions with a list of contents, and editions without."""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import Block, Contents, Document, Paragraph, Running
from generator.document.contents import without_contents
from generator.document.inlines import text

CONTENTS = Contents(id="contents", title="Contents")
WORDS = Paragraph(id="words", content=text("Words"))


def _document(*blocks: Block) -> Document:
    return Document(
        id="07-paper", title="Paper", subject="", language="en-GB", author="", running=Running("", ""), blocks=blocks
    )


def test_an_edition_without_contents_has_all_blocks_but_the_list() -> None:
    document = _document(CONTENTS, WORDS)
    assert without_contents(document) == replace(document, blocks=(WORDS,))


def test_a_document_that_has_no_list_stays_the_very_same() -> None:
    document = _document(WORDS)
    assert without_contents(document) is document
