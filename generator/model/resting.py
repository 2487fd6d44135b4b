"""Records of many files rest packed until one is asked for: a build looks at all, but only at a few at a time."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

ValueT = TypeVar("ValueT")

AWAKE = 64
"""How many stay unpacked: the papers of the longest meeting, with those of others that it names."""

_QUICK = 1
"""The quickest of zlib's levels; better ones save little of what is this short."""


class Resting(Mapping[str, ValueT], Generic[ValueT]):
    """Frozen values by name, in the order given, a tenth of their size; those last asked for are as quick as any.

    A value may be another object each time, equal to what was given. What it is made of must be picklable; it is
    packed and unpacked in this process alone.
    """

    __slots__ = ("_packed",)

    def __init__(self, values: Iterable[tuple[str, ValueT]]) -> None:
        self._packed = {name: _asleep(value) for name, value in values}

    def __getitem__(self, name: str) -> ValueT:
        """The value of this name. Raises KeyError when there is none."""
        value: ValueT = _awake(self._packed[name])
        return value

    def __contains__(self, name: object) -> bool:
        """Whether there is such a value; asking does not wake it."""
        return name in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _asleep(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), _QUICK)


@lru_cache(AWAKE)
def _awake(packed: bytes) -> Any:
    return pickle.loads(zlib.decompress(packed))


def changed(values: Mapping[str, ValueT], change: Callable[[ValueT], ValueT]) -> Mapping[str, ValueT]:
    """Each value changed; at rest if the values were."""
    each = ((name, change(value)) for name, value in values.items())
    return Resting(each) if isinstance(values, Resting) else dict(each)
