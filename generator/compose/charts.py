"""Charts that an author defined and placed (`::: chart name`), as blocks: words and drawing from the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.compose.composition import Composition
from generator.compose.fields import Fields
from generator.compose.markdown import Call
from generator.compose.measure_tables import Frame, data_table, source_line
from generator.compose.typed_tables import headings, row_names
from generator.compose.typography import set_type
from generator.document.blocks import Block, Chart
from generator.document.inlines import CrossReference, Inlines, Text
from generator.document.numbering import CHARTS, to_count
from generator.document.phrases import phrase
from generator.figures.charted_table import NamedTable, plot_table, select_from_table
from generator.figures.charted_words import table_alternative_text, table_headline, table_subtitle
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
        if definition.table:
            return (_of_table(definition, fields, call),)
        return (_of_measures(definition, fields, call, content),)
    except FigureError as error:
        shown = "table" if definition.table else "measures"
        composition.no_figures(error, paper.source.at("charts", call.argument, shown), content)
        return ()


def _of_measures(definition: ChartDefinition, fields: Fields, call: Call, content: Content) -> Chart:
    measures, wording = content.measures, fields.composition.wording
    drawing = plot(definition, measures, wording)
    periods = tuple(sorted(definition.periods)) if definition.periods else None
    data = measure_table(definition.measures, periods, measures, wording)
    written_text = fields.words(definition.alternative_text, "alternative_text")
    chart = Chart(
        id=fields.place,
        origin=call.where,
        number=to_count(CHARTS),
        title=_set(fields.words(definition.title, "title") or headline(definition, measures, wording)),
        subtitle=_set(fields.words(definition.subtitle, "subtitle") or subtitle(definition, measures, wording)),
        alternative_text=written_text or alternative_text(definition, measures, wording),
        drawing=drawing,
        source=source_line(data.sources),
    )
    if definition.data_table is not None:
        return replace(chart, data_reference=_figures_are_in(definition.data_table, fields))
    return _with_data(chart, data, fields)


def _of_table(definition: ChartDefinition, fields: Fields, call: Call) -> Chart:
    """A chart of a typed table of the paper, which stands elsewhere in it and has the figures."""
    name, wording = definition.table or "", fields.composition.wording
    table = fields.source.record.tables[name]
    of_table = replace(fields, path=("tables", name))
    title = of_table.words(table.title, "title")
    named = NamedTable(table, title, headings(table, of_table), row_names(table, of_table))
    charted = select_from_table(definition, named)
    return Chart(
        id=fields.place,
        origin=call.where,
        number=to_count(CHARTS),
        title=_set(fields.words(definition.title, "title") or table_headline(definition, charted, wording)),
        subtitle=_set(fields.words(definition.subtitle, "subtitle") or table_subtitle(definition, charted, wording)),
        alternative_text=fields.words(definition.alternative_text, "alternative_text")
        or table_alternative_text(definition, charted, wording),
        drawing=plot_table(definition, charted, wording),
        source=of_table.line(table.source, "source") if table.source else (),
        data_reference=_figures_are_in(definition.data_table or name, fields),
    )


def _figures_are_in(table: str, fields: Fields) -> Inlines:
    reference = (CrossReference(table, "", ""),)
    return phrase(fields.composition.wording, "figures-are-in", {"table": reference})


def _with_data(chart: Chart, data: MeasureTable, fields: Fields) -> Chart:
    """The chart with its figures as a table right after it."""
    wording = fields.composition.wording
    identifier = fields.composition.ids.take(f"{chart.id}-data")
    frame = Frame(identifier, chart.origin or fields.source.source.at(*fields.path), (Text(chart.subtitle),))
    return replace(chart, data=data_table(data, frame, wording, references=chart.drawing))


def _set(words: str) -> str:
    return set_type([words])[0]
