"""Every field that a model has, and files of real content with other texts in all of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, reduce
from pathlib import Path
from typing import Any

import yaml

from generator.load.content import FRAMEWORK_KINDS, PAPER_KINDS
from generator.load.shape import Wanted, wanted_at
from generator.model.committee import Committee
from generator.model.council import Council, People
from generator.model.lexicon import Lexicon
from generator.model.measure import Measure
from generator.model.meeting import Meeting
from generator.model.readers import Readers
from generator.model.record import Record
from generator.model.translation import Translation
from generator.problems import Path as Place
from generator.profiles import Profile

MODELS: Mapping[str, type[Record]] = {
    "council": Council,
    "people": People,
    "committee": Committee,
    "measure": Measure,
    "meeting": Meeting,
    "readers": Readers,
    "lexicon": Lexicon,
    "translation": Translation,
    "profile": Profile,
    **PAPER_KINDS,
    **FRAMEWORK_KINDS,
}
"""The model of each kind of file that an officer writes."""

_BY_FOLDER = {"committees": "committee", "metrics": "measure", "profiles": "profile"}


def kind_of(file: Path) -> str:
    """Which kind of file this one is, by its name and what it says of itself."""
    if file.name.count(".") > 1:
        return "translation"
    if file.stem in MODELS and file.stem != "minutes":
        return file.stem
    return _BY_FOLDER.get(file.parent.name) or str(read(file)["kind"])


def read(file: Path) -> Any:
    """What is in a YAML file, all of it as text."""
    return yaml.load(file.read_bytes(), yaml.CBaseLoader)


@cache
def fields_of(model: type[Record]) -> Mapping[str, Wanted]:
    """Every field of a model, and of the records in it, that holds one value, with what is wanted there."""
    return dict(_fields(model, (), ()))


def _fields(model: type[Record], place: Place, inside: tuple[type[Record], ...]) -> Iterator[tuple[str, Wanted]]:
    wanted = wanted_at(model, place)
    assert wanted is not None
    if wanted.record is not None and wanted.record not in inside:
        for name in wanted.record.model_fields:
            yield from _fields(model, (*place, name), (*inside, wanted.record))
    elif wanted.entries is not None:
        yield from _fields(model, (*place, 0), inside)
    elif wanted.record is None:
        yield called(model, place), wanted


def called(model: type[Record], place: Place) -> str:
    """How a field is called in any file that has it: by the record that says what it is, such as Section.text."""
    found = next(each for end in range(len(place), 0, -1) if (each := wanted_at(model, place[:end])) and each.owner)
    assert found is not None and found.owner is not None
    owner = next(each for each in reversed(found.owner.__mro__) if found.name in getattr(each, "__annotations__", {}))
    return f"{owner.__name__}.{found.name}"


def is_text(wanted: Wanted) -> bool:
    """Whether a value is text of any kind, and no number, date or one of a few words."""
    return isinstance(wanted.kind, type) and issubclass(wanted.kind, str) and not issubclass(wanted.kind, Enum)


@dataclass(frozen=True)
class Leaf:
    """One value in a file: its place, the name of its field, what is wanted, and whether it has to be put there."""

    place: Place
    field: str
    wanted: Wanted
    added: bool = False


def leaves_of(value: Any, model: type[Record]) -> Iterator[Leaf]:
    """Every value that a file has, and every text that its records could have besides."""
    return _leaves(value, model, (), ())


def _leaves(value: Any, model: type[Record], place: Place, modelled: Place) -> Iterator[Leaf]:
    wanted = wanted_at(model, modelled)
    if wanted is None:
        return
    if isinstance(value, list) and wanted.record is not None:  # a row that is written as the list of its cells
        yield from _leaves(value, model, place, (*modelled, "cells"))
    elif isinstance(value, dict | list):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(child, model, (*place, key), (*modelled, key))
        absent = [name for name in wanted.record.model_fields if name not in value] if wanted.record else []
        for name in absent:
            yield from _absent(model, (*place, name), (*modelled, name))
    elif wanted.record is None and wanted.entries is None:
        yield Leaf(place, called(model, modelled), wanted)


def _absent(model: type[Record], place: Place, modelled: Place) -> Iterator[Leaf]:
    wanted = wanted_at(model, modelled)
    if wanted is not None and wanted.entries is None and is_text(wanted):
        yield Leaf(place, called(model, modelled), wanted, added=True)


def put(value: Any, texts: Mapping[Place, str]) -> Any:
    """The value with other texts at some places, where there was something or not; the old one stays as it is."""
    if () in texts:
        return texts[()]
    heads = {place[0] for place in texts}
    inside = {head: {place[1:]: text for place, text in texts.items() if place[0] == head} for head in heads}
    if isinstance(value, list):
        return [put(child, inside.get(number, {})) for number, child in enumerate(value)]
    if isinstance(value, dict):
        known = {key: put(child, inside.get(key, {})) for key, child in value.items()}
        return known | {str(head): put(None, inside[head]) for head in heads if head not in value}
    return value


def at(value: Any, place: Place) -> Any:
    """What stands at a place."""
    return reduce(lambda inside, key: inside[key], place, value)


def write(file: Path, value: Any) -> None:
    """Write a file with each value in a line of its own, so that the line of a problem says which it is about."""
    dumped = yaml.dump(value, Dumper=yaml.CDumper, allow_unicode=True, default_style='"', sort_keys=False, width=10**9)
    file.write_bytes(dumped.encode("utf-8", "surrogatepass"))


def filled(model: type[Record], text: str) -> Any:
    """A file that has every field of a model once, and this text for each value."""
    return _filled(model, (), text, ())


def _filled(model: type[Record], place: Place, text: str, inside: tuple[type[Record], ...]) -> Any:
    wanted = wanted_at(model, place)
    assert wanted is not None
    if wanted.record is not None:
        fields = {name: wanted_at(wanted.record, (name,)) for name in wanted.record.model_fields}
        within = (*inside, wanted.record)
        kept = [name for name, field in fields.items() if field and field.record not in within]
        kept = [name for name in kept if (fields[name] or wanted).entries not in within]
        return {name: _filled(model, (*place, name), text, within) for name in kept}
    if wanted.entries is not None:
        entry = _filled(model, (*place, 0), text, inside)
        return {"2021": entry} if wanted.kind is Mapping else [entry]
    return text
