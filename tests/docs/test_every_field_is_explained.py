"""The pages docs/fields*.md against the models: every field, whether it is needed, what it takes, a valid example."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import get_args

import pytest
from pydantic import ValidationError
from pydantic.fields import FieldInfo

import generator.model
from generator.load.yaml_text import parse
from generator.model.record import Record
from generator.profiles import Profile

PAGES = sorted((Path(__file__).parents[2] / "docs").glob("fields*.md"))
ROW = re.compile(r"^\| `(?P<field>[a-z_]+)` \| (?P<needed>yes|no) \| (?P<what>.+?) \| (?P<example>.+?) \|$")


def _records(of: type[Record] = Record) -> Iterator[type[Record]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _records(kind)


def _all_models() -> dict[str, type[Record]]:
    for module in pkgutil.iter_modules(generator.model.__path__):
        importlib.import_module(f"generator.model.{module.name}")
    ours = (kind for kind in _records() if kind.__module__.startswith(("generator.model.", Profile.__module__)))
    return {kind.__name__: kind for kind in ours}


def _tables() -> dict[str, dict[str, re.Match[str]]]:
    """The rows of each table, by field, by the model that is named in the comment above the table."""
    tables: dict[str, dict[str, re.Match[str]]] = {}
    rows: dict[str, re.Match[str]] = {}
    for line in "\n".join(page.read_text(encoding="utf-8") for page in PAGES).splitlines():
        if marker := re.fullmatch(r"<!-- model: (\w+) -->", line):
            rows = tables.setdefault(marker[1], {})
        elif line.startswith("#"):
            rows = {}
        elif row := ROW.match(line):
            rows[row["field"]] = row
    return tables


def _own(model: type[Record]) -> list[str]:
    """The fields that a record declares itself; those of the record it is made from are in that one's table."""
    return [name for name in model.model_fields if name in model.__annotations__]


MODELS = _all_models()
TABLES = _tables()
FIELDS = [(name, field) for name, model in sorted(MODELS.items()) for field in _own(model)]


def _words(info: FieldInfo) -> set[str]:
    """The words a field takes, if it takes only certain words."""
    kinds = get_args(info.annotation) if isinstance(info.annotation, UnionType) else (info.annotation,)
    return {str(member) for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum) for member in kind}


def test_every_kind_of_record_has_a_table() -> None:
    assert set(TABLES) == set(MODELS)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_table_has_the_fields_of_its_record_and_no_others(name: str) -> None:
    assert set(TABLES[name]) == set(_own(MODELS[name]))


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_the_page_says_rightly_whether_a_field_is_needed(name: str, field: str) -> None:
    assert (TABLES[name][field]["needed"] == "yes") == MODELS[name].model_fields[field].is_required()


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_the_page_names_every_word_that_a_field_takes(name: str, field: str) -> None:
    named = set(re.findall(r"`([^`]+)`", TABLES[name][field]["what"]))
    assert _words(MODELS[name].model_fields[field]) <= named


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_an_example_on_one_line_is_taken_by_its_field(name: str, field: str) -> None:
    written = re.fullmatch(r"`(.+)`", TABLES[name][field]["example"])
    assert not (written and _refusals(MODELS[name], field, written[1]))


def _refusals(model: type[Record], field: str, written: str) -> list[str]:
    """What the model says about this field alone, when a file has nothing else in it."""
    try:
        model.model_validate(parse(f"{field}: {written}".encode(), "example.yaml").data)
    except ValidationError as error:
        return [str(e["msg"]) for e in error.errors() if e["loc"][:1] == (field,)]
    return []
