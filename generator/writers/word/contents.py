r"""The headings of a paper turned into its list of contents: each a field (REF with \h) that leads to the heading.

The list is complete as it is written, so nothing asks to be updated. It is no TOC field: LibreOffice shows none of the
fields inside one, and takes the hyperlinks that Word puts there for addresses without words. Page numbers stand in it
where the file has been laid out, as packs and the largest print are: a wrong number would be worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Contents, Heading
from generator.document.inlines import text
from generator.writers.word.inlines import Manner, inlines, look
from generator.writers.word.page_numbers import page_of
from generator.writers.word.paragraphs import keep_with_next, paragraph
from generator.writers.word.references import printed
from generator.writers.word.runs import Look, field, field_around, run, tab
from generator.writers.word.styles import CONTENTS
from generator.writers.word.writing import Entry, Writing

PLAIN = Look()
TOP_LEVEL = 2  # the title of the paper is not an entry


def contents(block: Contents, writing: Writing) -> str:
    """The list of contents, where the profile has one and there is something in it; in a pack's front, its papers."""
    if writing.lists_pack:
        return _papers(block, writing)
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
    bookmark = writing.marks[entry.id].name
    words = _reference(bookmark, writing.headings[entry.id], writing, entry.language or "")
    # The number is no link: one link a line, and one that says where it goes.
    number = field(f"REF {bookmark} \\r", printed(entry.id, writing)) + run(" ") if entry.number else ""
    style = writing.styles[CONTENTS[min(entry.level - TOP_LEVEL, len(CONTENTS) - 1)]]
    page = tab() + page_of(bookmark, writing, PLAIN) if writing.pack or writing.pages else ""
    return paragraph(number + words + page, style, keep_with_next(keep))


def _reference(bookmark: str, words: str, writing: Writing, language: str = "") -> str:
    """A field that leads to a heading, with its words, each part in its own language."""
    manner = Manner(linked=True, language=language)
    return field_around(f"REF {bookmark} \\h", inlines(text(words), writing, manner), look(writing, manner))


def _papers(block: Contents, writing: Writing) -> str:
    """The papers of a pack with their pages; where nobody has laid it out, a notice says how to have them counted."""
    assert writing.pack is not None
    title = writing.marks[block.id].around(run(block.title))
    lines = "".join(_paper(entry, writing) for entry in writing.pack.papers.values())
    notice = "" if writing.pages else paragraph(run(writing.wording.say("pages-unknown")), writing.styles["Note"])
    return paragraph(title, writing.styles["TOC Heading"]) + lines + notice


def _paper(entry: Entry, writing: Writing) -> str:
    words = _reference(entry.bookmark, entry.title, writing)
    item = run(writing.wording.say("fact-label", label=entry.item)) + run(" ") if entry.item else ""
    return paragraph(item + words + tab() + page_of(entry.bookmark, writing, PLAIN), writing.styles[CONTENTS[0]])
