"""Two points of a series into the words for what happened between them: fallen, by 17, from 66 to 49, improved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.figures.change import Change, Direction
from generator.figures.cumulative import require_comparable
from generator.figures.errors import FigureError
from generator.figures.formatting import difference, number
from generator.figures.points import Point, Series
from generator.figures.printed import FigureText, FigureView, Piece, Quantity, Words, decimal_places
from generator.figures.words import JUDGEMENTS, MOVEMENTS, Movement


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change between two points that both have values, printed to `_places` decimal places."""

    _series: Series
    _start: Point
    _end: Point
    _places: int

    @property
    def start(self) -> FigureView:
        """The figure it starts from."""
        return self._view(self._start)

    @property
    def end(self) -> FigureView:
        """The figure it ends with."""
        return self._view(self._end)

    @property
    def verb(self) -> str:
        """What the figure has done: fallen, risen, stayed the same."""
        return self._movement.participle

    @property
    def past(self) -> str:
        """What the figure did: fell, rose, did not change."""
        return self._movement.past

    @property
    def noun(self) -> str:
        """What there was: fall, rise, no change."""
        return self._movement.noun

    @property
    def by(self) -> FigureText:
        """The size of the change: 17, 11.6 days, £1.2 million, 31 percentage points.

        Of a measure that adds up from each April it is what was added, within one year, or the difference between the
        same points of two years.
        """
        if self._start.period.financial_year != self._end.period.financial_year:
            require_comparable(self._series, self._start, self._end)
        return self._words(difference(self._difference.absolute, self._places, self._series.measure.unit))

    @property
    def percent(self) -> FigureText:
        """The size of the change as a percentage of its start: 26%. Raises FigureError when it starts from nought."""
        relative = self._change.relative
        if relative is None:
            raise FigureError(
                f"{self._series.identifier} was 0 in {self._start.period.label}; nothing is a percentage of nought",
                "say the change itself: .by",
            )
        return self._words("less than 1%" if 0 < relative < Decimal("0.5") else f"{number(relative)}%")

    @property
    def span(self) -> str:
        """Over what time: between November 2020 and July 2021."""
        return f"between {self.start.period} and {self.end.period}"

    @property
    def better(self) -> str:
        """What it is: improved, worsened, not changed; or changed, where neither way is better."""
        return JUDGEMENTS[self._change.judged(self._series.measure.better)]

    @property
    def moved(self) -> FigureText:
        """The whole of it after has: fallen from 66 in November 2020 to 49 in July 2021."""
        return self._sentence(self.verb)

    @property
    def moved_past(self) -> FigureText:
        """The whole of it as a past tense: fell from 66 in November 2020 to 49 in July 2021."""
        return self._sentence("stayed the same" if self._change.direction is Direction.SAME else self.past)

    def rounded(self, places: int) -> ChangeView:
        """The same change with figures, direction and difference at another number of decimal places."""
        return replace(self, _places=decimal_places(places))

    def __str__(self) -> str:
        """What the figure has done, in full."""
        return str(self.moved)

    @property
    def _difference(self) -> Change:
        return Change.between(self._start.amount, self._end.amount, self._places, self._series.measure.unit)

    @property
    def _change(self) -> Change:
        """The change, which of a cumulative measure means something only between the same points of two years."""
        require_comparable(self._series, self._start, self._end)
        return self._difference

    @property
    def _movement(self) -> Movement:
        return MOVEMENTS[self._change.direction]

    def _sentence(self, verb: str) -> FigureText:
        start, end = self.start, self.end
        if self._change.direction is Direction.SAME:
            periods = f"{start.period} and {end.period}"
            return Words((Piece(f"{verb} at "), *end.pieces, Piece(f" in both {periods}")))
        to = Piece(f" in {start.period} to ")
        return Words((Piece(f"{verb} from "), *start.pieces, to, *end.pieces, Piece(f" in {end.period}")))

    def _view(self, point: Point) -> FigureView:
        return FigureView(replace(Quantity.of(self._series, point), places=self._places))

    def _words(self, text: str) -> FigureText:
        return Words((Piece(text, Quantity.of(self._series, self._end).origin),))
