"""Tables that an author defined and placed (`::: table name`), as blocks: measures by period, or typed rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.measure_tables import Frame, data_table
from generator.compose.vocabulary import Prose
from generator.document.blocks import Align, Block, Cell, Column, Row, Table, WideLayout
from generator.document.inlines import Inlines, plain
from generator.document.numbering import TABLES, to_count
from generator.figures.errors import FigureError
from generator.figures.tables import measure_table
from generator.figures.words import listed
from generator.model.chart import TableDefinition
from generator.model.content import Content, Sourced
from generator.model.measure import MissingCode
from generator.model.paper import Paper
from generator.problems import Path

_CODE = re.compile(rf"\[?([{''.join(MissingCode)}])\]?")


@dataclass(frozen=True, slots=True)
class Fields:
    """The text fields of one definition in a paper: what is written under tables: or charts: there."""

    composition: Composition
    source: Sourced[Paper]
    path: Path
    place: str
    names: Mapping[str, object]

    def line(self, text: str, *field: str | int) -> Inlines:
        """A field as inline content: its expressions worked out, its Markdown read."""
        return self.composition.line(
            Prose(text, self.source.source, (*self.path, *field), self.place, None, self.names)
        )

    def words(self, text: str | None, *field: str | int) -> str:
        """A field as plain words; none for a field that is not there."""
        return plain(self.line(text, *field)) if text else ""


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
    )
    if definition.columns:
        return (_typed(definition, frame, fields),)
    try:
        data = measure_table(definition.measures, definition.periods, content.measures)
        return (data_table(data, frame, composition.wording),)
    except FigureError as error:
        composition.problems.append(error.problem(paper.source.at("tables", call.argument, "measures")))
        return ()


def _typed(definition: TableDefinition, frame: Frame, fields: Fields) -> Table:
    """A table whose rows are typed: the first column heads the rows; x, z or c alone is a missing value."""
    wording = fields.composition.wording
    columns = tuple(
        Column(fields.words(column.title, "columns", n, "title"), Align(column.align), heads_rows=n == 0)
        for n, column in enumerate(definition.columns)
    )
    rows = tuple(
        Row(f"{frame.id}-row{n}", tuple(_typed_cell(cell, fields, n, m) for m, cell in enumerate(row)))
        for n, row in enumerate(definition.rows)
    )
    codes = {match[1] for row in definition.rows for cell in row if (match := _CODE.fullmatch(cell))}
    headings = listed([column.heading for column in columns])
    return Table(
        id=frame.id,
        origin=frame.origin,
        number=to_count(TABLES),
        caption=frame.caption,
        columns=columns,
        rows=rows,
        description=frame.description or wording.say("typed-table-description", rows=len(rows), headings=headings),
        key=tuple((f"[{code}]", MissingCode(code).meaning) for code in sorted(codes)),
        source=frame.source,
        layout=frame.layout,
    )


def _typed_cell(text: str, fields: Fields, row: int, column: int) -> Cell:
    match = _CODE.fullmatch(text)
    return Cell(fields.line(f"\\[{match[1]}\\]" if match else text, "rows", row, column))
