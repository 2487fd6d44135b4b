"""Marks that ride along with printed words through Jinja and Markdown, so that the tree knows where each word is from.

A mark is a few private-use characters around the words it belongs to, with a number that points into a register. They
are taken out of whatever comes in from outside and out of everything that goes into the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from generator.document.inlines import FigureSource
from generator.frozen import dataclass
from generator.problems import Location

_OPEN, _NUMBERED, _CLOSE, _LINE, _PROSE = (chr(0x10FFF0 + n) for n in range(5))
_ANY = re.compile(f"[{_OPEN}{_NUMBERED}{_CLOSE}{_LINE}{_PROSE}]")
_WHOLE_MARK = re.compile(
    f"{_OPEN}\\d+{_NUMBERED}|{_LINE}[^{_LINE}]*:\\d+{_LINE}|{_PROSE}\\d+{_PROSE}"
    f"|[{_OPEN}{_NUMBERED}{_CLOSE}{_LINE}{_PROSE}]"
)
_LINE_MARK = re.compile(f"{_LINE}([^{_LINE}]*):(\\d+){_LINE}")
_PROSE_MARK = re.compile(f"{_PROSE}(\\d+){_PROSE}")
_SPAN = re.compile(f"{_OPEN}(\\d+){_NUMBERED}([^{_OPEN}{_CLOSE}]*){_CLOSE}")

Source = FigureSource | Location


@dataclass(frozen=True, slots=True)
class Span:
    """Some words and what is known about where they are from; None for words that stand in the text itself."""

    words: str
    source: Source | None


@dataclass(slots=True)
class Marks:
    """The register of one composition: it only grows, and is thrown away with the text it was made for."""

    _sources: list[Source] = field(default_factory=list)

    def around(self, words: str, source: Source) -> str:
        """The words with a mark that leads back to their source."""
        self._sources.append(source)
        return f"{_OPEN}{len(self._sources) - 1}{_NUMBERED}{words}{_CLOSE}"

    def spans(self, text: str) -> Iterator[Span]:
        """Marked text as runs of words, each with its source; no mark is left in them."""
        done = 0
        for match in _SPAN.finditer(text):
            yield from _plain_span(text[done : match.start()])
            yield Span(without_marks(match[2]), self._source(int(match[1])))
            done = match.end()
        yield from _plain_span(text[done:])

    def _source(self, number: int) -> Source | None:
        return self._sources[number] if number < len(self._sources) else None


def _plain_span(text: str) -> Iterator[Span]:
    words = without_marks(text)
    if words:
        yield Span(words, None)


def clean(text: str) -> str:
    """Text from outside without any character that could be taken for a mark."""
    return _ANY.sub("", text)


def without_marks(text: str) -> str:
    """The words alone."""
    return _WHOLE_MARK.sub("", text)


def line_mark(file: str, line: int) -> str:
    """A mark that says which line of which file the words after it are written on."""
    return f"{_LINE}{file}:{line}{_LINE}"


def take_line_mark(text: str) -> tuple[str, tuple[str, int] | None]:
    """A line of text without its line marks, and the file and line that the first of them names."""
    first = _LINE_MARK.search(text)
    return _LINE_MARK.sub("", text), (first[1], int(first[2])) if first else None


def prose_mark(number: int) -> str:
    """A mark that stands for a whole text, to be put in its place as blocks."""
    return f"{_PROSE}{number}{_PROSE}"


def prose_number(text: str) -> int | None:
    """The number of the text that a paragraph stands for, if it is nothing but such a mark."""
    match = _PROSE_MARK.fullmatch(text.strip())
    return int(match[1]) if match else None
