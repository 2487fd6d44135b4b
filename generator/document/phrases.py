"""A phrase of the wording catalogue, with inline content in its gaps, turned into inline content.

"Source: {source}" keeps a link that stands in the source, where putting plain words together would lose it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.blocks import Fact
from generator.document.inlines import Inline, Inlines, Text, text
from generator.document.wording import Wording

# Private characters stand for the content while the phrase is put together; no text of a paper may hold them.
_FIRST_MARK = 0xE000


def phrase(wording: Wording, key: str, content: Mapping[str, Inlines], **words: object) -> Inlines:
    """The phrase for `key` with inline `content` and plain `words` in its gaps. Raises KeyError for an unknown key."""
    marks = {name: chr(_FIRST_MARK + n) for n, name in enumerate(content)}
    by_mark = {mark: content[name] for name, mark in marks.items()}
    return tuple(_pieces(wording.say(key, **marks, **words), by_mark))


def fact_label(fact: Fact, wording: Wording) -> Inlines:
    """The label of a fact as it is printed: "Date of meeting:"."""
    return phrase(wording, "fact-label", {"label": text(fact.label)})


def _pieces(said: str, by_mark: Mapping[str, Inlines]) -> Iterator[Inline]:
    words = ""
    for letter in said:
        if letter in by_mark:
            if words:
                yield Text(words)
            yield from by_mark[letter]
            words = ""
        else:
            words += letter
    if words:
        yield Text(words)
