"""Tables that an author defined and placed (`::: table name`), as blocks: measures by period, or typed rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.compose.composition import Composition
from generator.compose.fields import Fields
from generator.compose.markdown import Call
from generator.compose.measure_tables import Frame, data_table
from generator.compose.typed_tables import typed_table
from generator.document.blocks import Block, WideLayout
from generator.figures.errors import FigureError
from generator.figures.tables import measure_table
from generator.model.content import Content, Sourced
from generator.model.paper import Paper


def place_table(
    composition: Composition, call: Call, content: Content, paper: Sourced[Paper], names: Mapping[str, object]
) -> Sequence[Block]:
    """The table that `::: table name` places."""
    definition = paper.record.tables.get(call.argument)
    if definition is None:
        composition.not_defined(call, "tables:", paper.record.tables)
        return ()
    identifier = composition.identifier(call)
    fields = Fields(composition, paper, ("tables", call.argument), identifier, names)
    frame = Frame(
        id=identifier,
        origin=call.where,
        caption=fields.line(definition.title, "title"),
        description=fields.words(definition.description, "description"),
        source=fields.line(definition.source, "source") if definition.source else (),
        layout=WideLayout(definition.when_wide.value),
        serial_numbers=definition.serial_numbers,
        status=definition.status,
    )
    if definition.columns:
        return (typed_table(definition, frame, fields),)
    try:
        data = measure_table(definition.measures, definition.periods, content.measures, composition.wording)
        return (data_table(data, frame, composition.wording),)
    except FigureError as error:
        composition.no_figures(error, paper.source.at("tables", call.argument, "measures"), content)
        return ()
