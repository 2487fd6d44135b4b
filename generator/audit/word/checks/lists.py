"""Lists that were typed: numbers and bullets that are letters in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.findings import Finding
from generator.audit.word.content import Paragraph, WordFile

_NUMBER = re.compile(
    r"^\s*(?P<mark>\((?:\d{1,3}|[a-z]|[ivx]+)\)|(?:\d{1,3}|[a-z]|[ivx]+|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){1,4}[.)]?)"
    r"(?P<gap>\t|[ \u00a0]+)(?=\S)"
)
_SURE_BULLET = re.compile(r"^\s*[•·▪◦●○■□‣⁃➢✓\uf0b7\uf0a7\uf0d8][ \t\u00a0]*(?=\S)")
_MAYBE_BULLET = re.compile(r"^\s*(?P<mark>[-–—*o])(?P<gap>\t|[ \u00a0]+)(?=\S)")
_QUANTITY = re.compile(r"^\s*\d+\.\d+\s+(per\b|percent|million|billion|%|times|days|weeks|years|points|pp\b)", re.I)


def check_lists(file: WordFile) -> Iterator[Finding]:
    """Typed numbers and bullets, and bullets from symbol fonts."""
    for story in file.stories:
        lines = [line for paragraph in story.paragraphs for line in _lines(paragraph)]
        yield from _typed(lines)
    for paragraph in file.paragraphs:
        if paragraph.list_level is not None and paragraph.list_level.is_symbol:
            message = f"bullets from the font {paragraph.list_level.font}; “•” from the text's own font is wanted"
            yield Finding("symbol-bullet", message, paragraph.place)


_Line = tuple[Paragraph, str]


def _lines(paragraph: Paragraph) -> Iterator[_Line]:
    """The lines of one paragraph: lists are typed with line breaks too. A contents list repeats real numbers."""
    if not paragraph.in_contents and not paragraph.style.name.startswith("toc "):
        yield from ((paragraph, line) for line in paragraph.text.split("\n"))


def _typed(lines: list[_Line]) -> Iterator[Finding]:
    written = [line for line in lines if line[1].strip()]
    for before, line, after in zip([None, *written], written, [*written[1:], None], strict=False):
        yield from _typed_line(line, [near for near in (before, after) if near is not None])


def _typed_line(line: _Line, near: list[_Line]) -> Iterator[Finding]:
    paragraph, text = line
    if paragraph.mark and text == paragraph.text:
        return
    if _SURE_BULLET.match(text) or _is_marked(_MAYBE_BULLET, line, near):
        message = "a typed bullet; a real list is wanted"
        yield Finding("typed-bullet", message, paragraph.place)
    elif not _QUANTITY.match(text) and (_is_marked(_NUMBER, line, near)):
        message = "a typed number; Word's own numbering is wanted"
        yield Finding("typed-number", message, paragraph.place)


def _is_marked(pattern: re.Pattern[str], line: _Line, near: list[_Line]) -> bool:
    """Whether a line begins with a mark that could be chance, and something confirms it.

    A tab after it, a heading, or a line before or after that begins in the same way.
    """
    paragraph, text = line
    match = pattern.match(text)
    if match is None:
        return False
    return match["gap"] == "\t" or paragraph.level > 0 or any(pattern.match(other) for _, other in near)
