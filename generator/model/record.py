"""The common ground of every record an officer writes: frozen, no unknown keys, values read from text.

YAML is read as text and types come from here, so `18:30` is a time only where a field says so, `NO` stays two letters
in a name, and `1.10` stays as it was typed.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema


class Record(BaseModel):
    """A frozen record with a closed set of keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=False, validate_default=False, defer_build=True
    )


_DAY_FORMATS = ("%d %B %Y", "%d %b %Y", "%d/%m/%Y")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_DAY = "{!r} is not a date that exists; write it like 2021-09-17 or 17 September 2021"
_NUMBER = re.compile(r"[-+−]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")
MOST_DIGITS = 20
"""Of a number. The largest sums of a council, in pence, have fifteen; what is worked out is exact to 28."""

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>am|pm)?", re.IGNORECASE)


def parse_day(text: Any) -> date:
    """A date from `2021-09-17`, `17 September 2021`, `17 Sep 2021` or `17/09/2021`. Raises ValueError otherwise."""
    if isinstance(text, date):
        return text
    if _ISO_DAY.fullmatch(str(text)):  # the usual way; the rest brings in tables of the names of months
        return _iso_day(str(text))
    for form in _DAY_FORMATS:
        try:
            return datetime.strptime(str(text).strip(), form).date()  # noqa: DTZ007 - a date has no time zone
        except ValueError:
            continue
    raise ValueError(_NO_DAY.format(text))


def _iso_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_NO_DAY.format(text)) from None


def parse_time(text: Any) -> time:
    """A time of day from `10am`, `1.30pm`, `18:30`, `noon` or `midnight`. Raises ValueError otherwise."""
    if isinstance(text, time):
        return text
    words = {"noon": time(12), "midday": time(12), "midnight": time(0)}
    wanted = str(text).strip().lower()
    if wanted in words:
        return words[wanted]
    match = _TIME.fullmatch(wanted)
    if match is None or not (match["minute"] or match["half"]):
        raise ValueError(f"{text!r} is not a time; write it like 10am, 1.30pm or 18:30")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(f"{text!r} is not a time that exists")
        hour = hour % 12 + (12 if match["half"] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"{text!r} is not a time that exists")
    return time(hour, minute)


def parse_number(text: Any) -> Decimal:
    """An exact decimal from `521`, `9.4` or `116,617`. Raises ValueError otherwise; never goes through a float."""
    if isinstance(text, Decimal):
        return text
    plain = str(text).strip()
    if not _NUMBER.fullmatch(plain):
        raise ValueError(f"{text!r} is not a number; write it like 521, 9.4 or 116,617, and the unit in the measure")
    if has_too_many_digits(plain):
        raise ValueError(f"this number has too many digits; {MOST_DIGITS} are the most")
    return Decimal(plain.replace(",", "").replace("−", "-"))


def has_too_many_digits(text: str) -> bool:
    """Whether a number is longer than any that a paper can print."""
    return len(text) > MOST_DIGITS and sum(map(str.isdigit, text)) > MOST_DIGITS


def parse_count(text: Any) -> int:
    """A whole number from 0 up, such as `7`. Raises ValueError otherwise."""
    if isinstance(text, int):
        return text
    if not re.fullmatch(r"[0-9]{1,6}", str(text).strip()):
        raise ValueError(f"{text!r} is not a whole number; write it like 7")
    return int(str(text))


def _parse_yes_no(text: Any) -> bool:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    try:
        return text if isinstance(text, bool) else answers[str(text).strip().lower()]
    except KeyError:
        raise ValueError(f"{text!r} is neither yes nor no") from None


def _without_blanks(text: Any) -> Any:
    """Nothing for a text of nothing but spaces, which is then refused as one; any other stays, its spaces too."""
    return "" if isinstance(text, str) and not text.strip() else text


IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Identifier = Annotated[
    str,
    StringConstraints(pattern=IDENTIFIER),
    Field(description="Lower-case letters, digits and single hyphens, such as send-performance."),
]
LONGEST_SHORT = 40
ShortIdentifier = Annotated[
    str,
    StringConstraints(pattern=IDENTIFIER, max_length=LONGEST_SHORT),
    Field(description="An id of 40 letters or fewer, since it goes into the names of files or folders."),
]
Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Markdown = Annotated[
    str,
    StringConstraints(min_length=1),
    BeforeValidator(_without_blanks),
    WithJsonSchema({"type": "string", "minLength": 1, "contentMediaType": "text/markdown"}),
]
Day = Annotated[date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "examples": ["2021-09-17"]})]
TimeOfDay = Annotated[time, BeforeValidator(parse_time), WithJsonSchema({"type": "string", "examples": ["10am"]})]
Number = Annotated[
    Decimal, BeforeValidator(parse_number), WithJsonSchema({"type": ["number", "string"], "examples": [521, "116,617"]})
]
Count = Annotated[
    int,
    BeforeValidator(parse_count),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "examples": [7]}),
]
YesNo = Annotated[bool, BeforeValidator(_parse_yes_no), WithJsonSchema({"enum": [True, False, "yes", "no"]})]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", strip_whitespace=True)]
LONGEST_TYPEFACE = 31
"""Word takes no more of a typeface's name (Microsoft, MS-OI29500, on rFonts in part 1 section 17.3.2.26).

It is no part of the pattern: all the letters of the world, so many times, took 15 milliseconds to compile.
"""
TYPEFACE = r"^\w[\w .-]*$"
"""The name of a typeface goes into the styles of pages, where other marks would mean something."""
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
