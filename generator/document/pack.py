"""The papers of a meeting as one file: front pages, and papers that each stay what they are alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    Paragraph,
    ParagraphRole,
    Row,
    Table,
)
from generator.document.inlines import Inline, Inlines, PageReference, Text, plain, tagged_words, text
from generator.document.linear import Title
from generator.document.walk import change_each_inline, change_rich_lines
from generator.document.wording import Wording
from generator.frozen import dataclass

_ID = "standard-pages"
_NUMBERED_ON = "numbered-on"


@dataclass(frozen=True, slots=True)
class Pack:
    """`front` gives the file its name, title, language and properties; the ids of `parts` are unique.

    `agenda` is the first of them as it is alone: without a column for the pages, which some formats do not have.
    """

    front: Document
    parts: tuple[Document, ...]
    agenda: Document | None = None

    @property
    def id(self) -> str:
        """The name of the file without ending."""
        return self.front.id

    @property
    def parts_without_pages(self) -> tuple[Document, ...]:
        """The papers for a format that has no pages to refer to."""
        return (self.agenda, *self.parts[1:]) if self.agenda else self.parts


def with_standard_pages(pack: Pack, pages: Mapping[str, int], wording: Wording) -> Pack:
    """The pack with a table of the page on which each paper begins in it, and in the standard pack.

    `pages` is that page by the id of the paper. Whoever reads large print can then follow "on page 40".
    """
    rows = tuple(_row(part, pages[part.id], wording) for part in pack.parts if part.id in pages)
    say = wording.say
    table = Table(
        id=f"{_ID}-table",
        caption=text(say("standard-pages-caption")),
        columns=(
            Column(say("standard-pages-paper"), heads_rows=True),
            Column(say("standard-pages-here"), Align.RIGHT),
            Column(say("standard-pages-there"), Align.RIGHT),
        ),
        rows=rows,
        description=say("standard-pages-description", count=len(rows)),
    )
    lead = Paragraph(id=f"{_ID}-lead", content=text(say("standard-pages-lead")))
    added: tuple[Block, ...] = (Heading(id=_ID, level=2, content=text(say("standard-pages"))), lead, table)
    return replace(pack, front=_after_contents(pack.front, added)) if rows else pack


def _after_contents(front: Document, added: tuple[Block, ...]) -> Document:
    """The front with further blocks after its list of contents; at its end when it has none."""
    places = [place for place, block in enumerate(front.blocks, 1) if isinstance(block, Contents)]
    at = places[-1] if places else len(front.blocks)
    return replace(front, blocks=(*front.blocks[:at], *added, *front.blocks[at:]))


def with_papers_for_pages(pack: Pack, wording: Wording) -> Pack:
    """The pack for a format without pages: what was a column of pages is one of papers, and says so in its heading."""
    return replace(pack, parts=tuple(_with_papers_for_pages(part, wording) for part in pack.parts))


def _with_papers_for_pages(part: Document, wording: Wording) -> Document:
    blocks = (_of_papers(block, wording) if isinstance(block, Table) else block for block in part.blocks)
    return replace(part, blocks=tuple(blocks))


def _of_papers(table: Table, wording: Wording) -> Table:
    heading = Column(wording.say("agenda-paper"))
    columns = (
        heading if any(_is_of_pages(row.cells[place]) for row in table.rows) else column
        for place, column in enumerate(table.columns)
    )
    return replace(table, columns=tuple(columns))


def _is_of_pages(cell: Cell) -> bool:
    return any(isinstance(inline, PageReference) for inline in cell.content)


def _row(part: Document, standard: int, wording: Wording) -> Row:
    name = _named(part, wording)
    here: Inlines = (PageReference(part.id),)
    return Row(f"{_ID}-{part.id}", (Cell(name), Cell(here), Cell(text(str(standard)))))


def listed(parts: Sequence[Document], wording: Wording) -> tuple[Title, ...]:
    """The papers of a pack as its list of contents names them, each under its id."""
    return tuple(Title(part.id, 2, "", _named(part, wording)) for part in parts)


def _named(part: Document, wording: Wording) -> Inlines:
    item = f"{wording.say('fact-label', label=part.running.item)} " if part.running.item else ""
    return (*text(item), *tagged_words(_title(part)))


def numbered_on(pack: Pack, first: int | None, wording: Wording) -> Pack:
    """A supplement that says on which page it begins, counted on from the papers before it.

    None when nobody has laid those out: then its pages are counted from 1, and it says so.
    """
    words = wording.say("numbered-on", page=first) if first else wording.say("not-numbered-on")
    said = Paragraph(id=_NUMBERED_ON, content=text(words), role=ParagraphRole.BODY if first else ParagraphRole.NOTE)
    return replace(pack, front=_after_contents(pack.front, (said,)))


def begun_in_print(front: Document, first: int, wording: Wording) -> Document:
    """The front of a supplement for a format without pages, which says on which page the supplement begins in print."""
    said = Paragraph(id=_NUMBERED_ON, content=text(wording.say("numbered-on-in-print", page=first)))
    return _after_contents(front, (said,))


def with_page_numbers(document: Document, pages: Mapping[str, int], wording: Wording) -> Document:
    """A paper that names pages of a pack, for a file of its own: the numbers, where it would have fields in the pack.

    `pages` is the page on which each paper begins, by its id; a dash stands for one that is not there.
    """

    def printed(inline: Inline) -> Inline:
        if not isinstance(inline, PageReference):
            return inline
        page = pages.get(inline.paper)
        return Text(wording.say("page-unknown") if page is None else str(page))

    blocks = change_rich_lines(document.blocks, lambda content: change_each_inline(content, printed))
    return replace(document, blocks=blocks)


def title(document: Document) -> str:
    """The words of a paper's one heading of level 1."""
    return plain(_title(document))


def _title(document: Document) -> Inlines:
    return next(block.content for block in document.blocks if isinstance(block, Heading) and block.level == 1)
