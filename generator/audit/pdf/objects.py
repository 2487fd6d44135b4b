"""PDF objects, whatever is behind them, become plain Python values: a broken file has surprises in every place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


def resolved(value: Any) -> Any:
    """The object itself, where a reference to it stands; None where the reference leads nowhere."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def entry(dictionary: Any, *path: str) -> Any:
    """What stands at the end of a path of keys; None as soon as one is missing."""
    found = resolved(dictionary)
    for key in path:
        found = resolved(found.raw_get(key)) if isinstance(found, DictionaryObject) and key in found else None
    return found


def entries(value: Any) -> Iterator[Any]:
    """The objects of an array, or the one object that stands where an array could."""
    found = resolved(value)
    if isinstance(found, ArrayObject):
        yield from (resolved(one) for one in found)
    elif found is not None:
        yield found


def words(value: Any) -> str:
    """A text or a name as words, without the stroke a name begins with."""
    found = resolved(value)
    return found.removeprefix("/").strip() if isinstance(found, str) else ""


def is_true(value: Any) -> bool:
    """Whether this is the PDF value true; the library's own truth of an object says only that there is one."""
    return getattr(resolved(value), "value", False) is True


def number(value: Any, otherwise: float = 0.0) -> float:
    """A number, or `otherwise`."""
    found = resolved(value)
    return float(found) if isinstance(found, (int, float)) and not isinstance(found, bool) else otherwise
