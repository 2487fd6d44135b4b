"""Typed words become the figures in them: each with its value, its unit, and the sentence it stands in.

What is a number and no figure is passed over: dates and years, times and lengths of time, ages, telephone numbers,
ordinals, and numbers of paragraphs, items, tables, laws and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from generator.frozen import dataclass


class Sort(StrEnum):
    """What a typed number is a number of, as far as it says."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"
    POUNDS = "pounds"
    DAYS = "days"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed figure: its `value` in ones, the `step` of its last digit, its place, its sentence, what follows it."""

    words: str
    value: Decimal
    step: Decimal
    sort: Sort
    start: int
    end: int
    sentence: str
    after: str


_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_COUNTED = (
    "paragraphs?|sections?|items?|tables?|charts?|figures?|appendix|appendices|parts?|pages?|articles?|regulations?"
    "|schedules?|chapters?|no\\.|numbers?|phases?|stages?|tiers?|levels?|years?|grades?|bands?|steps?|priority"
    "|priorities|waves?|versions?|rounds?|rules?|notes?|actions?|recommendations?|statements?|themes?"
    "|route|room|form|covid|windows|act|bill|code|quarter|group|schedule|class|category|week"
)
_SINGULAR_TIMES = r"months?|years?|hours?|minutes?|seconds?|(?:working|clear|calendar)\s+days?|decades?"
_FROM_A_DIGIT = rf"""
      \d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})(?:\s+\d{{4}})?\b        # 17 September 2021
    | (?:19|20)\d{{2}}(?:\s?[-/–]\s?(?:\d{{4}}|\d{{2}}))?s?\b(?!,\d|\.\d|\s*(?:%|per\ cent))    # 2021-22
    | \d{{1,2}}:\d{{2}}\b | \d{{1,2}}\.\d{{2}}\s?(?:am|pm)\b            # 18:30, 1.30pm
    | \d{{1,2}}\s?(?:am|pm)\b
    | \d+(?:\s?(?:to|and|or|-|–)\s?\d+)?[\s-](?:{_SINGULAR_TIMES}|year-olds?|month-olds?)\b
    | \d{{1,2}}\s(?:to|-|–)\s\d{{1,2}}\s(?:with|year|olds?|and\s+over)\b
    | 0\d[\d\s]{{7,}}\d\b                                              # a telephone number
    | \d+(?:st|nd|rd|th)\b
    | \d+/\d+\b | \d+(?:\.\d+){{2,}}\b | \w*[A-Za-z]\d[\w-]* | \d+[A-Za-z]\w*
"""
_BEFORE_A_DIGIT = r"[^\W\d]\w*?(?:[\s.-]+(?:of\s+)?)?\d"
_FROM_A_WORD = rf"""
      (?:{_MONTHS})(?:[\s-]\d{{2,4}}|\s\d{{1,2}})\b                    # July 2021, Jul-21, March 31
    | (?:aged?|ages|under|over)\s+(?:of\s+)?\d+(?:\s?(?:to|and|or|-|–)\s?\d+)?\b(?!\s*(?:%|per\ cent|days|weeks)|,\d)
    | (?:{_COUNTED})\s+\d[\d.]*(?:\s?(?:to|and|or|-|–|,)\s?\d[\d.]*)*\b(?!\s*(?:%|per\ cent))
    | \w*[A-Za-z]\d[\w-]*
"""
_NO_FIGURE = re.compile(
    rf"""
      \b(?: (?=\d)(?:{_FROM_A_DIGIT}) | (?={_BEFORE_A_DIGIT})(?:{_FROM_A_WORD}) )
    | \+\d\d[\d\s()]{{7,}}                                             # a telephone number
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Most words stand before no digit, and are passed over at once: that takes a sixth of the time of trying each form."""
_FIGURE = re.compile(
    r"(?<![\w.,/-])(?P<pound>£)?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?:\s?(?P<scale>million|billion|thousand)\b)?"
    r"\s?(?P<unit>%|per\s+cent\b|percentage\s+points?\b|days?\b|weeks?\b)?(?![\w/]|[.,]\d|-\d)"
)
_DIGIT = re.compile(r"\d")
_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9£“‘(*\N{OBJECT REPLACEMENT CHARACTER}])|\n\s*\n|\n\s*(?:[-*]|[a-z]\))\s")
_MONEY_NEARBY = 40


def typed_figures(text: str) -> Iterator[Typed]:
    """The figures in a text, in order."""
    if _DIGIT.search(text) is None:
        return
    words = _NO_FIGURE.sub(lambda match: " " * len(match[0]), text)
    for match in _FIGURE.finditer(words):
        start, end = sentence_around(text, match.start())
        scale = Decimal(10) ** _SCALES.get(match["scale"] or "", 0)
        places = len(match["part"] or ".") - 1
        yield Typed(
            " ".join(match[0].split()),
            Decimal(match["whole"].replace(",", "") + (match["part"] or "")) * scale,
            scale.scaleb(-places),
            _sort(match),
            match.start(),
            match.end(),
            text[start:end],
            text[match.end() : end][:_MONEY_NEARBY],
        )


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """Where the sentence at a place begins and ends; items of a list are sentences of their own."""
    start, end = 0, len(text)
    for match in _ENDS.finditer(text):
        if match.end() <= place:
            start = match.end()
        elif match.start() > place:
            return start, match.start()
    return start, end


def _sort(match: re.Match[str]) -> Sort:
    unit = (match["unit"] or "").split(" ")[0].lower()
    if match["pound"]:
        return Sort.POUNDS
    return _SORTS[unit.split()[0].rstrip("s") if unit else ""]


_SORTS = {
    "": Sort.NUMBER,
    "%": Sort.PERCENT,
    "per": Sort.PERCENT,
    "percentage": Sort.POINTS,
    "day": Sort.DAYS,
    "week": Sort.WEEKS,
}
