"""The numbers of blocks, as printed, turned into what Word must count to print the same ones.

Word counts for itself. So each number is taken apart ("2.4": a 2 one level up, a 4 here) and counted as Word does;
where Word would arrive at another number (a paper that begins at 7, a supplement), counting starts anew there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field

from generator.document.blocks import Number
from generator.frozen import dataclass

LEVELS = 9
# A part that is counted: digits, or a letter that stands alone ("Appendix A", "b)").
_COUNTED = re.compile(r"\d+|(?<![^\W_])[A-Za-z](?![^\W\d_])")
_FORMATS = ((str.isdigit, "decimal"), (str.isupper, "upperLetter"), (str.islower, "lowerLetter"))


@dataclass(frozen=True, slots=True)
class Pattern:
    """How one level prints: Word's number format, and its text with %1, %2 in place of the levels' numbers."""

    number_format: str
    text: str


@dataclass(frozen=True, slots=True)
class Counted:
    """One number as Word counts it. `starts` gives the levels that start anew here, and with what."""

    number: Number
    starts: tuple[tuple[int, int], ...]


def taken_apart(number: Number) -> tuple[Pattern, dict[int, int]]:
    """The pattern of the number's level, and the value of each level in it. Raises ValueError if nothing counts."""
    found = list(_COUNTED.finditer(number.text))[-number.level - 1 :]
    if not found:
        raise ValueError(f"nothing can be counted in the number {number.text!r}")
    first = number.level - len(found) + 1
    text, values, at = "", {}, 0
    for level, match in enumerate(found, first):
        text += number.text[at : match.start()].replace("%", "") + f"%{level + 1}"
        values[level] = _value(match[0])
        at = match.end()
    own = next(name for holds, name in _FORMATS if holds(found[-1][0]))
    return Pattern(own, text + number.text[at:].replace("%", "")), values


def _value(part: str) -> int:
    return int(part) if part.isdigit() else ord(part.lower()) - ord("a") + 1


@dataclass(slots=True)
class _Counters:
    """Where Word's counting of one sequence stands; a level that no paragraph has stood on yet is 0.

    `implied` are levels that are named in a number although no paragraph has stood on them (7.1.1 straight after 7).
    """

    values: list[int] = field(default_factory=lambda: [0] * LEVELS)
    implied: set[int] = field(default_factory=set)

    def count(self, number: Number) -> Counted:
        _, values = taken_apart(number)
        starts = {level: values[level] for level in values if not self._arrives(level, values, number.level)}
        self._move(values, number.level)
        return Counted(number, tuple(sorted(starts.items())))

    def _arrives(self, level: int, values: dict[int, int], own: int) -> bool:
        if level < own:
            return values[level] == (self.values[level] or 1)
        return level not in self.implied and values[level] == self.values[level] + 1

    def _move(self, values: dict[int, int], own: int) -> None:
        for level in range(own):
            if not self.values[level]:
                self.implied.add(level)
            self.values[level] = values.get(level, self.values[level] or 1)
        self.values[own] = values[own]
        self.implied -= {own, *range(own + 1, LEVELS)}
        self.values[own + 1 :] = [0] * (LEVELS - own - 1)


def counted(numbers: Iterable[tuple[str, Number]]) -> Iterator[tuple[str, Counted]]:
    """Each block's number in reading order, as Word counts it. Every sequence has its own counters."""
    sequences: dict[str, _Counters] = {}
    for block_id, number in numbers:
        yield block_id, sequences.setdefault(number.sequence, _Counters()).count(number)
