"""A composed paper with what the program itself says on its front: how recent the data is, and that it was revised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.document.blocks import Block, Document, Fact, Facts, Heading, Paragraph, ParagraphRole
from generator.document.inlines import FigureSource, text
from generator.document.provenance import figures_of
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.figures.calendar import day
from generator.figures.errors import FigureError
from generator.figures.periods import held_label
from generator.figures.series import resolve
from generator.model.content import Content
from generator.model.period import Period


def data_as_at(blocks: tuple[Block, ...], content: Content, meeting: date) -> Period | None:
    """The latest period that the paper prints a measure's value of and that was over by the meeting.

    None where no measure is printed. A year that has only begun counts where nothing else is printed.
    """
    periods = sorted(set(_periods(blocks, content)), key=lambda period: (period.end, period.start))
    over = [period for period in periods if period.end <= meeting]
    return over[-1] if over else (periods[0] if periods else None)


def _periods(blocks: tuple[Block, ...], content: Content) -> Iterator[Period]:
    sources = (source for block in every_block(blocks) for _, source in figures_of(block))
    for source in dict.fromkeys(sources):
        if source.measure in content.measures and _is_a_value(source, content):
            yield Period.parse(source.period)


def _is_a_value(source: FigureSource, content: Content) -> bool:
    """Whether the figure is a value of its measure, and not a target for a period to come."""
    try:
        point = resolve(source.measure, content.measures).find(Period.parse(source.period))
    except FigureError:
        return False
    return point is not None and point.value is not None


def with_data_as_at(blocks: tuple[Block, ...], period: Period | None, wording: Wording) -> tuple[Block, ...]:
    """The blocks with a line on how recent the data is, last of the facts on the front, where there are such facts."""
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Facts)), None)
    if period is None or first is None:
        return blocks
    front = blocks[first]
    assert isinstance(front, Facts)
    said = Fact(wording.say("data-as-at"), text(held_label(period, wording)))
    return (*blocks[:first], replace(front, facts=(*front.facts, said)), *blocks[first + 1 :])


def with_revised_line(document: Document, published: date, wording: Wording) -> Document:
    """The document with a notice under its title that it differs from what was published on that day."""
    words = text(wording.say("revised-since", day=day(published, wording)))
    notice = Paragraph(id="revised", content=words, role=ParagraphRole.STATEMENT)
    title = next((n for n, block in enumerate(document.blocks, 1) if isinstance(block, Heading)), 0)
    return replace(document, blocks=(*document.blocks[:title], notice, *document.blocks[title:]))
