"""Lists turned into Typst's lists, each item with the mark that the tree prints, inner lists a level deeper."""

from __future__ import annotations

from collections.abc import Callable

from generator.document.blocks import Block, List, ListItem, ListKind
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.typst_code import array, boolean, call, joined, points, string

WriteBlock = Callable[[Block, Edition], str]
# How PDF calls the marks of a list (ISO 32000-1, table 347).
MARKS = {
    ListKind.BULLET: "Disc",
    ListKind.DECIMAL: "Decimal",
    ListKind.LETTER: "LowerAlpha",
    ListKind.ROMAN: "LowerRoman",
}


def list_block(block: List, edition: Edition, write_block: WriteBlock) -> str:
    """A list. `write_block` writes the blocks inside its items."""
    edition.ledger.lists.append(MARKS[block.kind])
    items = [_item(item, edition, write_block) for item in block.items]
    inset = boolean(True) if block.id in edition.inset else None
    labels = [item.label for item in block.items]
    widest = points(max(edition.face.width(label, float(edition.profile.body)) for label in labels))
    if block.kind is ListKind.BULLET:
        return call("bullets", string(labels[0]), widest, *items, inset=inset)
    return call("counted", array(map(string, labels)), widest, *items, inset=inset)


def _item(item: ListItem, edition: Edition, write_block: WriteBlock) -> str:
    place = call("place-of", string(edition.anchor(item.id)))
    return joined([place, *(write_block(block, edition) for block in item.blocks)])
