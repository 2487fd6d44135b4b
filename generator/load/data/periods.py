"""The cell of a period becomes the period: a date of Excel, or text in any of the forms that officers use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal

from generator.load.data.sheet import DataCell
from generator.model.data_source import DateMeaning
from generator.model.period import (
    Period,
    PeriodKind,
    calendar_year,
    financial_year,
    month,
    quarter,
)

_DAYS = ("%d/%m/%y", "%d-%b-%y", "%d-%b-%Y", "%d %b %y", "%d.%m.%Y", "%d-%m-%Y")
"""Forms of a day besides those of the model: what Excel writes into a CSV file."""
_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?Z?$")

_STANDS_FOR: Mapping[DateMeaning, Callable[[date], Period]] = {
    DateMeaning.DAY: lambda day: Period(day, day, PeriodKind.DAY),
    DateMeaning.WEEK_ENDING: lambda day: Period(day - timedelta(days=6), day, PeriodKind.WEEK),
    DateMeaning.MONTH: lambda day: month(day.year, day.month),
    DateMeaning.QUARTER: lambda day: quarter(_financial_year(day), (day.month - 4) % 12 // 3 + 1),
    DateMeaning.CALENDAR_YEAR: lambda day: calendar_year(day.year),
    DateMeaning.FINANCIAL_YEAR: lambda day: financial_year(_financial_year(day)),
}
_AS_SHOWN = {PeriodKind.MONTH: DateMeaning.MONTH, PeriodKind.CALENDAR_YEAR: DateMeaning.CALENDAR_YEAR}


def period_of(cell: DataCell, meaning: DateMeaning | None) -> Period:
    """The period that a cell names; a date is `meaning`, or as much as is shown of it. Raises ValueError."""
    if cell.fault:
        raise ValueError(f"{cell.fault} is not a period")
    if isinstance(cell.content, date):
        shown = _AS_SHOWN.get(cell.shown or PeriodKind.DAY, DateMeaning.DAY)
        return _STANDS_FOR[meaning or shown](cell.content)
    if isinstance(cell.content, Decimal) and cell.content != int(cell.content):
        raise ValueError(f"{cell.words} is not a period")
    found = _parsed(cell.words)
    if found.kind is PeriodKind.DAY and meaning is not None:
        return _STANDS_FOR[meaning](found.end)
    return found


def names_period(cell: DataCell, meaning: DateMeaning | None = None) -> bool:
    """Whether a cell names a period."""
    try:
        period_of(cell, meaning)
    except ValueError:
        return False
    return True


def _parsed(words: str) -> Period:
    text = _MIDNIGHT.sub("", words)
    for form in _DAYS:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a date has no time zone
        except ValueError:
            continue
        return Period(day, day, PeriodKind.DAY)
    return Period.parse(text)


def _financial_year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1
