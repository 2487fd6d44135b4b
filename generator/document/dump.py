"""A document as plain lines of text: stable, for golden files and for people who want to see the tree.

`2.4 ¶ Words of the paragraph {id} @file:line`; figures that come from a measure stand in ‹›, links as [words](address),
tracked changes as {+inserted+} and {-deleted-}.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from generator.document.blocks import (
    Block,
    Chart,
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
from generator.document.inlines import (
    CrossReference,
    Deleted,
    Emphasis,
    FootnoteReference,
    Foreign,
    Inline,
    Inlines,
    Inserted,
    Link,
    PageReference,
    Strong,
    Text,
)

_INDENT = "  "


def dump(document: Document, *, origins: bool = True) -> str:
    """The whole document, a line for each block, list item and table row. Ends with a line break."""
    return "\n".join([*_front(document), *dump_blocks(document.blocks, origins=origins), *_footnotes(document)]) + "\n"


def dump_blocks(blocks: Iterable[Block], *, origins: bool = True) -> Iterator[str]:
    """The lines of some blocks."""
    for block in blocks:
        first, *rest = _lines(block, origins)
        yield first + _tail(block, origins)
        yield from rest


def dump_inlines(content: Inlines) -> str:
    """Inline content in one line; no-break spaces are shown as ~."""
    return "".join(_inline(inline) for inline in content)


def _front(document: Document) -> Iterator[str]:
    yield f"document {document.id}"
    for name in ("title", "subject", "language", "author", "modified"):
        yield f"{_INDENT}{name}: {_visible(getattr(document, name))}"
    yield f"{_INDENT}running: {_visible(document.running.committee)} | {_visible(document.running.item)}"


def _footnotes(document: Document) -> Iterator[str]:
    for note in document.footnotes:
        yield f"footnote {note.number} {dump_inlines(note.content)} {{{note.id}}}"


def _tail(block: Block, origins: bool) -> str:
    language = f" [{block.language}]" if block.language else ""
    origin = f" @{block.origin}" if origins and block.origin else ""
    return f"{language} {{{block.id}}}{origin}"


def _number(number: Number | None) -> str:
    return f"{_visible(number.text)} " if number else ""


@singledispatch
def _lines(block: Block, origins: bool) -> list[str]:
    return [type(block).__name__.lower()]


@_lines.register
def _(block: Heading, origins: bool) -> list[str]:
    page = " (new page)" if block.new_page else ""
    return [f"{'#' * block.level} {_number(block.number)}{dump_inlines(block.content)}{page}"]


@_lines.register
def _(block: Paragraph, origins: bool) -> list[str]:
    role = "" if block.role is ParagraphRole.BODY else f"({block.role}) "
    kept = " (with next)" if block.keep_with_next else ""
    return [f"{_number(block.number)}¶ {role}{dump_inlines(block.content)}{kept}"]


@_lines.register
def _(block: List, origins: bool) -> list[str]:
    lines = [f"list {block.kind}"]
    for item in block.items:
        inner = [line for part in item.blocks for line in dump_blocks([part], origins=origins)]
        lines.append(f"{_INDENT}{item.label} {{{item.id}}}")
        lines.extend(f"{_INDENT * 2}{line}" for line in inner)
    return lines


@_lines.register
def _(block: Facts, origins: bool) -> list[str]:
    return ["facts", *(f"{_INDENT}{fact.label}: {dump_inlines(fact.content)}" for fact in block.facts)]


@_lines.register
def _(block: Table, origins: bool) -> list[str]:
    headings = " | ".join(_column_heading(column.heading, column.heads_rows, column.align) for column in block.columns)
    below = [
        *(f"note {mark}: {dump_inlines(content)}" for mark, content in block.notes),
        *(f"key {code}: {meaning}" for code, meaning in block.key),
        *([f"source: {dump_inlines(block.source)}"] if block.source else []),
    ]
    lines = [f"| {headings}", *map(_row, block.rows), f"alt: {_visible(block.description)}", *below]
    return [
        f"table {_number(block.number)}{dump_inlines(block.caption)} ({block.layout})",
        *(_INDENT + line for line in lines),
    ]


def _column_heading(heading: str, heads_rows: bool, align: str) -> str:
    return f"{_visible(heading)}{' (heads rows)' if heads_rows else ''}{' >' if align == 'right' else ''}"


def _row(row: Row) -> str:
    cells = (dump_inlines(cell.content) + (f" [{cell.note}]" if cell.note else "") for cell in row.cells)
    return f"| {' | '.join(cells)}{' (total)' if row.total else ''} {{{row.id}}}"


@_lines.register
def _(block: Chart, origins: bool) -> list[str]:
    drawing = block.drawing
    lines = [
        f"subtitle: {_visible(block.subtitle)}",
        f"alt: {_visible(block.alternative_text)}",
        f"drawing: {drawing.kind} over {', '.join(drawing.categories)}",
        *(f"series {each.role} {each.label}: {', '.join(each.labels)}" for each in drawing.series),
        *([f"source: {dump_inlines(block.source)}"] if block.source else []),
        *([f"data: {dump_inlines(block.data_reference)}"] if block.data_reference else []),
        *(dump_blocks([block.data], origins=origins) if block.data else []),
    ]
    return [f"chart {_number(block.number)}{_visible(block.title)}", *(_INDENT + _visible(line) for line in lines)]


@_lines.register
def _(block: Image, origins: bool) -> list[str]:
    alt = f"{_INDENT}alt: {_visible(block.alternative_text)}"
    return [f"image {_number(block.number)}{dump_inlines(block.caption)} ({block.media_type})", alt]


@_lines.register
def _(block: Contents, origins: bool) -> list[str]:
    return [f"contents {block.title} to level {block.depth}"]


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return f"‹{_visible(inline.text)}›" if inline.source else _visible(inline.text)
        case CrossReference():
            return f"[{_visible(inline.text)}](#{inline.target})"
        case FootnoteReference():
            return f"[^{inline.number}]"
        case PageReference():
            return f"[page of {inline.paper}]"
        case Deleted():
            return f"{{-{_visible(inline.words)}-}}"
        case _:
            return _around(inline)


def _around(inline: Strong | Emphasis | Link | Foreign | Inserted) -> str:
    content = dump_inlines(inline.content)
    match inline:
        case Strong():
            return f"**{content}**"
        case Emphasis():
            return f"*{content}*"
        case Link():
            return f"[{content}]({inline.url})"
        case Foreign():
            return f"[{content}]{{lang={inline.language}}}"
        case Inserted():
            return f"{{+{content}+}}"


def _visible(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", "~")
