"""Tables turned into Typst's tables: whole, or in the parts that can be read at the profile's size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.document.blocks import PICTURE_WIDTH, Cell, Table
from generator.document.inlines import Inlines, plain, text
from generator.document.phrases import phrase
from generator.document.relayout import Part, RowLists, re_laid
from generator.document.table_widths import column_widths, mark_of, row_lines
from generator.writers.pdf.edition import Edition, TableFacts
from generator.writers.pdf.page_design import MM, line_height, text_height
from generator.writers.pdf.picture_files import picture_file
from generator.writers.pdf.text_blocks import labelled
from generator.writers.pdf.typst_code import array, boolean, call, points, stacked, string
from generator.writers.pdf.words import words

# Below this part of a page a table stays whole, above the other it may break; what is between is measured by Typst.
SURELY_WHOLE, SURELY_BROKEN = 0.35, 0.75
HEADER_LINES = 4  # caption and header row
ROW_SPACE = 0.7  # above and below the words of a row, together, in ems of the body


def table(block: Table, edition: Edition) -> str:
    """A table with its caption and what stands below it. The first part carries the anchor of the table."""
    parts = re_laid(block, edition.room, edition.wording)
    return stacked(line for part in parts for line in _part(part, block, edition))


def _part(part: Part, whole: Table, edition: Edition) -> Iterator[str]:
    caption = words(_caption(part, edition), edition)
    if isinstance(part, RowLists):
        yield _anchored_first(call("caption-line", caption), part, whole, edition)
        yield from _row_lists(part, edition)
    else:
        yield _anchored_first(_grid(part, caption, edition), part, whole, edition)
    yield from (call("note", words(content, edition)) for content in below(part, edition))


def _anchored_first(code: str, part: Part, whole: Table, edition: Edition) -> str:
    return call("anchored", string(edition.anchor(part.id)), code) if part.id == whole.id else code


def _caption(part: Part, edition: Edition) -> Inlines:
    if part.number is None:
        return part.caption
    return phrase(edition.wording, "captioned", {"caption": part.caption}, number=part.number.text)


def _grid(part: Table, caption: str, edition: Edition) -> str:
    """The table itself. What a screen reader is told of it goes into the ledger."""
    head = next((n for n, column in enumerate(part.columns) if column.heads_rows), None)
    spoken_head = head if _has_more_values_than_headers(part) else None
    edition.ledger.tables.append(TableFacts(spoken_head, part.description or plain(part.caption)))
    cells = [_cell(cell, edition) for row in part.rows for cell in row.cells]
    widths = column_widths(part, edition.room)
    return call(
        "data-table",
        *cells,
        caption=caption,
        widths=array(f"{width:.2f}" for width in widths),
        sides=array(column.align.value for column in part.columns),
        head_column=None if head is None else str(head),
        totals=array(str(n) for n, row in enumerate(part.rows) if row.total),
        header=array(words(text(column.heading), edition) for column in part.columns),
        whole=_whole(part, widths, edition),
    )


def _has_more_values_than_headers(part: Table) -> bool:
    """Whether row headers help: with fewer values than headers, as where a row is label and value, they are a din."""
    rows, columns = len(part.rows), len(part.columns)
    return rows * (columns - 1) >= rows + columns


def _whole(part: Table, widths: Sequence[float], edition: Edition) -> str:
    """Whether the table stays on one page with its caption, as code: `auto` where only the finished page can tell."""
    if any(cell.picture for row in part.rows for cell in row.cells):
        return "auto"
    profile = edition.profile
    lines = HEADER_LINES + sum(row_lines(row, widths, edition.room) for row in part.rows)
    height = lines * line_height(profile, float(profile.table)) + len(part.rows) * ROW_SPACE * float(profile.body)
    share = height / text_height(profile)
    return "auto" if SURELY_WHOLE < share < SURELY_BROKEN else boolean(share <= SURELY_WHOLE)


def _cell(cell: Cell, edition: Edition) -> str:
    if cell.picture:
        file = picture_file(cell.picture.media_type, cell.picture.content, edition)
        width = points(PICTURE_WIDTH * MM)
        return call("picture", file, alt=string(cell.picture.alternative_text), width=width)
    return words((*cell.content, *text(mark_of(cell))), edition)


def _row_lists(part: RowLists, edition: Edition) -> Iterator[str]:
    """Each row as a line with its name and a list of labelled lines."""
    for row in part.rows:
        yield call("row-name", words(row.name, edition))
        yield labelled(row.facts, 0, edition)


def below(part: Part, edition: Edition) -> list[Inlines]:
    """What stands below a table: notes, key and source, in this order."""
    say = edition.wording
    notes = [phrase(say, "note", {"text": content}, mark=mark) for mark, content in part.notes]
    entries = "; ".join(say.say("key-entry", code=code, meaning=meaning) for code, meaning in part.key)
    key = [text(say.say("key", entries=entries))] if part.key else []
    return [*notes, *key, *source(part.source, edition)]


def source(content: Inlines, edition: Edition) -> list[Inlines]:
    """The line that says where figures are from, if the tree says so."""
    return [phrase(edition.wording, "source", {"source": content})] if content else []
