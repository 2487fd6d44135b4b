"""Lists that were typed, and bullets that are letters of a symbol font."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding
from generator.audit.rulebook import Format
from generator.audit.typed_lists import Line, typed_findings
from generator.audit.word.content import Paragraph, WordFile


def check_lists(file: WordFile) -> Iterator[Finding]:
    """Typed numbers and bullets, and bullets from symbol fonts."""
    for story in file.stories:
        lines = [line for paragraph in story.paragraphs for line in _lines(paragraph)]
        yield from typed_findings(lines, Format.WORD)
    for paragraph in file.paragraphs:
        if paragraph.list_level is not None and paragraph.list_level.is_symbol:
            message = f"bullets from the font {paragraph.list_level.font}; “•” from the text's own font is wanted"
            yield Finding("symbol-bullet", message, paragraph.place)


def _lines(paragraph: Paragraph) -> Iterator[Line]:
    """The lines of one paragraph: lists are typed with line breaks too. A contents list repeats real numbers."""
    if paragraph.in_contents or paragraph.style.name.startswith("toc "):
        return
    for number, text in enumerate(paragraph.text.split("\n")):
        if text.strip():
            counted = paragraph.mark is not None and number == 0
            yield Line(text, paragraph.place, paragraph.level > 0, counted)
