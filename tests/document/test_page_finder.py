"""Where each place of the papers is in each edition, as one paper of tables."""

from __future__ import annotations

from generator.document.blocks import Block, Document, Heading, Number, Paragraph, Running, Table
from generator.document.inlines import plain, text
from generator.document.pack import Pack
from generator.document.page_finder import EditionPlaces, page_finder
from generator.document.wording import Wording

WORDING = Wording(
    "en-GB",
    {
        "finder": "Page finder",
        "finder-title": "Page finder: {committee}",
        "finder-lead": "Lead.",
        "finder-table": "Table {number}",
        "finder-caption": "{title}: pages and times",
        "finder-place": "Place",
        "finder-beginning": "Beginning",
        "finder-unknown": "not made",
        "fact-label": "{label}:",
    },
)


def paper(name: str, item: str, *blocks: Block) -> Document:
    return Document(
        id=name,
        title=name,
        subject="Papers",
        language="en-GB",
        author="A council",
        running=Running("A committee", item),
        blocks=(Heading(id="title", level=1, content=text("School places")), *blocks),
        modified="2024-05-01",
    )


REPORT = paper(
    "07-places",
    "Item No. 7",
    Heading(id="s2", level=2, content=text("Resources"), number=Number("2", "sections")),
    Paragraph(id="p21", content=text("Words."), number=Number("2.1", "sections", 1)),
    Paragraph(id="note", content=text("No number.")),
)
EDITIONS = (
    EditionPlaces("Standard: page", {"07-places": {"title": "11", "s2": "12", "p21": "12"}}),
    EditionPlaces("Sound: time", {"07-places": {"title": "00:00:04", "p21": "00:01:10"}}),
)


def tables() -> list[Table]:
    document = page_finder(Pack(paper("pack", ""), (REPORT,)), EDITIONS, WORDING)
    return [block for block in document.blocks if isinstance(block, Table)]


def test_every_heading_and_numbered_paragraph_has_a_row_with_its_page_and_its_time() -> None:
    (table,) = tables()
    assert [[plain(cell.content) for cell in row.cells] for row in table.rows] == [
        ["Beginning", "11", "00:00:04"],
        ["2 Resources", "12", "[x]"],
        ["2.1", "12", "00:01:10"],
    ]


def test_the_columns_are_the_editions_and_the_key_says_what_is_missing() -> None:
    (table,) = tables()
    assert [column.heading for column in table.columns] == ["Place", "Standard: page", "Sound: time"]
    assert table.key == (("[x]", "not made"),)


def test_each_paper_stands_under_its_item_and_the_whole_under_the_committee() -> None:
    document = page_finder(Pack(paper("pack", ""), (REPORT,)), EDITIONS, WORDING)
    headings = [(block.level, plain(block.content)) for block in document.blocks if isinstance(block, Heading)]
    assert headings == [(1, "Page finder: A committee"), (2, "Item No. 7: School places")]
    assert document.modified == "2024-05-01"
