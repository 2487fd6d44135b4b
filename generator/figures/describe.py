"""The data of a chart into the words around it: headline title, statistical subtitle, alternative text."""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures.alternative import alternative_text
from generator.figures.formatting import unbroken, unit_name
from generator.figures.headline import headline
from generator.figures.selection import Selection, select_for_chart
from generator.figures.words import listed
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind

__all__ = ["alternative_text", "headline", "subtitle"]


def subtitle(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]]) -> str:
    """What was measured, in which unit, over which periods. Raises FigureError as `plot` does."""
    selection = select_for_chart(chart, measures)
    unit = unit_name(UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else selection.lines[0].measure.unit)
    cumulative = " since 1 April" if any(line.series.cumulative for line in selection.lines) else ""
    first, last = selection.periods[0], selection.periods[-1]
    span = unbroken(first.label) if first == last else f"{unbroken(first.label)} to {unbroken(last.label)}"
    return f"{_subject(selection)}{unit}{cumulative}, {span}"


def _subject(selection: Selection) -> str:
    if len(selection.lines) == 1:
        return f"{selection.subject}, "
    if selection.subject:
        return f"{selection.subject}: {listed(selection.names)}, "
    return "".join(f"{line.measure.label}; " for line in selection.lines)
