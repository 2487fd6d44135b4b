"""The JSON Schemas take what the loader takes, so that an editor does not contradict the program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from message_cases import TINY

from generator.load.schemas import all_schemas
from generator.load.starters import NEEDED, Yaml, fill
from generator.workspace import packaged_folder

SCHEMAS = all_schemas()
CONTENT = packaged_folder() / "content"
EXAMPLES = sorted([*CONTENT.rglob("*.yaml"), *TINY.rglob("*.yaml")])
NAMES = {
    "council": "council",
    "people": "people",
    "committees": "committee",
    "metrics": "measure",
    "meeting": "meeting",
    "readers": "readers",
    "lexicon": "lexicon",
}


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor types it: YAML 1.2, in which a date is text."""


EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
    for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(text: str) -> Any:
    return _with_text_keys(yaml.load(text, EditorLoader))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(entry) for key, entry in value.items()}
    return [_with_text_keys(entry) for entry in value] if isinstance(value, list) else value


def _schema_of(path: Path) -> str:
    """The schema of a file by its name or folder; that of a paper or framework by its kind."""
    is_translation = path.suffixes[:-1] != []
    if not is_translation and (name := NAMES.get(path.stem, NAMES.get(path.parent.name))):
        return f"{name}.json"
    kind = as_an_editor_reads(path.read_text(encoding="utf-8"))["kind"]
    return "report.json" if kind == "performance-report" else f"{kind}.json"


def complaints(schema: str, text: str) -> list[str]:
    errors = Draft202012Validator(SCHEMAS[schema]).iter_errors(as_an_editor_reads(text))
    return [f"{list(error.path)}: {error.message}" for error in errors]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_title_and_a_description_for_the_editor(name: str) -> None:
    groups = [SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()]
    keys = {key: part for group in groups for key, part in group.get("properties", {}).items()}
    unexplained = [key for key, part in keys.items() if not (part.get("description") or "$ref" in part)]
    assert unexplained == []
    assert [key for key, part in keys.items() if "title" not in part] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_satisfies_its_schema(path: Path) -> None:
    assert complaints(_schema_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_names_its_schema_where_the_command_writes_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
    assert match is not None
    assert (path.parent / match[1]).resolve() == CONTENT.parent / "schemas" / _schema_of(path)


@pytest.mark.parametrize(
    "path", sorted((packaged_folder() / "templates/profiles").glob("*.yaml")), ids=lambda p: p.stem
)
def test_every_profile_satisfies_its_schema(path: Path) -> None:
    assert complaints("profile.json", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("people.json", "membres: {}"),
        ("people.json", "members: {Ada Archer: {name: Ada}}"),
        ("people.json", "members: {ada: }"),
        ("measure.json", "title: Wait\ndefinition: D\nunit: day\nkind: level\nsource: S"),
        ("measure.json", "title: Wait\ndefinition: D\nkind: level\nsource: S"),
        ("measure.json", "title: Wait\ndefinition: D\nunit: days\nkind: level\nsource: S\nseries: {Mar-24: [1]}"),
        ("council.json", "website: borchester.example"),
    ],
)
def test_what_the_loader_refuses_an_editor_marks(schema: str, text: str) -> None:
    assert complaints(schema, text)


@pytest.mark.parametrize("value", ["12", "'116,617'", "x", "{value: 12, note: late}", "{missing: x}"])
def test_a_value_of_a_series_stands_alone_or_with_a_note(value: str) -> None:
    text = f"title: Wait\ndefinition: D\nunit: days\nkind: level\nsource: S\nseries: {{Mar-24: {value}}}"
    assert complaints("measure.json", text) == []


@pytest.mark.parametrize("kind", NEEDED)
def test_a_starter_satisfies_its_schema(kind: str) -> None:
    values = {name: "2024-05-14" if name == "date" else "some-thing" for name in NEEDED[kind]}
    if kind == "minutes":
        lists = {"present": "\n  - ada", "in_attendance": " []", "items": "\n  - item: 1"}
        values = {**values, "closed": "17:30", **{name: Yaml(text) for name, text in lists.items()}}
    found = {"scores": "\n  first: 1", "judgements": "\n  first: {grade: good}"}
    found |= {"unit": "days", "decimals": "0", "data": "\n  file: data/w.csv"}
    values = {**values, **{name: Yaml(text) for name, text in found.items() if name in values}}
    schema = {"metric": "measure.json", "imported-metric": "measure.json"}.get(kind, f"{kind}.json")
    assert complaints(schema, fill(kind, values)) == []
