"""Cross-references that name a block's id become references that print its label and number: "paragraph 2.4"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.document.blocks import Block, Chart, Heading, List, ListKind, Paragraph, Table
from generator.document.inlines import CrossReference, Foreign, Inline, Inlines, Text, plain
from generator.document.numbering import APPENDICES
from generator.document.walk import change_each_inline, change_rich_lines, every_block, references
from generator.document.wording import Wording
from generator.frozen import dataclass

_SENTENCE_ENDS = (". ", "? ", "! ")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference to a block prints: "paragraph" and "2.4". Both are empty for a block without one."""

    label: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A reference that cannot be printed: its target, the block it stands in, and whether the target exists at all."""

    target: str
    block: Block
    exists: bool


def targets(blocks: Iterable[Block], wording: Wording) -> dict[str, Target]:
    """Everything in a numbered tree that can be referred to, by id."""
    found: dict[str, Target] = {}
    for block in every_block(blocks):
        found[block.id] = _target(block, wording)
        if isinstance(block, List):
            counted = block.kind is not ListKind.BULLET
            label = wording.say("action") if counted else ""
            found.update({item.id: Target(label, item.label.rstrip(".") if counted else "") for item in block.items})
    return found


def resolve(blocks: Iterable[Block], known: Mapping[str, Target]) -> tuple[Block, ...]:
    """The blocks with every reference that can be resolved filled in. One that has words of its own keeps them."""

    def filled(inline: Inline) -> Inline:
        if not isinstance(inline, CrossReference) or inline.label or inline.number:
            return inline
        target = known.get(inline.target, Target())
        return CrossReference(inline.target, target.label, target.number)

    return change_rich_lines(blocks, lambda content: _with_capitals(change_each_inline(content, filled)))


def _with_capitals(content: Inlines) -> Inlines:
    """A reference that begins a sentence begins with a capital: "Section 2.2 takes them in turn"."""
    if not any(isinstance(inline, CrossReference) for inline in content):
        return content
    changed: list[Inline] = []
    for inline in content:
        begins = not changed or plain(changed[-1:]).endswith(_SENTENCE_ENDS)
        if begins and isinstance(inline, CrossReference) and inline.number:
            changed.append(replace(inline, label=inline.label[:1].upper() + inline.label[1:]))
        else:
            changed.append(inline)
    return tuple(changed)


def as_words(blocks: Iterable[Block], known: Mapping[str, Target], language: str = "") -> tuple[Block, ...]:
    """Blocks that are printed in another document than the one they refer to: its references as plain words.

    `language` is that of the words, where the blocks may be in another one.
    """

    def printed(inline: Inline) -> Inline:
        if not (isinstance(inline, CrossReference) and inline.text):
            return inline
        words = Text(inline.text)
        return Foreign((words,), language) if language and inline.number else words

    return change_rich_lines(resolve(blocks, known), lambda content: change_each_inline(content, printed))


def unresolved(blocks: Iterable[Block], known: Mapping[str, Target]) -> tuple[Unresolved, ...]:
    """The references of a resolved tree that lead nowhere, or to something that has no number and no heading."""
    return tuple(
        Unresolved(reference.target, block, reference.target in known)
        for block, reference in references(blocks)
        if reference.target not in known or not reference.text
    )


def _target(block: Block, wording: Wording) -> Target:
    match block:
        case Heading() if block.number and block.number.sequence == APPENDICES:
            return _split(block.number.text)
        case Heading() if block.number:
            return Target(wording.say("section"), block.number.text)
        case Heading():
            return Target(plain(block.content))
        case Paragraph() if block.number:
            return Target(wording.say("paragraph"), block.number.text)
        case Table() | Chart() if block.number:
            return _split(block.number.text)
        case _:
            return Target()


def _split(printed: str) -> Target:
    """Label and number of "Table 2"; the number is what stands last."""
    label, _, number = printed.rpartition(" ")
    return Target(label, number)
