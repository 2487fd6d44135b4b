"""`::: since-last-report`: the measures of a paper as this committee was last told of them, and as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.composition import Composition
from generator.compose.figure_words import figure_words
from generator.compose.markdown import Call
from generator.compose.measure_summary import measures_named
from generator.compose.paper_views import Manuscript
from generator.compose.reported import measure_views
from generator.compose.typography import printed
from generator.document.blocks import Block, Cell, Column, Paragraph, Row, Table, WideLayout
from generator.document.inlines import text
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.errors import FigureError
from generator.figures.last_report import LastReportView
from generator.figures.last_report_rows import since_counts, since_days, since_rows
from generator.model.paper import Paper

_COLUMNS = ("then", "now", "change")


def place_since_last_report(composition: Composition, call: Call, of: Manuscript[Paper]) -> Sequence[Block]:
    """The measures whose ids stand after the component's name, or else all that the paper is about."""
    measures = measure_views(of.content, of.meeting, of.wording, of.record.last_report)
    try:
        views = [measures[name].since_last_report for name in measures_named(composition, call, of.record)]
        return tuple(_blocks(composition, call, views)) if views else ()
    except FigureError as error:
        composition.no_figures(error, call.where, of.content)
        return ()


def _blocks(composition: Composition, call: Call, views: Sequence[LastReportView]) -> Iterator[Block]:
    days, wording = since_days(views), composition.wording
    reported = wording.say("since-one-report", day=days[0]) if len(days) == 1 else ""
    words = text(" ".join(part for part in (reported, since_counts(views, wording)) if part))
    yield Paragraph(id=composition.ids.next(call.place, "since-last-report"), origin=call.where, content=words)
    if days:
        yield _table(composition.ids.next(call.place, "last-report"), call, views, wording)


def _table(identifier: str, call: Call, views: Sequence[LastReportView], wording: Wording) -> Table:
    days, rows = since_days(views), since_rows(views, wording)
    several = wording.say("since-several-caption")
    return Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=text(wording.say("since-caption", day=days[0]) if len(days) == 1 else several),
        columns=(
            Column(wording.say("measure"), heads_rows=True),
            *(Column(wording.say(f"since-{name}")) for name in _COLUMNS),
        ),
        rows=tuple(
            Row(
                f"{identifier}-{row.measure}",
                (Cell(printed(row.title)), *(Cell(figure_words(each)) for each in (row.then, row.now, row.change))),
            )
            for row in rows
        ),
        description=wording.say("since-description", count=len(rows)),
        layout=WideLayout.LISTS,
    )
