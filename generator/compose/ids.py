"""Ids of blocks: made from the place a text has in its paper, kept unique through the document."""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from generator.frozen import dataclass
from generator.problems import Location


@dataclass(slots=True)
class Identifiers:
    """The ids of one document in the making."""

    _taken: dict[str, Location | None] = field(default_factory=dict)
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def next(self, place: str, kind: str) -> str:
        """A new id for a block that its author gave none: `background-p2`."""
        self._counts[place, kind] += 1
        return self.take(f"{place}-{kind}{self._counts[place, kind]}")

    def take(self, wanted: str, where: Location | None = None) -> str:
        """The wanted id, or with a number after it when it is taken."""
        identifier, number = wanted, 1
        while identifier in self._taken:
            number += 1
            identifier = f"{wanted}-{number}"
        self._taken[identifier] = where
        return identifier

    def taken_at(self, wanted: str) -> Location | None:
        """Where an author gave something else this id; None if nobody did."""
        return self._taken.get(wanted)
