"""How the files that hold several papers of a meeting are called: its pack, and the supplements to it."""

from __future__ import annotations

PACK = "pack"
"""The file name of a pack, without ending."""

_SUPPLEMENT = "supplement-"


def supplement_stem(number: int) -> str:
    """The file name of the supplement with this number, without ending."""
    return f"{_SUPPLEMENT}{number}"


def supplement_number(stem: str) -> int | None:
    """The number of the supplement with this file name; None for another file."""
    number = stem.removeprefix(_SUPPLEMENT)
    return int(number) if number != stem and number.isdecimal() else None


def is_pack(stem: str) -> bool:
    """Whether the file with this name, without ending, is several papers as one."""
    return stem == PACK or supplement_number(stem) is not None
