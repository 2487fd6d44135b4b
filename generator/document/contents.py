"""A document becomes what one edition of it shows: with its list of contents, or without."""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import Contents, Document


def without_contents(document: Document) -> Document:
    """The document for an edition that has no list of contents; the very same one where there is none to leave out."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Contents))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)
