"""A record's Markdown becomes the words that an author typed: expressions, addresses and marks are blanked out.

Every character keeps its place, so that what is found in the words can be pointed at in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from generator.checks.texts import Text
from generator.model.content import Sourced
from generator.model.record import Record
from generator.problems import Path

FILLED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands where an expression prints something."""

_EXPRESSION = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}", re.DOTALL)  # to the next beginning: the time grows with the length
_MARKS = re.compile(
    r"\{%(?:(?!\{%).)*?%\}|\{##(?:(?!\{##).)*?##\}|\]\((?:(?!\]\()[^)\s])*\)|\[\^[\w-]+\]|^ *:::.*$"
    r"|\s\^[A-Za-z0-9][\w-]*\s*$|^ *\d{1,3}[.)] |https?://\S+",
    re.DOTALL | re.MULTILINE,
)
_EXPRESSIONS_OF = re.compile(r"\bmeasures\.([a-z0-9_]+)|\bmeasures\[[\"']([a-z0-9-]+)[\"']\]")


def typed_prose(sourced: Sourced[Any]) -> Iterator[Text]:
    """The Markdown fields of a record as their authors typed them, without what expressions print."""
    for text in prose(sourced):
        words = _EXPRESSION.sub(lambda match: _blank(match[0], FILLED), text.words)
        yield Text(_MARKS.sub(lambda match: _blank(match[0], " "), words), text.path, text.source)


def prose(sourced: Sourced[Any]) -> Iterator[Text]:
    """The Markdown fields of a record."""
    for path, words in _markdown(sourced.record, ()):
        yield Text(words, path, sourced.source)


def measures_named(words: str) -> Iterator[str]:
    """The ids of the measures that the expressions of a text name."""
    for match in _EXPRESSIONS_OF.finditer(words):
        yield match[2] or match[1].replace("_", "-")


def _blank(words: str, filler: str) -> str:
    return "".join("\n" if letter == "\n" else filler for letter in words)


def _markdown(record: Record, path: Path) -> Iterator[tuple[Path, str]]:
    for name, is_markdown in _fields(type(record)).items():
        if name in record.model_fields_set:
            yield from _in(getattr(record, name), (*path, name), is_markdown=is_markdown)


@cache
def _fields(kind: type[Record]) -> Mapping[str, bool]:
    """The fields of a record that lead to Markdown, and which of them hold it themselves."""
    fields = {name: (_holds_markdown(field), field.annotation) for name, field in kind.model_fields.items()}
    return {name: holds for name, (holds, inside) in fields.items() if holds or _leads_to_markdown(inside)}


def _leads_to_markdown(annotation: Any) -> bool:
    """Whether any record inside, however deep, has a field that holds Markdown; a record may hold its own kind."""
    reached = list(_records_in(annotation))
    for record in reached:  # which grows while it is gone through
        inside = (kind for field in record.model_fields.values() for kind in _records_in(field.annotation))
        reached.extend(kind for kind in inside if kind not in reached)
    return any(_holds_markdown(field) for record in reached for field in record.model_fields.values())


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    """The records that a field holds, alone or in lists and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from _records_in(inner)


def _in(value: Any, path: Path, *, is_markdown: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if is_markdown:
            yield path, value
    elif isinstance(value, Record):
        yield from _markdown(value, path)
    elif isinstance(value, tuple | Mapping):
        for key, entry in _entries(value):
            if is_markdown or not isinstance(entry, str):
                yield from _in(entry, (*path, key), is_markdown=is_markdown)


def _entries(value: tuple[Any, ...] | Mapping[Any, Any]) -> Iterable[tuple[int | str, Any]]:
    return enumerate(value) if isinstance(value, tuple) else ((str(key), entry) for key, entry in value.items())


def _holds_markdown(field: FieldInfo) -> bool:
    """Whether the field is of the type Markdown, alone or in a mapping, a list or with None."""
    return any(map(_is_markdown, field.metadata)) or _mentions(field.annotation)


def _mentions(annotation: Any) -> bool:
    marked = any(map(_is_markdown, getattr(annotation, "__metadata__", ())))
    return marked or any(map(_mentions, get_args(annotation)))


def _is_markdown(mark: Any) -> bool:
    return isinstance(mark, WithJsonSchema) and (mark.json_schema or {}).get("contentMediaType") == "text/markdown"
