"""Tables turned into Word's tables: a header row that repeats, no merged cell, widths measured, caption and notes.

Cells are written as text in one pass, since going through objects for each cell grows with the square of the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import compress

from generator.document.blocks import Align, Cell, Column, Row, Table
from generator.document.inlines import is_words, plain, text
from generator.document.phrases import phrase
from generator.document.relayout import Part, RowList, RowLists, re_laid
from generator.document.table_widths import column_widths, mark_of
from generator.document.walk import once
from generator.writers.word.drawings import cell_picture
from generator.writers.word.facts import fact_content
from generator.writers.word.headings import outline_below
from generator.writers.word.indentation import TWENTIETHS
from generator.writers.word.inlines import Manner, inlines, look
from generator.writers.word.keeping import kept_rows
from generator.writers.word.paragraphs import direction, keep_with_next, line, paragraph, paragraph_start
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.runs import runs_of
from generator.writers.word.tracked import row_mark
from generator.writers.word.writing import Writing
from generator.writers.word.xml import quoted

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
PlainRun = Callable[[str], str]
"""Words of a cell as a run that looks like the rest of its table."""

_PLAIN_ROW, _END_OF_CELL = "<w:tr><w:trPr><w:cantSplit/></w:trPr>", "</w:p></w:tc>"
HEADING_STYLES = {Align.LEFT: "Table Heading", Align.RIGHT: "Table Heading Number"}


def table(block: Table, writing: Writing) -> str:
    """A table of the tree with its caption and notes; in parts where it is too wide for the page."""
    return "".join(_part(part, block, writing) for part in re_laid(block, writing.room, writing.wording))


def _part(part: Part, whole: Table, writing: Writing) -> str:
    body = _row_lists(part, whole, writing) if isinstance(part, RowLists) else grid(part, writing)
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
    lengths = column_widths(block, writing.room)
    widths = [round(length * TWENTIETHS) for length in lengths]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(block, widths, kept_rows(block, lengths, writing), writing))
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


def _rows(block: Table, widths: list[int], kept: frozenset[int], writing: Writing) -> Iterator[str]:
    """The header row and the rows, each a string of its own; `kept` are held to what follows them."""
    manner = Manner(language=block.language or "")
    plain_run = cache(runs_of(look(writing, manner)))
    yield _header_row(block.columns, widths, writing, manner)
    kinds = [(row.total, n in kept) for n, row in enumerate(block.rows)]
    starts = {kind: _cell_starts(block.columns, widths, writing, *kind) for kind in dict.fromkeys(kinds)}
    ready = {
        kind: _plain_cells(compress(block.rows, map(kind.__eq__, kinds)), starts[kind], plain_run) for kind in starts
    }
    for kind, row in zip(kinds, block.rows, strict=True):
        cells = [known.get(id(cell), "") for known, cell in zip(ready[kind], row.cells, strict=True)]
        if all(cells):
            yield f"{_PLAIN_ROW}{''.join(cells)}</w:tr>"
        else:
            yield _row(row, starts[kind], writing, manner, plain_run)


def _plain_cells(rows: Iterable[Row], starts: Iterable[str], plain_run: PlainRun) -> list[dict[int, str]]:
    """The cells of each column that hold words alone, by their ids: what stands in many rows is written once."""
    columns = zip(*(row.cells for row in rows), strict=True)
    return [
        {
            id(cell): f"{start}{plain_run(plain(cell.content))}{cell.note and _note(cell, plain_run)}{_END_OF_CELL}"
            for cell in once(column)
            if is_words(cell.content) and not cell.picture
        }
        for start, column in zip(starts, columns, strict=True)
    ]


def _cell_starts(
    columns: Iterable[Column], widths: Iterable[int], writing: Writing, total: bool, keep: bool
) -> tuple[str, ...]:
    """The beginnings of a row's cells, up to the runs of their paragraphs: the same for all rows of a kind."""
    names = (CELL_STYLES[column.heads_rows, total, column.align] for column in columns)
    return tuple(
        _cell_start(width) + paragraph_start(writing.styles[name], keep_with_next(keep))
        for width, name in zip(widths, names, strict=True)
    )


def _cell_start(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'


def _header_row(columns: Iterable[Column], widths: Iterable[int], writing: Writing, manner: Manner) -> str:
    cells = "".join(
        _cell_start(width) + _heading(column, writing, manner) + "</w:tc>"
        for column, width in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _heading(column: Column, writing: Writing, manner: Manner) -> str:
    style = writing.styles[HEADING_STYLES[column.align]]
    return paragraph(inlines(text(column.heading), writing, manner), style, keep_with_next(True))


def _row(row: Row, starts: Iterable[str], writing: Writing, manner: Manner, plain_run: PlainRun) -> str:
    cells = "".join(
        [
            f"{start}{_cell(cell, writing, manner, plain_run)}{_END_OF_CELL}"
            for start, cell in zip(starts, row.cells, strict=True)
        ]
    )
    mark = row_mark(tuple(cell.content for cell in row.cells), writing.change_ids)
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, writing: Writing, manner: Manner, plain_run: PlainRun) -> str:
    """The runs of a cell; those of words alone have the look that `manner` gives to all of them."""
    if cell.picture:
        return cell_picture(cell.picture, writing)
    words = plain_run(plain(cell.content)) if is_words(cell.content) else inlines(cell.content, writing, manner)
    return words + _note(cell, plain_run)


def _note(cell: Cell, plain_run: PlainRun) -> str:
    return plain_run(mark_of(cell)) if cell.note else ""


def _row_lists(part: RowLists, whole: Table, writing: Writing) -> str:
    outline = outline_below(whole.id, writing.document)
    return "".join(_row_list(row, part, outline, writing) for row in part.rows)


def _row_list(row: RowList, part: RowLists, outline: str, writing: Writing) -> str:
    """One row as a heading line and labelled lines below it."""
    words = inlines(row.name, writing, Manner(language=part.language or ""))
    name = paragraph(words, writing.styles["List Heading"], direction(part.language) + outline)
    contents = [fact_content(fact, writing, part.language, in_columns=False) for fact in row.facts]
    style = writing.styles["Fact In List"]
    return name + "".join(paragraph(content, style, direction(part.language)) for content in contents)


def _below(part: Part, writing: Writing) -> str:
    """Notes, key and source, in this order."""
    say = writing.wording
    notes = [phrase(say, "note", {"text": content}, mark=mark) for mark, content in part.notes]
    entries = "; ".join(say.say("key-entry", code=code, meaning=meaning) for code, meaning in part.key)
    key = [text(say.say("key", entries=entries))] if part.key else []
    source = [phrase(say, "source", {"source": part.source})] if part.source else []
    return "".join(line(content, "Note", writing, part.language) for content in (*notes, *key, *source))
