"""Numberings and their levels turned into Word's numbering part."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import field

from generator.document.blocks import ListKind
from generator.frozen import dataclass
from generator.writers.word.counting import LEVELS, Pattern
from generator.writers.word.indentation import TWENTIETHS, Indentation
from generator.writers.word.xml import DECLARATION, WORD, quoted

BULLET = "•"  # in the typeface of the text: Word's own bullet is a letter of the Symbol font
LIST_PATTERNS = {
    ListKind.BULLET: ("bullet", BULLET),
    ListKind.DECIMAL: ("decimal", "%{level}."),
    ListKind.LETTER: ("lowerLetter", "%{level})"),
    ListKind.ROMAN: ("lowerRoman", "%{level})"),
}
_UNUSED = Pattern("decimal", "")


@dataclass(slots=True)
class Definitions:
    """The numbering part under way: abstract numberings by what they are, and the numberings that use them."""

    abstract: dict[Hashable, int] = field(default_factory=dict)
    abstract_xml: list[str] = field(default_factory=list)
    used_xml: list[str] = field(default_factory=list)

    def define(self, key: Hashable, levels: Iterable[str]) -> int:
        """The id of the abstract numbering `key`; its levels are made when it is new."""
        if key not in self.abstract:
            number = self.abstract[key] = len(self.abstract) + 1
            self.abstract_xml.append(
                f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{number:08X}"/>'
                f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
            )
        return self.abstract[key]

    def use(self, abstract: int, starts: Iterable[tuple[int, int]]) -> int:
        """The id of a new numbering after an abstract one; `starts` are levels that start anew, and with what."""
        number = len(self.used_xml) + 1
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            for level, value in starts
        )
        self.used_xml.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
        return number

    @property
    def xml(self) -> str:
        """The part. Word takes a w:num before a w:abstractNum for damage and repairs the file."""
        numberings = "".join((*self.abstract_xml, *self.used_xml))
        return f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{numberings}</w:numbering>'


def sequence_levels(patterns: Mapping[int, Pattern], lengths: Indentation) -> Iterable[str]:
    """The levels of a sequence. Those that no number stands on are there too: a level names the ones above it."""
    for level in range(LEVELS):
        pattern = patterns.get(level, _UNUSED)
        placing = _in_line(lengths.run_in) if " " in pattern.text.strip() else _hanging(lengths.column, lengths.column)
        yield _level(level, pattern, placing)


def list_levels(kind: ListKind, left: float, step: float) -> Iterable[str]:
    """The levels of a list that stands `left` points in."""
    number_format, text = LIST_PATTERNS[kind]
    for level in range(LEVELS):
        pattern = Pattern(number_format, text.replace("{level}", str(level + 1)))
        yield _level(level, pattern, _hanging(left + (level + 1) * step, step))


def _hanging(left: float, hanging: float) -> str:
    """Words begin at `left` points, the number `hanging` points before them."""
    return f'<w:ind w:left="{left * TWENTIETHS:.0f}" w:hanging="{hanging * TWENTIETHS:.0f}"/>'


def _in_line(words: float) -> str:
    """The number stands in the line, and the words after it begin at `words` points; further lines at the margin."""
    return f'<w:tabs><w:tab w:val="num" w:pos="{words * TWENTIETHS:.0f}"/></w:tabs><w:ind w:left="0" w:firstLine="0"/>'


def _level(level: int, pattern: Pattern, placing: str) -> str:
    text = pattern.text.replace(" ", "\N{NO-BREAK SPACE}")  # as references to it print it: on one line
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{pattern.number_format}"/>'
        f'<w:lvlText w:val={quoted(text)}/><w:lvlJc w:val="left"/><w:pPr>{placing}</w:pPr></w:lvl>'
    )
