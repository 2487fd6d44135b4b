"""The text of a gettext catalogue (.po) becomes its entries, each with its line.

Babel reads such files too and takes a tenth of a second for it, at every start; a test holds both to the same result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from generator.frozen import dataclass

_WORDS = re.compile(r'"(?P<words>[^"\\]*(?:\\.[^"\\]*)*)"$')
_FIELD = re.compile(r"(?P<name>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>[0-9]{1,2})\])?\s+" + _WORDS.pattern)
_FIELDS = {"msgctxt": "key", "msgid": "source", "msgid_plural": "plural_source"}
_ESCAPED = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(slots=True)
class Entry:
    """One message: its key, the English it was written from, and what it says. `texts` has one for each plural form.

    `last` is the field that was read last, with its plural form: a line of words alone goes on with it.
    """

    line: int
    key: str = ""
    source: str = ""
    plural_source: str = ""
    texts: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False
    last: tuple[str, int] = ("", 0)


class CatalogueError(ValueError):
    """A line that no catalogue has; `line` is its number."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def entries(text: str) -> Iterator[Entry]:
    """The entries in order; the first, without a key, is the header. Raises CatalogueError for what cannot be read."""
    entry, fuzzy = Entry(0), False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#,"):
            fuzzy = "fuzzy" in line
        if not line.strip() or line.startswith("#"):
            continue
        name, form, words = _field(line.strip(), number, entry)
        if entry.texts and name != "msgstr":
            yield entry
            entry = Entry(0)
        if not entry.line:
            entry, fuzzy = Entry(number, fuzzy=fuzzy), False
        _add(entry, name, form, words)
    if entry.line:
        yield entry


def _field(line: str, number: int, entry: Entry) -> tuple[str, int, str]:
    """The name of a field, its plural form and its words; a line that begins with words goes on with the last field."""
    match = _FIELD.match(line)
    if match is not None:
        return match["name"], int(match["form"] or 0), _read(match["words"])
    going_on = _WORDS.match(line)
    if going_on is None or not entry.line:
        raise CatalogueError(number)
    return entry.last[0], entry.last[1], _read(going_on["words"])


def _add(entry: Entry, name: str, form: int, words: str) -> None:
    entry.last = (name, form)
    if name == "msgstr":
        entry.texts[form] = entry.texts.get(form, "") + words
    else:
        setattr(entry, _FIELDS[name], getattr(entry, _FIELDS[name]) + words)


def _read(words: str) -> str:
    """Words as they are meant, where a backslash stands before a mark or for the end of a line."""
    return _ESCAPED.sub(_unescaped, words) if "\\" in words else words


def _unescaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[1], match[1])
