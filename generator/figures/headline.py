"""The data of a chart into its headline title.

A headline says what the chart shows: from where to where. It names no cause, and no trend: that takes twelve points or
more and a rule for telling one, and a chart in a committee paper rarely has them.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures.change import Change, Direction
from generator.figures.formatting import number, unbroken
from generator.figures.plot import shares
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, is_side_by_side, select_for_chart
from generator.figures.words import MOVEMENTS
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure

_MOST_LINES = 3
"""More measures than that are not gone through one by one in a title."""


def headline(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]]) -> str:
    """The title that says what the chart shows, such as `Children out of education fell from 702 to 387 between ...`.

    A measure is compared with its baseline if the chart has it, else with the first value shown; one that adds up from
    each April only with the same point a year before. Raises FigureError as `plot` does.
    """
    selection = select_for_chart(chart, measures)
    told = [line for line in selection.lines if line.known]
    if chart.type is ChartType.FULL_BAR and len(told) > 1:
        return _parts(selection)
    if chart.type is ChartType.STACKED_BAR or is_side_by_side(chart, selection) or len(told) > _MOST_LINES:
        return _extremes(told)
    return _one(told[0]) if len(told) == 1 else _several(selection)


def _one(line: Line) -> str:
    title, start, end = line.measure.title, _start(line), line.known[-1]
    if line.series.cumulative:
        earlier = f", {line.printed(start)} a year earlier" if start else ""
        return f"{title}: {line.printed(end)} by {_when(end)}{earlier}"
    if start is None:
        return f"{title}: {line.printed(end)} in {_when(end)}"
    direction = _direction(line, start, end)
    if direction is Direction.SAME:
        return f"{title}: {line.printed(end)} in both {_when(start)} and {_when(end)}"
    moved = f"{MOVEMENTS[direction].past} from {line.printed(start)} to {line.printed(end)}"
    return f"{title} {moved} between {_when(start)} and {_when(end)}"


def _several(selection: Selection) -> str:
    """Two or three measures: what their titles share once, then each; the periods once if they are the same for all."""
    told = [(name, line) for name, line in zip(selection.names, selection.lines, strict=True) if line.known]
    clauses = [f"{name} {_movement(line)}" for name, line in told]
    spans = [_span(line) for _, line in told]
    beginning = f"{selection.subject}: " if selection.subject else ""
    if len(set(spans)) == 1:
        return f"{beginning}{'; '.join(clauses)}, {spans[0]}"
    return beginning + "; ".join(f"{clause}, {span}" for clause, span in zip(clauses, spans, strict=True))


def _movement(line: Line) -> str:
    start, end = _start(line), line.known[-1]
    if start is None:
        return line.printed(end)
    if line.series.cumulative:
        return f"{line.printed(end)} ({line.printed(start)} a year earlier)"
    direction = _direction(line, start, end)
    if direction is Direction.SAME:
        return f"{MOVEMENTS[direction].adverb} at {line.printed(end)}"
    return f"{MOVEMENTS[direction].adverb} from {line.printed(start)} to {line.printed(end)}"


def _span(line: Line) -> str:
    start, end = _start(line), line.known[-1]
    if line.series.cumulative:
        return f"by {_when(end)}"
    return f"{_when(start)} to {_when(end)}" if start else _when(end)


def _extremes(lines: list[Line]) -> str:
    """Many measures: the highest and the lowest at the last period that has a value."""
    last = max(line.known[-1].period for line in lines)
    there = [line for line in lines if line.known[-1].period == last]
    ranked = sorted(there, key=lambda line: line.known[-1].amount, reverse=True)
    ends = [f"{line.measure.label}, {line.printed(line.known[-1])}" for line in (ranked[0], ranked[-1])]
    if len(ranked) == 1:
        return f"{unbroken(last.label)}: {ends[0]}"
    return f"Highest in {unbroken(last.label)}: {ends[0]}; lowest: {ends[1]}"


def _parts(selection: Selection) -> str:
    """Parts of a whole: the largest at the last period that has a value."""
    last = max(index for line in selection.lines for index, point in enumerate(line.points) if point in line.known)
    parts = zip(shares(selection, last), selection.lines, strict=True)
    largest, line = max(((part, line) for part, line in parts if part is not None), key=lambda row: row[0])
    return f"Largest part in {unbroken(selection.periods[last].label)}: {line.measure.label}, {number(largest)}%"


def _start(line: Line) -> Point | None:
    """The shown point that the last one is compared with; None when there is none that it fairly can be."""
    *earlier, end = line.known
    if line.series.cumulative:
        year_before = end.period.years_earlier()
        return next((point for point in earlier if point.period == year_before), None)
    baseline = [point for point in earlier if point.period == line.measure.baseline]
    return next(iter(baseline or earlier), None)


def _direction(line: Line, start: Point, end: Point) -> Direction:
    return Change.between(start.amount, end.amount, line.measure.decimals, line.measure.unit).direction


def _when(point: Point) -> str:
    return unbroken(point.period.label)
