"""A tree, block by block and line by line: reading all of it, and making a changed copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import singledispatch
from operator import is_

from generator.document.blocks import (
    Block,
    Cell,
    Chart,
    Facts,
    Heading,
    Image,
    List,
    Paragraph,
    Row,
    Table,
)
from generator.document.inlines import (
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Inserted,
    Link,
    Strong,
    is_words,
)

ChangeInlines = Callable[[Inlines], Inlines]


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in reading order: those in lists follow their list, a chart's data table its chart."""
    for block in blocks:
        yield block
        yield from every_block(_blocks_inside(block))


def _blocks_inside(block: Block) -> Iterator[Block]:
    if isinstance(block, List):
        for item in block.items:
            yield from item.blocks
    elif isinstance(block, Chart) and block.data is not None:
        yield block.data


def every_inline(content: Iterable[Inline]) -> Iterator[Inline]:
    """Every piece of inline content in reading order, outer ones before what is inside them."""
    for inline in content:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link | Foreign | Inserted):
            yield from every_inline(inline.content)


def lines_of(block: Block) -> Iterator[Inlines]:
    """The inline content that stands in a block itself, not in the blocks inside it."""
    match block:
        case Heading() | Paragraph():
            yield block.content
        case Facts():
            yield from (fact.content for fact in block.facts)
        case Table():
            yield from _lines_of_table(block, (cell for row in block.rows for cell in row.cells))
        case Chart():
            yield from (block.source, block.data_reference)
        case Image():
            yield block.caption


def _lines_of_table(table: Table, cells: Iterable[Cell]) -> Iterator[Inlines]:
    yield table.caption
    yield from (cell.content for cell in cells)
    yield from (content for _, content in table.notes)
    yield table.source


def each_cell_once(rows: Iterable[Row]) -> Iterable[Cell]:
    """The cells in reading order, without those that have been there: in a long table many of them are one."""
    return once(cell for row in rows for cell in row.cells)


def once(cells: Iterable[Cell]) -> Iterable[Cell]:
    """Each of the cells once: a few cells stand in many places of a long table."""
    return {id(cell): cell for cell in cells}.values()


def labels_of(block: Block) -> Iterator[str]:
    """What stands in a block itself as words alone, which may say that parts of them are in another language."""
    match block:
        case Facts():
            yield from (fact.label for fact in block.facts)
        case Table():
            yield from (column.heading for column in block.columns)
            yield from (words for entry in block.key for words in entry)
        case Chart():
            yield from (block.title, block.subtitle, block.alternative_text)
        case Image():
            yield block.alternative_text


def rich_lines(block: Block) -> Iterator[Inlines]:
    """The lines of a block in which there is more than words; where cells are one cell, its line once."""
    lines = _lines_of_table(block, each_cell_once(block.rows)) if isinstance(block, Table) else lines_of(block)
    return (line for line in lines if not is_words(line))


def references(blocks: Iterable[Block]) -> Iterator[tuple[Block, CrossReference]]:
    """Every cross-reference with the block it stands in."""
    for block in every_block(blocks):
        for line in rich_lines(block):
            yield from ((block, inline) for inline in every_inline(line) if isinstance(inline, CrossReference))


def change_inlines(blocks: Iterable[Block], change: ChangeInlines) -> tuple[Block, ...]:
    """The same blocks with every run of inline content changed by `change`, down to lists, cells and data tables."""
    return tuple(_changed(block, change) for block in blocks)


def change_rich_lines(blocks: Iterable[Block], change: ChangeInlines) -> tuple[Block, ...]:
    """The same blocks with every line changed in which there is more than words."""
    return change_inlines(blocks, lambda content: content if is_words(content) else change(content))


@singledispatch
def _changed(block: Block, change: ChangeInlines) -> Block:
    return block


@_changed.register
def _(block: Heading, change: ChangeInlines) -> Block:
    return replace(block, content=change(block.content))


@_changed.register
def _(block: Paragraph, change: ChangeInlines) -> Block:
    return replace(block, content=change(block.content))


@_changed.register
def _(block: List, change: ChangeInlines) -> Block:
    items = tuple(replace(item, blocks=change_inlines(item.blocks, change)) for item in block.items)
    return replace(block, items=items)


@_changed.register
def _(block: Facts, change: ChangeInlines) -> Block:
    return replace(block, facts=tuple(replace(fact, content=change(fact.content)) for fact in block.facts))


@_changed.register
def _(block: Table, change: ChangeInlines) -> Block:
    return _changed_table(block, change)


def _changed_table(table: Table, change: ChangeInlines) -> Table:
    return replace(
        table,
        caption=change(table.caption),
        rows=_changed_rows(table.rows, change),
        notes=tuple((mark, change(content)) for mark, content in table.notes),
        source=change(table.source),
    )


def _changed_rows(rows: tuple[Row, ...], change: ChangeInlines) -> tuple[Row, ...]:
    """The rows, changed, cells that are one cell changed once; the same rows where nothing in them changes.

    So a long table is neither held twice nor gone through word by word: most of its cells are a few words over again.
    """
    cells = each_cell_once(rows)
    changed = {id(cell): new for cell in cells if (new := change(cell.content)) is not cell.content}
    return tuple(_changed_row(row, changed) for row in rows) if changed else rows


def _changed_row(row: Row, changed: Mapping[int, Inlines]) -> Row:
    """The row with the new content of those of its cells that have some."""
    if changed.keys().isdisjoint(map(id, row.cells)):
        return row
    pairs = [(cell, changed.get(id(cell))) for cell in row.cells]
    return replace(row, cells=tuple(cell if new is None else replace(cell, content=new) for cell, new in pairs))


@_changed.register
def _(block: Chart, change: ChangeInlines) -> Block:
    data = _changed_table(block.data, change) if block.data else None
    return replace(block, source=change(block.source), data_reference=change(block.data_reference), data=data)


@_changed.register
def _(block: Image, change: ChangeInlines) -> Block:
    return replace(block, caption=change(block.caption))


def change_each_inline(content: Inlines, change: Callable[[Inline], Inline]) -> Inlines:
    """The same inline content with every piece changed by `change`, inner ones first; itself if nothing changes."""
    changed = tuple([change(_inside_changed(inline, change)) for inline in content])
    return content if all(map(is_, changed, content)) else changed


def _inside_changed(inline: Inline, change: Callable[[Inline], Inline]) -> Inline:
    if isinstance(inline, Strong | Emphasis | Link | Foreign | Inserted):
        return replace(inline, content=change_each_inline(inline.content, change))
    return inline
