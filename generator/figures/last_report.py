"""A measure now and as the committee was last told of it: what came since, in a sentence and in the cells of a table.

What was reported stays what it was. Where the data has another value for that period today, the figure was revised, and
the words say so; the change is from the figure that members have before them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from enum import Enum

from generator.document.wording import Wording
from generator.figures.calendar import day
from generator.figures.change import Change
from generator.figures.change_view import ChangeView
from generator.figures.cumulative import comparable
from generator.figures.errors import FigureError
from generator.figures.formatting import as_printed, capital, plain_spaces
from generator.figures.points import Point, Series
from generator.figures.printed import FigureText, FigureView, Piece, Quantity
from generator.figures.said import said
from generator.frozen import dataclass
from generator.model.reported import Reported


class Since(Enum):
    """What there is to say since the last report."""

    NOTHING_BEFORE = "nothing before"
    OTHER_UNIT = "other unit"
    NEWER = "newer"
    ADDING_UP = "adding up"
    NO_NEWER = "no newer"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class LastReportView(FigureText):
    """A measure since the last report. Prints as what goes after has: fallen from 51 in May 2021 to 49 in July 2021.

    It is false when no earlier report had the measure; what needs one then raises FigureError.
    """

    _series: Series
    _reported: Reported | None
    _wording: Wording

    def __bool__(self) -> bool:
        """Whether an earlier report to the committee had the measure."""
        return self._reported is not None

    @property
    def day(self) -> str:
        """The day of the meeting that had the last report: 16 July 2021."""
        return day(self._given.day, self._wording)

    @property
    def then(self) -> FigureView:
        """The figure as it was reported, in the unit it had then."""
        quantity, unit = Quantity.of(self._series, self._start), self._given.unit
        if unit is not quantity.unit:
            quantity = replace(quantity, unit=unit, places=_own_places(self._given.value))
        return FigureView(quantity, self._wording)

    @property
    def now(self) -> FigureView:
        """The latest figure."""
        return FigureView(Quantity.of(self._series, self._series.latest), self._wording)

    @property
    def change(self) -> ChangeView:
        """The change from the figure as reported. Raises FigureError where there is none that can be told."""
        if self.state not in (Since.NEWER, Since.ADDING_UP):
            raise FigureError(self._why_no_change, "print .sentence, which says so")
        return ChangeView(self._series, self._start, self._series.latest, self._series.measure.decimals, self._wording)

    @property
    def moved(self) -> FigureText:
        """The whole of it after has."""
        return self.change.moved

    @property
    def moved_past(self) -> FigureText:
        """The whole of it as a past tense."""
        return self.change.moved_past

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole of it after has."""
        return self.moved.pieces

    @property
    def sentence(self) -> FigureText:
        """A whole sentence, or two, that is right whether or not there was a report, and a figure since."""
        state = self.state
        if state is Since.NOTHING_BEFORE:
            return self._say("since-said-nothing-before", {})
        key = f"since-said-{state.value.replace(' ', '-')}"
        told = self._say(key, self._told(state), then_period=self.then.period, now_period=self.now.period)
        revised = self.revised if state in (Since.NEWER, Since.ADDING_UP) else None
        if revised is None:
            return told
        return said(self._wording, "since-said-and-revised", {"told": told, "revised": revised}, period=revised.period)

    @property
    def state(self) -> Since:
        """What there is to say."""
        if self._reported is None:
            return Since.NOTHING_BEFORE
        if self._reported.unit is not self._series.measure.unit:
            return Since.OTHER_UNIT
        latest = self._series.latest
        if latest.period == self._given.period:
            return Since.REVISED if self._printed(latest) != self._printed(self._start) else Since.NO_NEWER
        if latest.period < self._given.period:
            return Since.WITHDRAWN
        return Since.NEWER if comparable(self._series, self._start, latest) else Since.ADDING_UP

    @property
    def compared(self) -> Change | None:
        """The change, as a reader can check it; None where two figures cannot be compared, or there is only one."""
        if self.state is not Since.NEWER:
            return None
        measure = self._series.measure
        return Change.between(self._start.amount, self._series.latest.amount, measure.decimals, measure.unit)

    @property
    def revised(self) -> FigureView | None:
        """What the data has today for the period that was reported, where that is another figure; else None."""
        if self.state in (Since.NOTHING_BEFORE, Since.OTHER_UNIT):
            return None
        today = self._series.find(self._given.period)
        if today is None or today.value is None or self._printed(today) == self._printed(self._start):
            return None
        return FigureView(Quantity.of(self._series, today), self._wording)

    @property
    def measure(self) -> Series:
        """The measure."""
        return self._series

    @property
    def _given(self) -> Reported:
        if self._reported is None:
            raise FigureError(
                f"no earlier report to this committee had the measure {self._series.identifier}; there is nothing to "
                "compare with",
                "print .sentence, which says so; publish the meetings, or name the last report under last_report:",
            )
        return self._reported

    @property
    def _start(self) -> Point:
        given = self._given
        return Point(given.period, given.value, given.where)

    @property
    def _why_no_change(self) -> str:
        given, name, told = self._given, self._series.identifier, plain_spaces(self.day)
        if self.state is Since.OTHER_UNIT:
            now = self._series.measure.unit
            return f"{name} was reported in {given.unit} on {told} and is in {now} now; a change needs one unit"
        return f"{name} has no figure later than {given.period.label}, which was reported on {told}; a change needs two"

    def _told(self, state: Since) -> Mapping[str, FigureText]:
        if state is Since.NEWER:
            return {"moved": self.moved}
        return {"then": self.then, "now": self.now}

    def _printed(self, point: Point) -> object:
        return as_printed(point.amount, self._series.measure.decimals, self._series.measure.unit)

    def _say(self, key: str, figures: Mapping[str, FigureText], **words: object) -> FigureText:
        """The message for a state, with the phrase of the measure and the day of the report, in words that agree."""
        measure = self._series.measure
        number = "-plural" if measure.plural else ""
        phrase = measure.in_sentence
        told = self.day if self._reported else ""
        return said(self._wording, f"{key}{number}", figures, phrase=phrase, capital=capital(phrase), day=told, **words)


def _own_places(value: Decimal) -> int:
    """As many decimal places as a value has, but no more than two; those of the measure are for its unit of today."""
    exponent = value.normalize().as_tuple().exponent
    return min(2, max(0, -exponent)) if isinstance(exponent, int) else 0
