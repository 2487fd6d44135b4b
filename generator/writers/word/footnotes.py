"""The footnotes of a paper turned into the part of the file that holds them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document.blocks import Document, Footnote
from generator.writers.word.inlines import inlines
from generator.writers.word.paragraphs import paragraph
from generator.writers.word.runs import Look, run, run_properties
from generator.writers.word.writing import Writing
from generator.writers.word.xml import DECLARATION, ROOT_NAMESPACES

# The two lines between text and notes that Word expects in every such part.
SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


def footnotes_part(papers: Sequence[Writing]) -> str:
    """The notes in the order of the papers. Raises ValueError where Word would print another number than the tree."""
    separators = "".join(_separator(kind, number, papers[0]) for kind, number in SEPARATORS)
    notes = "".join(_notes(writing) for writing in papers)
    return f"{DECLARATION}<w:footnotes {ROOT_NAMESPACES}>{separators}{notes}</w:footnotes>"


def _notes(writing: Writing) -> str:
    check_numbers(writing.document)
    return "".join(_footnote(note, writing.notes[note.id], writing) for note in writing.document.footnotes)


def _separator(kind: str, number: int, writing: Writing) -> str:
    line = paragraph(f"<w:r><w:{kind}/></w:r>", writing.styles["footnote text"])
    return f'<w:footnote w:type="{kind}" w:id="{number}">{line}</w:footnote>'


def check_numbers(document: Document) -> None:
    """Word numbers footnotes 1, 2, 3 for itself; the tree has to agree."""
    for number, note in enumerate(document.footnotes, 1):
        if note.number != str(number):
            raise ValueError(f"footnote {note.id!r} is number {note.number}, and Word would print {number}")


def _footnote(note: Footnote, number: int, writing: Writing) -> str:
    mark = run_properties(Look(writing.styles["footnote reference"]))
    content = f"<w:r>{mark}<w:footnoteRef/></w:r>{run(' ')}{inlines(note.content, writing)}"
    return f'<w:footnote w:id="{number}">{paragraph(content, writing.styles["footnote text"])}</w:footnote>'
