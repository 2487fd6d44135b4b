"""The papers of a pack, and where each of their places is in each edition, become one small paper of tables.

"Page 12, paragraph 4.2" said in a meeting is then found at once by whoever reads large print or braille, or listens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Number,
    Paragraph,
    Row,
    Running,
    Table,
)
from generator.document.inlines import Inlines, plain, text
from generator.document.pack import Pack, title
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.frozen import dataclass

ID = "page-finder"

NOT_THERE = "[x]"
"""In place of a number, where an edition was not made or does not say; the key of each table has it."""


@dataclass(frozen=True, slots=True)
class EditionPlaces:
    """One edition: what its column is called, and the page or the time of each block, by ids of paper and block."""

    heading: str
    places: Mapping[str, Mapping[str, str]]

    def of(self, paper: str, block: str) -> str:
        """The page or the time, or the code for one that is not known."""
        return self.places.get(paper, {}).get(block, NOT_THERE)


def page_finder(pack: Pack, editions: Sequence[EditionPlaces], wording: Wording) -> Document:
    """The paper: a table for each paper of the pack, with a row for its beginning and for each numbered place."""
    front = pack.front
    name = wording.say("finder-title", committee=front.running.committee)
    tables = (block for n, part in enumerate(pack.parts, 1) for block in _of_paper(part, n, editions, wording))
    lead = Paragraph(id=f"{ID}-lead", content=text(wording.say("finder-lead")))
    return Document(
        id=ID,
        title=name,
        subject=front.subject,
        language=front.language,
        author=front.author,
        running=Running(front.running.committee, wording.say("finder")),
        blocks=(Heading(id=ID, level=1, content=text(name)), lead, *tables),
        modified=front.modified,
    )


def _of_paper(part: Document, number: int, editions: Sequence[EditionPlaces], wording: Wording) -> Iterator[Block]:
    item = wording.say("fact-label", label=part.running.item) if part.running.item else ""
    name = " ".join(words for words in (item, title(part)) if words)
    rows = tuple(_rows(part, editions, wording))
    unknown = any(NOT_THERE in plain(cell.content) for row in rows for cell in row.cells)
    yield Heading(id=f"{ID}-{part.id}", level=2, content=text(name))
    yield Table(
        id=f"{ID}-{part.id}-table",
        number=Number(wording.say("finder-table", number=number), "tables"),
        caption=text(wording.say("finder-caption", title=title(part))),
        columns=(
            Column(wording.say("finder-place"), heads_rows=True),
            *(Column(edition.heading, Align.RIGHT) for edition in editions),
        ),
        rows=rows,
        description="",
        key=((NOT_THERE, wording.say("finder-unknown")),) if unknown else (),
    )


def _rows(part: Document, editions: Sequence[EditionPlaces], wording: Wording) -> Iterator[Row]:
    for block in every_block(part.blocks):
        name = _name(block, wording)
        if name:
            found = (Cell(text(edition.of(part.id, block.id))) for edition in editions)
            yield Row(f"{ID}-{part.id}-{block.id}", (Cell(name), *found))


def _name(block: Block, wording: Wording) -> Inlines:
    """What a place is called in a meeting: "4 Resources", "4.2", "Table 1"; nothing for what nobody would name."""
    match block:
        case Heading(level=1):
            return text(wording.say("finder-beginning"))
        case Heading():
            return text(
                " ".join(part for part in (block.number.text if block.number else "", plain(block.content)) if part)
            )
        case (
            Paragraph(number=Number(text=number))
            | Table(number=Number(text=number))
            | Chart(number=Number(text=number))
        ):
            return text(number)
        case _:
            return ()
