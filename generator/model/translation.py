"""A translation: the prose of one content file in another language, each text beside the words it was made from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
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
        "venue",
        "short_name",
        "group",
        "held_by",
        "label",
        "reviewer",
        "lead_inspector",
        "inspection_dates",
        "activity",
        "word",
        "alternative",
        "inspectorate",
        "statement_name",
        "note",
    }
)
"""The one-line fields that readers read as words; names of files and people, ids and addresses are not among them."""
_TEXTS = frozenset(
    {
        "text", "introduction", "executive_summary", "summary", "terms", "approach", "findings", "next_steps",
        "follow_up", "planned", "progress", "issues", "advice", "media_protocol", "alternative_format_statement",
        "when", "interest", "stream_title", "meaning", "chair_notes", "assumptions", "lines_of_enquiry", "aims",
        "points", "strengths", "definition", "commentary", "paragraphs",
    }
)  # fmt: skip
"""The fields that hold Markdown."""
_MAPPINGS = frozenset({"omitted_sections", "notes", "footnotes"})
"""The fields that hold texts by name."""
_HAVE_NAMES = frozenset({"voices", "contacts", "scores", "ratings", "grades"})
"""Where a name is a word for something; elsewhere it is somebody's."""
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
    if fields[0] == "data":  # where the values of a measure are from, by the names that columns have there
        return False
    if fields[-1] == "name":
        return fields == ["name"] or not _HAVE_NAMES.isdisjoint(fields)
    if fields[-1] == "post":
        return fields[0] in ("members", "officers")
    return fields[-1] in _LINES | _TEXTS or (len(fields) > 1 and fields[-2] in _MAPPINGS)


def with_texts(record: Any, said: Callable[[Path, str], str]) -> Any:
    """The record with every text that is for readers as `said` has it, asked by the text's path and its words."""
    return _said(record, (), said)


def _said(value: Any, path: Path, said: Callable[[Path, str], str]) -> Any:
    """The value with its texts as they are said; itself where none of them differs."""
    if type(value) is str:
        return said(path, value) if _is_prose(value, path) else value
    inside = [(key, entry, _said(entry, (*path, key), said)) for _, key, entry in _inside(value)]
    changed = {str(key): new for key, old, new in inside if new is not old}
    if not changed:
        return value
    if isinstance(value, Record):
        return value.model_copy(update=changed)
    if isinstance(value, Mapping):
        return {key: changed.get(str(key), entry) for key, entry in value.items()}
    return tuple(new for _, _, new in inside)
