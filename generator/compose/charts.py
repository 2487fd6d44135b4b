"""Charts that an author defined and placed (`::: chart name`), as blocks: words and drawing from the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.compose.composition import Composition
from generator.compose.fields import Fields
from generator.compose.markdown import Call
from generator.compose.measure_tables import Frame, data_table, source_line
from generator.compose.typography import set_type
from generator.document.blocks import Block, Chart
from generator.document.inlines import CrossReference, Text
from generator.document.numbering import CHARTS, to_count
from generator.document.phrases import phrase
from generator.figures.describe import alternative_text, headline, subtitle
from generator.figures.errors import FigureError
from generator.figures.plot import plot
from generator.figures.tables import MeasureTable, measure_table
from generator.model.chart import ChartDefinition
from generator.model.content import Content, Sourced
from generator.model.paper import Paper


def place_chart(
    composition: Composition, call: Call, content: Content, paper: Sourced[Paper], names: Mapping[str, object]
) -> Sequence[Block]:
    """The chart that `::: chart name` places."""
    definition = paper.record.charts.get(call.argument)
    if definition is None:
        composition.not_defined(call, "charts:", paper.record.charts)
        return ()
    fields = Fields(composition, paper, ("charts", call.argument), composition.identifier(call), names)
    try:
        return (_chart(definition, fields, call, content),)
    except FigureError as error:
        composition.problems.append(error.problem(paper.source.at("charts", call.argument, "measures")))
        return ()


def _chart(definition: ChartDefinition, fields: Fields, call: Call, content: Content) -> Chart:
    measures = content.measures
    drawing = plot(definition, measures)
    periods = tuple(sorted(definition.periods)) if definition.periods else None
    data = measure_table(definition.measures, periods, measures)
    written_text = fields.words(definition.alternative_text, "alternative_text")
    chart = Chart(
        id=fields.place,
        origin=call.where,
        number=to_count(CHARTS),
        title=_set(fields.words(definition.title, "title") or headline(definition, measures)),
        subtitle=_set(fields.words(definition.subtitle, "subtitle") or subtitle(definition, measures)),
        alternative_text=written_text or alternative_text(definition, measures),
        drawing=drawing,
        source=source_line(data.sources),
    )
    return _with_data(chart, definition.data_table, data, fields)


def _with_data(chart: Chart, elsewhere: str | None, data: MeasureTable, fields: Fields) -> Chart:
    """The chart with its figures: a reference to the table that has them, or that table right after it."""
    wording = fields.composition.wording
    if elsewhere is not None:
        reference = (CrossReference(elsewhere, "", ""),)
        return replace(chart, data_reference=phrase(wording, "figures-are-in", {"table": reference}))
    identifier = fields.composition.ids.take(f"{chart.id}-data")
    frame = Frame(identifier, chart.origin or fields.source.source.at(*fields.path), (Text(chart.subtitle),))
    return replace(chart, data=data_table(data, frame, wording, references=chart.drawing))


def _set(words: str) -> str:
    return set_type([words])[0]
