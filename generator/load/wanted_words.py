"""What the model wants in one place becomes words: what to write there, how, and the code if it is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

from pydantic import StringConstraints

from generator.frozen import dataclass
from generator.load.shape import Wanted
from generator.model.council import EmailAddress, Telephone
from generator.model.observation import MissingCode, Observation
from generator.model.period import Period
from generator.model.record import MOST_DIGITS, Colour, Identifier, WebAddress, has_too_many_digits


@dataclass(frozen=True, slots=True)
class Words:
    """What is wanted, in the singular; how to write it; the code of the problem of anything else."""

    what: str
    how: str
    code: str = "wrong-type"


def words_for(wanted: Wanted) -> Words:
    """The words for what the model wants in one place."""
    if Observation in (wanted.owner, wanted.record) and wanted.kind in (Decimal, Observation):
        return _VALUE
    if wanted.record is not None:
        return _KINDS[Mapping]
    if isinstance(wanted.kind, type) and issubclass(wanted.kind, Enum):
        return one_of(str(member.value) for member in wanted.kind)
    return _KINDS.get(wanted.kind, _OTHER)


def words_instead_of(found: object, wanted: Wanted) -> Words:
    """The words for what is wanted in place of what was found: a shorter number for one that is too long."""
    words = words_for(wanted)
    is_too_long = words.what == _NUMBER and isinstance(found, str) and has_too_many_digits(found)
    return _SHORTER if is_too_long else words


def one_of(choices: Iterable[str]) -> Words:
    """The words for one word of a list."""
    *others, last = choices
    return Words(f"one of {', '.join(others)} or {last}" if others else last, "write one of them", "wrong-value")


def form(pattern: str) -> Words:
    """The words for text of a form, given as the pattern that the model holds it against."""
    if pattern.startswith("^(") and "|" in pattern:
        return one_of(pattern.strip("^()$").split("|"))
    return _FORMS.get(pattern, _OTHER)


def is_entries(wanted: Wanted) -> bool:
    """Whether a list, or keys with values, is wanted: something that stands on lines of its own."""
    return wanted.record is not None or wanted.kind in (tuple, Mapping)


def _pattern(alias: Any) -> str:
    constraints = next(entry for entry in get_args(alias) if isinstance(entry, StringConstraints))
    return str(constraints.pattern)


_CODED = ", ".join(f"{code.value} ({code.meaning.partition(':')[0]})" for code in MissingCode)
_NUMBER = "a number"
_SHORTER = Words(f"{_NUMBER} of {MOST_DIGITS} digits or fewer", "round it, or write it in thousands or millions")
_VALUE = Words(_NUMBER, f"write digits alone, or why there is no number: {_CODED}")
_OTHER = Words("a value of another form", "", "wrong-value")

_KINDS: Mapping[Any, Words] = {
    str: Words("text", "write the text in this line, in quotes if it has a colon, a bracket or a # in it"),
    date: Words("a date", "write it like 2021-09-17 or 17 September 2021", "bad-date"),
    time: Words("a time of day", "write it like 10am, 1.30pm or 18:30", "bad-date"),
    Period: Words("a period", "write it like Jul-21, July 2021, 2021-22, Q1 2021-22 or 2021", "bad-period"),
    Decimal: Words(_NUMBER, "write digits alone, like 521, 9.4 or 116,617"),
    int: Words("a whole number", "write digits alone"),
    bool: Words("yes or no", "write yes or no"),
    tuple: Words("a list", "put the entries on the lines below, each begun with two spaces, a hyphen and a space"),
    Mapping: Words("a group of keys", "put them on the lines below, each begun with two spaces: key: value"),
}

_FORMS: Mapping[str, Words] = {
    _pattern(alias): Words(what, how, "wrong-value")
    for alias, what, how in (
        (Identifier, "an id", "an id has lower-case letters, digits and single hyphens, like send-performance"),
        (WebAddress, "a web address", "it begins with https:// and has no spaces"),
        (Telephone, "a telephone number", "write digits and spaces alone, like 0344 800 8020"),
        (EmailAddress, "an e-mail address", "write it like committees@example.gov.uk"),
        (Colour, "a colour", "write # and six digits or letters from A to F, in quotes: '#000000'"),
    )
}
