"""Tables turned into Word's tables: one header row that repeats, no merged cell, widths measured, captions and notes around.

Cells are written as text in one pass, since going through objects for each cell grows with the square of the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.document.blocks import Align, Cell, Column, Row, Table
from generator.document.inlines import plain, text
from generator.document.phrases import phrase
from generator.document.relayout import Part, RowList, RowLists, re_laid
from generator.document.table_widths import column_widths
from generator.writers.word.facts import fact_content
from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.inlines import Manner, inlines, look
from generator.writers.word.paragraphs import direction, keep_with_next, line, paragraph
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.runs import run
from generator.writers.word.writing import Writing
from generator.writers.word.xml import quoted

# A table of at most so many rows stays on one page with its caption; of a longer one, only the beginning.
SHORT = 12
BEGINNING = 2
# (heads its row, is a total, alignment) and the style of the cell's paragraph.
CELL_STYLES = {
    (False, False, Align.LEFT): "Table Text",
    (False, False, Align.RIGHT): "Table Number",
    (True, False, Align.LEFT): "Table Row Heading",
    (True, False, Align.RIGHT): "Table Row Heading",
    (False, True, Align.LEFT): "Table Total",
    (False, True, Align.RIGHT): "Table Total Number",
    (True, True, Align.LEFT): "Table Total",
    (True, True, Align.RIGHT): "Table Total",
}
HEADING_STYLES = {Align.LEFT: "Table Heading", Align.RIGHT: "Table Heading Number"}


def table(block: Table, writing: Writing) -> str:
    """A table of the tree with its caption and notes; in parts where the profile's size makes it too wide for the page."""
    return "".join(_part(part, block, writing) for part in re_laid(block, writing.room, writing.wording))


def _part(part: Part, whole: Table, writing: Writing) -> str:
    body = _row_lists(part, writing) if isinstance(part, RowLists) else grid(part, writing)
    return _caption(part, whole, writing) + body + _below(part, writing)


def _caption(part: Part, whole: Table, writing: Writing) -> str:
    """The line above the table. The first part carries the bookmark and is counted; the others repeat the number."""
    words = inlines(part.caption, writing, Manner(language=part.language or ""))
    number = writing.captions.get(whole.id)
    bookmark = writing.marks[whole.id]
    is_first = part.id == whole.id
    if number is None:
        content = bookmark.around(words) if is_first else words
    else:
        counted = bookmark.around(number.counted()) if is_first else number.repeated(bookmark.name)
        content = phrase_runs(writing.wording, "captioned", {"number": counted, "caption": words})
    return paragraph(content, writing.styles["caption"], keep_with_next(True) + direction(part.language))


def grid(block: Table, writing: Writing) -> str:
    """The table itself: header row, rows, widths in twentieths of a point."""
    widths = [round(width * TWENTIETHS) for width in column_widths(block, writing.room)]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(block, widths, writing))
    return f"<w:tbl>{_properties(block, sum(widths), writing)}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _properties(block: Table, width: int, writing: Writing) -> str:
    first_column = block.columns[0].heads_rows
    looks = (
        f'w:val="{0x0620 + 0x0080 * first_column:04X}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first_column:d}"'
    )
    return (
        f"<w:tblPr><w:tblStyle w:val={quoted(writing.styles['Committee Table'])}/>"
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook {looks} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoted(_title(block, writing))}/>"
        f"<w:tblDescription w:val={quoted(block.description)}/></w:tblPr>"
    )


def _title(block: Table, writing: Writing) -> str:
    caption = text(plain(block.caption))
    if block.number is None:
        return plain(caption)
    return plain(phrase(writing.wording, "captioned", {"caption": caption}, number=block.number.text))


def _rows(block: Table, widths: list[int], writing: Writing) -> Iterator[str]:
    """The header row and the rows, each a string of its own."""
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
    manner = Manner(language=block.language or "")
    yield _header_row(block.columns, cells, writing, manner)
    count = len(block.rows)
    # The last row leads to nothing but the notes, which stay with a short table.
    kept = count if count <= SHORT and _has_notes(block) else count - 1 if count <= SHORT else BEGINNING
    for n, row in enumerate(block.rows):
        yield _row(row, block.columns, cells, writing, replace(manner, strong=False), n < kept)


def _header_row(columns: tuple[Column, ...], cells: list[str], writing: Writing, manner: Manner) -> str:
    headings = "".join(
        cell + paragraph(run(column.heading, look(writing, manner)), writing.styles[HEADING_STYLES[column.align]],
                         keep_with_next(True)) + "</w:tc>"
        for cell, column in zip(cells, columns, strict=True)
    )  # fmt: skip
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{headings}</w:tr>"


def _row(row: Row, columns: tuple[Column, ...], cells: list[str], writing: Writing, manner: Manner, keep: bool) -> str:
    kept = keep_with_next(keep)
    written = "".join(
        opening + paragraph(_cell(cell, writing, manner),
                            writing.styles[CELL_STYLES[column.heads_rows, row.total, column.align]], kept) + "</w:tc>"
        for opening, cell, column in zip(cells, row.cells, columns, strict=True)
    )  # fmt: skip
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{written}</w:tr>"


def _cell(cell: Cell, writing: Writing, manner: Manner) -> str:
    mark = run(f"\N{NO-BREAK SPACE}{cell.note}", look(writing, manner)) if cell.note else ""
    return inlines(cell.content, writing, manner) + mark


def _row_lists(part: RowLists, writing: Writing) -> str:
    return "".join(_row_list(row, part, writing) for row in part.rows)


def _row_list(row: RowList, part: RowLists, writing: Writing) -> str:
    """One row as a heading line and labelled lines below it."""
    name = line(row.name, "List Heading", writing, part.language)
    contents = [fact_content(fact, writing, part.language, in_columns=False) for fact in row.facts]
    style = writing.styles["Fact In List"]
    return name + "".join(paragraph(content, style, direction(part.language)) for content in contents)


def _has_notes(part: Part) -> bool:
    return bool(part.notes or part.key or part.source)


def _below(part: Part, writing: Writing) -> str:
    """Notes, key and source, in this order."""
    say = writing.wording
    notes = [phrase(say, "note", {"text": content}, mark=mark) for mark, content in part.notes]
    entries = "; ".join(say.say("key-entry", code=code, meaning=meaning) for code, meaning in part.key)
    key = [text(say.say("key", entries=entries))] if part.key else []
    source = [phrase(say, "source", {"source": part.source})] if part.source else []
    return "".join(line(content, "Note", writing, part.language) for content in (*notes, *key, *source))
