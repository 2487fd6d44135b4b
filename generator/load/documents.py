"""The bytes of an attached PDF become the number of its pages, or none when a reader could not open it."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

_RUN = frozenset({"/JavaScript", "/Launch"})


def pages_of(data: bytes) -> int:
    """How many pages a PDF has; 0 when it is damaged, holds none, or asks for a password."""
    import pikepdf  # only a paper with an attached PDF pays for it

    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as document:
            return len(document.pages)
    except Exception:  # whatever a broken file makes qpdf stumble over
        return 0


def runs_something(data: bytes) -> bool:
    """Whether a sound PDF has a script, or starts a program (ISO 32000-1, 12.6.4.5 and 12.6.4.16)."""
    import pikepdf

    with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as document:
        waiting: list[Any] = list(document.objects)
        while waiting:
            thing = waiting.pop()
            if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
                if "/JS" in thing or str(thing.get("/S", "")) in _RUN:
                    return True
                waiting.extend(_inside(thing.values()))
            elif isinstance(thing, pikepdf.Array):
                waiting.extend(_inside(thing))
    return False


def _inside(values: Iterable[Any]) -> Iterable[Any]:
    """What stands in a dictionary or list itself: what it refers to is among the objects of the file."""
    import pikepdf

    return (each for each in values if isinstance(each, pikepdf.Object) and not each.is_indirect)
