"""Size: text that is smaller than clear print allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.audit.findings import Finding
from generator.audit.print_sizes import CLEAR_PRINT, points
from generator.audit.word.content import Paragraph, WordFile


def check_size(file: WordFile) -> Iterator[Finding]:
    """Everything that is shown, in headers, notes and tables too."""
    for paragraph in file.paragraphs:
        for size in smaller_sizes(paragraph, CLEAR_PRINT):
            message = f"text of {points(size)} in the style {style_name(paragraph)}; {points(CLEAR_PRINT)} are wanted"
            yield Finding("small-text", message, paragraph.place)


def smaller_sizes(paragraph: Paragraph, least: Decimal) -> tuple[Decimal, ...]:
    """The sizes below `least` in which words of the paragraph are set, each once."""
    sizes = (run.look.size for run in paragraph.runs if run.text.strip())
    return tuple(dict.fromkeys(size for size in sizes if size < least))


def style_name(paragraph: Paragraph) -> str:
    """The paragraph's style, as it is named in Word's list of styles."""
    return f"“{paragraph.style.label}”" if paragraph.style.label else "of the document"
