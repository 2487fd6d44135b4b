"""Headings in two rows become one row of whole periods: Nov under 2020 is Nov 2020, Q1 under 2020-21 its quarter."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from generator.load.data.sheet import BLANK, DataCell
from generator.model.period import MONTHS, Period, PeriodKind

Row = tuple[DataCell, ...]

_MONTH = re.compile("|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept", re.IGNORECASE)
_QUARTER = re.compile(r"q(?:uarter ?)?[1-4]", re.IGNORECASE)
_FEWEST = 2
"""One month alone above a column is as likely a word."""


def with_whole_headings(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, and where a row of years stands right above months or quarters, the year told with each of them.

    A year holds for the columns from its own to the next year, as merged cells show it. It is taken out of the row of
    years, in which it would name one column only. April under 2020-21 is April 2020, and January is January 2021.
    """
    joined = list(rows)
    for number, (above, below) in enumerate(pairwise(rows)):
        years = _years(above, len(below))
        columns = [column for column, cell in enumerate(below) if _is_part(cell, years[column])]
        if len(columns) >= _FEWEST:
            joined[number] = tuple(BLANK if _year(cell) else cell for cell in above)
            joined[number + 1] = tuple(
                _whole(cell, above[column] if column < len(above) else BLANK, years[column])
                for column, cell in enumerate(below)
            )
    return tuple(joined)


def _whole(cell: DataCell, over: DataCell, year: Period | None) -> DataCell:
    """A heading with its year; a blank one has the words over it, whose cell goes over both rows."""
    if year is not None and _is_part(cell, year):
        return replace(cell, content=_joined(cell.words, year))
    return over if cell.blank and _year(over) is None else cell


def _years(above: Row, width: int) -> list[Period | None]:
    """The year that holds for each column: the nearest to its left; other words end a year's columns."""
    held: list[Period | None] = []
    current: Period | None = None
    for column in range(width):
        cell = above[column] if column < len(above) else BLANK
        current = current if cell.blank else _year(cell)
        held.append(current)
    return held


def _year(cell: DataCell) -> Period | None:
    try:
        found = Period.parse(cell.words)
    except ValueError:
        return None
    return found if found.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR) else None


def _is_part(cell: DataCell, year: Period | None) -> bool:
    if year is None or not isinstance(cell.content, str):
        return False
    is_quarter = _QUARTER.fullmatch(cell.words) and year.kind is PeriodKind.FINANCIAL_YEAR
    return bool(is_quarter or _MONTH.fullmatch(cell.words))


def _joined(words: str, year: Period) -> str:
    if _QUARTER.fullmatch(words):
        return f"{words} {year}"
    months = [name[:3].casefold() for name in MONTHS]
    early = year.kind is PeriodKind.FINANCIAL_YEAR and months.index(words[:3].casefold()) < months.index("apr")
    return f"{words} {year.start.year + early}"
