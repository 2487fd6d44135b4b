"""Days into deadlines and clear days, and days and times into words.

Bank holidays are those of the council's part of the United Kingdom, from the `holidays` package, which is imported
only when days are counted.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import cache

from generator.figures.formatting import unbroken
from generator.figures.words import in_words
from generator.model.council import Jurisdiction
from generator.model.period import MONTHS, Period, financial_year

_PARTS = {
    Jurisdiction.ENGLAND: "ENG",
    Jurisdiction.WALES: "WLS",
    Jurisdiction.SCOTLAND: "SCT",
    Jurisdiction.NORTHERN_IRELAND: "NIR",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIMES = {time(12): "noon", time(0): "midnight"}
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date, jurisdiction: Jurisdiction) -> bool:
    """Whether offices are open: not a Saturday, a Sunday or a bank holiday there."""
    return day.weekday() < 5 and day not in _bank_holidays(jurisdiction, day.year)


def working_days_before(day: date, count: int, jurisdiction: Jurisdiction) -> date:
    """The working day that is `count` working days before `day`, which itself is not counted."""
    while count > 0:
        day -= _ONE_DAY
        count -= is_working_day(day, jurisdiction)
    return day


def clear_days_between(published: date, meeting: date, jurisdiction: Jurisdiction) -> int:
    """The clear days of notice: working days after publication and before the meeting, neither of them counted.

    The law asks for five clear days in England (SI 2002/715) and three in Wales and Scotland; leaving out weekends and
    bank holidays is the common practice.
    """
    days = (published + timedelta(days=n) for n in range(1, (meeting - published).days))
    return sum(is_working_day(day, jurisdiction) for day in days)


def day(value: date) -> str:
    """`17 September 2021`, held on one line."""
    return unbroken(f"{value.day} {MONTHS[value.month - 1]} {value.year}")


def long_day(value: date) -> str:
    """`Friday 17 September 2021`; the line may break after the weekday."""
    return f"{_WEEKDAYS[value.weekday()]} {day(value)}"


def ordinal_day(value: date) -> str:
    """`17th September 2021`, for a council whose style it is."""
    teen = 11 <= value.day <= 13
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(value.day % 10, "th")
    return unbroken(f"{value.day}{ending} {MONTHS[value.month - 1]} {value.year}")


def year_so_far(period: Period) -> str:
    """How much of its financial year has passed at the end of a period: `in the first four months of 2021-22`."""
    year = financial_year(period.financial_year)
    if period.end == year.end:
        return f"in {unbroken(year.label)}"
    if (period.end + _ONE_DAY).day != 1:
        return f"from {unbroken('1 April')} to {day(period.end)}"
    months = (period.end.month - 4) % 12 + 1
    return f"in the first {unbroken(f'{in_words(months)} months') if months > 1 else 'month'} of {unbroken(year.label)}"


def clock(value: time) -> str:
    """`10am`, `1.30pm`, `noon`, `midnight`."""
    if value in _TIMES:
        return _TIMES[value]
    minutes = f".{value.minute:02d}" if value.minute else ""
    return f"{value.hour % 12 or 12}{minutes}{'am' if value.hour < 12 else 'pm'}"


@cache
def _bank_holidays(jurisdiction: Jurisdiction, year: int) -> frozenset[date]:
    from holidays import country_holidays  # costs a tenth of a second, and most commands count no days

    return frozenset(country_holidays("GB", subdiv=_PARTS[jurisdiction], years=year))
