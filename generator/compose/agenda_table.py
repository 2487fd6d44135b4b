"""The items of business of an agenda as a table: a row for each, with its number, its title, who reports, its page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.agenda_items import AgendaItemView
from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.typography import printed
from generator.document.blocks import Align, Block, Cell, Column, Row, Table
from generator.document.inlines import CrossReference, Inlines, PageReference, plain


def items_of_business(
    composition: Composition, call: Call, items: Sequence[AgendaItemView], in_pack: bool
) -> Sequence[Block]:
    """The table. An item that the agenda says more about further down is a link to that place.

    In a pack, the page on which the item's paper begins stands in the item's own row.
    """
    say = composition.wording.say
    rows = tuple(_row(composition, call, item, in_pack) for item in items)
    columns = (Column(say("agenda-item"), heads_rows=True), Column(say("agenda-business")))
    align = Align.RIGHT if any(item.packed_as for item in items) else Align.LEFT
    page = (Column(say("agenda-page"), align),) if in_pack else ()
    table = Table(
        id=composition.ids.next(call.place, "table"),
        origin=call.where,
        caption=printed(say("agenda-caption")),
        columns=(*columns, *page),
        rows=rows,
        description=say("agenda-description", count=len(rows)),
    )
    return (table,)


def _row(composition: Composition, call: Call, item: AgendaItemView, in_pack: bool) -> Row:
    title = printed(item.title)
    linked = in_link(title, item.id) if item.text or item.paper else title
    more = _more(composition, item)
    business = (*linked, *(printed(f". {more}") if more else ()))
    cells = (Cell(printed(str(item.number))), Cell(business))
    page = (Cell(_page(composition, item)),) if in_pack else ()
    return Row(composition.ids.take(f"{call.place}-row{item.number}"), (*cells, *page))


def _more(composition: Composition, item: AgendaItemView) -> str:
    """What is said after the title: whose report it is, and whether it was there when the agenda was published."""
    say = composition.wording.say
    if item.report_by is None:
        return say("report-to-follow") if item.follows else ""
    post, name = item.report_by.post, str(item.report_by)
    if item.follows:
        return say("report-by-to-follow", post=post) if post else say("report-by-name-to-follow", name=name)
    return say("report-by", post=post) if post else say("report-by-name", name=name)


def _page(composition: Composition, item: AgendaItemView) -> Inlines:
    """The page on which the item's paper begins; words where there is none, since no cell is empty."""
    if item.packed_as:
        return (PageReference(item.packed_as),)
    return printed(composition.wording.say("agenda-to-follow" if item.follows else "agenda-no-paper"))


def in_link(title: Inlines, target: str) -> Inlines:
    """A title as a link to a place of the paper."""
    return (CrossReference(target, plain(title), ""),)
