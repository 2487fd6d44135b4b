"""Two points of a series into the words for what happened between them: fallen, by 17, from 66 to 49, improved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures.change import WAYS, Change
from generator.figures.cumulative import require_comparable
from generator.figures.errors import FigureError
from generator.figures.formatting import difference, percent
from generator.figures.points import Point, Series
from generator.figures.printed import FigureText, FigureView, Piece, Quantity, Words, decimal_places
from generator.figures.said import said
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change between two points that both have values, printed to `_places` decimal places."""

    _series: Series
    _start: Point
    _end: Point
    _places: int
    _wording: Wording

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
        return self._say("participle")

    @property
    def past(self) -> str:
        """What the figure did: fell, rose, did not change."""
        return self._say("past")

    @property
    def noun(self) -> str:
        """What there was: fall, rise, no change."""
        return self._say("noun")

    @property
    def by(self) -> FigureText:
        """The size of the change: 17, 11.6 days, £1.2 million, 31 percentage points.

        Of a measure that adds up from each April it is what was added, within one year, or the difference between the
        same points of two years.
        """
        if self._start.period.financial_year != self._end.period.financial_year:
            require_comparable(self._series, self._start, self._end)
        size = self._difference.absolute
        return self._words(difference(size, self._places, self._series.measure.unit, self._wording))

    @property
    def percent(self) -> FigureText:
        """The size of the change as a percentage of its start: 26%. Raises FigureError when it starts from nought."""
        relative = self._change.relative
        if relative is None:
            raise FigureError(
                f"{self._series.identifier} was 0 in {self._start.period.label}; nothing is a percentage of nought",
                "say the change itself: .by",
            )
        little = 0 < relative < Decimal("0.5")
        return self._words(self._wording.say("change-little") if little else percent(relative, 0, self._wording))

    @property
    def span(self) -> str:
        """Over what time: between November 2020 and July 2021."""
        periods = {"from": self.start.period, "until": self.end.period}
        return self._wording.say("change-span", **periods)

    @property
    def better(self) -> str:
        """What it is: improved, worsened, not changed; or changed, where neither way is better."""
        return self._wording.say(f"change-{self._change.judged(self._series.measure.better).value}")

    @property
    def moved(self) -> FigureText:
        """The whole of it after has: fallen from 66 in November 2020 to 49 in July 2021."""
        return self._sentence("change-moved")

    @property
    def moved_past(self) -> FigureText:
        """The whole of it as a past tense: fell from 66 in November 2020 to 49 in July 2021."""
        return self._sentence("change-moved-past")

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

    def _say(self, form: str) -> str:
        return self._wording.say(f"change-{form}-{WAYS[self._change.direction]}")

    def _sentence(self, key: str) -> FigureText:
        figures: dict[str, FigureText] = {"start": self.start, "end": self.end}
        periods = {"from": self.start.period, "until": self.end.period}
        return said(self._wording, f"{key}-{WAYS[self._change.direction]}", figures, **periods)

    def _view(self, point: Point) -> FigureView:
        return FigureView(replace(Quantity.of(self._series, point), places=self._places), self._wording)

    def _words(self, text: str) -> FigureText:
        return Words((Piece(text, Quantity.of(self._series, self._end).origin),))
