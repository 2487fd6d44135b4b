"""Periods as words of a paper, in its language: `July 2021` in a sentence, `Jul 2021` in a heading or on an axis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.document.wording import Wording
from generator.figures.formatting import unbroken
from generator.model.period import Period, PeriodKind, financial_year


def period_label(period: Period, wording: Wording) -> str:
    """`July 2021`, `2021-22`, `quarter 1 of 2021-22`, `week ending 3 September 2021`."""
    return _LABELS[period.kind](period, wording, "months")


def held_label(period: Period, wording: Wording) -> str:
    """The same, held on one line."""
    return unbroken(period_label(period, wording))


def short_label(period: Period, wording: Wording) -> str:
    """`Jul 2021`, `Q1 2021-22`, `w/e 3 Sep 2021`."""
    return _SHORT.get(period.kind, _LABELS[period.kind])(period, wording, "months-short")


def from_to(first: str, last: str, wording: Wording) -> str:
    """Two labels as a span, or one where they are the same."""
    return first if first == last else wording.say("periods-from-to", **{"from": first, "until": last})


def _day(day: date, wording: Wording, months: str) -> str:
    return wording.say("day", day=day.day, month=wording.listing(months)[day.month - 1], year=day.year)


def _month(period: Period, wording: Wording, months: str) -> str:
    month = wording.listing(months)[period.start.month - 1]
    return wording.say("period-month", month=month, year=period.start.year)


def _quarter(period: Period, wording: Wording, key: str) -> str:
    number = (period.start.month - 4) % 12 // 3 + 1
    return wording.say(key, number=number, years=financial_year(period.financial_year).label)


Labelling = Callable[[Period, Wording, str], str]

_LABELS: dict[PeriodKind, Labelling] = {
    PeriodKind.DAY: lambda period, wording, months: _day(period.end, wording, months),
    PeriodKind.WEEK: lambda period, wording, months: wording.say("period-week", day=_day(period.end, wording, months)),
    PeriodKind.MONTH: _month,
    PeriodKind.QUARTER: lambda period, wording, _: _quarter(period, wording, "period-quarter"),
    PeriodKind.CALENDAR_YEAR: lambda period, _, __: str(period.start.year),
    PeriodKind.FINANCIAL_YEAR: lambda period, _, __: period.label,
}
_SHORT: dict[PeriodKind, Labelling] = {
    PeriodKind.WEEK: lambda period, wording, months: wording.say(
        "period-week-short", day=_day(period.end, wording, months)
    ),
    PeriodKind.QUARTER: lambda period, wording, _: _quarter(period, wording, "period-quarter-short"),
}
