"""Values by period into a series that can be asked: what is there, what is first and latest, what holds at a period."""

from __future__ import annotations

from decimal import Decimal

from generator.figures.errors import BadPeriodError, NoDataError, UnknownPeriodError
from generator.frozen import dataclass
from generator.model.measure import Measure
from generator.model.observation import MissingCode, ValueStatus
from generator.model.period import Period
from generator.problems import Location


@dataclass(frozen=True, slots=True)
class Point:
    """A measure's value in one period, or why there is none, and where that stands. `value` is exact, not rounded."""

    period: Period
    value: Decimal | None
    where: Location
    missing: MissingCode | None = None
    note: str = ""
    status: ValueStatus = ValueStatus.FINAL

    @property
    def forecast(self) -> bool:
        """Whether the value is expected rather than counted."""
        return self.status is ValueStatus.FORECAST

    @property
    def amount(self) -> Decimal:
        """The value of a point that is known to have one."""
        if self.value is None:
            raise ValueError(f"there is no value for {self.period.label}")
        return self.value


@dataclass(frozen=True, slots=True)
class Series:
    """A measure with its points, ordered by time. `cumulative` is true when the values start again each 1 April.

    `where` is the place of the series as a whole, or of the formula.
    """

    identifier: str
    measure: Measure
    where: Location
    points: tuple[Point, ...]
    cumulative: bool = False

    @property
    def valued(self) -> tuple[Point, ...]:
        """The points that have a value, counted or expected."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a value which is no forecast."""
        return tuple(point for point in self.valued if not point.forecast)

    @property
    def forecasts(self) -> tuple[Point, ...]:
        """The points that have a forecast."""
        return tuple(point for point in self.valued if point.forecast)

    def find(self, period: Period) -> Point | None:
        """The point for exactly this period, with or without a value; None when the series does not know the period."""
        return next((point for point in self.points if point.period == period), None)

    def at(self, period: Period) -> Point:
        """The point for this period. Raises UnknownPeriodError when the series does not know it."""
        point = self.find(period)
        if point is None:
            raise self._unknown(period, [p.period for p in self.points])
        return point

    def value_at(self, period: Period) -> Point:
        """The point for this period, which has a value. Raises UnknownPeriodError otherwise."""
        point = self.at(period)
        if point.value is None:
            raise self._unknown(period, [p.period for p in self.valued])
        return point

    @property
    def first(self) -> Point:
        """The earliest point that has a value, no forecast. Raises NoDataError."""
        return self._with_values()[0]

    @property
    def latest(self) -> Point:
        """The latest point that has a value; a forecast is never the latest. Raises NoDataError."""
        return self._with_values()[-1]

    def _with_values(self) -> tuple[Point, ...]:
        if not self.known:
            raise NoDataError(
                f"the measure {self.identifier} has no value in any period; a text can only show what there is",
                "add values to its series, or leave the measure out of the text",
            )
        return self.known

    def _unknown(self, period: Period, periods: list[Period]) -> UnknownPeriodError:
        labels = ", ".join(p.short for p in periods)
        return UnknownPeriodError(
            f"the measure {self.identifier} has no value for {period.label}; name a period that has one",
            f"there are: {labels}" if labels else "there are none",
        )


def read_period(text: Period | str) -> Period:
    """The period that an author wrote in a text. Raises BadPeriodError."""
    try:
        return Period.parse(text)
    except ValueError as error:
        raise BadPeriodError(str(error)) from None
