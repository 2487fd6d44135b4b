"""A document becomes a record of what it says, block by block and line by line, that can be kept and compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from generator.document.blocks import Block, Chart, Contents, Document, Facts, Heading, Image, List, Paragraph, Table
from generator.document.drawing import Drawing
from generator.document.inlines import FigureSource, Inlines, plain
from generator.document.provenance import figures_in, places
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.problems import Location

ACTION = "action"
CHART = "chart"
TABLE = "table"
FACTS = "facts"
REVISED = "revised"
"""The id of the notice that a paper differs from what was published, which is no change of its own."""

_ACTIONS = re.compile(r"-actions\d+$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed, and where it is from."""

    words: str
    source: FigureSource


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a block says. `key` tells it from the block's other lines; `label` is the key for people."""

    key: str
    words: str
    label: str = ""
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What one block says. `kind`: heading, paragraph, action, facts, table, chart, image; `place` as readers do."""

    id: str
    kind: str
    place: str
    lines: tuple[Line, ...]
    origin: Location = field(default=Location(""))


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the data, as `words` that differ when it differs, or none where it is missing."""

    measure: str
    period: str
    words: str
    where: Location


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one paper says, in reading order, and for each measure that it prints the values that one rests on."""

    paper: str
    title: str
    blocks: tuple[Said, ...]
    values: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def block(self, identifier: str) -> Said | None:
        """The block with this id; None if there is none."""
        return next((block for block in self.blocks if block.id == identifier), None)

    @property
    def measures(self) -> tuple[str, ...]:
        """The ids of the measures that are printed, each once."""
        figures = (figure for block in self.blocks for line in block.lines for figure in line.figures)
        return tuple(dict.fromkeys(figure.source.measure for figure in figures))


def snapshot(paper: str, document: Document, wording: Wording) -> Snapshot:
    """What a document says. `paper` is its name, <meeting>/<NN>-<slug>; a list of contents says nothing of its own."""
    where = places(document.blocks, wording)
    actions = frozenset(_inside_actions(document))
    blocks = (
        Said(block.id, ACTION if block.id in actions else kind_of(block), where[block.id], lines, _origin(block))
        for block in every_block(document.blocks)
        if block.id != REVISED and (lines := tuple(lines_said(block)))
    )
    notes = (
        Said(note.id, "footnote", f"footnote {note.number}", (_line("", note.content),)) for note in document.footnotes
    )
    return Snapshot(paper, document.title, (*blocks, *notes))


def kind_of(block: Block) -> str:
    """The kind of a block in small letters."""
    return type(block).__name__.lower()


def _origin(block: Block) -> Location:
    return block.origin or Location("")


def _inside_actions(document: Document) -> Iterator[str]:
    for block in every_block(document.blocks):
        if isinstance(block, List) and _ACTIONS.search(block.id):
            for item in block.items:
                yield from (inside.id for inside in every_block(item.blocks))


def lines_said(block: Block) -> Iterator[Line]:
    """What a block itself says, line by line; the blocks inside it speak for themselves."""
    match block:
        case Heading() | Paragraph():
            yield _line("", block.content)
        case Facts():
            yield from (_line(fact.label, fact.content) for fact in block.facts)
        case Table():
            yield from _of_table(block)
        case Chart():
            yield from _of_chart(block)
        case Image():
            yield from (_line("caption", block.caption), Line("alternative text", block.alternative_text))
        case List() | Contents():
            return


def _line(key: str, content: Inlines, label: str = "") -> Line:
    figures = tuple(Figure(words, source) for words, source in figures_in(content))
    return Line(key, plain(content), label or key, figures)


def _of_table(table: Table) -> Iterator[Line]:
    yield _line("caption", table.caption)
    yield Line("alternative text", table.description, "alternative text")
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            key, name = cell_key(row.id, column.heading), plain(row.cells[0].content)
            yield _line(key, cell.content, f"{name}, {column.heading}")
    yield from (_line(f"note {mark}", content) for mark, content in table.notes)
    yield from (Line(f"key {code}", meaning, f"key {code}") for code, meaning in table.key)
    yield _line("source", table.source)


def cell_key(row: str, column: str) -> str:
    """What tells a cell from the others of its table."""
    return f"{row}/{column}"


def _of_chart(chart: Chart) -> Iterator[Line]:
    yield Line("title", chart.title, "headline")
    yield Line("subtitle", chart.subtitle, "subtitle")
    yield Line("alternative text", chart.alternative_text, "alternative text")
    yield from _drawn(chart.drawing)
    yield _line("source", chart.source)


def _drawn(drawing: Drawing) -> Iterator[Line]:
    for series in drawing.series:
        sources = series.sources or (None,) * len(series.labels)
        for category, label, source in zip(drawing.categories, series.labels, sources, strict=True):
            figures = (Figure(label, source),) if source else ()
            yield Line(f"drawn {series.label}/{category}", label, f"{series.label}, {category}", figures)
