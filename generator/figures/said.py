"""A message with figures in its gaps becomes words that still know where each figure is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.wording import Wording
from generator.figures.printed import FigureText, Piece, Words

# Private characters stand for the figures while the message is put together; no text of a paper may hold them.
_FIRST_MARK = 0xE000


def said(wording: Wording, key: str, figures: Mapping[str, FigureText], **words: object) -> FigureText:
    """The message for `key` with `figures` and plain `words` in its gaps. Raises KeyError for an unknown key."""
    marks = {name: chr(_FIRST_MARK + n) for n, name in enumerate(figures)}
    by_mark = {mark: figures[name] for name, mark in marks.items()}
    return Words(tuple(_pieces(wording.say(key, **marks, **words), by_mark)))


def _pieces(message: str, by_mark: Mapping[str, FigureText]) -> Iterator[Piece]:
    words = ""
    for letter in message:
        if letter in by_mark:
            if words:
                yield Piece(words)
            yield from by_mark[letter].pieces
            words = ""
        else:
            words += letter
    if words:
        yield Piece(words)
