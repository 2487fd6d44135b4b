"""The filters that texts and templates may use: a value into another way of saying it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, time
from functools import partial
from typing import Any

from generator.compose.budget import flat
from generator.compose.vocabulary import MeetingView
from generator.document.wording import Wording
from generator.figures import calendar, words
from generator.figures.errors import FigureError
from generator.figures.views import ChangeView, FigureText, FigureView
from generator.model.period import MONTHS
from generator.model.record import parse_day, parse_time

_QUOTED = 40
"""Characters of a value that a message quotes."""


def _rounded(value: Any, places: int = 0) -> Any:
    if isinstance(value, FigureView | ChangeView) or hasattr(value, "rounded"):
        return value.rounded(places)
    raise FigureError(
        f"{_short(value)} is not a figure of a measure; rounded is for figures", "write it after .latest or .at"
    )


def _in_words(value: Any, wording: Wording) -> Any:
    if isinstance(value, FigureText) and hasattr(value, "in_words"):
        return value.in_words
    return words.in_words(_whole(value), wording)


def _ordinal(value: Any, wording: Wording) -> str:
    return words.ordinal(_whole(value), wording)


def _whole(value: Any) -> int:
    try:
        return int(str(value).replace(",", ""))
    except ValueError:
        raise FigureError(f"{_short(value)} is not a whole number; numbers in words are whole") from None


def _dated(print_day: Callable[[date, Wording], str], wording: Wording) -> Callable[[Any], str]:
    def printed(value: Any) -> str:
        text = value.date if isinstance(value, MeetingView) else value
        return print_day(text if isinstance(text, date) else _read_day(str(text), wording), wording)

    return printed


def _read_day(text: str, wording: Wording) -> date:
    """The day that a text means: as typed, or as it is printed in the paper's language. Raises FigureError."""
    plain = text.replace("\N{NO-BREAK SPACE}", " ")
    for number, month in enumerate(wording.listing("months")):
        plain = plain.replace(f" {month} ", f" {MONTHS[number]} ")
    found: date = _parsed(parse_day, plain)
    return found


def _clock(value: Any, wording: Wording) -> str:
    return calendar.clock(value if isinstance(value, time) else _parsed(parse_time, str(value)), wording)


def _parsed(parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except ValueError as error:
        raise FigureError(str(error)) from None


def _listed(values: Any, wording: Wording) -> str:
    return wording.listed([str(value) for value in flat(tuple(_several(values)))])


def _length(values: Any) -> int:
    return len(_several(values))


def _several(values: Any) -> Collection[Any]:
    if isinstance(values, Collection):
        return values
    raise FigureError(f"{_short(values)} is one thing; several are counted or listed", "leave the filter out")


def _short(value: object) -> str:
    """A value as a message quotes it."""
    said = str(value)
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED]}..."


def filters_in(wording: Wording) -> dict[str, Callable[..., Any]]:
    """The filters, by name, as they print in the language of a paper."""
    return {
        "rounded": _rounded,
        "in_words": partial(_in_words, wording=wording),
        "ordinal": partial(_ordinal, wording=wording),
        "day": _dated(calendar.day, wording),
        "long_day": _dated(calendar.long_day, wording),
        "ordinal_day": _dated(calendar.ordinal_day, wording),
        "clock": partial(_clock, wording=wording),
        "listed": partial(_listed, wording=wording),
        "length": _length,
    }
