"""A composed paper becomes its lines of running text with the figures in them as marks that a pattern can find."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Document, Heading, Paragraph
from generator.document.inlines import FigureSource, Inlines, Text, plain
from generator.document.walk import every_block, every_inline
from generator.frozen import dataclass
from generator.problems import Location

MARK = "\x00"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a line: its words with plain spaces, and where it is from."""

    words: str
    source: FigureSource


@dataclass(frozen=True, slots=True)
class ComposedLine:
    """A line of text. In `marked` a number between two marks stands for each figure; `words` are as printed."""

    words: str
    marked: str
    figures: tuple[Figure, ...]
    where: Location
    is_heading: bool = False


def composed_lines(document: Document) -> Iterator[ComposedLine]:
    """The paragraphs and headings of a document, those in lists too, that know where they were written."""
    for block in every_block(document.blocks):
        if isinstance(block, Heading | Paragraph) and block.origin is not None:
            yield _line(block.content, block.origin, isinstance(block, Heading))


def _line(content: Inlines, where: Location, is_heading: bool) -> ComposedLine:
    pieces: list[str] = []
    figures: list[Figure] = []
    for inline in every_inline(content):
        if isinstance(inline, Text) and inline.source:
            pieces.append(f"{MARK}{len(figures)}{MARK}")
            figures.append(Figure(_plain(inline.text), inline.source))
        elif isinstance(inline, Text):
            pieces.append(_plain(inline.text))
    return ComposedLine(_plain(plain(content)), "".join(pieces), tuple(figures), where, is_heading)


def _plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")
