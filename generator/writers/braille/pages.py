"""Chunks of braille lines become pages of so many lines, the first of each saying what is read and on which page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from generator.frozen import dataclass

Lines = tuple[str, ...]

LINES_KEPT = 2
"""Lines of what follows a heading that stand on its page."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, in groups that no page break divides.

    `space` is the number of empty lines before it, `keep` holds it on the page of what follows, `header` is repeated
    where the chunk goes on on another page, and `new_page` begins one.
    """

    id: str
    groups: tuple[Lines, ...]
    space: int = 0
    keep: bool = False
    header: Lines = ()
    new_page: bool = False


@dataclass(slots=True)
class _Book:
    """The pages so far; the last is being filled."""

    height: int
    pages: list[list[str]] = field(default_factory=lambda: [[]])

    @property
    def left(self) -> int:
        return self.height - len(self.pages[-1])

    def turn(self, header: Iterable[str] = ()) -> None:
        self.pages.append(list(header))

    def add(self, lines: Sequence[str]) -> None:
        for line in lines:
            if not self.left:
                self.turn()
            self.pages[-1].append(line)


def paged(chunks: Sequence[Chunk], height: int) -> tuple[list[list[str]], Mapping[str, int]]:
    """The pages, without their running lines, and the page on which each chunk begins, by its id, from 1."""
    book = _Book(height)
    begins: dict[str, int] = {}
    for place, chunk in enumerate(chunks):
        if book.pages[-1] and (chunk.new_page or chunk.space + _needed(chunks, place, height) > book.left):
            book.turn()
        if book.pages[-1]:
            book.add([""] * chunk.space)
        begins.setdefault(chunk.id, len(book.pages))
        _fill(book, chunk)
    return book.pages, begins


def _needed(chunks: Sequence[Chunk], place: int, most: int) -> int:
    """The lines that must be left on a page for a chunk to begin on it; `most`, or some more, where it is a lot."""
    lines = 0
    while chunks[place].keep and place + 1 < len(chunks) and lines < most:
        lines += sum(len(group) for group in chunks[place].groups) + chunks[place + 1].space
        place += 1
    last = chunks[place]
    return lines + len(last.header) + sum(len(group) for group in last.groups[:LINES_KEPT])


def _fill(book: _Book, chunk: Chunk) -> None:
    book.add(chunk.header)
    for group in chunk.groups:
        if len(group) > book.left and len(group) + len(chunk.header) <= book.height:
            book.turn(chunk.header)
        book.add(group)


def _cut(words: str, room: int) -> str:
    """As many of the words as there is room for; a part of one would be another word in contracted braille."""
    return words if len(words) <= room else words[: room + 1].rpartition(" ")[0]


def with_running_lines(pages: Iterable[list[str]], title: str, cells: int, numbers: Iterable[str]) -> Iterator[Lines]:
    """Every page under a line with the title, cut to what fits, and its number, in cells, at the right end."""
    for page, lines in zip(numbers, pages, strict=True):
        room = cells - len(page) - 2
        yield (_cut(title, room).ljust(room) + "  " + page, *(line.rstrip() for line in lines))
