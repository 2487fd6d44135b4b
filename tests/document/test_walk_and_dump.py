"""Walking a tree reaches everything in it, and its dump shows everything in it."""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import (
    Block,
    Cell,
    Chart,
    Column,
    Contents,
    Document,
    Fact,
    Facts,
    Footnote,
    Heading,
    Image,
    List,
    ListItem,
    ListKind,
    Number,
    Paragraph,
    Row,
    Running,
    Table,
)
from generator.document.drawing import Drawing, DrawingKind, Series
from generator.document.dump import dump
from generator.document.inlines import (
    CrossReference,
    Emphasis,
    FigureSource,
    FootnoteReference,
    Foreign,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
    is_words,
    text,
)
from generator.document.walk import (
    change_each_inline,
    change_inlines,
    change_rich_lines,
    every_block,
    every_inline,
    lines_of,
    references,
    rich_lines,
)
from generator.problems import Location

TABLE = Table(
    id="t",
    caption=text("caption"),
    columns=(Column("What", heads_rows=True), Column("How much")),
    rows=(
        Row(
            "r", (Cell(text("ink")), Cell((Text("5", FigureSource("m", "May", "f.yaml", 2)),), "[note 1]")), total=True
        ),
    ),
    description="alt",
    number=Number("Table 1", "tables"),
    notes=(("[note 1]", text("a note")),),
    key=(("[x]", "not available"),),
    source=text("accounts"),
)
DRAWING = Drawing(DrawingKind.LINE, ("May",), (Series("ink", (None,), ("5",)),), "Pounds")
CHART = Chart(
    id="c",
    number=Number("Chart 1", "charts"),
    title="Ink",
    subtitle="pounds",
    alternative_text="a line",
    drawing=DRAWING,
    source=text("register"),
    data=replace(TABLE, id="d"),
    data_reference=(CrossReference("t", "Table", "1"),),
)
WORDS: Inlines = (
    Strong((Emphasis(text("both")),)),
    Link(text("policy"), "https://example.org", "policy"),
    Foreign(text("Croeso"), "cy"),
    CrossReference("t", "Table", "1"),
    FootnoteReference("f", "1"),
)
ITEM = ListItem("i", "a)", (Paragraph(id="ip", content=text("item")),))
BLOCKS: tuple[Block, ...] = (
    Heading(id="h", level=2, content=text("heading"), new_page=True, origin=Location("a.yaml", 3)),
    Paragraph(id="p", content=WORDS, language="cy"),
    List(id="l", kind=ListKind.LETTER, items=(ITEM,)),
    Facts(id="f", facts=(Fact("When", text("today")),)),
    TABLE,
    CHART,
    Image(id="m", content=b"", media_type="image/png", alternative_text="a picture", caption=text("picture")),
    Contents(id="n", title="Contents"),
)


def _upper(inline: Inline) -> Inline:
    return replace(inline, text=inline.text.upper()) if isinstance(inline, Text) else inline


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    lines = [line for block in every_block(blocks) for line in lines_of(block)]
    return [inline.text for line in lines for inline in every_inline(line) if isinstance(inline, Text)]


def test_every_block_is_met_in_reading_order() -> None:
    assert [block.id for block in every_block(BLOCKS)] == ["h", "p", "l", "ip", "f", "t", "c", "d", "m", "n"]


def test_every_text_is_met_and_can_be_changed() -> None:
    changed = change_inlines(BLOCKS, lambda content: change_each_inline(content, _upper))
    table = ["caption", "ink", "5", "a note", "accounts"]
    words = ["heading", "both", "policy", "Croeso", "item", "today", *table, "register", *table, "picture"]
    assert _texts(BLOCKS) == words
    assert _texts(changed) == [word.upper() for word in words]


def test_lines_of_words_alone_stay_as_they_are_where_only_the_others_change() -> None:
    changed = change_rich_lines(BLOCKS, lambda content: change_each_inline(content, _upper))
    for before, after in zip(every_block(BLOCKS), every_block(changed), strict=True):
        assert list(rich_lines(before)) == [line for line in lines_of(before) if not is_words(line)]
        for line, new in zip(lines_of(before), lines_of(after), strict=True):
            assert new == (line if is_words(line) else change_each_inline(line, _upper))


def test_a_change_keeps_ids_numbers_and_sources() -> None:
    changed = change_inlines(BLOCKS, lambda content: change_each_inline(content, _upper))
    assert change_inlines(BLOCKS, lambda content: content) == BLOCKS
    assert [block.id for block in every_block(changed)] == [block.id for block in every_block(BLOCKS)]
    (row,) = changed[4].rows  # type: ignore[attr-defined]
    assert row.total and row.cells[1].note == "[note 1]" and row.cells[1].content[0].source.line == 2


def test_references_come_with_the_block_they_stand_in() -> None:
    assert [(block.id, reference.target) for block, reference in references(BLOCKS)] == [("p", "t"), ("c", "t")]


def test_the_dump_shows_everything() -> None:
    notes = (Footnote("f", "1", text("a footnote")),)
    document = Document(
        id="x",
        title="X",
        subject="S",
        language="en-GB",
        author="A",
        running=Running("C", "I"),
        blocks=BLOCKS,
        footnotes=notes,
    )
    assert dump(document) == DUMPED


DUMPED = """\
document x
  title: X
  subject: S
  language: en-GB
  author: A
  modified: 2000-01-01
  running: C | I
## heading (new page) {h} @a.yaml:3
¶ ***both***[policy](https://example.org)[Croeso]{lang=cy}[Table~1](#t)[^1] [cy] {p}
list letter {l}
  a) {i}
    ¶ item {ip}
facts {f}
  When: today
table Table 1 caption (auto) {t}
  | What (heads rows) | How much
  | ink | ‹5› [[note 1]] (total) {r}
  alt: alt
  note [note 1]: a note
  key [x]: not available
  source: accounts
chart Chart 1 Ink {c}
  subtitle: pounds
  alt: a line
  drawing: line over May
  series measure ink: 5
  source: register
  data: [Table~1](#t)
  table Table 1 caption (auto) {d}
    | What (heads rows) | How much
    | ink | ‹5› [[note 1]] (total) {r}
    alt: alt
    note [note 1]: a note
    key [x]: not available
    source: accounts
image picture (image/png) {m}
  alt: a picture
contents Contents to level 2 {n}
footnote 1 a footnote {f}
"""
