r"""The headings of a paper turned into its list of contents: each a field (REF with \h) that leads to the heading.

The list is complete as it is written, so nothing asks to be updated. It is no TOC field: LibreOffice shows none of the
fields inside one, and takes the hyperlinks that Word puts there for addresses without words. There are no page numbers:
nobody knows them before the paper has been laid out, and a wrong one is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Contents, Heading
from generator.writers.word.inlines import Manner, look
from generator.writers.word.paragraphs import keep_with_next, paragraph
from generator.writers.word.references import printed
from generator.writers.word.runs import field, run
from generator.writers.word.styles import CONTENTS
from generator.writers.word.writing import Writing

TOP_LEVEL = 2  # the title of the paper is not an entry


def contents(block: Contents, writing: Writing) -> str:
    """The list of contents, where the profile has one and there is something in it."""
    entries = list(_entries(block, writing))
    if not writing.profile.contents or not entries:
        return ""
    title = writing.marks[block.id].around(run(block.title))
    lines = (_line(entry, writing, keep=entry is entries[0]) for entry in entries)
    return paragraph(title, writing.styles["TOC Heading"]) + "".join(lines)


def _entries(block: Contents, writing: Writing) -> Iterator[Heading]:
    """The headings that follow the list, down to its depth."""
    blocks = writing.document.blocks
    following = blocks[next((n for n, other in enumerate(blocks) if other.id == block.id), -1) + 1 :]
    for other in following:
        if isinstance(other, Heading) and TOP_LEVEL <= other.level <= max(block.depth, TOP_LEVEL):
            yield other


def _line(entry: Heading, writing: Writing, *, keep: bool) -> str:
    linked = look(writing, Manner(linked=True, language=entry.language or ""))
    bookmark = writing.marks[entry.id].name
    words = field(f"REF {bookmark} \\h", writing.headings[entry.id], linked)
    # The number is no link: one link a line, and one that says where it goes.
    number = field(f"REF {bookmark} \\r", printed(entry.id, writing)) + run(" ") if entry.number else ""
    style = writing.styles[CONTENTS[min(entry.level - TOP_LEVEL, len(CONTENTS) - 1)]]
    return paragraph(number + words, style, keep_with_next(keep))
