"""The places of the values in one file: a long table's are kept as bare numbers, and made when somebody asks for one.

Nearly nobody asks: a place is wanted where there is a problem, and a table of 20,000 rows has 80,000 of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.problems import Location, Path, Position

_QUOTED = ("'", '"')
_MERGE = "<<"


class Row(NamedTuple):
    """Where a list of words stands that is written in one line: itself, and the line and the columns of its words."""

    line: int
    column: int
    words_line: int
    columns: Sequence[int]

    @property
    def position(self) -> Position:
        """The place of the list."""
        return Position(self.line, self.column, self.line)

    def word(self, index: int) -> Position:
        """The place of one of its words."""
        return Position(self.words_line, self.columns[index], self.words_line)


class Places(Mapping[Path, Position]):
    """Where each value of a file stands: `single` has the places of values, `rows` those of lists in one line."""

    __slots__ = ("_rows", "_single")

    def __init__(self, single: Mapping[Path, Position], rows: Mapping[Path, Row]) -> None:
        self._single = single
        self._rows = rows

    def __getitem__(self, path: Path) -> Position:
        """The place of the value at `path`. Raises KeyError when nothing was written there."""
        if path in self._single:
            return self._single[path]
        if path in self._rows:
            return self._rows[path].position
        row = self._rows.get(path[:-1])
        if row is None or path[-1] not in range(len(row.columns)):
            raise KeyError(path)
        return row.word(int(path[-1]))

    def __iter__(self) -> Iterator[Path]:
        """Every path, those of lists in one line and of their words last."""
        yield from self._single
        for path, row in self._rows.items():
            yield path
            yield from ((*path, index) for index in range(len(row.columns)))

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._single) + sum(1 + len(row.columns) for row in self._rows.values())


def row_of_words(start: Any, words: Sequence[Any], key: Location | None) -> Row | None:
    """Where the words of a list stand, given the parser's events: that of its beginning, and those of its words.

    `key` is the place of the key before the list. None where the words do not stand in one line, or where one has more
    to it than its letters: a mark for references, a tag, an escape, nothing at all.
    """
    columns = [
        word.start_mark.column + 1
        for word in words
        if not (word.anchor or word.tag) and (word.style in _QUOTED or (word.value and not word.style))
    ]
    if not words or len(columns) != len(words) or words[0].start_mark.line != words[-1].end_mark.line:
        return None
    values = [word.value for word in words]
    if _MERGE in values or not "".join(values).isprintable():
        return None
    line = words[0].start_mark.line + 1
    if key is not None:
        return Row(key.line, key.column, line, columns)
    return Row(start.start_mark.line + 1, start.start_mark.column + 1, line, columns)
