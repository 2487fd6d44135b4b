"""A translation: the prose of one content file in another language, each text beside the words it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import Field

from generator.model.acceptance import ContentFile
from generator.model.record import Line, Record, YesNo
from generator.problems import Path

_LINES = frozenset(
    {
        "title",
        "short_title",
        "subtitle",
        "caption",
        "description",
        "alternative_text",
        "reason",
        "phrase",
        "counted",
        "source",
    }
)
"""The one-line fields that readers read as words; names of files and people, ids and addresses are not among them."""
_TEXTS = frozenset(
    {
        "text", "introduction", "executive_summary", "summary", "terms", "approach", "findings", "next_steps",
        "follow_up", "planned", "progress", "issues", "advice", "media_protocol", "alternative_format_statement",
        "when", "interest", "stream_title",
    }
)  # fmt: skip
"""The fields that hold Markdown."""
_MAPPINGS = frozenset({"omitted_sections", "notes", "footnotes"})
"""The fields that hold texts by name."""
_CELL = re.compile(r"[^\W\d_]{2}")
"""A cell of a typed table with words in it, not a number or a code."""


class TranslatedText(Record):
    """One text of the original and what it says in the other language."""

    original: str = Field(min_length=1, description="The words that were translated; the program writes them.")
    text: str | None = Field(default=None, description="The translation, with the expressions of the original.")
    outdated: YesNo = Field(
        default=False, description="Written by the program when the original has changed; delete it when text is right."
    )


class Translation(ContentFile):
    """content/.../<file>.<language>.yaml, beside the file that it translates"""

    kind: Literal["translation"] = Field(description="What this file is.")
    of: Line = Field(description="The name of the file that is translated, without .yaml.")
    language: Line = Field(description="BCP 47 language tag of the translation, such as cy.")
    texts: Mapping[str, TranslatedText] = Field(
        default_factory=dict, description="The texts by field, such as sections.background.text."
    )


def prose_fields(record: Record) -> dict[str, tuple[Path, str]]:
    """Every text of a record that is for readers, by the name it has in a translation, with its path and its words.

    An entry of a list goes by its id, or by its place from 1.
    """
    return {".".join(name): (path, words) for name, path, words in _texts(record, (), ())}


def _texts(value: Any, name: tuple[str, ...], path: Path) -> Iterator[tuple[tuple[str, ...], Path, str]]:
    for called, key, entry in _inside(value):
        yield from _texts(entry, (*name, called), (*path, key))
    if isinstance(value, str) and _is_prose(value, path):
        yield name, path, value


def _inside(value: Any) -> Iterator[tuple[str, str | int, Any]]:
    """What a record, mapping or list holds: what a translation calls it, its key or index, and itself."""
    if isinstance(value, Record):
        fields = (key for key in type(value).model_fields if key in value.model_fields_set and key != "accept")
        yield from ((key, key, getattr(value, key)) for key in fields)
    elif isinstance(value, Mapping):
        yield from ((str(key), str(key), entry) for key, entry in value.items())
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield getattr(entry, "id", None) or str(index + 1), index, entry


def _is_prose(words: str, path: Path) -> bool:
    fields = [part for part in path if isinstance(part, str)]
    if "cells" in fields:
        return bool(_CELL.search(words))
    if fields[-1] == "name":
        return fields == ["name"] or "voices" in fields or fields[0] == "contacts"
    if fields[-1] == "post":
        return fields[0] in ("members", "officers")
    return fields[-1] in _LINES | _TEXTS or (len(fields) > 1 and fields[-2] in _MAPPINGS)


def with_texts(record: Any, texts: Mapping[Path, str]) -> Any:
    """The record with other words at some of its paths."""
    return _replaced(record, (), texts)


def _replaced(value: Any, path: Path, texts: Mapping[Path, str]) -> Any:
    if path in texts:
        return texts[path]
    if not any(each[: len(path)] == path for each in texts):
        return value
    if isinstance(value, Record):
        fields = {key: _replaced(getattr(value, key), (*path, key), texts) for key in value.model_fields_set}
        return value.model_copy(update=fields)
    if isinstance(value, Mapping):
        return {key: _replaced(entry, (*path, str(key)), texts) for key, entry in value.items()}
    return tuple(_replaced(entry, (*path, index), texts) for index, entry in enumerate(value))
