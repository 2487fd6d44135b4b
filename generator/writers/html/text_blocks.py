"""Headings, paragraphs, lists and labelled lines become HTML, each numbered one with a number that can be linked to."""

from __future__ import annotations

from collections.abc import Callable

from generator.document.blocks import Block, Facts, Heading, List, ListItem, ListKind, Number, Paragraph, ParagraphRole
from generator.document.phrases import fact_label
from generator.writers.html.edition import Edition
from generator.writers.html.markup import EMPTY, SPACE, Attribute, Html, apart, element, escaped, joined, lines
from generator.writers.html.words import direction, spoken, words

DEEPEST = 6

LIST_ELEMENTS: dict[ListKind, tuple[str, str | None]] = {
    ListKind.BULLET: ("ul", None),
    ListKind.DECIMAL: ("ol", None),
    ListKind.LETTER: ("ol", "a"),
    ListKind.ROMAN: ("ol", "i"),
}
"""The element of each kind of list, and its type where that is not the usual one."""

WriteBlock = Callable[[Block, Edition], Html]


def heading(block: Heading, edition: Edition) -> Html:
    """A heading at its level, its number a link to itself."""
    number = _numbered(block.number, block.id, edition)
    name = f"h{min(block.level + edition.deeper, DEEPEST)}"
    kind = "paper-title" if block.level == 1 else None
    return element(name, number, words(block.content, edition), **named(block, edition), class_=kind)


def paragraph(block: Paragraph, edition: Edition) -> Html:
    """A paragraph in the look of its role; a numbered one can be linked to by its number."""
    role = None if block.role is ParagraphRole.BODY else block.role.value
    numbered = "numbered" if block.number else None
    attributes = {**named(block, edition), "class_": numbered or role}
    return element("p", _numbered(block.number, block.id, edition), words(block.content, edition), **attributes)


def list_block(block: List, edition: Edition, write_block: WriteBlock) -> Html:
    """A list, its items with all that is in them."""
    name, kind = LIST_ELEMENTS[block.kind]
    items = [_item(item, edition, write_block) for item in block.items]
    return element(name, apart(items), class_=block.kind.value, type=kind, **named(block, edition))


def facts(block: Facts, edition: Edition) -> Html:
    """Labelled lines as a description list."""
    pairs = [
        element(
            "div",
            spoken("dt", fact_label(fact, edition.wording), edition),
            element("dd", words(fact.content, edition)),
        )
        for fact in block.facts
    ]
    return element("dl", apart(pairs), class_="facts", **named(block, edition))


def named(block: Block, edition: Edition) -> dict[str, Attribute]:
    """The id of a block, and its language where that is not the paper's."""
    return {"id": edition.anchor(block.id), "lang": block.language, "dir": direction(block.language)}


def _item(item: ListItem, edition: Edition, write_block: WriteBlock) -> Html:
    return element("li", lines(write_block(block, edition) for block in item.blocks), id=_item_id(item, edition))


def _item_id(item: ListItem, edition: Edition) -> str | None:
    return edition.anchor(item.id) if item.id else None


def _numbered(number: Number | None, target: str, edition: Edition) -> Html:
    """The number as a link to where it stands, by the block's id, which outlives a renumbering; and a space."""
    if number is None:
        return EMPTY
    place = edition.anchor(number_id(number))
    return joined((element("a", escaped(number.text), class_="number", id=place, href=edition.way(target)), SPACE))


def number_id(number: Number) -> str:
    """A second id for a numbered block, so that it can be linked to as it is spoken of: #2.4."""
    return "-".join(number.text.split())
