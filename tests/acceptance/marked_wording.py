"""A catalogue in which every word of a message can be told from all others: it begins with a letter no word has."""

from __future__ import annotations

import re
from collections.abc import Iterator

MARK = "ŵ"
_STRING = re.compile(r'"(.*)"$')
_KEPT = re.compile(r"(\{[^}]*\}|\]\([^)]*\))")
_WORD = re.compile(r"(?<![^\W_])(?=[^\W\d_])")
_AS_IT_IS = frozenset({"", "ordinal-rule"})


def marked_catalogue(catalogue: str) -> str:
    """The text of a gettext catalogue with the mark before each word of each translation; gaps and rules stay."""
    return "\n".join(_lines(catalogue)) + "\n"


def _lines(catalogue: str) -> Iterator[str]:
    key, in_translation = "", False
    for line in catalogue.splitlines():
        said = _STRING.search(line)
        if line.startswith("msgctxt") and said:
            key = said[1]
        if line.startswith("msg"):
            in_translation = line.startswith("msgstr")
        if said and in_translation and key not in _AS_IT_IS:
            yield f'{line[: said.start()]}"{marked(said[1])}"'
        else:
            yield line


def marked(words: str) -> str:
    """The words, each behind the mark; what stands in braces or is an address stays."""
    parts = _KEPT.split(words)
    return "".join(part if place % 2 else _WORD.sub(MARK, part) for place, part in enumerate(parts))


def is_marked(word: str) -> bool:
    """Whether a word is one of the catalogue's."""
    return word.lower().startswith(MARK)
