"""The figures printed in a paper's text become an appendix that says where each of them is from."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose.typography import printed
from generator.document.blocks import Align, Block, Cell, Chart, Column, Heading, Row, Table, WideLayout
from generator.document.inlines import text
from generator.document.numbering import APPENDICES, TABLES, number, to_count
from generator.document.provenance import PrintedFigure, printed_figures
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.figures.fixed_facts import FACTS
from generator.figures.periods import period_label
from generator.model.content import Content
from generator.model.period import Period

_PLACE, _FIGURE, _MEASURE, _PERIOD, _FILE = "place", "figure", "measure", "period", "file"


def with_sources(numbered: tuple[Block, ...], content: Content, wording: Wording) -> tuple[Block, ...]:
    """The numbered blocks of a paper and, after them, the appendix; unchanged where no figure is printed in the text.

    Tables and charts say themselves where they are from, so that their figures are not listed again.
    """
    own_source = {block.id for block in every_block(numbered) if isinstance(block, Table | Chart)}
    figures = [each for each in printed_figures(numbered, wording) if each.block not in own_source]
    unique = list(dict.fromkeys((each.place, each.words, each.source) for each in figures))
    if not unique:
        return numbered
    rows = [PrintedFigure(words, source, "", place) for place, words, source in unique]
    return number((*numbered, *_appendix(rows, content, wording)), wording)


def _appendix(figures: Iterable[PrintedFigure], content: Content, wording: Wording) -> tuple[Block, ...]:
    title = text(wording.say("sources-appendix"))
    rows = tuple(_row(n, figure, content, wording) for n, figure in enumerate(figures, 1))
    columns = tuple(
        Column(wording.say(f"sources-{name}"), Align.LEFT, heads_rows=name == _PLACE)
        for name in (_PLACE, _FIGURE, _MEASURE, _PERIOD, _FILE)
    )
    table = Table(
        id="sources-table",
        number=to_count(TABLES),
        caption=text(wording.say("sources-caption")),
        columns=columns,
        rows=rows,
        description=wording.say("sources-description", count=len(rows)),
        layout=WideLayout.LISTS,
    )
    return (Heading(id="sources", level=2, content=title, number=to_count(APPENDICES), new_page=True), table)


def _row(place: int, figure: PrintedFigure, content: Content, wording: Wording) -> Row:
    source = figure.source
    measure = content.measures.get(source.measure)
    name = measure.record.title if measure else source.measure.removeprefix(FACTS)
    period = period_label(Period.parse(source.period), wording) if measure else source.period
    line = wording.say("sources-line", file=source.file, line=source.line)
    shown = (figure.place, figure.words, name, period, line)
    # The figure is listed, not printed anew: it has no source of its own here.
    return Row(f"sources-row-{place}", tuple(Cell(printed(words)) for words in shown))
