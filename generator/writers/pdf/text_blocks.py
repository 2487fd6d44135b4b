"""Headings, paragraphs, labelled lines and the list of contents turned into Typst code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.document.blocks import Contents, Fact, Facts, Heading, Paragraph, ParagraphRole
from generator.document.inlines import Text, plain
from generator.document.phrases import fact_label
from generator.document.table_widths import turned_lines
from generator.writers.pdf.columns import GAP, runs_in
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.typst_code import array, boolean, call, joined, points, string
from generator.writers.pdf.words import words

# Labels that take more of the line than this stand in the line itself: what they say would be squeezed into a strip.
WIDEST_LABELS = 0.36
# The anchor after the last block of a paper; no block has an id with a space.
LAST = "end of paper"
# A longer paragraph is not kept on the page of what follows: it may break over pages like any other.
LONGEST_KEPT = 4
# The functions of the page design for paragraphs that are not plain text of the paper.
ROLES = {
    ParagraphRole.NOTE: "note",
    ParagraphRole.STATEMENT: "statement",
    ParagraphRole.SIGNATURE: "signature",
}


def heading(block: Heading, edition: Edition) -> str:
    """A heading; one with a number in words ("Appendix 1") has it in its own line."""
    content, number = block.content, block.number
    if number and runs_in(number):
        content, number = (Text(f"{number.text} "), *content), None
    return call(
        "heading-of",
        words(content, edition),
        level=str(block.level),
        number=string(number.text) if number else None,
        item=string(edition.item) if edition.item and block.level == 1 else None,
    )


def paragraph(block: Paragraph, edition: Edition) -> str:
    """A paragraph: numbered, or in the look of its role, or right of the column of numbers."""
    content = words(block.content, edition)
    keep = boolean(True) if block.keep_with_next and _is_short(block, edition) else None
    if block.number:
        return call("numbered", string(block.number.text), content, keep=keep)
    if block.role in ROLES:
        return call(ROLES[block.role], content)
    return call("paragraph", content, keep=keep, inset=boolean(True) if block.id in edition.inset else None)


def _is_short(block: Paragraph, edition: Edition) -> bool:
    """Whether the paragraph may be moved to the next page as a whole without leaving much of a page empty."""
    size = float(edition.profile.body)
    lines = turned_lines(plain(block.content), edition.room.width, lambda words: edition.face.width(words, size))
    return lines <= LONGEST_KEPT


def facts(block: Facts, edition: Edition) -> str:
    """Labelled lines, the words after the labels in one column where the labels leave room for one."""
    return labelled(block.facts, _label_column(block.facts, edition), edition)


def labelled(facts: Iterable[Fact], column: float, edition: Edition) -> str:
    """Labels and what they say, as a list without marks; a column of 0 points has labels in the line itself."""
    edition.ledger.lists.append("None")
    pairs = [array((words(fact_label(fact, edition.wording), edition), words(fact.content, edition))) for fact in facts]
    return call("facts", points(column), *pairs)


def _label_column(facts: Sequence[Fact], edition: Edition) -> float:
    """How wide the column of labels is, in points; 0 when labels stand in the line of what they say.

    They do where the labels are long, or where a word, such as an address, would not fit beside them.
    """
    body, face, room = float(edition.profile.body), edition.face, edition.room.width
    labels = (face.width(plain(fact_label(fact, edition.wording)), body, bold=True) for fact in facts)
    words_said = (word for fact in facts for word in plain(fact.content).split(" "))
    widest = max(labels, default=0.0) + GAP * body
    longest_word = max((face.width(word, body) for word in words_said), default=0.0)
    return widest if widest <= WIDEST_LABELS * room and widest + longest_word <= room else 0.0


def contents(block: Contents, edition: Edition) -> str:
    """The list of contents with page numbers: of the paper, where the profile has one, or of the papers of a pack."""
    title, start = string(block.title), string(edition.anchor(block.id))
    if edition.lists_pack:
        return call("contents", title, start, first="1", depth=str(block.depth))
    if not edition.profile.contents:
        return joined(())
    return call("contents", title, start, end=string(edition.anchor(LAST)), depth=str(max(block.depth, 2)))
