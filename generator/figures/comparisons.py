"""The targets, statutory timescales and benchmarks that a chart's measures are drawn against, period by period."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.document.drawing import SeriesRole
from generator.document.wording import Wording
from generator.figures.formatting import as_printed, cell, figure
from generator.figures.references import reference_places, reference_value
from generator.figures.selection import Line, Selection, is_side_by_side
from generator.frozen import dataclass
from generator.model.chart import ChartDefinition, ChartType
from generator.model.measure import Measure
from generator.model.period import Period
from generator.model.reference_line import ReferenceLine

_STACKED = (ChartType.STACKED_BAR, ChartType.FULL_BAR)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A reference line over the selected periods. `values` are None where it does not hold."""

    role: SeriesRole
    label: str
    line: Line
    periods: tuple[Period, ...]
    values: tuple[Decimal | None, ...]

    def cell(self, value: Decimal, wording: Wording) -> str:
        """A value of it as printed on the chart."""
        return cell(value, reference_places(value), self.line.measure.unit, wording)

    def figure(self, value: Decimal, wording: Wording) -> str:
        """A value of it as printed in a sentence."""
        return figure(value, reference_places(value), self.line.measure.unit, wording)

    def last_pair(self) -> tuple[Period, Decimal, Decimal] | None:
        """The last period with both a counted value and one of the reference, and the two as printed."""
        measure = self.line.measure
        for point, value in reversed(list(zip(self.line.points, self.values, strict=True))):
            if point is not None and point.value is not None and not point.forecast and value is not None:
                return point.period, as_printed(point.value, measure.decimals, measure.unit), value
        return None


def comparisons(chart: ChartDefinition, selection: Selection) -> tuple[Comparison, ...]:
    """The reference lines of a chart over time, without those that hold in none of its periods, and each once.

    Parts of a whole and measures side by side for one period are not held against a line: it would not be theirs all.
    """
    if chart.type in _STACKED or is_side_by_side(chart, selection):
        return ()
    found: dict[tuple[object, ...], Comparison] = {}
    for line in selection.lines:
        for role, reference in _wanted(chart, line.measure):
            decimals = line.measure.decimals
            values = tuple(reference_value(reference, period, decimals) for period in selection.periods)
            if any(value is not None for value in values):
                found.setdefault(
                    (role, reference.label, values), Comparison(role, reference.label, line, selection.periods, values)
                )
    return _told_apart(tuple(found.values()))


def _wanted(chart: ChartDefinition, measure: Measure) -> list[tuple[SeriesRole, ReferenceLine]]:
    rows = [
        (chart.target, SeriesRole.TARGET, measure.target),
        (chart.statutory, SeriesRole.STATUTORY, measure.statutory),
        *((chart.benchmarks, SeriesRole.BENCHMARK, line) for line in measure.benchmarks),
    ]
    return [(role, line) for shown, role, line in rows if shown and line is not None]


def _told_apart(found: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    """Two lines of one name get the name of their measure with it."""
    labels = [one.label for one in found]
    return tuple(
        replace(one, label=f"{one.label}, {one.line.measure.label}") if labels.count(one.label) > 1 else one
        for one in found
    )
