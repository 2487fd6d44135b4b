"""Lines of text become those of them that begin with a number or a bullet somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.audit.findings import Finding, Place
from generator.audit.rulebook import Format
from generator.frozen import dataclass

_NUMBER = re.compile(
    r"^\s*(?P<mark>\((?:\d{1,3}|[a-z]|[ivx]+)\)|(?:\d{1,3}|[a-z]|[ivx]+|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){1,4}[.)]?)"
    r"(?P<gap>\t|[ \u00a0]+)(?=\S)"
)
_SURE_BULLET = re.compile(r"^\s*[•·▪◦●○■□‣⁃➢✓\uf0b7\uf0a7\uf0d8][ \t\u00a0]*(?=\S)")
_MAYBE_BULLET = re.compile(r"^\s*(?P<mark>[-–—*o])(?P<gap>\t|[ \u00a0]+)(?=\S)")
_QUANTITY = re.compile(r"^\s*\d+\.\d+\s+(per\b|percent|million|billion|%|times|days|weeks|years|points|pp\b)", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is shown. `counted` says that a real list has numbered it already."""

    text: str
    place: Place
    heading: bool = False
    counted: bool = False


def typed_findings(lines: Sequence[Line], form: Format) -> Iterator[Finding]:
    """Typed numbers and bullets; `lines` are all that have words, in their order."""
    for index, line in enumerate(lines):
        if line.counted:
            continue
        if _SURE_BULLET.match(line.text) or _is_marked(_MAYBE_BULLET, lines, index):
            yield Finding("typed-bullet", "a typed bullet; a real list is wanted", line.place, form)
        elif not _QUANTITY.match(line.text) and _is_marked(_NUMBER, lines, index):
            yield Finding("typed-number", "a typed number; automatic numbering is wanted", line.place, form)


def _is_marked(pattern: re.Pattern[str], lines: Sequence[Line], index: int) -> bool:
    """Whether a line begins with a mark that could be chance, and something confirms it.

    A tab after it, a heading, or a line before or after that begins in the same way, and with a number next to it:
    measurements in a table, such as 25.9 and 84.1, are no list.
    """
    line = lines[index]
    match = pattern.match(line.text)
    if match is None:
        return False
    near = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    marks = (found["mark"] for other in near if (found := pattern.match(other.text)))
    return match["gap"] == "\t" or line.heading or any(_go_together(match["mark"], mark) for mark in marks)


def _go_together(mark: str, other: str) -> bool:
    first, second = (re.match(r"\d+(?=\.\d)", each) for each in (mark, other))
    return first is None or second is None or abs(int(first[0]) - int(second[0])) <= 1
