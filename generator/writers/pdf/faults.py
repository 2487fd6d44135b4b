"""What Typst refuses turned into problems that an officer understands, each at the block or file that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.document.blocks import Block, Document
from generator.document.inlines import plain
from generator.document.walk import every_block, lines_of
from generator.problems import Location, Problem

# Typst's messages that are about the text, and the code and words of the problem that they are.
_LETTER = re.compile(r'the text `"(?P<text>[^`]*)"` could not be displayed')
_CODEPOINT = re.compile(r'the text contains the disallowed codepoint `"(?P<text>[^`]*)"`')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def problems(diagnostic: str, documents: Iterable[Document], design: str, design_name: str) -> tuple[Problem, ...]:
    """The problems in Typst's `diagnostic` messages; none when they are about code that the program wrote.

    `design` is the name of the page design in the messages, `design_name` its file as an officer knows it.
    """
    papers = tuple(documents)
    found = [*_letters(diagnostic, papers), *_codepoints(diagnostic, papers)]
    return tuple(dict.fromkeys(found or _design(diagnostic, design, design_name)))


def _letters(diagnostic: str, papers: tuple[Document, ...]) -> Iterator[Problem]:
    for letters in _quoted(_LETTER, diagnostic):
        yield Problem(
            "missing-letter",
            f"{letters!r} is in none of the typefaces; a PDF shows and reads out only letters that its fonts have",
            _where(letters, papers),
            "put a typeface that has it into templates/fonts, or write it in other letters",
        )


def _codepoints(diagnostic: str, papers: tuple[Document, ...]) -> Iterator[Problem]:
    for character in _quoted(_CODEPOINT, diagnostic):
        yield Problem(
            "bad-character",
            f"the text has the character {character!r}; a PDF that can be read out must not",
            _where(character, papers),
            "delete it; it often comes with text that was copied from elsewhere",
        )


def _quoted(message: re.Pattern[str], diagnostic: str) -> Iterator[str]:
    """The letters that messages of a kind are about."""
    for match in message.finditer(diagnostic):
        yield _ESCAPE.sub(lambda code: chr(int(code[1], 16)), match["text"])


def _where(letters: str, papers: Iterable[Document]) -> Location:
    """The first block whose words have the letters; the first of all where they stand elsewhere, as in a title."""
    placed = [(block, block.origin) for paper in papers for block in every_block(paper.blocks) if block.origin]
    holding = [origin for block, origin in placed if letters in _words(block)]
    return next(iter((*holding, *(origin for _, origin in placed))), Location("content"))


def _words(block: Block) -> str:
    return " ".join(plain(line) for line in lines_of(block))


def _design(diagnostic: str, design: str, name: str) -> Iterator[Problem]:
    """The first fault that is in the page design, in Typst's own words."""
    place = re.search(
        rf"error: (?P<message>[^\n]*)\n[^\n]*{re.escape(design)}:(?P<line>\d+):(?P<column>\d+)", diagnostic
    )
    if place:
        yield Problem(
            "bad-pdf-template",
            f"{place['message']}; the page design is Typst code that gives a PDF everybody can read",
            Location(name, int(place["line"]), int(place["column"])),
            "compare it with the page design that came with the program",
        )
