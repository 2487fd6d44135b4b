"""The content becomes the texts in it, each with its place, for rules that read what people wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.frozen import dataclass
from generator.model.content import Content, Sourced
from generator.model.period import Period
from generator.model.record import Record
from generator.problems import Location, Path, SourceMap

_WORDS_ALONE = {str}


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a record: what it says, and where it stands."""

    words: str
    path: Path
    source: SourceMap

    def where(self, index: int) -> Location:
        """The line in which the character at `index` stands."""
        return self.source.in_text(*self.path, line=self.words.count("\n", 0, index) + 1)


def translatable(content: Content) -> Iterator[Sourced[Any]]:
    """Every record that can have a translation: council, people, committees, measures, frameworks, meetings, papers."""
    yield content.council
    yield content.people
    yield from content.committees.values()
    yield from content.measures.values()
    yield from content.frameworks.values()
    for meeting in content.meetings.values():
        yield meeting.meeting
        yield from meeting.papers.values()


def records(content: Content) -> Iterator[Sourced[Any]]:
    """Every record that people write: those that can be translated, readers and how words are said."""
    yield from translatable(content)
    yield from (each for each in (content.readers, content.lexicon) if each is not None)


def files(content: Content) -> Iterator[Sourced[Any]]:
    """The record of every file of the content: those that people write, and their translations."""
    yield from records(content)
    yield from written_translations(content)


def written_translations(content: Content) -> Iterator[Sourced[Any]]:
    """The translations of records."""
    for of_file in content.translations.values():
        yield from of_file.values()


@dataclass(frozen=True, slots=True)
class Said:
    """A record with all that it says, in lines of no order: one search tells whether a rule has to read its texts.

    The words are the record's texts, and what the record says of itself besides.
    """

    record: Sourced[Any]
    words: str


def said_in(record: Sourced[Any]) -> Said:
    """A record with its words."""
    return Said(record, _all_words(record))


def _all_words(sourced: Sourced[Any]) -> str:
    found: list[str] = []
    waiting: list[Any] = [sourced.record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            (found if set(map(type, value)) == _WORDS_ALONE else waiting).extend(value)
        elif isinstance(value, Record):
            waiting.extend(filter(None, value.__dict__.values()))
        elif isinstance(value, Mapping):
            waiting.extend(value.values())
    return "\n".join(found)


def texts(sourced: Sourced[Any]) -> Iterator[Text]:
    """Every text of one record, down through its lists and mappings; not what it says about findings it accepts."""
    for path, words in _texts(sourced.record, (), sourced.source):
        if path[0] != "accept":
            yield Text(words, path, sourced.source)


def _texts(value: Any, path: Path, source: SourceMap) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Record):
        for name in value.model_fields_set:
            yield from _texts(getattr(value, name), (*path, name), source)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _texts(entry, (*path, index), source)
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield from _texts(entry, (*path, _as_written(key, path, source)), source)


def _as_written(key: Any, path: Path, source: SourceMap) -> str:
    """The key as the file has it: a period may be spelled in several ways."""
    if not isinstance(key, Period):
        return str(key)
    spelled = (place[-1] for place in source.positions if place[:-1] == path and place)
    return next((str(name) for name in spelled if Period.parse(name) == key), str(key))
