"""A figure that no measure holds, with who states it, as prose sees it: `facts.new_schools` prints £120 million."""

from __future__ import annotations

from generator.figures.printed import FigureText, Origin, Piece
from generator.frozen import dataclass
from generator.problems import Location

FACTS = "facts."
"""What the id of a fixed fact begins with where that of a measure could stand."""


@dataclass(frozen=True, slots=True)
class FixedFactView(FigureText):
    """A fixed fact. Its origin has `facts.ID` for a measure and, for a period, the source that states it."""

    identifier: str
    value: str
    source: str
    where: Location

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The fact, as one piece, its words held together."""
        origin = Origin(f"{FACTS}{self.identifier}", self.source, self.where.file, self.where.line)
        return (Piece(self.value.replace(" ", "\N{NO-BREAK SPACE}"), origin),)
