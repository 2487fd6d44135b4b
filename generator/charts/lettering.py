"""Text in a typeface of ours: measured, wrapped and set as words of a chart, never with a font of the machine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from generator.charts.scene import ASCENT, DESCENT, Anchor, Words
from generator.charts.typeface import Typeface
from generator.frozen import dataclass
from generator.typefaces import FALLBACK, font_file, ours

NO_BREAK = "\N{NO-BREAK SPACE}"
NO_GLYPH = "\N{WHITE SQUARE}"
LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Lettering:
    """One typeface at one size in points."""

    family: str
    size: float

    @property
    def leading(self) -> float:
        """From one line's baseline to the next."""
        return LEADING * self.size

    def typeface(self, bold: bool = False) -> Typeface:
        """The font, in the regular or the bold weight."""
        return _typeface(self.family, bold)

    def width(self, text: str, bold: bool = False) -> float:
        """How wide the text is when set, in points."""
        return _width(self.typeface(bold), text) * self.size

    def widest(self, texts: Iterable[str], bold: bool = False) -> float:
        """The width of the widest of the texts; 0 if there are none."""
        return max((self.width(text, bold) for text in texts), default=0.0)

    def wrap(self, text: str, width: float, bold: bool = False) -> tuple[str, ...]:
        """The text in lines of at most `width` points; a word that is wider has a line of its own. Never empty."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def broken(self, text: str, width: float, bold: bool = False) -> tuple[str, ...]:
        """The text in lines of at most `width` points, cutting words that are wider than that."""
        return tuple(piece for line in self.wrap(text, width, bold) for piece in self._cut(line, width, bold))

    def _cut(self, word: str, width: float, bold: bool) -> Iterator[str]:
        while len(word) > (count := self._most(word, width, bold)):
            yield word[:count]
            word = word[count:]
        yield word

    def _most(self, word: str, width: float, bold: bool) -> int:
        """How many letters of the word fit, one at least; no more of it is measured than twice what fits."""
        most = 1
        while most < len(word) and self.width(word[:most], bold) <= width:
            most *= 2
        return max(1, bisect_right(range(1, most + 1), width, key=lambda count: self.width(word[:count], bold)))

    def fits(self, text: str, width: float, lines: int) -> bool:
        """Whether the text can be set in so many lines of `width` points."""
        wrapped = self.wrap(text, width)
        return len(wrapped) <= lines and self.widest(wrapped) <= width

    def height(self, lines: int) -> float:
        """How tall so many lines are."""
        return (lines - 1) * self.leading + (ASCENT + DESCENT) * self.size

    def hung(
        self,
        lines: tuple[str, ...],
        x: float,
        top: float,
        colour: str,
        anchor: Anchor = Anchor.LEFT,
        bold: bool = False,
    ) -> Words:
        """Lines of words whose box begins at `top`."""
        widths = tuple(self.width(line, bold) for line in lines)
        return Words(lines, widths, x, top + ASCENT * self.size, self.size, self.leading, colour, anchor, bold)

    def centred(
        self, lines: tuple[str, ...], x: float, middle: float, colour: str, anchor: Anchor = Anchor.LEFT
    ) -> Words:
        """Lines of words whose box has its middle at the height `middle`."""
        return self.hung(lines, x, middle - self.height(len(lines)) / 2, colour, anchor)


def lettering_for(family: str, size: float, texts: Iterable[str]) -> Lettering:
    """The profile's typeface at this size; ours of the same widths, or Arimo if ours has not all of the letters."""
    wanted = ours(family)
    if not font_file(wanted).is_file() or any(missing(wanted, text) for text in texts):
        wanted = FALLBACK
    return Lettering(wanted, size)


def missing(family: str, text: str) -> frozenset[str]:
    """The characters of the text for which the family has no glyph."""
    have = _typeface(family).characters
    return frozenset(character for character in text if ord(character) not in have)


def printable(text: str) -> str:
    """The text on one line, with a white square for each character that no typeface of ours can show."""
    one_line = "".join(
        " " if character.isspace() and character != NO_BREAK else character for character in text
    ).strip()
    unknown = missing(FALLBACK, one_line)
    return "".join(NO_GLYPH if character in unknown else character for character in one_line)


@cache
def _typeface(family: str, bold: bool = False) -> Typeface:
    return Typeface.of(font_file(family, bold=bold))


@lru_cache(maxsize=4096)
def _width(face: Typeface, text: str) -> float:
    """How wide the text is, in ems."""
    return face.set(text)[1] / face.units_per_em
