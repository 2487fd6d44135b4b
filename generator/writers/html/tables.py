"""Tables become HTML tables that a narrow screen shows as labelled rows, with what stands below them."""

from __future__ import annotations

from generator.document.blocks import Align, Cell, CellPicture, Column, Number, Row, Table
from generator.document.inlines import Inlines, plain, text
from generator.document.phrases import phrase
from generator.writers.html.edition import Edition
from generator.writers.html.markup import EMPTY, Html, apart, element, escaped, joined, lines, tag
from generator.writers.html.picture_files import as_address
from generator.writers.html.text_blocks import named
from generator.writers.html.words import spoken, words

CHARACTER = 0.5
"""The width of an average character in ems."""

PADDING = 1.2
LONGEST_LINE = 16
"""In ems, the space between columns; and how many characters of a cell should stand on one line."""

FITS_EVERYWHERE = 10
"""The width in ems that a telephone has in large print too: 320 pixels, less the margins."""

STEPS = (16, 24, 32, 40, 48, 56)
"""The widths, in ems, below which a table may be shown as labelled rows; the style sheet has a rule for each, and one
for tables that need more than any page has."""


def table(block: Table, edition: Edition) -> Html:
    """A table with caption, header cells for columns and rows, and its notes, key and source below it."""
    description = edition.anchor(f"{block.id}-description") if _says_more(block) else None
    header = element("thead", element("tr", *(_heading(column, edition) for column in block.columns)))
    body = element("tbody", apart(_row(row, block, edition) for row in block.rows))
    caption = element("caption", words(captioned(block.number, block.caption, edition), edition))
    whole = element(
        "table",
        apart((caption, header, body)),
        **named(block, edition),
        class_=_class(block),
        aria_describedby=description,
    )
    said = spoken("p", text(block.description), edition, id=description, hidden="") if description else EMPTY
    return lines((whole, said, *below(block, edition)))


def _says_more(block: Table) -> bool:
    """Whether the description does not say the caption over again: a screen reader speaks both."""
    return bool(block.description) and plain(block.caption).lower() not in block.description.lower()


def captioned(number: Number | None, caption: Inlines, edition: Edition) -> Inlines:
    """A caption with its number: "Table 2: ..."."""
    return phrase(edition.wording, "captioned", {"caption": caption}, number=number.text) if number else caption


def below(block: Table, edition: Edition) -> list[Html]:
    """What stands below a table, in this order: its notes, the key of its codes, its source."""
    say = edition.wording
    notes = [
        _below(phrase(say, "note", {"text": content}, mark=mark), edition, edition.anchor(_note(block, mark)))
        for mark, content in block.notes
    ]
    entries = "; ".join(say.say("key-entry", code=code, meaning=meaning) for code, meaning in block.key)
    key = [_below(text(say.say("key", entries=entries)), edition)] if block.key else []
    return [*notes, *key, *source(block.source, edition)]


def source(content: Inlines, edition: Edition) -> list[Html]:
    """The line that says where figures are from, if the tree says so."""
    return [_below(phrase(edition.wording, "source", {"source": content}), edition)] if content else []


def _below(content: Inlines, edition: Edition, id_: str | None = None) -> Html:
    return element("p", words(content, edition), class_="note", id=id_)


def _heading(column: Column, edition: Edition) -> Html:
    return spoken("th", text(column.heading), edition, scope="col", class_=_side(column))


def _row(row: Row, block: Table, edition: Edition) -> Html:
    cells = [_cell(cell, column, block, edition) for cell, column in zip(row.cells, block.columns, strict=True)]
    return element("tr", *cells, id=edition.anchor(row.id) if row.id else None, class_="total" if row.total else None)


def _cell(cell: Cell, column: Column, block: Table, edition: Edition) -> Html:
    said = _picture(cell.picture) if cell.picture else words(cell.content, edition)
    content = joined((said, _mark(cell, block, edition)))
    if column.heads_rows:
        return element("th", content, scope="row", class_=_side(column))
    # A picture beside words says by itself what is what; a label before it would stand at its foot.
    label = None if any(column.has_pictures for column in block.columns) else column.heading
    return element("td", content, class_=_side(column), data_label=label)


def _picture(picture: CellPicture) -> Html:
    address = as_address(picture.media_type, picture.content)
    return tag("img", src=address, alt=picture.alternative_text, class_="beside")


def _mark(cell: Cell, block: Table, edition: Edition) -> Html:
    """The mark of a note, held to the cell's words and leading to the note.

    Marks begin anew with each table, so a list of links has the number of the table with them (WCAG 2.4.4); the mark
    itself comes first, for people who say what they see (WCAG 2.5.3).
    """
    if not cell.note:
        return EMPTY
    number = block.number
    called = edition.wording.say("note-link", mark=cell.note, table=number.text) if number else None
    mark = element("a", escaped(cell.note), href=edition.way(_note(block, cell.note)), aria_label=called)
    return joined((Html("\N{NO-BREAK SPACE}"), mark))


def _note(block: Table, mark: str) -> str:
    place = next((number for number, (known, _) in enumerate(block.notes, 1) if known == mark), 0)
    return f"{block.id}-note-{place}" if place else block.id


def _side(column: Column) -> str | None:
    return "figures" if column.align is Align.RIGHT else None


def _class(block: Table) -> str:
    """The step at which a table becomes labelled rows: the first as wide as it needs.

    Two columns may have short lines: they do so only where a word would not fit, and never where words fit everywhere.
    """
    line = LONGEST_LINE if len(block.columns) > 2 else 0
    needed = sum(_needed(place, block, line) for place in range(len(block.columns)))
    if not line and needed <= FITS_EVERYWHERE:
        return "data"
    step = next((str(step) for step in STEPS if step >= needed), "more")
    return f"data needs-{step}"


def _needed(place: int, block: Table, line: int) -> float:
    """How wide a column needs to be, in ems, for whole words and for lines of so many characters."""
    cells = [plain((*row.cells[place].content, *text(row.cells[place].note))) for row in block.rows]
    words_in = [word for said in (block.columns[place].heading, *cells) for word in said.split(" ")]
    longest_word = max(map(len, words_in), default=0)
    longest_line = min(max(map(len, cells), default=0), line)
    return max(longest_word, longest_line) * CHARACTER + PADDING
