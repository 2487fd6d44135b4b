"""The words of a tree, and those on the pages of a PDF with their places: lost, split, outside, over one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pymupdf

from generator.document.blocks import Chart, Contents, Document, Facts, Heading, List, Paragraph, Table
from generator.document.inlines import plain
from generator.document.walk import every_block, lines_of
from generator.profiles import Profile

POINTS = 72 / 25.4  # in a millimetre
PAGE_WIDTH = 210  # millimetres
# What a letter may stand out of its place: the rounding of lengths in a file, and the overhang of a rounded letter.
SLACK = 1.0
# Lines whose feet are closer together than this part of their letters are the same line, or one over the other.
SAME_LINE = 0.6
GAP = 0.15  # the least between two words, in ems; letters of a word are closer
# What phrases and Typst put around words: stops, the sign of what is cut, brackets, quotation marks, and what holds a
# page's number to its dots.
AROUND = "….,:;()[]?!\u2018\u2019\u201c\u201d'\"\u2060"
# A word may turn over after a mark that it has itself, never after one that was put in to split it.
OWN_MARKS = "-\u2013/@"
BETWEEN_PAGES = 40  # words at most


@dataclass(frozen=True)
class Word:
    """Letters without a space between them, and where they stand: page, sides and foot in points, and their size."""

    page: int
    letters: str
    left: float
    right: float
    foot: float
    size: float


def _rest(letters: str, following: list[str], known: set[str]) -> int:
    """Where the rest of a word stands: behind it, or behind what stands at the foot and the head of pages."""
    whole = (known.intersection(bare([letters + each])) for each in following[:BETWEEN_PAGES])
    return next((place for place, found in enumerate(whole) if found), 0)


@dataclass(frozen=True)
class Print:
    """A PDF as it comes out of the printer."""

    file: Path

    @cached_property
    def pages(self) -> list[list[Word]]:
        """The words of each page, in the order in which they are read."""
        with pymupdf.open(self.file) as pages:
            return [list(_words(page)) for page in pages]

    @property
    def words(self) -> Iterator[Word]:
        """The words of all pages."""
        return (word for page in self.pages for word in page)

    def lost(self, document: Document) -> Counter[str]:
        """The words of the tree that are printed less often than they stand in it, or not whole."""
        return Counter(bare(words_of(document))) - Counter(bare(self._whole(set(bare(words_of(document))))))

    def split(self, known: set[str]) -> list[str]:
        """What is printed and is neither one of the known words nor a number of a page: pieces of words."""
        return [word for word in bare(self._whole(known)) if word not in known and not word.isdigit()]

    def _whole(self, known: set[str]) -> Iterator[str]:
        """The printed words, those that turn over after a mark of their own put together."""
        words = [word.letters for word in self.words]
        while words:
            letters = words.pop(0)
            while letters[-1] in OWN_MARKS and words and not known.intersection(bare([letters])):
                letters += words.pop(_rest(letters, words, known))
            yield letters

    def past_a_margin(self, profile: Profile) -> list[str]:
        """The words that do not stand between the profile's margins."""
        left = float(profile.margins.left) * POINTS - SLACK
        right = (PAGE_WIDTH - float(profile.margins.right)) * POINTS + SLACK
        return [f"page {word.page}: {word.letters}" for word in self.words if word.left < left or word.right > right]

    def over_one_another(self) -> list[str]:
        """Pairs of words that share a place on the page."""
        return [
            f"page {one.page}: {one.letters} and {other.letters}" for page in self.pages for one, other in _over(page)
        ]


def words_of(document: Document) -> Iterator[str]:
    """Every word of a tree that is printed, in the tree's order."""
    lines = [*_lines(document), *(plain(note.content) for note in document.footnotes)]
    return (word for line in lines for word in line.split())


def bare(words: Iterable[str]) -> Iterator[str]:
    """The words without the stops and brackets around them, which phrases add; nothing of what is a stop alone."""
    return filter(None, (word.strip(AROUND) for word in words))


def _lines(document: Document) -> Iterator[str]:
    for block in every_block(document.blocks):
        yield from (plain(line) for line in lines_of(block))
        match block:
            case Heading() | Paragraph():
                yield block.number.text if block.number else ""
            case List():
                yield from (item.label for item in block.items)
            case Facts():
                yield from (fact.label for fact in block.facts)
            case Table():
                # Where rows are printed as lists, a row's name is what its list is called, and needs no label.
                yield from (column.heading for column in block.columns if not column.heads_rows)
                yield from (part for entry in block.key for part in entry)
            case Chart():
                yield from (block.number.text, block.title, block.subtitle)
            case Contents():
                yield block.title


def _words(page: Any) -> Iterator[Word]:
    """The words of a page; a dotted line that leads to a number of a contents list is none."""
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block["lines"]:
            for letters in _parted(_Letter(found, span["size"]) for span in line["spans"] for found in span["chars"]):
                if "".join(letter.letter for letter in letters).strip("."):
                    yield _word(page.number + 1, letters)


class _Letter:
    """A letter as it stands on the page."""

    def __init__(self, found: dict[str, Any], size: float) -> None:
        self.letter: str = found["c"]
        self.left, _, self.right, _ = found["bbox"]
        self.foot: float = found["origin"][1]
        self.size = size


def _parted(letters: Iterable[_Letter]) -> Iterator[list[_Letter]]:
    """The letters of a line in words: a space parts them, and so does a gap, as between the cells of a row."""
    word: list[_Letter] = []
    for letter in letters:
        if word and (letter.letter.isspace() or letter.left - word[-1].right > GAP * letter.size):
            yield word
            word = []
        if not letter.letter.isspace():
            word.append(letter)
    if word:
        yield word


def _word(page: int, letters: list[_Letter]) -> Word:
    first = letters[0]
    right = max(letter.right for letter in letters)
    return Word(page, "".join(letter.letter for letter in letters), first.left, right, first.foot, first.size)


def _over(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    downwards = sorted(words, key=lambda word: word.foot)
    for place, one in enumerate(downwards):
        for other in downwards[place + 1 :]:
            if other.foot - one.foot > SAME_LINE * min(one.size, other.size):
                break
            if min(one.right, other.right) - max(one.left, other.left) > SLACK:
                yield one, other
