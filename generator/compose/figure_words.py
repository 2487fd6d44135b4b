"""Words that were put together from figures, as content of the tree in which every figure keeps its source."""

from __future__ import annotations

from generator.compose.typography import set_type
from generator.document.inlines import FigureSource, Inlines, Text
from generator.figures.printed import FigureText, Piece


def figure_words(words: FigureText) -> Inlines:
    """The words as printed."""
    printed = set_type([piece.text for piece in words.pieces])
    return tuple(Text(text, _source(piece)) for text, piece in zip(printed, words.pieces, strict=True) if text)


def _source(piece: Piece) -> FigureSource | None:
    origin = piece.origin
    return FigureSource(origin.measure, origin.period, origin.file, origin.line) if origin else None
