"""The data of a chart into its headline title.

A headline says what the chart shows: from where to where. It names no cause, and no trend: that takes twelve points or
more and a rule for telling one, and a chart in a committee paper rarely has them.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.document.wording import Wording
from generator.figures.change import WAYS, Change, Direction
from generator.figures.formatting import percent
from generator.figures.periods import from_to, held_label
from generator.figures.plot import shares
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, is_side_by_side, select_for_chart
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure

_MOST_LINES = 3
"""More measures than that are not gone through one by one in a title."""


def headline(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]], wording: Wording) -> str:
    """The title that says what the chart shows, such as `Children out of education fell from 702 to 387 between ...`.

    A measure is compared with its baseline if the chart has it, else with the first value shown; one that adds up from
    each April only with the same point a year before. Raises FigureError as `plot` does.
    """
    selection = select_for_chart(chart, measures)
    told = [line for line in selection.lines if line.known]
    if chart.type is ChartType.FULL_BAR and len(told) > 1:
        return _parts(selection, wording)
    if chart.type is ChartType.STACKED_BAR or is_side_by_side(chart, selection) or len(told) > _MOST_LINES:
        return _extremes(told, wording)
    return _one(told[0], wording) if len(told) == 1 else _several(selection, wording)


def _one(line: Line, wording: Wording) -> str:
    words = {"title": line.measure.title, **_ends(line, wording)}
    if line.series.cumulative:
        return wording.say("headline-to-date-earlier" if "start" in words else "headline-to-date", **words)
    if "start" not in words:
        return wording.say("headline-alone", **words)
    return wording.say(f"headline-{_way(line)}", **words)


def _several(selection: Selection, wording: Wording) -> str:
    """Two or three measures: what their titles share once, then each; the periods once if they are the same for all."""
    told = [(name, line) for name, line in zip(selection.names, selection.lines, strict=True) if line.known]
    clauses = [_clause(name, line, wording) for name, line in told]
    spans = [_span(line, wording) for _, line in told]
    if len(set(spans)) == 1:
        together = wording.say("headline-clauses", clauses="; ".join(clauses), span=spans[0])
    else:
        pairs = zip(clauses, spans, strict=True)
        together = "; ".join(wording.say("headline-clauses", clauses=clause, span=span) for clause, span in pairs)
    return wording.say("headline-of", subject=selection.subject, clauses=together) if selection.subject else together


def _clause(name: str, line: Line, wording: Wording) -> str:
    words = {"name": name, **_ends(line, wording)}
    if "start" not in words:
        return wording.say("headline-clause-alone", **words)
    return wording.say(f"headline-clause-{'earlier' if line.series.cumulative else _way(line)}", **words)


def _ends(line: Line, wording: Wording) -> dict[str, str]:
    """The words for the last value shown and, where there is one, for that which it is compared with."""
    start, end = _start(line), line.known[-1]
    ends = {"end": line.printed(end, wording), "until": held_label(end.period, wording)}
    if start is None:
        return ends
    return {**ends, "start": line.printed(start, wording), "from": held_label(start.period, wording)}


def _span(line: Line, wording: Wording) -> str:
    start, until = _start(line), held_label(line.known[-1].period, wording)
    if line.series.cumulative:
        return wording.say("headline-by", until=until)
    return from_to(held_label(start.period, wording), until, wording) if start else until


def _extremes(lines: list[Line], wording: Wording) -> str:
    """Many measures: the highest and the lowest at the last period that has a value."""
    last = max(line.known[-1].period for line in lines)
    there = [line for line in lines if line.known[-1].period == last]
    ranked = sorted(there, key=lambda line: line.known[-1].amount, reverse=True)
    first, *_, end = (*ranked, ranked[-1])
    high, low = (line.printed(line.known[-1], wording) for line in (first, end))
    period = held_label(last, wording)
    if len(ranked) == 1:
        return wording.say("headline-extreme", period=period, label=first.measure.label, value=high)
    labels = {"highest": first.measure.label, "lowest": end.measure.label}
    return wording.say("headline-extremes", period=period, high=high, low=low, **labels)


def _parts(selection: Selection, wording: Wording) -> str:
    """Parts of a whole: the largest at the last period that has a value."""
    last = max(index for line in selection.lines for index, point in enumerate(line.points) if point in line.known)
    parts = zip(shares(selection, last), selection.lines, strict=True)
    largest, line = max(((part, line) for part, line in parts if part is not None), key=lambda row: row[0])
    period = held_label(selection.periods[last], wording)
    return wording.say("headline-part", period=period, label=line.measure.label, share=percent(largest, 0, wording))


def _start(line: Line) -> Point | None:
    """The shown point that the last one is compared with; None when there is none that it fairly can be."""
    *earlier, end = line.known
    if line.series.cumulative:
        year_before = end.period.years_earlier()
        return next((point for point in earlier if point.period == year_before), None)
    baseline = [point for point in earlier if point.period == line.measure.baseline]
    return next(iter(baseline or earlier), None)


def _way(line: Line) -> str:
    start, end = _start(line), line.known[-1]
    if start is None:
        return WAYS[Direction.SAME]
    change = Change.between(start.amount, end.amount, line.measure.decimals, line.measure.unit)
    return WAYS[change.direction]
