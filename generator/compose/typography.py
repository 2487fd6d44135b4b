"""Typed characters become printed ones: curly quotation marks, dashes, and spaces at which no line may break.

The no-break rules follow the UK Association for Accessible Formats: a single piece of information (a date, a sum, a
telephone number, a title with its name) is not split over two lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.document.inlines import Inlines, Text
from generator.document.tongues import OPENS

NO_BREAK = "\N{NO-BREAK SPACE}"

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_UNITS = (
    "days?|weeks?|months?|years?|hours?|minutes?|per cent|percentage points?|million|billion|pence|pounds?|miles?"
    "|pm|am|pt|mm|km"
)
_COUNTED = (
    "Item|item|Table|table|Chart|chart|Appendix|appendix|paragraph|section|Section|page|Page|Part|part"
    "|Figure|figure|Article|article|action|Note|note"
)
_TITLES = "Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Revd"

# What must stay together; every space inside a match becomes a no-break space.
_TOGETHER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a whole date", re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})(?: \d{{4}})?\b")),
    ("a month and its year", re.compile(rf"\b(?:{_MONTHS}) \d{{4}}\b")),
    ("a number and its unit", re.compile(rf"(?<![\w.])[£]?\d[\d,.]* (?:{_UNITS})\b")),
    ("a unit of money", re.compile(r"£ (?:thousand|million|billion)\b")),
    ("a word and the number it counts", re.compile(rf"\b(?:{_COUNTED}) (?:No\. )?\d[\w.]*")),
    ("a title and a name", re.compile(rf"\b(?:{_TITLES}) (?=[A-Z])")),
    ("a telephone number", re.compile(r"(?<![\w])(?:\+\d{2} ?)?0\d{2,4} \d{3,4}(?: \d{3,4})?\b")),
    ("a textphone number", re.compile(r"(?<![\w])18001 (?=\+?0)")),
    ("a postcode", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")),
)

_DASHES = ((re.compile(r"(?<!-)--(?!-)"), "–"),)

# Characters after which a quotation mark opens; at the start of the text it opens, too.
_OPENS_AFTER = frozenset(f" \t\n([{{–—/\N{NO-BREAK SPACE}“‘{OPENS}")
_CURLY = {'"': ("“", "”"), "'": ("‘", "’")}
_STRAIGHT = re.compile("[\"']")


def set_type(runs: Sequence[str]) -> list[str]:
    """The runs of one paragraph (plain words, cut where markup or a figure begins) as they are printed.

    Rules look across the cuts, so that "{{ figure }} days" stays together and a quotation may begin before emphasis.
    """
    dashed = [_dashes(run) for run in runs]
    printed = _no_break(_quotation_marks("".join(dashed)))
    cut: list[str] = []
    start = 0
    for run in dashed:
        cut.append(printed[start : start + len(run)])
        start += len(run)
    return cut


def set_apart(lines: Sequence[str]) -> list[str]:
    """Lines that begin with a letter or a figure, each as it is printed by itself; they hold no control character.

    Lines that differ in their figures alone are set once, as long as nothing in them changes: most do not.
    """
    alike = _BETWEEN.join(lines).translate(_FIGURES_ALIKE).split(_BETWEEN) if lines else []
    once = list(dict.fromkeys(alike))
    changing = {line for line, printed in zip(once, _set_at_once(once), strict=True) if printed != line}
    set_again = iter(_set_at_once([line for line, like in zip(lines, alike, strict=True) if like in changing]))
    return [next(set_again) if like in changing else line for line, like in zip(lines, alike, strict=True)]


def _set_at_once(lines: Sequence[str]) -> list[str]:
    """The lines as they are printed; no rule looks across the mark between them."""
    return _no_break(_quotation_marks(_dashes(_BETWEEN.join(lines)))).split(_BETWEEN) if lines else []


_BETWEEN = "\x00"
_FIGURES_ALIKE = str.maketrans("345679", "222222")
"""Telephone numbers begin with 0, those of textphones with 18001; to all rules other figures are one as another."""


def printed(words: str) -> Inlines:
    """Plain words as inline content, set in type."""
    return tuple(Text(run) for run in set_type([words]) if run)


def _dashes(run: str) -> str:
    for pattern, dash in _DASHES:
        run = pattern.sub(dash, run)
    return run


def _quotation_marks(text: str) -> str:
    """Straight quotation marks turned the right way; one between letters is an apostrophe."""
    if _CURLY.keys().isdisjoint(text):
        return text
    printed = list(text)
    for mark in _STRAIGHT.finditer(text):
        place = mark.start()
        opens = place == 0 or printed[place - 1] in _OPENS_AFTER
        follows = text[place + 1 : place + 2]
        year = mark[0] == "'" and follows.isdigit()
        printed[place] = _CURLY[mark[0]][0 if opens and not year and not follows.isspace() else 1]
    return "".join(printed)


def _no_break(text: str) -> str:
    """The text with no-break spaces inside everything that must stay together; no length changes."""
    if " " not in text:
        return text
    for _, pattern in _TOGETHER:
        text = pattern.sub(lambda match: match[0].replace(" ", NO_BREAK), text)
    return text
