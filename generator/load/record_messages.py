"""What pydantic finds wrong with a record becomes problems in words an officer knows, at the line to mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from pydantic_core import ErrorDetails

from generator.frozen import dataclass
from generator.load.shape import Wanted, wanted_at
from generator.load.wanted_words import Words, form, is_entries, one_of, words_for, words_instead_of
from generator.load.yaml_text import Value, YamlFile
from generator.model.period import Period
from generator.model.record import Record
from generator.problems import Path, Problem, choose_from

KEY = "[key]"
"""How pydantic ends the path of an error in a mapping's key rather than its value."""

_LONGEST = 40
_SAY_WHY = (date, time, Period)
"""Kinds whose own messages know more than that the value is of another kind: a day that does not exist."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One of pydantic's errors: its details, the path it is at, what the file has there, and what the model wants."""

    details: Mapping[str, Any]
    path: Path
    found: Value
    wanted: Wanted
    siblings: tuple[str, ...]

    @property
    def name(self) -> str:
        """The key as it is written, with its colon."""
        return f"{self.path[-1]}:" if self.path else "the file"


@dataclass(frozen=True, slots=True)
class Said:
    """A problem but for its place."""

    code: str
    message: str
    hint: str = ""


def as_problem(error: ErrorDetails, file: YamlFile, model: type[Record]) -> list[Problem]:
    """The problem of one pydantic error; none for an error that only repeats what another one says."""
    in_key = bool(error["loc"]) and error["loc"][-1] == KEY
    path: Path = error["loc"][:-1] if in_key else error["loc"]
    finding = _finding(error, path, file, model, in_key)
    if error["type"] == "too_short" and finding.found:
        return []
    said = _SAYINGS.get(error["type"], _another_kind)(finding)
    where = file.key(*path) if in_key or error["type"] == "extra_forbidden" else file.source.at(*path)
    return [Problem(said.code, said.message, where, said.hint)]


def empty_value(file: YamlFile, model: type[Record], path: Path) -> Problem:
    """The problem of a key or list entry that has nothing after it: an error where a value must be, else a warning."""
    wanted = wanted_at(model, path)
    assert wanted is not None, "only places that the model has are asked about"
    name = "the hyphen" if isinstance(path[-1], int) else f"{path[-1]}:"
    words = words_for(wanted)
    way_out = "" if wanted.field is not None and wanted.required else ", or delete the line"
    code = "missing-key" if wanted.required else "empty-value"
    message = f"there is nothing after {name}; {words.what} is wanted"
    return Problem(code, message, file.source.at(*path), words.how + way_out)


def _finding(error: ErrorDetails, path: Path, file: YamlFile, model: type[Record], in_key: bool) -> Finding:
    parent = wanted_at(model, path[:-1])
    siblings = tuple(parent.record.model_fields) if parent and parent.record else ()
    if in_key:
        wanted = Wanted(parent.keys if parent else str)
        return Finding(error, path, str(path[-1]), wanted, siblings)
    return Finding(error, path, _written(file.data, path), wanted_at(model, path) or Wanted(str), siblings)


def _written(value: Value, path: Path) -> Value:
    """What the file has at `path`, or at the nearest place above: pydantic may look deeper than what was written."""
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
        else:
            break
    return value


def _unknown_key(finding: Finding) -> Said:
    hint = choose_from(str(finding.path[-1]), finding.siblings, most=0)
    keys = "the keys here are: " + ", ".join(finding.siblings)
    message = f"the key {finding.name} is not known here; one of the known keys is wanted"
    return Said("unknown-key", message, hint or keys)


def _missing_key(finding: Finding) -> Said:
    field = finding.wanted.field
    entries = "and its entries below it" if is_entries(finding.wanted) else "and its value"
    about = f": {field.description}" if field is not None and field.description else ""
    message = f"there is no {finding.name} here; {words_for(finding.wanted).what} is wanted"
    return Said("missing-key", message, f"add {finding.name} {entries}{about}")


def _choice(finding: Finding) -> Said:
    allowed = re.findall(r"'([^']*)'", finding.details["ctx"]["expected"])
    return _stands_here(finding, one_of(allowed), choose_from(str(finding.found), allowed, most=0))


def _form(finding: Finding) -> Said:
    words = form(finding.details["ctx"]["pattern"])
    proposal = re.sub(r"[^a-z0-9]+", "-", str(finding.found).lower()).strip("-")
    is_id = words.what == "an id" and proposal
    return _stands_here(finding, words, f"{words.how}; did you mean {proposal}?" if is_id else words.how)


def _empty_text(finding: Finding) -> Said:
    words = words_for(finding.wanted)
    return Said("missing-key", f"there is no text in {finding.name}; {words.what} is wanted", words.how)


def _too_short(finding: Finding) -> Said:
    least = finding.details["ctx"]["min_length"]
    wanted = "at least one is" if least == 1 else f"at least {least} are"
    return Said("missing-key", f"{finding.name} has no entries; {wanted} wanted", words_for(finding.wanted).how)


def _limit(bound: str, words: str) -> Callable[[Finding], Said]:
    """A saying for a number or a length beyond what the model allows."""
    return lambda finding: _stands_here(finding, Words(words.format(finding.details["ctx"][bound]), "", "wrong-value"))


def _own_words(finding: Finding) -> Said:
    """A rule of the model in the model's own words, but for a value that is simply of another kind."""
    words, rule = words_for(finding.wanted), str(finding.details["ctx"]["error"])
    if is_entries(finding.wanted):
        return Said("wrong-value", rule)
    if not isinstance(finding.found, str) or finding.wanted.kind not in _SAY_WHY:
        return _another_kind(finding)
    why, _, how = rule.partition("; ")
    if how.startswith("write it") and finding.wanted.kind is Period:
        return _another_kind(finding)
    return Said(words.code, f"{why}; {words.what} is wanted", words.how)


def _another_kind(finding: Finding) -> Said:
    words = words_instead_of(finding.found, finding.wanted)
    return _stands_here(finding, words, words.how)


def _stands_here(finding: Finding, words: Words, hint: str = "") -> Said:
    if isinstance(finding.found, str):
        text = " ".join(finding.found.split())
        found = f"'{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}'"
        return Said(words.code, f"{found} stands here; {words.what} is wanted", hint)
    found = "a list" if isinstance(finding.found, list) else "a group of keys"
    return Said("wrong-type", f"{found} stands here; {words.what} is wanted", hint or words.how)


_SAYINGS: Mapping[str, Callable[[Finding], Said]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _form,
    "string_too_short": _empty_text,
    "too_short": _too_short,
    "too_long": _limit("max_length", "a list of {} entries or fewer"),
    "string_too_long": _limit("max_length", "a name of {} letters or fewer"),
    "greater_than_equal": _limit("ge", "{} or more"),
    "less_than_equal": _limit("le", "{} or less"),
    "value_error": _own_words,
}
