"""What a measure is held against: one value, a value for each period, or a straight line between some of them."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field, model_validator

from generator.model.period import Period, PeriodKind
from generator.model.record import Line, Number, Record

_BY_DAY = (PeriodKind.DAY, PeriodKind.WEEK)


class ReferenceLine(Record):
    """Something a measure is held against: a target, a statutory timescale, a national average."""

    label: Line = Field(description="What it is called in tables and charts: Target, National average.")
    value: Number | None = Field(default=None, description="One value for all periods.")
    series: Mapping[Period, Number] | None = Field(default=None, description="A value for each period.")
    trajectory: Mapping[Period, Number] | None = Field(
        default=None, description="The values at some periods; between them the line is straight."
    )
    tolerance: Number | None = Field(
        default=None, description="By how much a value may miss it and be at risk rather than off target."
    )
    source: Line | None = Field(default=None, description="Where it is from, when it has a source of its own.")

    @model_validator(mode="after")
    def _one_of_them(self) -> ReferenceLine:
        if sum(part is not None for part in (self.value, self.series, self.trajectory)) != 1:
            raise ValueError("give one value, a series by period, or a trajectory: one of the three")
        if self.trajectory is not None and len(self.trajectory) < 2:
            raise ValueError("a trajectory has two periods or more, and a straight line between them")
        return self

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods for which a value is written, in order; none for one value that always holds."""
        return tuple(sorted(self.series or self.trajectory or ()))

    def at(self, period: Period) -> Number | None:
        """The value that holds for `period`, or None; a longer period (a year) holds for the months in it.

        On a trajectory the value between two periods is exact, with as many digits as the division gives.
        """
        written = self.written(period)
        return written if written is not None or self.trajectory is None else self._between(period, self.trajectory)

    def written(self, period: Period) -> Number | None:
        """The value that is written for `period`; None where there is none, or where it lies on a trajectory."""
        if self.value is not None:
            return self.value
        known = self.series or self.trajectory or {}
        if period in known or self.trajectory is not None:
            return known.get(period)
        covering = [p for p in known if p.start <= period.start and period.end <= p.end]
        return known[min(covering, key=lambda p: p.end - p.start)] if covering else None

    def _between(self, period: Period, points: Mapping[Period, Number]) -> Number | None:
        """The value on the line: equal steps from month to month, or from day to day where days or weeks are meant."""
        before = max((p for p in points if p.end <= period.end), key=lambda p: p.end, default=None)
        after = min((p for p in points if p.end >= period.end), key=lambda p: p.end, default=None)
        if before is None or after is None:
            return None
        if before.end == after.end:
            return points[before]
        by_day = any(p.kind in _BY_DAY for p in (before, period, after))
        start, here, end = (_place(p, by_day) for p in (before, period, after))
        return points[before] + (points[after] - points[before]) * (here - start) / (end - start)


def _place(period: Period, by_day: bool) -> int:
    """The end of a period on a scale of days or of months."""
    return period.end.toordinal() if by_day else period.end.year * 12 + period.end.month
