"""Words in another language than their paper's: set off by marks on their way into the tree, and tagged in it.

A text that is not translated goes many ways: into sentences of the catalogue, headings, labels, the words of charts.
The marks are two private characters that go with it everywhere, so that no place can forget in which language it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any

from generator.document.inlines import (
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Inserted,
    Link,
    Strong,
    Text,
    in_words,
)
from generator.frozen import dataclass

OPENS, CLOSES = chr(0x10FFF5), chr(0x10FFF6)
_MARK = re.compile(f"[{OPENS}{CLOSES}]")
_PIECES = re.compile(f"([{OPENS}{CLOSES}])")
_LETTER = re.compile(r"[^\W\d_]")


def set_off(words: str) -> str:
    """The words between marks that say that they are in another language; figures alone are in none."""
    return f"{OPENS}{without_marks(words)}{CLOSES}" if _LETTER.search(words) else words


def set_off_line(content: Inlines) -> Inlines:
    """The same of inline content."""
    return (Text(OPENS), *content, Text(CLOSES))


def part_of(whole: str, part: str) -> str:
    """Some of the words of a whole that may be set off, set off as the whole is."""
    return set_off(part) if whole.startswith(OPENS) else part


def without_marks(words: str) -> str:
    """The words alone."""
    return _MARK.sub("", words)


def with_first_letter(words: str, letter: str) -> str:
    """The words with another first letter, behind the mark that may stand before it."""
    start = 1 if words.startswith(OPENS) else 0
    return words[:start] + letter + words[start + 1 :]


def first_letter(words: str) -> str:
    """The first letter of words that may begin with a mark; nothing where there are none."""
    return words[1:2] if words.startswith(OPENS) else words[:1]


@dataclass(frozen=True, slots=True)
class Tongues:
    """The language of what is set off, and that of the document; BCP 47 tags."""

    foreign: str
    own: str

    def tagged(self, value: Any, language: str = "") -> Any:
        """Blocks, notes or whatever else is part of a tree with their words tagged and no mark left in them.

        `language` is that of what the value stands in, where it is not the document's.
        """
        if type(value) is str:
            return self._words(value) if _MARK.search(value) else value
        if isinstance(value, tuple):
            if value and isinstance(value[0], _INLINES):
                return _Line(self, language == self.foreign).tagged(value)
            return tuple(self.tagged(each, language) for each in value)
        if not is_dataclass(value) or isinstance(value, type):
            return value
        language = getattr(value, "language", None) or language
        changed = {name: self.tagged(getattr(value, name), language) for name in _names(type(value))}
        if changed.get("language") == self.own:
            changed["language"] = None
        return replace(value, **{name: new for name, new in changed.items() if new is not getattr(value, name)})

    def _words(self, words: str) -> str:
        return in_words(_Line(self, in_foreign=False).tagged((Text(words),)))


_INLINES = Text | Strong | Emphasis | Link | CrossReference | Foreign | Inserted


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _wrapped(pieces: Iterator[tuple[Inline, str]]) -> Iterator[Inline]:
    """The pieces, with those next to each other that have the same tag under one."""
    for language, group in groupby(pieces, key=lambda piece: piece[1]):
        content = tuple(inline for inline, _ in group)
        yield from (Foreign(content, language),) if language else content


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is read from its beginning; what stands inside marks is tagged, marks in links and emphasis too."""

    tongues: Tongues
    in_foreign: bool

    def tagged(self, content: Inlines) -> Inlines:
        return tuple(_wrapped(self._pieces(content, _Depth())))

    def _pieces(self, content: Inlines, depth: _Depth) -> Iterator[tuple[Inline, str]]:
        for inline in content:
            match inline:
                case Text():
                    yield from self._texts(inline, depth)
                case CrossReference():
                    yield self._reference(inline, depth)
                case Foreign() if inline.language == self.tongues.own and not (self.in_foreign or depth.now):
                    yield from self._pieces(inline.content, depth)
                case Foreign():
                    yield replace(inline, content=_Line(self.tongues, True).tagged(inline.content)), ""
                case Link():
                    inside = self._inside(inline.content, depth)
                    yield replace(inline, content=inside, title=without_marks(inline.title)), ""
                case Strong() | Emphasis() | Inserted():
                    yield replace(inline, content=self._inside(inline.content, depth)), ""
                case _:
                    yield inline, ""

    def _inside(self, content: Inlines, depth: _Depth) -> Inlines:
        return tuple(_wrapped(self._pieces(content, depth)))

    def _texts(self, inline: Text, depth: _Depth) -> Iterator[tuple[Inline, str]]:
        for piece in _PIECES.split(inline.text):
            if piece in (OPENS, CLOSES):
                depth.now = max(0, depth.now + (1 if piece == OPENS else -1))
            elif piece:
                yield replace(inline, text=piece), self._tag(foreign=depth.now > 0)

    def _reference(self, inline: CrossReference, depth: _Depth) -> tuple[Inline, str]:
        """A reference with a number has its label from the catalogue; other ones have an officer's words."""
        if inline.number:
            there = self.in_foreign or depth.now > 0
            return inline, self.tongues.own if there else ""
        marked = OPENS in inline.label or depth.now > 0
        return replace(inline, label=without_marks(inline.label)), self._tag(foreign=marked)

    def _tag(self, *, foreign: bool) -> str:
        return self.tongues.foreign if foreign and not self.in_foreign else ""


@dataclass(slots=True)
class _Depth:
    """How many marks are open."""

    now: int = 0
