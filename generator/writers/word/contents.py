r"""The headings of a paper turned into its list of contents: a field with all its entries written, each one a link.

Word is told not to print page numbers (`\n`): nobody knows them before the paper has been laid out, and a wrong number
is worse than none. Nothing asks to be updated, and updating it in Word gives the same list.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Contents, Heading
from generator.writers.word.inlines import Manner, look
from generator.writers.word.paragraphs import paragraph
from generator.writers.word.references import reference
from generator.writers.word.runs import field, field_end, field_start, run
from generator.writers.word.styles import CONTENTS, HEADINGS
from generator.writers.word.writing import Writing

TOP_LEVEL = 2  # the title of the paper is not an entry


def contents(block: Contents, writing: Writing) -> str:
    """The list of contents, where the profile has one and there is something in it."""
    entries = list(_entries(block, writing))
    if not writing.profile.contents or not entries:
        return ""
    title = paragraph(writing.marks[block.id].around(run(block.title)), writing.styles["TOC Heading"])
    first, last = field_start(_instruction(block)), field_end()
    lines = [_line(entry, writing) for entry in entries]
    lines[0] = first + lines[0]
    lines[-1] = lines[-1] + last
    styles = [writing.styles[CONTENTS[min(entry.level - TOP_LEVEL, len(CONTENTS) - 1)]] for entry in entries]
    return title + "".join(paragraph(content, style) for content, style in zip(lines, styles, strict=True))


def _instruction(block: Contents) -> str:
    levels = range(TOP_LEVEL, max(block.depth, TOP_LEVEL) + 1)
    pairs = ",".join(f"{HEADINGS[level - 1].capitalize()},{level - TOP_LEVEL + 1}" for level in levels)
    return f'TOC \\h \\z \\n \\t "{pairs}"'


def _entries(block: Contents, writing: Writing) -> Iterator[Heading]:
    r"""The headings that follow the list, down to its depth."""
    blocks = writing.document.blocks
    following = blocks[next((n for n, other in enumerate(blocks) if other.id == block.id), -1) + 1 :]
    yield from (
        other
        for other in following
        if isinstance(other, Heading) and TOP_LEVEL <= other.level <= max(block.depth, TOP_LEVEL)
    )


def _line(entry: Heading, writing: Writing) -> str:
    linked = look(writing, Manner(linked=True, language=entry.language or ""))
    words = field(f"REF {writing.marks[entry.id].name} \\h", writing.headings[entry.id], linked)
    return reference(entry.id, writing, linked) + run(" ") + words if entry.number else words
