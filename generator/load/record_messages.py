"""What pydantic finds wrong with a record becomes problems in words an officer knows, at the line to mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

from pydantic import StringConstraints
from pydantic_core import ErrorDetails

from generator.load.shape import Wanted, wanted_at
from generator.load.yaml_text import YamlFile
from generator.model.council import EmailAddress, Telephone
from generator.model.measure import MissingCode, Observation
from generator.model.period import Period
from generator.model.record import Identifier, Record, WebAddress
from generator.problems import Path, Problem, choose_from
from generator.profiles import Colour

KEY = "[key]"
"""How pydantic ends the path of an error in a mapping's key rather than its value."""

_LONGEST = 40
_ENTRIES = "the entries go below it, a line each, begun with two spaces, a hyphen and a space"
_BELOW = "its keys go on the lines below, indented by two spaces: key: value"

# What is wanted, the code when it is not there, and how to write it, by the kind of value.
_KINDS: Mapping[Any, tuple[str, str, str]] = {
    str: ("text", "wrong-type", "write the text after the colon, in quotes if it has a colon or brackets"),
    date: ("a date", "bad-date", "write it like 2021-09-17 or 17 September 2021"),
    time: ("a time of day", "bad-date", "write it like 10am, 1.30pm or 18:30"),
    Period: ("a period", "bad-period", "write it like Jul-21, July 2021, 2021-22, Q1 2021-22 or 2021"),
    Decimal: ("a number", "wrong-type", "write digits alone, like 521, 9.4 or 116,617; the unit is the measure's"),
    int: ("a whole number", "wrong-type", "write digits alone"),
    bool: ("yes or no", "wrong-type", "write yes or no"),
    tuple: ("a list", "wrong-type", _ENTRIES),
    Mapping: ("keys with values", "wrong-type", _BELOW),
}
_RECORD = ("keys with values", "wrong-type", _BELOW)
_CHOICE = ("one word of a list", "wrong-value", "")


def _pattern(alias: Any) -> str:
    constraints = next(entry for entry in get_args(alias) if isinstance(entry, StringConstraints))
    return str(constraints.pattern)


_FORMS: Mapping[str, tuple[str, str]] = {
    _pattern(Identifier): ("an id", "an id has lower-case letters, digits and single hyphens, like send-performance"),
    _pattern(WebAddress): ("a web address", "it begins with https:// and has no spaces"),
    _pattern(Telephone): ("a telephone number", "write digits and spaces alone, like 0344 800 8020"),
    _pattern(EmailAddress): ("an e-mail address", "write it like committees@example.gov.uk"),
    _pattern(Colour): ("a colour", "write # and six digits, in quotes, like '#000000'"),
}


def as_problem(error: ErrorDetails, file: YamlFile, model: type[Record]) -> list[Problem]:
    """The problem of one pydantic error; none for an error that only repeats what another one says."""
    in_key = bool(error["loc"]) and error["loc"][-1] == KEY
    path: Path = error["loc"][:-1] if in_key else error["loc"]
    wanted = _wanted_key(model, path) if in_key else wanted_at(model, path)
    found = error["input"]
    if error["type"] == "too_short" and found:
        return []
    code, message, hint = _say(error, path, wanted, model)
    on_key = in_key or error["type"] == "extra_forbidden"
    return [Problem(code, message, file.key(*path) if on_key else file.source.at(*path), hint)]


def empty_value(file: YamlFile, model: type[Record], path: Path) -> Problem:
    """The problem of a key or list entry that has nothing after it."""
    wanted = wanted_at(model, path)
    assert wanted is not None
    name = "the hyphen" if isinstance(path[-1], int) else f"{path[-1]}:"
    code = "missing-key" if wanted.required else "empty-value"
    way_out = "" if wanted.required and wanted.field else ", or delete the line"
    comment = "; text after # is a comment, so put it in quotes if it begins with #"
    message = f"there is nothing after {name}; {_kind(wanted)[0]} is wanted"
    return Problem(code, message, file.source.at(*path), _how(wanted) + way_out + comment)


_Said = tuple[str, str, str]


def _say(error: ErrorDetails, path: Path, wanted: Wanted | None, model: type[Record]) -> _Said:
    found, context = error["input"], error.get("ctx", {})
    if error["type"] in _SAYINGS:
        return _SAYINGS[error["type"]](found, context, path, wanted, model)
    assert wanted is not None
    if isinstance(found, list) and wanted.kind is not tuple:
        return "wrong-type", f"a list stands here; {_kind(wanted)[0]} is wanted", _how(wanted)
    if isinstance(found, dict) and _is_plain(wanted):
        return "wrong-type", f"keys with values stand here; {_kind(wanted)[0]} is wanted", _how(wanted)
    if error["type"] == "value_error":
        return _own_words(context["error"], wanted)
    what = "keys with values stand here" if isinstance(found, dict) else f"{_quoted(found)} stands here"
    return "wrong-type", f"{what}; {_kind(wanted)[0]} is wanted", _how(wanted)


def _own_words(error: ValueError, wanted: Wanted) -> _Said:
    """A rule of the model, said in the model's words; a date or number says itself how it is written."""
    code = "wrong-value" if wanted.record else _kind(wanted)[1]
    message, _, advice = str(error).partition("; write it")
    if not advice:
        return code, message, _hint(wanted)
    return code, f"{message}; {_kind(wanted)[0]} is wanted", _hint(wanted) or f"write it{advice}"


def _unknown_key(found: Any, context: Any, path: Path, wanted: Any, model: type[Record]) -> _Said:
    parent = wanted_at(model, path[:-1])
    allowed = list(parent.record.model_fields) if parent and parent.record else []
    hint = choose_from(str(path[-1]), allowed, most=0)
    keys = "the keys here are: " + ", ".join(allowed)
    return "unknown-key", f"the key {path[-1]}: is not known here; one of the known keys is wanted", hint or keys


def _missing_key(found: Any, context: Any, path: Path, wanted: Wanted | None, model: type[Record]) -> _Said:
    assert wanted is not None and wanted.field is not None
    about = f" ({wanted.field.description.rstrip('.')})" if wanted.field.description else ""
    return "missing-key", f"there is no {path[-1]}: here; {_kind(wanted)[0]} is wanted{about}", _example(wanted)


def _choice(found: Any, context: Any, path: Path, wanted: Any, model: type[Record]) -> _Said:
    allowed = re.findall(r"'([^']*)'", context["expected"])
    if isinstance(found, list | dict):
        return "wrong-type", f"more than one value stands here; one of {', '.join(allowed)} is wanted", ""
    hint = choose_from(str(found), allowed, most=0)
    return "wrong-value", f"{_quoted(found)} stands here; one of {', '.join(allowed)} is wanted", hint


def _form(found: Any, context: Any, path: Path, wanted: Wanted | None, model: type[Record]) -> _Said:
    what, hint = _FORMS.get(context["pattern"], ("another form", ""))
    proposal = re.sub(r"[^a-z0-9]+", "-", str(found).lower()).strip("-") if what == "an id" else ""
    allowed = re.fullmatch(r"\^\(([a-z|]+)\)\$", context["pattern"])
    if allowed:
        what = "one of " + allowed[1].replace("|", ", ")
    return (
        "wrong-value",
        f"{_quoted(found)} stands here; {what} is wanted",
        f"{hint}; did you mean {proposal}?" if proposal else hint,
    )


def _empty_text(found: Any, context: Any, path: Path, wanted: Any, model: type[Record]) -> _Said:
    return "missing-key", f"there is no text in {path[-1]}:; text is wanted", "write it after the colon"


def _too_short(found: Any, context: Any, path: Path, wanted: Any, model: type[Record]) -> _Said:
    least = context["min_length"]
    entries = "one entry" if least == 1 else f"{least} entries"
    return (
        "missing-key",
        f"{path[-1]}: has {context['actual_length'] or 'no'} entries; at least {entries} is wanted",
        _ENTRIES,
    )


def _limit(bound: str, words: str) -> Callable[..., _Said]:
    def say(found: Any, context: Any, path: Path, wanted: Any, model: type[Record]) -> _Said:
        return "wrong-value", f"{_quoted(found)} stands here; {words.format(context[bound])} is wanted", ""

    return say


_SAYINGS: Mapping[str, Callable[..., _Said]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _form,
    "string_too_short": _empty_text,
    "too_short": _too_short,
    "greater_than_equal": _limit("ge", "{} or more"),
    "less_than_equal": _limit("le", "{} or less"),
    "too_long": _limit("max_length", "a list of {} entries or fewer"),
}


def _wanted_key(model: type[Record], path: Path) -> Wanted:
    mapping = wanted_at(model, path[:-1])
    return Wanted(mapping.keys if mapping else str)


def _is_plain(wanted: Wanted) -> bool:
    return wanted.record is None and wanted.kind not in (tuple, Mapping)


def _kind(wanted: Wanted) -> tuple[str, str, str]:
    """What is wanted, the code when it is not there, and how it is written."""
    if wanted.record is Observation:
        return "a value", "wrong-type", _MISSING
    if wanted.record is not None:
        return _RECORD
    if isinstance(wanted.kind, type) and issubclass(wanted.kind, Enum):
        return "one of " + ", ".join(str(member.value) for member in wanted.kind), "wrong-value", ""
    return _KINDS.get(wanted.kind, _CHOICE)


_MISSING = "write the number, or why there is none: " + ", ".join(
    f"{code.value} ({code.meaning.partition(':')[0]})" for code in MissingCode
)


def _hint(wanted: Wanted) -> str:
    """Advice for one field that says more than its kind does."""
    return _MISSING if (wanted.owner, wanted.name) == (Observation, "value") else ""


def _how(wanted: Wanted) -> str:
    return _hint(wanted) or _kind(wanted)[2] or "write one of them after the colon"


def _example(wanted: Wanted) -> str:
    if _is_plain(wanted):
        return f"add a line {wanted.name}: and {_kind(wanted)[0]}"
    return f"add a line {wanted.name}: and below it {_kind(wanted)[0]}"


def _quoted(value: Any) -> str:
    text = " ".join(str(value).split())
    return f"'{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}'"
