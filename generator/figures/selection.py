"""The measures and periods that a chart or table names into series with a point, or none, for each period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.document.tongues import part_of, without_marks
from generator.document.wording import Wording
from generator.figures.errors import MixedUnitsError, NoDataError
from generator.figures.formatting import figure
from generator.figures.points import Point, Series
from generator.figures.series import resolve
from generator.figures.words import listed
from generator.frozen import dataclass
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.observation import ValueStatus
from generator.model.period import Period

_UNSETTLED = (ValueStatus.PROVISIONAL, ValueStatus.FORECAST)


@dataclass(frozen=True, slots=True)
class Line:
    """One measure over the selected periods: a point for each, None where the measure does not know the period."""

    series: Series
    points: tuple[Point | None, ...]

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return self.series.measure

    def printed(self, point: Point, wording: Wording) -> str:
        """One of the known points as it stands in a sentence; said to be provisional or forecast if it is."""
        value = self.figure(point, wording)
        if point.status not in _UNSETTLED:
            return value
        return wording.say("value-unsettled", value=value, status=wording.say(f"value-{point.status}"))

    def figure(self, point: Point, wording: Wording) -> str:
        """One of the points that have a value, as the figure alone."""
        return figure(point.amount, self.measure.decimals, self.measure.unit, wording)

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a value which is no forecast."""
        return tuple(point for point in self._valued if not point.forecast)

    @property
    def forecasts(self) -> tuple[Point, ...]:
        """The points that have a forecast."""
        return tuple(point for point in self._valued if point.forecast)

    @property
    def _valued(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point is not None and point.value is not None)


@dataclass(frozen=True, slots=True)
class Selection:
    """Measures by period."""

    periods: tuple[Period, ...]
    lines: tuple[Line, ...]

    @property
    def subject(self) -> str:
        """What the titles of all measures begin with, up to a comma; a single measure's title; or nothing."""
        if len(self.lines) == 1:
            return self.lines[0].measure.title
        titles = [line.measure.title for line in self.lines]
        heads = {part_of(title, without_marks(title).partition(", ")[0]) for title in titles}
        told_apart = all(", " in line.measure.title for line in self.lines)
        return heads.pop() if len(heads) == 1 and told_apart else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The measures' titles without what they share."""
        shared = without_marks(self.subject)
        titles = [line.measure.title for line in self.lines]
        return tuple(part_of(title, without_marks(title).removeprefix(shared).removeprefix(", ")) for title in titles)


def select(
    identifiers: Iterable[str], periods: tuple[Period, ...] | None, measures: Mapping[str, Sourced[Measure]]
) -> Selection:
    """The measures over `periods`, as ordered there; without periods, over all for which one of them has a value.

    Raises what resolving a measure raises.
    """
    series = [resolve(identifier, measures) for identifier in identifiers]
    known = {point.period for one in series for point in one.valued}
    wanted = tuple(dict.fromkeys(periods)) if periods else tuple(sorted(known))
    return Selection(wanted, tuple(Line(one, tuple(one.find(period) for period in wanted)) for one in series))


def is_side_by_side(chart: ChartDefinition, selection: Selection) -> bool:
    """Whether the bars of a chart are measures set beside each other for one period, rather than periods."""
    bars = chart.type in (ChartType.BAR, ChartType.GROUPED_BAR)
    return bars and len(selection.periods) == 1 and len(selection.lines) > 1


def select_for_chart(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]]) -> Selection:
    """What a chart shows, in time order. Raises MixedUnitsError, and NoDataError when nothing has a value."""
    selection = select(chart.measures, tuple(sorted(chart.periods)) if chart.periods else None, measures)
    units = list(dict.fromkeys(str(line.measure.unit) for line in selection.lines))
    if len(units) > 1:
        raise MixedUnitsError(f"the chart has measures in {listed(units)}; one chart has one unit", "make two charts")
    if not any(line.known for line in selection.lines):
        raise NoDataError(
            f"none of the measures {listed(chart.measures)} has a value in the chart's periods; a chart needs data"
        )
    return selection
