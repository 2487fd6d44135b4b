"""YAML becomes plain text, lists and mappings, with the place of every value; nothing is guessed to be a number.

PyYAML's own loaders turn `18:30` into 1110 and `NO` into false, and keep the last of two equal keys. Building from the
parser's events avoids all of that, costs no more, and cannot be made to grow by aliases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import chain, islice
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml import ScalarEvent, SequenceEndEvent, SequenceStartEvent

from generator.frozen import dataclass
from generator.load.places import Places, Row, row_of_words
from generator.load.yaml_messages import explain, no_such_character
from generator.problems import ContentError, Location, Path, Position, Problem, SourceMap
from generator.text_file import decode, forbidden_character, forbidden_in

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

DEEPEST = 40
"""Nesting allowed: papers need eight levels; what is deeper is a mistake or an attack."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = (None, "")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file as it was read: its values, where each stands, and where each key of a mapping stands.

    `empty` has the paths at which nothing is written, in the order of the file.
    """

    data: dict[str, Value]
    source: SourceMap
    keys: dict[Path, Location]
    empty: tuple[Path, ...] = ()

    def key(self, *path: str | int) -> Location:
        """The location of the key that `path` ends in, or of the nearest thing above it."""
        return self.keys.get(path) or self.source.at(*path)


def parse(data: bytes, file: str) -> YamlFile:
    """The mapping in a YAML file, all values as text, an empty one as None.

    Raises ContentError: not-text, bad-character, yaml-syntax, duplicate-key, alias-not-allowed, wrong-type. Problems
    of single values (equal keys, aliases) are collected; a syntax error ends the reading.
    """
    text = decode(data, file)
    builder = _Builder(file)
    try:
        builder.read(iter(_LOADER(text).get_event, None))  # as yaml.parse does, without its two calls for each event
    except yaml.MarkedYAMLError as error:
        builder.problems.append(explain(error, text, file))
    except yaml.reader.ReaderError as error:
        builder.problems.append(Problem("yaml-syntax", f"this cannot be read: {error.reason}", Location(file)))
    except (ValueError, OverflowError):  # PyYAML without its part in C does not see that there is no such character
        builder.problems.append(no_such_character(text, file))
    if not builder.problems and not isinstance(builder.top, dict):
        builder.problems.append(_not_a_mapping(builder.top, file))
    if builder.problems:
        raise ContentError(*builder.problems)
    assert isinstance(builder.top, dict)
    return YamlFile(
        builder.top, SourceMap(file, Places(builder.positions, builder.rows)), builder.keys, tuple(builder.empty)
    )


def _not_a_mapping(value: Value, file: str) -> Problem:
    found = "a list" if isinstance(value, list) else "text without a key" if value else "nothing"
    return Problem(
        "wrong-type",
        f"the file holds {found}; lines of the form key: value are wanted",
        Location(file, 1) if value else Location(file),
        "committee-papers new writes a file to start from",
    )


class _EndOfReadingError(Exception):
    """What follows cannot be told apart any more; the reading ends here with the problems found so far."""


@dataclass
class _Builder:
    """Values and their places, built from one file's events; `DEEPEST` bounds the recursion."""

    file: str
    positions: dict[Path, Position] = field(default_factory=dict)
    rows: dict[Path, Row] = field(default_factory=dict)
    keys: dict[Path, Location] = field(default_factory=dict)
    empty: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    top: Value = None

    def read(self, events: Iterator[yaml.Event]) -> None:
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    self._document(event)
                elif isinstance(event, yaml.NodeEvent):
                    self.top = self._node(event, events, ())
        except _EndOfReadingError:
            return

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if () in self.positions:
            self._stop(
                event,
                "yaml-syntax",
                "a second document begins here (---); a file holds one",
                "delete the line --- or move what follows into a file of its own",
            )

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Value:
        if type(event) is ScalarEvent and event.style in _PLAIN and event.value and len(path) <= DEEPEST:
            return self._word(event, path)
        if type(event) is SequenceStartEvent and len(path) < DEEPEST and not (event.anchor or event.tag):
            return self._list(event, events, path)
        self._refuse_cleverness(event)
        self.positions[path] = _position(event, self.keys.get(path))
        if len(path) > DEEPEST:
            self._stop(event, "yaml-syntax", f"values are nested more than {DEEPEST} deep; a few levels are wanted")
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        return self._scalar(event, path)

    def _word(self, event: ScalarEvent, path: Path) -> str:
        """A value that is written without quotation marks, as nearly all are: it has no escapes."""
        if event.anchor or event.tag or event.value == "<<":
            self._refuse_cleverness(event)
        line = _line(event.start_mark)
        self.positions[path] = Position(line, _column(event.start_mark), line, line == _line(event.end_mark))
        return str(event.value)

    def _list(self, start: SequenceStartEvent, events: Iterator[yaml.Event], path: Path) -> list[Value]:
        """A list; one of words in one line, as the rows of a long table are, at once."""
        words: list[ScalarEvent] = []
        try:
            for event in events:
                if type(event) is not ScalarEvent:
                    break
                words.append(event)
        except (yaml.YAMLError, ValueError, OverflowError):
            self._sequence(iter(words), path)  # what is wrong before that place is told, too
            raise
        key = self.keys.get(path)
        row = row_of_words(start, words, key) if type(event) is SequenceEndEvent else None
        if row is None:
            self.positions[path] = _position(start, key)
            return self._sequence(chain(words, (event,), events), path)
        self.rows[path] = row
        return [word.value for word in words]

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Value]:
        result: list[Value] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            result.append(self._node(event, events, (*path, len(result))))
        return result

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            place = (*path, key)
            if key in result:
                self._repeated(event, place)
                self._skip(next(events), events)
                continue
            self.keys[place] = self._location(event)
            result[key] = self._node(next(events), events, place)
        return result

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._refuse_cleverness(event)
        if not isinstance(event, ScalarEvent):
            self._stop(
                event,
                "yaml-syntax",
                "a bracket or brace opens here; YAML reads it as a list or mapping, text is wanted",
                'put text that begins with {{ or [ in quotes: "{{ ... }}"',
            )
        if not event.value:
            self._stop(event, "yaml-syntax", "there is nothing before the colon; a key is wanted: key: value")
        self._refuse_forbidden(event)
        return str(event.value)

    def _skip(self, event: yaml.Event, events: Iterator[yaml.Event]) -> None:
        """Read past one value: that of a repeated key."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(events)

    def _scalar(self, event: yaml.Event, path: Path) -> str | None:
        assert isinstance(event, ScalarEvent)
        self._refuse_forbidden(event)
        if event.value or event.style not in _PLAIN:
            return event.value
        self.empty.append(path)
        return None

    def _refuse_forbidden(self, event: ScalarEvent) -> None:
        for index in islice(forbidden_in(event.value), 1):  # written as an escape ("\x0b"), or it was seen before
            self.problems.append(forbidden_character(event.value[index], self._location(event)))

    def _refuse_cleverness(self, event: yaml.Event) -> None:
        found = _cleverness(event)
        if found:
            self._stop(
                event,
                "alias-not-allowed",
                f"{found} stands here; plain values are wanted",
                "write the value out; if & * or ! belongs to the text, put the text in quotes",
            )

    def _repeated(self, event: yaml.Event, place: Path) -> None:
        self.problems.append(
            Problem(
                "duplicate-key",
                f"{place[-1]}: is written a second time; it first stands in line {self.keys[place].line}",
                self._location(event),
                "keep one of the two",
            )
        )

    def _location(self, event: yaml.Event) -> Location:
        return Location(self.file, _line(event.start_mark), _column(event.start_mark))

    def _stop(self, event: yaml.Event, code: str, message: str, hint: str = "") -> NoReturn:
        self.problems.append(Problem(code, message, self._location(event), hint))
        raise _EndOfReadingError


def _position(event: yaml.Event, key: Location | None) -> Position:
    """Where a value stands. A list or mapping under a key stands at the key: that is the line a person looks for."""
    line, column = _line(event.start_mark), _column(event.start_mark)
    if not isinstance(event, ScalarEvent) or (not event.value and event.style in _PLAIN):
        return Position(key.line, key.column, key.line) if key else Position(line, column, line)
    if event.style == "|":
        return Position(line, column, line + 1)
    exact = event.style != ">" and line == _line(event.end_mark) and "\n" not in event.value
    return Position(line, column, line, exact)


def _line(mark: Any) -> int:
    return int(mark.line) + 1


def _column(mark: Any) -> int:
    return int(mark.column) + 1


def _cleverness(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"a reference to another place (*{event.anchor})"
    if getattr(event, "anchor", None):
        return f"a mark for references (&{event.anchor})"  # type: ignore[attr-defined]
    if getattr(event, "tag", None):
        return "a YAML tag ({})".format(event.tag.replace("tag:yaml.org,2002:", "!!"))  # type: ignore[attr-defined]
    if isinstance(event, ScalarEvent) and event.value == "<<" and event.style in _PLAIN:
        return "a merge key (<<)"
    return ""
