"""The filters that texts and templates may use: a value into another way of saying it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any

from generator.compose.vocabulary import MeetingView
from generator.figures import calendar, words
from generator.figures.errors import FigureError
from generator.figures.views import ChangeView, FigureText, FigureView
from generator.model.record import parse_day, parse_time


def _rounded(value: Any, places: int = 0) -> Any:
    if isinstance(value, FigureView | ChangeView) or hasattr(value, "rounded"):
        return value.rounded(places)
    raise FigureError(f"{value} is not a figure of a measure; rounded is for figures", "write it after .latest or .at")


def _in_words(value: Any) -> Any:
    if isinstance(value, FigureText) and hasattr(value, "in_words"):
        return value.in_words
    return words.in_words(_whole(value))


def _ordinal(value: Any) -> str:
    return words.ordinal(_whole(value))


def _whole(value: Any) -> int:
    try:
        return int(str(value).replace(",", ""))
    except ValueError:
        raise FigureError(f"{value} is not a whole number; numbers in words are whole") from None


def _dated(print_day: Callable[[date], str]) -> Callable[[Any], str]:
    def printed(value: Any) -> str:
        text = value.date if isinstance(value, MeetingView) else value
        return print_day(text if isinstance(text, date) else _parsed(parse_day, str(text).replace("\xa0", " ")))

    return printed


def _clock(value: Any) -> str:
    return calendar.clock(value if isinstance(value, time) else _parsed(parse_time, str(value)))


def _parsed(parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except ValueError as error:
        raise FigureError(str(error)) from None


def _listed(values: Iterable[object]) -> str:
    return words.listed([str(value) for value in values])


def _length(values: Any) -> int:
    return len(values)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "rounded": _rounded,
    "in_words": _in_words,
    "ordinal": _ordinal,
    "day": _dated(calendar.day),
    "long_day": _dated(calendar.long_day),
    "ordinal_day": _dated(calendar.ordinal_day),
    "clock": _clock,
    "listed": _listed,
    "length": _length,
}
