"""The blocks a document is made of. Frozen; every block has an id and an origin; numbers are already resolved.

Ids are unique in a document, made from where the block's text comes from, and carried by every writer (Word bookmark,
HTML id, PDF destination). Writers handle every kind of block; a kind they cannot express is reported, never dropped.
"""

from __future__ import annotations

from enum import StrEnum

from generator.document.drawing import Drawing
from generator.document.inlines import Inlines, plain, text
from generator.frozen import dataclass
from generator.problems import Location


@dataclass(frozen=True, slots=True)
class Number:
    """The printed number of a block and its place in a numbering.

    `text` is what is printed ("2", "2.4", "2.4.1", "Table 2", "Chart 1", "Appendix 1", "b)"). `sequence` names the
    numbering it counts in ("sections", "tables", "charts", "appendices", or the id of a list) and `level` its depth
    there, from 0. A writer with live numbering (Word) makes one numbering for each sequence.
    """

    text: str
    sequence: str
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What every block has. `language` is set where it differs from the document's (BCP 47)."""

    id: str
    origin: Location | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """A heading. The title of the paper is the one heading of level 1; sections start at level 2; no level is skipped.

    `number` is None for unnumbered headings such as 'Executive summary'. `new_page` asks for a page break before.
    """

    level: int
    content: Inlines
    number: Number | None = None
    new_page: bool = False


class ParagraphRole(StrEnum):
    """What a paragraph is for, where that changes how it looks."""

    BODY = "body"
    NOTE = "note"  # the note, key or source line under a table or chart
    STATEMENT = "statement"  # the alternative-format statement and other boxed notices
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """A paragraph, numbered (2.4) or not. `keep_with_next` holds it on the page of what follows (a list's lead-in)."""

    content: Inlines
    number: Number | None = None
    role: ParagraphRole = ParagraphRole.BODY
    keep_with_next: bool = False


class ListKind(StrEnum):
    """How the items of a list are marked."""

    BULLET = "bullet"
    DECIMAL = "decimal"  # 1. 2. 3.
    LETTER = "letter"  # a) b) c)
    ROMAN = "roman"  # i) ii) iii)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: paragraphs, and lists below it. `label` is its printed mark ("•", "1.", "a)")."""

    id: str
    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Block):
    """A list. Each list counts from its own beginning; a list inside an item is one level deeper."""

    kind: ListKind
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Block):
    """Labelled lines, such as date of meeting, cabinet member and director on a paper's front; never a layout table."""

    facts: tuple[Fact, ...]


class Align(StrEnum):
    """Where the words of a column stand: numbers right, words left."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `heading` is never empty. `heads_rows` marks the one column whose cells name their rows.

    `has_pictures` marks a column that is as wide as pictures are placed in it, whether it has them already or not.
    """

    heading: str
    align: Align = Align.LEFT
    heads_rows: bool = False
    has_pictures: bool = False


@dataclass(frozen=True, slots=True)
class CellPicture:
    """A picture in a table, placed PICTURE_WIDTH wide; `media_type` is its MIME type."""

    content: bytes
    media_type: str
    alternative_text: str


PICTURE_WIDTH = 40
"""Millimetres. So wide stands every picture in a table, so that pictures one below the other make a column."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; never empty, since a missing value is shown as its code. `note` is the printed mark of a table note.

    Where there is a `picture`, formats that can show it do so in place of the words, which say what it shows.
    """

    content: Inlines
    note: str = ""
    picture: CellPicture | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; as many cells as the table has columns. `total` marks a row that sums the ones above it."""

    id: str
    cells: tuple[Cell, ...]
    total: bool = False


class WideLayout(StrEnum):
    """How a table that is too wide at the reader's size is laid out anew; AUTO lets the writer choose by what fits.

    SIDE_BY_SIDE is for columns that say the same in two languages: side by side only while the lines of each read as
    lines of a page do, and a list for each row otherwise.
    """

    AUTO = "auto"
    COLUMN_GROUPS = "column-groups"
    ROW_TABLES = "row-tables"
    LISTS = "lists"
    SIDE_BY_SIDE = "side-by-side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """A table with exactly one header row. No merged, nested or empty cells.

    `number` and `caption` print above it ("Table 2: ..."); `description` is its alternative text. Below it print, in
    this order: `notes` (mark, text), `key` (code, meaning) for coded missing values, and `source`.
    """

    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    description: str
    number: Number | None = None
    notes: tuple[tuple[str, Inlines], ...] = ()
    key: tuple[tuple[str, str], ...] = ()
    source: Inlines = ()
    layout: WideLayout = WideLayout.AUTO


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Block):
    """A chart: headline title, statistical subtitle, alternative text, and where its data stand as a table.

    The picture is not in the tree: it is drawn from `drawing` for each reading profile and handed to the writer under
    the chart's id. `data` is the table printed right after it; `data_reference` leads to one elsewhere in the paper.
    """

    number: Number
    title: str
    subtitle: str
    alternative_text: str
    drawing: Drawing
    source: Inlines = ()
    data: Table | None = None
    data_reference: Inlines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Block):
    """A picture an author supplied. `alternative_text` says all that it says; `media_type` is its MIME type."""

    content: bytes
    media_type: str
    alternative_text: str
    caption: Inlines = ()
    number: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents(Block):
    """A list of contents, made by the writer from the headings that follow, down to `depth`."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page, reached from a FootnoteReference."""

    id: str
    number: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Running:
    """What every page says about where the reader is, besides 'Page X of Y': the committee, and 'Item No. 7'.

    `tagged` has those of its words, and of the paper's title, that are not all in the paper's language, each part with
    its own.
    """

    committee: str
    item: str
    tagged: tuple[Inlines, ...] = ()

    def spoken(self, words: str) -> Inlines:
        """The committee, the item or the paper's title with the language of each part that is not in the paper's."""
        return next((content for content in self.tagged if plain(content) == words), text(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper, whole: numbered, cross-references resolved, figures filled in.

    `id` is its file name without ending (07-send-performance); `language` a BCP 47 tag; `author` the council.
    `modified` is an ISO date for the file's properties, never the clock's. `least_size` is the size of running text, in
    points, that it asks of every reading profile; 0 takes what there is.
    """

    id: str
    title: str
    subject: str
    language: str
    author: str
    running: Running
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    modified: str = "2000-01-01"
    least_size: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart for one reading profile: SVG and its PNG fallback, and the size it is placed at, in millimetres."""

    svg: bytes
    png: bytes
    width: float
    height: float
