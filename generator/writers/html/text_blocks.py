"""Headings, paragraphs, lists and labelled lines become HTML, each numbered one with a number that can be linked to."""

from __future__ import annotations

from collections.abc import Callable

from generator.document.blocks import Block, Facts, Heading, List, ListItem, ListKind, Number, Paragraph, ParagraphRole
from generator.writers.html.edition import Edition
from generator.writers.html.markup import EMPTY, SPACE, Attribute, Html, apart, element, escaped, joined, lines
from generator.writers.html.words import direction, words

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
    number = _numbered(block.number, block.id)
    return element(f"h{min(block.level, DEEPEST)}", number, words(block.content, edition), **named(block))


def paragraph(block: Paragraph, edition: Edition) -> Html:
    """A paragraph in the look of its role; a numbered one can be linked to by its number."""
    role = None if block.role is ParagraphRole.BODY else block.role.value
    numbered = "numbered" if block.number else None
    attributes = {**named(block), "class_": numbered or role}
    return element("p", _numbered(block.number, block.id), words(block.content, edition), **attributes)


def list_block(block: List, edition: Edition, write_block: WriteBlock) -> Html:
    """A list, its items with all that is in them."""
    name, kind = LIST_ELEMENTS[block.kind]
    items = [_item(item, edition, write_block) for item in block.items]
    return element(name, apart(items), class_=block.kind.value, type=kind, **named(block))


def facts(block: Facts, edition: Edition) -> Html:
    """Labelled lines as a description list."""
    pairs = [
        element("div", element("dt", escaped(_label(fact.label, edition))), element("dd", words(fact.content, edition)))
        for fact in block.facts
    ]
    return element("dl", apart(pairs), class_="facts", **named(block))


def named(block: Block) -> dict[str, Attribute]:
    """The id of a block, and its language where that is not the paper's."""
    return {"id": block.id, "lang": block.language, "dir": direction(block.language)}


def _item(item: ListItem, edition: Edition, write_block: WriteBlock) -> Html:
    return element("li", lines(write_block(block, edition) for block in item.blocks), id=item.id)


def _numbered(number: Number | None, target: str) -> Html:
    """The number as a link to where it stands, by the block's id, which outlives a renumbering; and a space."""
    if number is None:
        return EMPTY
    return joined((element("a", escaped(number.text), class_="number", id=number_id(number), href=f"#{target}"), SPACE))


def number_id(number: Number) -> str:
    """A second id for a numbered block, so that it can be linked to as it is spoken of: #2.4."""
    return "-".join(number.text.split())


def _label(label: str, edition: Edition) -> str:
    return edition.wording.say("fact-label", label=label)
