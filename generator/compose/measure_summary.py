"""`::: measure-summary` becomes all measures of a paper compared: a sentence that counts, and what moved how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.compose.composition import Composition
from generator.compose.figure_words import figure_words
from generator.compose.markdown import Call
from generator.compose.typography import set_type
from generator.document.blocks import Block, List, ListItem, ListKind, Paragraph
from generator.document.inlines import Text
from generator.document.numbering import list_label
from generator.figures.errors import FigureError
from generator.figures.printed import FigureText
from generator.figures.series import resolve
from generator.figures.summary import SummaryGroup, summary
from generator.model.content import Content, Sourced
from generator.model.paper import Paper, PerformanceReport


def place_summary(composition: Composition, call: Call, content: Content, paper: Sourced[Paper]) -> Sequence[Block]:
    """The measures whose ids stand after the component's name, or else all that the paper is about, compared."""
    named = measures_named(composition, call, paper.record)
    if not named:
        return ()
    try:
        found = summary([resolve(identifier, content.measures) for identifier in named], composition.wording)
    except FigureError as error:
        composition.no_figures(error, call.where, content)
        return ()
    return tuple(_blocks(composition, call, found.counts, found.groups))


def measures_named(composition: Composition, call: Call, paper: Paper) -> list[str]:
    """The measures that a component is to compare: those it names, or the paper's. Without any, that is a problem."""
    named = call.argument.replace(",", " ").split() or _of_paper(paper)
    if not named:
        message = "there is no measure here to compare; the ids of measures are wanted"
        composition.report("unknown-measure", message, call.where, f"write their ids after ::: {call.name}")
    return named


def _of_paper(paper: Paper) -> list[str]:
    """The measures that a report says it is about, or those of the paper's charts and tables, each once."""
    if isinstance(paper, PerformanceReport) and paper.measures:
        return list(paper.measures)
    shown = [*(chart.measures for chart in paper.charts.values()), *(table.measures for table in paper.tables.values())]
    return list(dict.fromkeys(name for measures in shown for name in measures))


def _blocks(composition: Composition, call: Call, counts: str, groups: Iterable[SummaryGroup]) -> Iterator[Block]:
    yield _paragraph(composition, call, counts)
    for group in groups:
        yield replace(_paragraph(composition, call, group.introduction), keep_with_next=True)
        identifier = composition.ids.next(call.place, "summary-list")
        items = (_item(f"{identifier}-{n}", n, clause, call) for n, clause in enumerate(group.clauses, 1))
        yield List(id=identifier, origin=call.where, kind=ListKind.BULLET, items=tuple(items))


def _paragraph(composition: Composition, call: Call, words: str) -> Paragraph:
    identifier = composition.ids.next(call.place, "summary")
    return Paragraph(id=identifier, origin=call.where, content=(Text(set_type([words])[0]),))


def _item(identifier: str, number: int, clause: FigureText, call: Call) -> ListItem:
    paragraph = Paragraph(id=f"{identifier}-text", origin=call.where, content=figure_words(clause))
    return ListItem(identifier, list_label(ListKind.BULLET, number), (paragraph,))
