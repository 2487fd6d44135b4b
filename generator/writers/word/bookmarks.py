"""The ids of a document's blocks turned into bookmarks: names that Word takes, and what a reference finds there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.frozen import dataclass

# Word: a letter first, then letters, digits and underscores, at most 40 characters, capitals and small letters alike.
LONGEST_NAME = 40
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark's name and its number in the file."""

    name: str
    number: int

    def around(self, content: str) -> str:
        """The content with the bookmark on it."""
        start = f'<w:bookmarkStart w:id="{self.number}" w:name="{self.name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self.number}"/>'


def bookmarks(ids: Iterable[str]) -> Mapping[str, Bookmark]:
    """A bookmark for each id, the same ones for the same ids in the same order. Raises ValueError for a repeated id."""
    found: dict[str, Bookmark] = {}
    taken: set[str] = set()
    for number, block_id in enumerate(ids, 1):
        if block_id in found:
            raise ValueError(f"the id {block_id!r} stands twice in the document")
        name = _name(block_id, taken)
        taken.add(name.lower())
        found[block_id] = Bookmark(name, number)
    return found


def _name(block_id: str, taken: set[str]) -> str:
    plain = _NOT_IN_NAMES.sub("_", block_id).strip("_")
    name = plain if plain[:1].isalpha() else f"b_{plain}"
    if len(name) <= LONGEST_NAME and name.lower() not in taken:
        return name
    mark = sha256(block_id.encode()).hexdigest()[:8]
    return f"{name[: LONGEST_NAME - 9]}_{mark}"
