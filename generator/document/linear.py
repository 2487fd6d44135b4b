"""A tree turned into the run of pieces that a reader without a page meets: headings, lines of words, grids of cells.

Plain text, braille and speech are made of this, so that none of them leaves out what another has, and all have it in
the same order. A table is re-laid for the room there is, in characters or cells; without a room it stays whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Contents,
    Document,
    Facts,
    Heading,
    Image,
    List,
    Number,
    Paragraph,
    ParagraphRole,
    Row,
    Table,
)
from generator.document.inlines import Inlines, in_words, text
from generator.document.phrases import fact_label, phrase
from generator.document.relayout import Part, RowLists, re_laid
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass


class Kind(StrEnum):
    """What a line of words is for."""

    BODY = "body"
    ITEM = "item"
    FACT = "fact"
    CAPTION = "caption"
    DESCRIPTION = "description"
    NOTE = "note"
    STATEMENT = "statement"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `number` is "2.1", "Appendix 1" or empty."""

    id: str
    level: int
    number: str
    content: Inlines
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of words with its printed mark ("2.4", "•", "a)") or none; `depth` counts the lists it stands in.

    `language` is that of the words where it is not the paper's.
    """

    id: str
    content: Inlines
    kind: Kind = Kind.BODY
    mark: str = ""
    depth: int = 0
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells in columns; caption and notes are Words before and after it."""

    id: str
    table: Table


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of contents: the headings that follow it."""

    id: str
    title: str
    titles: tuple[Title, ...]


Piece = Title | Words | Grid | Entries


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the functions below need besides a block.

    A list of contents names headings of all `blocks`, or in their place the `papers` of a pack.
    """

    wording: Wording
    room: Room | None
    blocks: tuple[Block, ...]
    papers: tuple[Title, ...] = ()


def linear(
    document: Document, wording: Wording, room: Room | None = None, papers: tuple[Title, ...] = ()
) -> tuple[Piece, ...]:
    """All pieces of a document in reading order, footnotes at the end. Raises TypeError for an unknown kind.

    `papers` are what a list of contents names in the front of a pack.
    """
    reader = _Reader(wording, room, document.blocks, papers)
    return (*_pieces(document.blocks, reader), *_footnotes(document, wording))


def label(content: Inlines, number: Number | None, wording: Wording) -> Inlines:
    """A caption with its number: "Table 2: ..."."""
    return phrase(wording, "captioned", {"caption": content}, number=number.text) if number else content


def _pieces(blocks: Iterable[Block], reader: _Reader, depth: int = 0) -> Iterator[Piece]:
    for block in blocks:
        read = _KINDS.get(type(block))
        if read is None:
            raise TypeError(f"no reader without a page knows a block of kind {type(block).__name__}")
        yield from read(block, reader, depth)


def _footnotes(document: Document, wording: Wording) -> Iterator[Piece]:
    if document.footnotes:
        yield Title("footnotes", 2, "", text(wording.say("footnotes")))
    for note in document.footnotes:
        yield Words(note.id, note.content, Kind.NOTE, wording.say("footnote-mark", number=note.number))


def _heading(block: Heading, _reader: _Reader, _depth: int) -> Iterator[Piece]:
    yield _title(block)


def _title(block: Heading) -> Title:
    return Title(block.id, block.level, block.number.text if block.number else "", block.content, block.new_page)


def _paragraph(block: Paragraph, _reader: _Reader, depth: int) -> Iterator[Piece]:
    kind = Kind.BODY if block.role is ParagraphRole.BODY else Kind(block.role.value)
    yield Words(block.id, block.content, kind, block.number.text if block.number else "", depth, block.language)


def _list(block: List, reader: _Reader, depth: int) -> Iterator[Piece]:
    for item in block.items:
        pieces = tuple(_pieces(item.blocks, reader, depth + 1))
        match pieces:
            case (Words(mark="", kind=Kind.BODY) as first, *rest):
                yield replace(first, mark=item.label, kind=Kind.ITEM)
                yield from rest
            case _:
                yield Words(item.id, (), Kind.ITEM, item.label, depth + 1)
                yield from pieces


def _facts(block: Facts, reader: _Reader, depth: int) -> Iterator[Piece]:
    for fact in block.facts:
        mark = in_words(fact_label(fact, reader.wording))
        yield Words(block.id, fact.content, Kind.FACT, mark, depth, block.language)


def _table(block: Table, reader: _Reader, depth: int) -> Iterator[Piece]:
    if any(column.has_pictures for column in block.columns):
        yield from _pairs(block, depth)
        return
    parts: tuple[Part, ...] = re_laid(block, reader.room, reader.wording) if reader.room else (block,)
    for part in parts:
        yield Words(part.id, label(part.caption, part.number, reader.wording), Kind.CAPTION, depth=depth)
        if part is parts[0] and block.description:
            yield Words(part.id, text(block.description), Kind.DESCRIPTION, depth=depth)
        yield from _rows(part, reader, depth)
        yield from _below(part, reader.wording, depth)


def _pairs(block: Table, depth: int) -> Iterator[Piece]:
    """Pictures and the words beside them, one pair after the other: what a picture shows, then its words."""
    for row in block.rows:
        for cell, column in zip(row.cells, block.columns, strict=True):
            kind = Kind.DESCRIPTION if column.has_pictures else Kind.BODY
            yield Words(row.id, cell.content, kind, depth=depth)


def _rows(part: Part, reader: _Reader, depth: int) -> Iterator[Piece]:
    if isinstance(part, Table):
        yield Grid(part.id, part)
        return
    for row in part.rows:
        yield Words(row.id, row.name, Kind.BODY, depth=depth)
        for fact in row.facts:
            mark = in_words(fact_label(fact, reader.wording))
            yield Words(row.id, fact.content, Kind.FACT, mark, depth + 1)


def _below(part: Table | RowLists, wording: Wording, depth: int) -> Iterator[Piece]:
    for mark, content in part.notes:
        yield Words(part.id, phrase(wording, "note", {"text": content}, mark=mark), Kind.NOTE, depth=depth)
    if part.key:
        entries = "; ".join(wording.say("key-entry", code=code, meaning=meaning) for code, meaning in part.key)
        yield Words(part.id, text(wording.say("key", entries=entries)), Kind.NOTE, depth=depth)
    yield from _source(part.id, part.source, wording, depth)


def _source(id_: str, source: Inlines, wording: Wording, depth: int) -> Iterator[Piece]:
    if source:
        yield Words(id_, phrase(wording, "source", {"source": source}), Kind.NOTE, depth=depth)


def _chart(block: Chart, reader: _Reader, depth: int) -> Iterator[Piece]:
    yield Words(block.id, label(text(block.title), block.number, reader.wording), Kind.CAPTION, depth=depth)
    yield Words(block.id, text(block.subtitle), Kind.DESCRIPTION, depth=depth)
    yield Words(block.id, text(block.alternative_text), Kind.DESCRIPTION, depth=depth)
    yield from _source(block.id, block.source, reader.wording, depth)
    if block.data_reference:
        yield Words(block.id, block.data_reference, Kind.NOTE, depth=depth)
    else:
        yield from _table(block.data or drawn_data(block, reader.wording), reader, depth)


def drawn_data(chart: Chart, wording: Wording) -> Table:
    """The figures of a chart that has no table in the paper: a row for each category, a column for each series."""
    drawing = chart.drawing
    columns = tuple(Column(series.label or drawing.axis_title, Align.RIGHT) for series in drawing.series)
    rows = tuple(
        Row(f"{chart.id}-{place}", (Cell(text(category)), *(Cell(text(each.labels[place])) for each in drawing.series)))
        for place, category in enumerate(drawing.categories)
    )
    first = Column(wording.say("row-table-item"), heads_rows=True)
    return Table(
        id=f"{chart.id}-data", caption=text(chart.subtitle), columns=(first, *columns), rows=rows, description=""
    )


def _image(block: Image, reader: _Reader, depth: int) -> Iterator[Piece]:
    caption = label(block.caption, block.number, reader.wording)
    if caption:
        yield Words(block.id, caption, Kind.CAPTION, depth=depth)
    described = phrase(reader.wording, "picture-described", {"words": text(block.alternative_text)})
    yield Words(block.id, described, Kind.DESCRIPTION, depth=depth)


def _contents(block: Contents, reader: _Reader, _depth: int) -> Iterator[Piece]:
    if reader.papers:
        yield Entries(block.id, block.title, reader.papers)
        return
    places = [each.id for each in reader.blocks]
    following = reader.blocks[places.index(block.id) + 1 :] if block.id in places else ()
    titles = (_title(each) for each in following if isinstance(each, Heading) and 1 < each.level <= block.depth)
    yield Entries(block.id, block.title, tuple(titles))


_KINDS: dict[type[Block], Callable[[Any, _Reader, int], Iterator[Piece]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    List: _list,
    Facts: _facts,
    Table: _table,
    Chart: _chart,
    Image: _image,
    Contents: _contents,
}
