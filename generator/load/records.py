"""A mapping read from YAML becomes a record of the model, or the problems of all its values at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.load.record_messages import KEY, as_problem, empty_value
from generator.load.shape import wanted_at
from generator.load.yaml_text import Value, YamlFile
from generator.model.period import Period
from generator.model.record import Record
from generator.problems import Path, Problem, has_errors

RecordT = TypeVar("RecordT", bound=Record)


def validate(file: YamlFile, model: type[RecordT]) -> tuple[RecordT | None, list[Problem]]:
    """The record in the file, None if an error makes it unusable, and every problem found in it.

    A key with nothing after it is a mistake where a value must be; elsewhere it is reported and read as left out.
    """
    empty = [path for path in file.empty if wanted_at(model, path) is not None]
    problems = [empty_value(file, model, path) for path in empty]
    problems += _same_period_twice(file, model)
    try:
        record = model.model_validate(_without_empty(file.data, set(empty), ()) if empty else file.data)
    except ValidationError as error:
        found = [entry for entry in error.errors(include_url=False) if not _follows(_path(entry["loc"]), empty)]
        problems += [problem for entry in found for problem in as_problem(entry, file, model)]
        return None, problems
    return (None if has_errors(problems) else record), problems


def _path(loc: Path) -> Path:
    return loc[:-1] if loc and loc[-1] == KEY else loc


def _without_empty(value: Value, empty: set[Path], path: Path) -> Any:
    """The value less its empty keys; empty list entries stay, so that the others keep their place."""
    if isinstance(value, dict):
        kept = {key: child for key, child in value.items() if (*path, key) not in empty}
        return {key: _without_empty(child, empty, (*path, key)) for key, child in kept.items()}
    if isinstance(value, list):
        return [_without_empty(child, empty, (*path, index)) for index, child in enumerate(value)]
    return value


def _follows(path: Path, empty: list[Path]) -> bool:
    """Whether an error at `path` only repeats that something is empty."""
    return any(path[: len(place)] == place for place in empty)


def _same_period_twice(file: YamlFile, model: type[Record]) -> Iterator[Problem]:
    """`Jul-21` and `July 2021` are one period: the second value would silently replace the first."""
    seen: dict[tuple[Path, Period], str] = {}
    for path, where in file.keys.items():
        parent, key = path[:-1], str(path[-1])
        mapping = wanted_at(model, parent)
        period = _period(key) if mapping and mapping.keys is Period else None
        if period is None:
            continue
        first = seen.setdefault((parent, period), key)
        if first != key:
            line = file.key(*parent, first).line
            message = f"{key} is the same period as {first} in line {line}; each period is written once"
            yield Problem("duplicate-key", message, where, "keep one of the two")


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except ValueError:
        return None
