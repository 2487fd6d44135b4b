"""The items of business of an agenda as a table: a row for each item, with its number, its title and who reports."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.agenda_items import AgendaItemView
from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.typography import printed
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.inlines import CrossReference, Inlines, plain


def items_of_business(composition: Composition, call: Call, items: Sequence[AgendaItemView]) -> Sequence[Block]:
    """The table. An item that the agenda says more about further down is a link to that place."""
    say = composition.wording.say
    rows = tuple(_row(composition, call, item) for item in items)
    table = Table(
        id=composition.ids.next(call.place, "table"),
        origin=call.where,
        caption=printed(say("agenda-caption")),
        columns=(Column(say("agenda-item"), heads_rows=True), Column(say("agenda-business"))),
        rows=rows,
        description=say("agenda-description", count=len(rows)),
    )
    return (table,)


def _row(composition: Composition, call: Call, item: AgendaItemView) -> Row:
    title = item.title if not (item.text or item.paper) else ""
    words = plain(printed(item.title))
    linked: Inlines = printed(title) if title else (CrossReference(item.id, words, ""),)
    report = f". {composition.wording.say('report-by', post=item.report_by.post)}" if item.report_by else ""
    business = (*linked, *(printed(report) if report else ()))
    return Row(
        composition.ids.take(f"{call.place}-row{item.number}"), (Cell(printed(str(item.number))), Cell(business))
    )
