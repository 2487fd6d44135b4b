"""Days into deadlines and clear days, and days and times into words."""

from __future__ import annotations

from datetime import date, time, timedelta

from generator.document.wording import Wording
from generator.figures.bank_holidays import SATURDAY, bank_holidays
from generator.figures.formatting import unbroken
from generator.figures.words import in_words, ordinal_in_digits
from generator.model.council import Jurisdiction
from generator.model.period import Period, financial_year

_TIMES = {time(12): "clock-noon", time(0): "clock-midnight"}
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date, jurisdiction: Jurisdiction) -> bool:
    """Whether offices are open: not a Saturday, a Sunday or a bank holiday there."""
    return day.weekday() < SATURDAY and day not in bank_holidays(jurisdiction, day.year)


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


def day(value: date, wording: Wording) -> str:
    """`17 September 2021`, held on one line."""
    month = wording.listing("months")[value.month - 1]
    return unbroken(wording.say("day", day=value.day, month=month, year=value.year))


def long_day(value: date, wording: Wording) -> str:
    """`Friday 17 September 2021`; the line may break after the weekday."""
    return wording.say("long-day", weekday=wording.listing("weekdays")[value.weekday()], day=day(value, wording))


def ordinal_day(value: date, wording: Wording) -> str:
    """`17th September 2021`, for a council whose style it is."""
    month = wording.listing("months")[value.month - 1]
    return unbroken(wording.say("day", day=ordinal_in_digits(value.day, wording), month=month, year=value.year))


def year_so_far(period: Period, wording: Wording) -> str:
    """How much of its financial year has passed at the end of a period: `in the first four months of 2021-22`."""
    year = financial_year(period.financial_year)
    named = unbroken(year.label)
    if period.end == year.end:
        return wording.say("so-far-year", year=named)
    if (period.end + _ONE_DAY).day != 1:
        return wording.say("so-far-day", day=day(period.end, wording))
    months = (period.end.month - 4) % 12 + 1
    key = "so-far-months" if months > 1 else "so-far-month"
    return wording.say(key, number=in_words(months, wording), year=named)


def clock(value: time, wording: Wording) -> str:
    """`10am`, `1.30pm`, `noon`, `midnight`."""
    if value in _TIMES:
        return wording.say(_TIMES[value])
    key = f"clock-{'am' if value.hour < 12 else 'pm'}{'-minutes' if value.minute else ''}"
    return wording.say(key, hour=value.hour % 12 or 12, minutes=f"{value.minute:02d}")
