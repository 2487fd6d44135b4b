"""Small papers for the tests of the PDF writer, with every kind of block, and what they are written with."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import yaml
from catalogues import ENGLISH

from generator.document.blocks import (
    Align,
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
    ParagraphRole,
    Picture,
    Row,
    Running,
    Table,
)
from generator.document.drawing import Drawing, DrawingKind, Series
from generator.document.inlines import (
    CrossReference,
    Emphasis,
    FootnoteReference,
    Foreign,
    Inlines,
    Link,
    Strong,
    Text,
    text,
)
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.pdf import PageDesign, write

TEMPLATES = Path(__file__).parents[2] / "templates"
FONTS = sorted((TEMPLATES / "fonts").glob("*.ttf"))
SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='200'>"
    "<rect width='400' height='200' fill='#FFFFFF'/><rect x='20' y='40' width='60' height='140' fill='#12436D'/></svg>"
)


@cache
def profile(name: str, **changes: object) -> Profile:
    given = yaml.safe_load((TEMPLATES / "profiles" / f"{name}.yaml").read_text(encoding="utf-8"))
    return Profile.model_validate(given | changes)


@cache
def giant(size: int) -> Profile:
    """Large print at another size; headings keep their proportions."""
    given = profile("large-print").model_dump()
    sizes = [round(heading * size / 18) for heading in (28, 24, 21, 19, 18)]
    more = {"name": f"large-print-{size}", "title": f"{size} point", "body": size, "smallest": size, "table": size}
    return Profile.model_validate(given | more | {"headings": sizes})


@cache
def wording() -> Wording:
    return ENGLISH


def design() -> PageDesign:
    return PageDesign((TEMPLATES / "pdf/committee-paper.typ").read_bytes(), "templates/pdf/committee-paper.typ")


def paper(*blocks: Block, **more: object) -> Document:
    """A paper of these blocks under a title."""
    given: dict[str, object] = {
        "id": "07-roads",
        "title": "Roads: how we keep them",
        "subject": "Report to the committee",
        "language": "en-GB",
        "author": "Norwold County Council",
        "running": Running("Infrastructure Committee", "Item No. 7"),
        "blocks": (Heading(id="title", level=1, content=text("Roads: how we keep them")), *blocks),
        "modified": "2021-09-09",
    }
    return Document(**given | more)  # type: ignore[arg-type]


def pdf(document: Document, edition: Profile | None = None, *, chart_size: tuple[float, float] = (160, 80)) -> bytes:
    """The paper as a PDF, every chart with the same picture, so many millimetres wide and high."""
    picture = Picture(SVG.encode(), b"", *chart_size)
    pictures = {block.id: picture for block in document.blocks if isinstance(block, Chart)}
    return write(document, edition or profile("standard"), wording(), pictures, design(), FONTS)


def para(words: str | Inlines, number: str = "", block_id: str = "", **more: object) -> Paragraph:
    content = text(words) if isinstance(words, str) else words
    counted = Number(number, "sections", 1) if number else None
    return Paragraph(id=block_id or f"p-{number or len(words)}", content=content, number=counted, **more)  # type: ignore[arg-type]


def items(kind: ListKind, labels: list[str], texts: list[str], list_id: str = "list") -> List:
    entries = zip(labels, texts, strict=True)
    return List(
        id=list_id,
        kind=kind,
        items=tuple(
            ListItem(f"{list_id}-{n}", label, (Paragraph(id=f"{list_id}-{n}-text", content=text(words)),))
            for n, (label, words) in enumerate(entries, 1)
        ),
    )


def figures_table(rows: int = 3, periods: int = 3, **more: object) -> Table:
    """A table of figures for so many periods, its first column naming the rows."""
    months = ["July 2020", "November 2020", "January 2021", "March 2021", "May 2021", "June 2021", "July 2021"]
    measures = ["Roads inspected within the time that the code of practice sets", "Potholes reported", "Bridges closed"]
    columns = (Column("Measure", heads_rows=True), *(Column(month, Align.RIGHT) for month in months[:periods]))
    body = tuple(
        Row(
            f"row-{n}",
            (
                Cell(text(f"{measures[n % 3]} ({n})")),
                *(Cell(text(f"{1000 + 37 * n * (period + 1):,}")) for period in range(periods)),
            ),
        )
        for n in range(rows)
    )
    given: dict[str, object] = {
        "id": "roads-data",
        "caption": text("Roads in figures"),
        "columns": columns,
        "rows": body,
        "description": "Three measures of the state of roads at several dates.",
        "number": Number("Table 1", "tables"),
        "source": text("highways records"),
    }
    return Table(**given | more)  # type: ignore[arg-type]


def programme() -> Table:
    """A table of running text, as forward work programmes are."""
    columns = ("Meeting", "Report", "Issues for consideration", "Cabinet member", "Director")
    cells = (
        ("17\N{NO-BREAK SPACE}November 2021", "Highway asset performance",
         "To consider how roads, bridges and lights fared over the winter, and whether the policy needs to change.",
         "Cabinet Member for Highways", "Executive Director, Community and Environmental Services"),
        ("19\N{NO-BREAK SPACE}January 2022", "Flood prevention",
         "To review the work with the water companies and the drainage boards.", "Cabinet Member for Environment",
         "Executive Director, Community and Environmental Services"),
    )  # fmt: skip
    rows = tuple(Row(f"item-{n}", tuple(Cell(text(cell)) for cell in row)) for n, row in enumerate(cells))
    return Table(
        id="programme",
        caption=text("Forward work programme"),
        columns=tuple(Column(heading, heads_rows=not n) for n, heading in enumerate(columns)),
        rows=rows,
        description="Reports that are planned for the next meetings.",
        number=Number("Table 2", "tables"),
    )


def drawing() -> Drawing:
    series = Series("Potholes", (Decimal(4), Decimal(3)), ("4", "3"))
    return Drawing(DrawingKind.BAR, ("2020", "2021"), (series,), "Potholes")


def chart(**more: object) -> Chart:
    given: dict[str, object] = {
        "id": "potholes",
        "number": Number("Chart 1", "charts"),
        "title": "Fewer potholes were reported in 2021 than the year before",
        "subtitle": "Number of potholes reported, 2020 to 2021",
        "alternative_text": "Bar chart of potholes reported: 4 in 2020 and 3 in 2021.",
        "drawing": drawing(),
        "source": text("highways records"),
    }
    return Chart(**given | more)  # type: ignore[arg-type]


def closing_blocks() -> tuple[Block, ...]:
    """The end of a report: whom to ask, and the boxed notice of other formats."""
    return (
        Heading(id="contact", level=2, content=text("Officer contact")),
        Facts(id="contacts", facts=(Fact("Name", text("Ada Archer")), Fact("Address", text("County Hall")))),
        Heading(id="formats", level=2, content=text("Other formats and languages")),
        para("Ask us.", block_id="notice", role=ParagraphRole.STATEMENT),
    )


def full_paper() -> Document:
    """A paper with every kind of block and of inline content."""
    policy = Link(text("roads policy of 2021"), "https://example.org/roads", "Roads policy, 2021")
    deep = items(ListKind.ROMAN, ["i)", "ii)"], ["in towns and villages", "in the country"], "deep")
    nested = items(ListKind.LETTER, ["a)", "b)"], ["To note the figures.", "To agree the plan:"], "actions")
    nested = List(
        id="actions",
        kind=ListKind.LETTER,
        items=(nested.items[0], ListItem("actions-2", "b)", (*nested.items[1].blocks, deep))),
    )
    running_text = (
        "Roads are inspected every month in summer and every fortnight in winter, since frost and rain do most of the "
        "damage. What is found is repaired within the time that the code of practice sets for its kind."
    )
    return paper(
        Facts(
            id="facts",
            facts=(
                Fact("Date of meeting", text("17\N{NO-BREAK SPACE}September 2021")),
                Fact(
                    "Responsible director",
                    text("Ann Other, Executive Director of Community and Environmental Services"),
                ),
                Fact("Is this a key decision?", text("No")),
            ),
        ),
        Contents(id="contents", title="Contents"),
        Heading(id="summary", level=2, content=text("Executive summary")),
        para(
            (
                Text("Our roads are "),
                Strong(text("better")),
                Text(" than they were, as "),
                Link(text("our policy"), "https://example.org/roads", "Roads policy, 2021"),
                Text(" meant them to be"),
                FootnoteReference("note-1", "1"),
                Text(". In Welsh: "),
                Foreign(text("Croeso i bawb"), "cy"),
                Text(". It is "),
                Emphasis(text("not")),
                Text(" the end of the work."),
            ),
            block_id="summary-1",
        ),
        Heading(id="actions-heading", level=2, content=text("Actions required")),
        para("The committee is asked:", block_id="lead-in", keep_with_next=True),
        nested,
        Heading(id="background", level=2, content=text("Background and purpose"), number=Number("1", "sections")),
        para(running_text, "1.1", "p-1-1"),
        para(
            (
                Text("The figures are in "),
                CrossReference("roads-data", "Table", "1"),
                Text(", what they rest on in "),
                CrossReference("p-1-1", "paragraph", "1.1"),
                Text(" and "),
                CrossReference("background", "section", "1"),
                Text("."),
            ),
            "1.2",
            "p-1-2",
        ),
        items(ListKind.BULLET, ["•", "•"], ["Main roads, with bridges.", "Lanes " + running_text], "bullets"),
        para("A paragraph without a number, in a numbered section. " + running_text, block_id="loose"),
        Heading(id="detail", level=3, content=text("Winter service"), number=Number("1.3", "sections", 1)),
        para("Gritting begins in October" + ".", "1.3.1", "p-1-3-1"),
        Heading(id="proposals", level=2, content=text("Proposals"), number=Number("2", "sections")),
        para(running_text, "2.1", "p-2-1"),
        chart(),
        figures_table(5, 3, notes=(("a", text("A new count.")),), key=(("NA", "not available"),)),
        programme(),
        Image(
            id="map",
            content=SVG.encode(),
            media_type="image/svg+xml",
            alternative_text="A map of the county's roads.",
            caption=text("Our roads"),
            number=Number("Figure 1", "figures"),
        ),
        para(
            (Text("Ask for this paper in large print. "), policy, Text(".")), block_id="s", role=ParagraphRole.STATEMENT
        ),
        para("Ann Other, Executive Director", block_id="sign", role=ParagraphRole.SIGNATURE),
        Heading(
            id="appendix-1",
            level=2,
            content=text("All the figures"),
            number=Number("Appendix 1", "appendices"),
            new_page=True,
        ),
        figures_table(18, 7, id="appendix-data", number=Number("Table 3", "tables")),
        footnotes=(Footnote("note-1", "1", (Text("See the "), policy, Text("."))),),
    )
