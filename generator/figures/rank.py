"""A value among others into its place: highest of six, second lowest of six, joint best of six."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures.errors import FigureError
from generator.figures.printed import FigureText, Origin, Piece, Words
from generator.figures.words import in_words, ordinal
from generator.frozen import dataclass
from generator.model.measure import Better


@dataclass(frozen=True, slots=True)
class RankView(FigureText):
    """The place of one value among all, itself included. All are as printed, so that a reader finds the same place.

    Prints as the place from the nearer end: second highest of six, lowest of six.
    """

    _value: Decimal
    _all: tuple[Decimal, ...]
    _better: Better
    _origin: Origin
    _wording: Wording

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The place from the nearer end, as one piece."""
        above, below = self._beyond(highest=True), self._beyond(highest=False)
        return self._said(above, "highest") if above <= below else self._said(below, "lowest")

    @property
    def highest(self) -> FigureText:
        """The place counted from the highest: fifth highest of six."""
        return Words(self._said(self._beyond(highest=True), "highest"))

    @property
    def lowest(self) -> FigureText:
        """The place counted from the lowest."""
        return Words(self._said(self._beyond(highest=False), "lowest"))

    @property
    def best(self) -> FigureText:
        """The place counted from the best. Raises FigureError for a measure of which neither way is better."""
        if self._better is Better.NEITHER:
            raise FigureError(
                f"of {self._origin.measure} neither way is better, so none is best; say .highest or .lowest",
                "or say in the measure which way is better",
            )
        return Words(self._said(self._beyond(highest=self._better is Better.HIGHER), "best"))

    def _beyond(self, *, highest: bool) -> int:
        return sum(other > self._value if highest else other < self._value for other in self._all)

    def _said(self, before: int, superlative: str) -> tuple[Piece, ...]:
        first = "" if before else "-first"
        joint = "-joint" if self._all.count(self._value) > 1 else ""
        words = {"place": ordinal(before + 1, self._wording), "count": in_words(len(self._all), self._wording)}
        return (Piece(self._wording.say(f"rank-{superlative}{first}{joint}", **words), self._origin),)


def rank(value: Decimal, others: Sequence[Decimal], better: Better, origin: Origin, wording: Wording) -> RankView:
    """The place of `value` among itself and `others`. Raises FigureError without others."""
    if not others:
        raise FigureError(f"{origin.measure} has nothing to be ranked among for {origin.period}; a rank needs others")
    return RankView(value, (value, *others), better, origin, wording)
