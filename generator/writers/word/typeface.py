"""A profile's typeface turned into the width of words in it, measured with the program's own font files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.document.font_metrics import FontMetrics
from generator.frozen import dataclass
from generator.typefaces import FALLBACK, font_file, ours

# What a typeface that is not here to be measured may be wider than Arial: Verdana, the widest in use, is 1.18.
ALLOWANCE = 1.2


@dataclass(frozen=True, slots=True)
class Typeface:
    """The two weights of a typeface. `widening` is what its words are taken to be wider than measured."""

    regular: FontMetrics
    bold: FontMetrics
    widening: float = 1.0

    def width(self, words: str, size: float, bold: bool = False) -> float:
        """The width of words on one line, in points, at `size` points."""
        return (self.bold if bold else self.regular).width(words, size) * self.widening

    def at(self, size: float) -> Callable[[str, bool], float]:
        """The width of words at one size, as a function of the words and whether they are bold."""
        return cache(lambda words, bold: self.width(words, size, bold))


@cache
def typeface(family: str) -> Typeface:
    """The typeface of that name, or one known to be no narrower."""
    wanted = ours(family)
    if not font_file(wanted).is_file():
        return _weights(FALLBACK, ALLOWANCE)
    return _weights(wanted, 1.0)


def _weights(family: str, widening: float) -> Typeface:
    regular, bold = (font_file(family, bold=weight).read_bytes() for weight in (False, True))
    return Typeface(FontMetrics.read(regular), FontMetrics.read(bold), widening)
