"""Periods of time as officers write them: a month, a quarter, a calendar or financial year, a week, a day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.frozen import dataclass
from generator.model.record import parse_day

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class PeriodKind(StrEnum):
    """The lengths of time a figure can be for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    CALENDAR_YEAR = "calendar year"
    FINANCIAL_YEAR = "financial year"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, first and last included, ordered by time."""

    start: date
    end: date
    kind: PeriodKind

    @classmethod
    def parse(cls, text: Any) -> Period:
        """A period from any of the forms in `FORMS`. Raises ValueError for anything else.

        `2011-12` could be a financial year or a month; it is read as the financial year, which is how councils use it.
        """
        if isinstance(text, Period):
            return text
        plain = " ".join(str(text).split())
        for pattern, build in _FORMS:
            match = pattern.fullmatch(plain)
            if match is not None:
                return build(match)
        raise ValueError(f"{plain!r} is not a period; write it like Jul-21, July 2021, 2021-22, Q1 2021-22 or 2021")

    @property
    def label(self) -> str:
        """The period as it stands in a sentence: `July 2021`, `2021-22`, `quarter 1 of 2021-22`."""
        return _LABELS[self.kind](self)

    @property
    def short(self) -> str:
        """The period as it stands in a column heading or on an axis: `Jul 2021`, `Q1 2021-22`."""
        return _SHORT_LABELS.get(self.kind, _LABELS[self.kind])(self)

    @property
    def financial_year(self) -> int:
        """The calendar year in which the financial year that holds this period's last day began (1 April)."""
        return self.end.year if self.end.month >= 4 else self.end.year - 1

    def years_earlier(self, years: int = 1) -> Period:
        """The same period so many years before."""
        if self.kind in (PeriodKind.DAY, PeriodKind.WEEK):
            shift = timedelta(weeks=52 * years)
            return Period(self.start - shift, self.end - shift, self.kind)
        start = self.start.replace(year=self.start.year - years)
        last = monthrange(self.end.year - years, self.end.month)[1]
        return Period(start, date(self.end.year - years, self.end.month, last), self.kind)

    def __str__(self) -> str:
        """The label."""
        return self.label

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Periods are written as text and validated by `parse`."""
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """In a JSON Schema a period is text, or a year as a number."""
        return {"type": ["string", "integer"], "examples": ["Jul-21", "2021-22", "Q1 2021-22"]}


def month(year: int, number: int) -> Period:
    """The month `number` (1 to 12) of `year`."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]), PeriodKind.MONTH)


def financial_year(start: int) -> Period:
    """The financial year that begins on 1 April of `start`."""
    return Period(date(start, 4, 1), date(start + 1, 3, 31), PeriodKind.FINANCIAL_YEAR)


def calendar_year(year: int) -> Period:
    """The calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), PeriodKind.CALENDAR_YEAR)


def quarter(start: int, number: int) -> Period:
    """Quarter `number` (1 to 4) of the financial year that begins in April of `start`."""
    first = month(start if number < 4 else start + 1, (number * 3) % 12 + 1)
    last = month(first.start.year, first.start.month + 2)
    return Period(first.start, last.end, PeriodKind.QUARTER)


_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}


def _month_from(match: re.Match[str]) -> Period:
    number = _MONTH_NUMBERS[match["name"][:3].lower()]
    year = int(match["year"])
    return month(year + 2000 if year < 100 else year, number)


def _iso_month_from(match: re.Match[str]) -> Period:
    number = int(match["month"])
    if not 1 <= number <= 12:
        raise ValueError(f"{match[0]!r} is neither a financial year nor a month; the second year follows the first")
    return month(int(match["year"]), number)


def _financial_year_from(match: re.Match[str]) -> Period:
    start, second = int(match["start"]), int(match["end"])
    following = start + 1
    if second not in (following, following % 100):
        if match["joint"] == "-" and len(match["end"]) == 2:
            return _iso_month_from(re.fullmatch(r"(?P<year>\d{4})-(?P<month>\d{2})", match["span"]))  # type: ignore[arg-type]
        raise ValueError(f"{match[0]!r} is not a financial year; the second year follows the first, as in 2021-22")
    return financial_year(start)


def _quarter_from(match: re.Match[str]) -> Period:
    return quarter(_financial_year_from(match).start.year, int(match["quarter"]))


def _week_from(match: re.Match[str]) -> Period:
    end = parse_day(match["day"])
    return Period(end - timedelta(days=6), end, PeriodKind.WEEK)


def _day_from(match: re.Match[str]) -> Period:
    day = parse_day(match[0])
    return Period(day, day, PeriodKind.DAY)


_MONTH_NAME = "(?P<name>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|Sept)"
_SPAN = r"(?P<span>(?P<start>(?:19|20)\d{2})(?P<joint>[-/–])(?P<end>\d{2}|\d{4}))"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), build)
    for pattern, build in (
        (_MONTH_NAME + r"[- ]?(?P<year>\d{4}|\d{2})", _month_from),
        (rf"Q(?:uarter ?)?(?P<quarter>[1-4])[ ,]*(?:of )?{_SPAN}", _quarter_from),
        (rf"{_SPAN},? ?Q(?P<quarter>[1-4])", _quarter_from),
        (rf"(?:FY ?|financial year )?{_SPAN}", _financial_year_from),
        (r"(?:calendar year )?(?P<year>(?:19|20)\d{2})", lambda match: calendar_year(int(match["year"]))),
        (r"(?:week ending|w/e) (?P<day>.+)", _week_from),
        (r"\d{4}-\d{2}-\d{2}|\d{1,2} \w+ \d{4}|\d{1,2}/\d{1,2}/\d{4}", _day_from),
    )
)


def _day_label(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _years_label(period: Period) -> str:
    return f"{period.start.year}-{period.end.year % 100:02d}"


def _quarter_number(period: Period) -> int:
    return (period.start.month - 4) % 12 // 3 + 1


def _quarter_years(period: Period) -> str:
    return _years_label(financial_year(period.financial_year))


_LABELS: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.DAY: lambda period: _day_label(period.end),
    PeriodKind.WEEK: lambda period: f"week ending {_day_label(period.end)}",
    PeriodKind.MONTH: lambda period: f"{MONTHS[period.start.month - 1]} {period.start.year}",
    PeriodKind.QUARTER: lambda period: f"quarter {_quarter_number(period)} of {_quarter_years(period)}",
    PeriodKind.CALENDAR_YEAR: lambda period: str(period.start.year),
    PeriodKind.FINANCIAL_YEAR: _years_label,
}
_SHORT_LABELS: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.DAY: lambda period: f"{period.end.day} {MONTHS[period.end.month - 1][:3]} {period.end.year}",
    PeriodKind.WEEK: lambda period: f"w/e {period.end.day} {MONTHS[period.end.month - 1][:3]} {period.end.year}",
    PeriodKind.MONTH: lambda period: f"{MONTHS[period.start.month - 1][:3]} {period.start.year}",
    PeriodKind.QUARTER: lambda period: f"Q{_quarter_number(period)} {_quarter_years(period)}",
}
