"""The data of a chart into its alternative text: what it is, from where to where, highest, lowest, against what.

Everything is said with the figures and the rounding that prose and tables use, and nothing beyond the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.wording import Wording
from generator.figures.bounds import LIMITS, bounds
from generator.figures.comparisons import Comparison, comparisons
from generator.figures.formatting import capital, figure, percent, plain_spaces, unit_name
from generator.figures.periods import from_to, period_label
from generator.figures.plot import shares
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, select_for_chart
from generator.figures.variation import variation_in_words
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind
from generator.model.period import Period

FEW = 12
"""So many bars are read out one by one; of more, the ends and the extremes are said."""


def alternative_text(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]], wording: Wording) -> str:
    """The text that stands for the chart's picture. Raises FigureError as `plot` does."""
    selection = select_for_chart(chart, measures)
    telling = _Telling(chart, selection, wording)
    sentences = [telling.opening(), *telling.body(), *telling.held_against(), *telling.limits()]
    return plain_spaces(" ".join(sentences))


def opening(kind: ChartType, number: int, subject: str, unit: UnitKind, wording: Wording) -> str:
    """`Line chart of two measures: Plans, in days`: what the picture is, without a full stop."""
    said = wording.say(f"chart-{kind}")
    if number > 1:
        said = wording.say("described-several", chart=said, number=in_words(number, wording))
    if subject:
        said = wording.say("described-of", chart=said, subject=subject)
    if unit is not UnitKind.NUMBER:
        said = wording.say("described-in", chart=said, unit=unit_name(unit, wording))
    return said


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a chart shows, told in one language."""

    chart: ChartDefinition
    selection: Selection
    wording: Wording

    def opening(self) -> str:
        selection, full = self.selection, self.chart.type is ChartType.FULL_BAR
        unit = UnitKind.PERCENT if full else selection.lines[0].measure.unit
        said = opening(self.chart.type, len(selection.lines), selection.subject, unit, self.wording)
        first, last = self._label(selection.periods[0]), self._label(selection.periods[-1])
        if first == last:
            return self.wording.say("described-for", chart=said, period=first)
        return self.wording.say("described-from", chart=said, **{"from": first, "until": last})

    def body(self) -> Iterator[str]:
        if self.chart.type is ChartType.FULL_BAR:
            yield from self._shares()
            return
        selection = self.selection
        bars = self.chart.type is not ChartType.LINE
        each = bars and len(selection.periods) * len(selection.lines) <= FEW
        for name, line in zip(selection.names, selection.lines, strict=True):
            told = self._every_value(name, line) if each or len(line.known) < 2 else self._ends(name, line)
            yield f"{capital(told)}."
            yield from self._gaps(line)
            yield from self._forecasts(name, line)
        if any(line.series.cumulative for line in selection.lines):
            yield self.wording.say("described-to-date")

    def _every_value(self, name: str, line: Line) -> str:
        values = [self._pair(self._label(point.period), line.printed(point, self.wording)) for point in line.known]
        if len(self.selection.periods) == 1 and line.known:
            values = [line.printed(line.known[0], self.wording)]
        said = "; ".join(values) or self.wording.say("described-no-value")
        return self.wording.say("described-values-of", name=name, values=said) if name else said

    def _ends(self, name: str, line: Line) -> str:
        ranked = sorted(line.known, key=lambda point: point.amount)
        low, high = self._with_periods(line, ranked[0]), self._with_periods(line, ranked[-1])
        same = low == high
        extremes = self.wording.say("described-all-same" if same else "described-extremes", high=high, low=low)
        first, last = line.known[0], line.known[-1]
        ends = {"start": line.printed(first, self.wording), "end": line.printed(last, self.wording)}
        periods = {"from": self._label(first.period), "until": self._label(last.period)}
        key = "described-ends-of" if name else "described-ends"
        return self.wording.say(key, name=name, extremes=extremes, **ends, **periods)

    def _with_periods(self, line: Line, extreme: Point) -> str:
        """The extreme value and every period that is printed with the same figure."""
        value = line.printed(extreme, self.wording)
        same = [self._label(point.period) for point in line.known if line.printed(point, self.wording) == value]
        return self.wording.say("described-in-periods", value=value, periods=self.wording.listed(same))

    def _gaps(self, line: Line) -> Iterator[str]:
        known = {point.period for point in (*line.known, *line.forecasts)}
        gaps = [self._label(period) for period in self.selection.periods if period not in known]
        if line.known and gaps:
            yield self.wording.say("described-gaps", periods=self.wording.listed(gaps))

    def _forecasts(self, name: str, line: Line) -> Iterator[str]:
        told = (
            self.wording.say(
                "described-for-period", value=line.figure(point, self.wording), period=self._label(point.period)
            )
            for point in line.forecasts
        )
        if line.forecasts:
            key = "described-forecast-of" if name else "described-forecast"
            yield self.wording.say(key, name=name, values="; ".join(told))

    def _shares(self) -> Iterator[str]:
        for index, period in enumerate(self.selection.periods):
            parts = zip(self.selection.lines, shares(self.selection, index), strict=True)
            told = [
                self._pair(line.measure.label, percent(part, 0, self.wording))
                for line, part in parts
                if part is not None
            ]
            values = "; ".join(told) or self.wording.say("described-no-value")
            yield self.wording.say("described-values", name=self._label(period), values=values)

    def limits(self) -> Iterator[str]:
        """The mean and the limits that hold at the end, and what the latest value shows by them."""
        if not self.chart.limits:
            return
        line = self.selection.lines[0]
        measure = line.measure
        drawn = [
            (key, [value for value in one.values if value is not None])
            for key, one in zip(LIMITS, bounds(line, self.wording), strict=True)
        ]
        told = [
            self.wording.say(f"{key}-is", value=figure(values[-1], measure.decimals, measure.unit, self.wording))
            for key, values in drawn
            if values
        ]
        yield f"{capital(self.wording.listed(told))}."
        yield str(variation_in_words(line.series, self.wording))

    def held_against(self) -> Iterator[str]:
        """Each reference's value, and on which side of it the measure is at the last period that has both."""
        for one in comparisons(self.chart, self.selection):
            stated, pair = self._stated(one), one.last_pair()
            if pair is None:
                yield self.wording.say("described-against", line=stated)
                continue
            period, value, wanted = pair
            side = "above" if value > wanted else "below" if value < wanted else "equal"
            several = len(self.selection.lines) > 1
            subject = one.line.measure.label if several else self.wording.say("described-the-value")
            yield self.wording.say(f"described-{side}", line=stated, subject=subject, period=self._label(period))

    def _stated(self, one: Comparison) -> str:
        """The reference's value once if it is the same throughout, else at the first and the last period it holds."""
        held = [(point, value) for point, value in zip(one.periods, one.values, strict=True) if value is not None]
        (first, start), (last, end) = held[0], held[-1]
        first_label, last_label = self._label(first), self._label(last)
        if len({value for _, value in held}) == 1:
            key = "described-line" if len(held) == len(one.values) else "described-line-for"
            span = from_to(first_label, last_label, self.wording)
            return self.wording.say(key, line=one.label, span=span, value=one.figure(start, self.wording))
        values = {"start": one.figure(start, self.wording), "end": one.figure(end, self.wording)}
        periods = {"from": first_label, "until": last_label}
        return self.wording.say("described-line-changes", line=one.label, **values, **periods)

    def _pair(self, name: str, value: str) -> str:
        return self.wording.say("described-pair", name=name, value=value)

    def _label(self, period: Period) -> str:
        return period_label(period, self.wording)
