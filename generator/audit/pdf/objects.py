"""PDF objects, whatever is behind them, become plain Python values: a broken file has surprises in every place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream, String


def is_dictionary(value: Any) -> bool:
    """Whether this has entries: a dictionary, or that of a stream."""
    return isinstance(value, Dictionary | Stream)


def entry(dictionary: Any, *path: str) -> Any:
    """What stands at the end of a path of keys; None as soon as one is missing."""
    found = dictionary
    for key in path:
        found = found.get(key) if is_dictionary(found) else None
    return found


def entries(value: Any) -> Iterator[Any]:
    """The objects of an array, or the one object that stands where an array could."""
    if isinstance(value, Array):
        yield from value
    elif value is not None:
        yield value


def words(value: Any) -> str:
    """A text or a name as words, without the stroke a name begins with."""
    return str(value).removeprefix("/").strip() if isinstance(value, str | Name | String) else ""


def number(value: Any, otherwise: int = 0) -> int:
    """A whole number, or `otherwise`."""
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise
