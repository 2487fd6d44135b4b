"""The numbering part becomes the numbers Word prints ("4.2", "a)", "•"), counted paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace

from generator.audit.word.names import Element, attribute, child, children, value, whole
from generator.frozen import dataclass

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SYMBOL_FONTS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"})
MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, what it prints (%1 stands for the first level's number) and its typeface."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style: str = ""
    font: str = ""

    @property
    def is_symbol(self) -> bool:
        """Whether the mark is a bullet from a typeface whose letters mean something else."""
        return self.form == "bullet" and self.font.casefold() in _SYMBOL_FONTS


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """What a w:num stands for: the counter it shares with others (its abstract) and its levels."""

    abstract: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int] = field(default_factory=dict)

    def level_of_style(self, style: str) -> int:
        """The level that belongs to a paragraph style; the first if none says so."""
        return next((number for number, level in self.levels.items() if level.style == style), 0)


def _level(element: Element) -> Level:
    fonts = child(element, "w:rPr", "w:rFonts")
    return Level(
        value(element, "w:numFmt") or "decimal",
        value(element, "w:lvlText") or "",
        whole(value(element, "w:start"), 1),
        value(element, "w:pStyle") or "",
        attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi") or "",
    )


def _levels(element: Element) -> dict[int, Level]:
    return {whole(attribute(level, "w:ilvl")): _level(level) for level in children(element, "w:lvl")}


def read_numbering(root: Element | None) -> Mapping[str, ListDefinition]:
    """The numbering part as list definitions by numId."""
    abstracts = {attribute(a, "w:abstractNumId") or "": _levels(a) for a in children(root, "w:abstractNum")}
    return {attribute(num, "w:numId") or "": _definition(num, abstracts) for num in children(root, "w:num")}


def _definition(num: Element, abstracts: Mapping[str, Mapping[int, Level]]) -> ListDefinition:
    abstract = value(num, "w:abstractNumId") or ""
    levels, restarts = dict(abstracts.get(abstract, {})), {}
    for override in children(num, "w:lvlOverride"):
        number = whole(attribute(override, "w:ilvl"))
        own, start = child(override, "w:lvl"), value(override, "w:startOverride")
        if own is not None:
            levels[number] = _level(own)
        if start is not None:
            restarts[number] = whole(start, 1)
            levels[number] = replace(levels.get(number, Level()), start=restarts[number])
    return ListDefinition(abstract, levels, restarts)


class Counter:
    """Counts the numbered paragraphs of a file in their order. Lists of one abstract go on counting together."""

    def __init__(self, definitions: Mapping[str, ListDefinition]) -> None:
        self.definitions = definitions
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, number: str, level: int) -> str:
        """The number printed before the next paragraph of that list and level; "" for one that does not exist."""
        definition = self.definitions.get(number)
        if definition is None:
            return ""
        level = min(level, MOST_LEVELS - 1)
        counts = self._counts.setdefault(definition.abstract, {})
        self._count(definition, number, level, counts)
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return _printed(definition, level, counts)

    def _count(self, definition: ListDefinition, number: str, level: int, counts: dict[int, int]) -> None:
        for above in range(level):
            counts.setdefault(above, definition.levels.get(above, Level()).start)
        start = definition.levels.get(level, Level()).start
        restarts = level in definition.restarts and (number, level) not in self._begun
        counts[level] = start if restarts or level not in counts else counts[level] + 1
        self._begun.add((number, level))


def _printed(definition: ListDefinition, level: int, counts: Mapping[int, int]) -> str:
    own = definition.levels.get(level, Level())
    if own.form == "bullet":
        return "•"

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        return spelt(counts.get(at, 0), definition.levels.get(at, Level()).form)

    return re.sub(r"%([1-9])", number, own.text)


def spelt(count: int, form: str) -> str:
    """A count in one of Word's number forms (ECMA-376 17.18.59); unknown forms are written in digits."""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    if form == "none":
        return ""
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN + _ROMAN_LOW:
        text += letters * (count // worth)
        count %= worth
    return text
