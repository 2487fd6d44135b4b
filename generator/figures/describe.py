"""The data of a chart into the words around it: headline title, statistical subtitle, alternative text."""

from __future__ import annotations

from collections.abc import Mapping

from generator.document.wording import Wording
from generator.figures.alternative import alternative_text
from generator.figures.formatting import unit_name
from generator.figures.headline import headline
from generator.figures.periods import from_to, held_label
from generator.figures.selection import select_for_chart
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind

__all__ = ["alternative_text", "headline", "subtitle"]


def subtitle(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]], wording: Wording) -> str:
    """What was measured, in which unit, over which periods. Raises FigureError as `plot` does."""
    selection = select_for_chart(chart, measures)
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else selection.lines[0].measure.unit
    first, last = (held_label(selection.periods[end], wording) for end in (0, -1))
    words = {"unit": unit_name(unit, wording), "span": from_to(first, last, wording)}
    to_date = "-to-date" if any(line.series.cumulative for line in selection.lines) else ""
    if not selection.subject:
        subjects = "; ".join(line.measure.label for line in selection.lines)
        return wording.say(f"subtitle-several{to_date}", subjects=subjects, **words)
    subject = selection.subject
    if len(selection.lines) > 1:
        subject = wording.say("headline-of", subject=subject, clauses=wording.listed(selection.names))
    return wording.say(f"subtitle{to_date}", subject=subject, **words)
