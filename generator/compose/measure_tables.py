"""Measures by period, worked out by the figures room, as a table of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compose.typography import printed
from generator.document.blocks import Align, Cell, Column, Row, Table, WideLayout
from generator.document.drawing import Drawing, SeriesRole
from generator.document.inlines import FigureSource, Inlines, Text
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.printed import missing_meaning
from generator.figures.tables import MeasureCell, MeasureRow, MeasureTable
from generator.frozen import dataclass
from generator.model.observation import MissingCode
from generator.problems import Location

_WITH_ROWS_ALREADY = (SeriesRole.MEASURE, SeriesRole.FORECAST)
_NOT_APPLICABLE = f"[{MissingCode.NOT_APPLICABLE}]"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table has around its rows. `description` and `source` are those of the data where they are empty."""

    id: str
    origin: Location
    caption: Inlines
    description: str = ""
    source: Inlines = ()
    layout: WideLayout = WideLayout.AUTO
    serial_numbers: bool = False
    status: bool = False


def data_table(data: MeasureTable, frame: Frame, wording: Wording, references: Drawing | None = None) -> Table:
    """The table. With `references`, the targets and benchmarks that a chart draws get rows below its measures."""
    rows = [_row(row, frame, wording) for row in data.rows]
    rows.extend(_reference_rows(references, frame) if references else ())
    key = dict(data.key)
    if any(plain_cell == _NOT_APPLICABLE for row in rows for plain_cell in _texts(row)):
        key.setdefault(_NOT_APPLICABLE, missing_meaning(MissingCode.NOT_APPLICABLE, wording))
    return Table(
        id=frame.id,
        origin=frame.origin,
        number=to_count(TABLES),
        caption=frame.caption,
        columns=_columns(data, frame, wording),
        rows=tuple(rows),
        description=frame.description or data.description,
        notes=tuple((note_mark(mark, wording), printed(text)) for mark, text in data.notes),
        key=tuple(key.items()),
        source=frame.source or source_line(data.sources),
        layout=frame.layout,
    )


def source_line(sources: Iterable[str]) -> Inlines:
    """The sources of some measures as printed, each once."""
    parts = dict.fromkeys(part.strip() for source in sources for part in source.split(";"))
    return printed("; ".join(parts))


def _columns(data: MeasureTable, frame: Frame, wording: Wording) -> tuple[Column, ...]:
    periods = (Column(heading, Align.RIGHT) for heading in data.headings)
    status = (Column(wording.say("measure-status")),) if frame.status else ()
    return (Column(wording.say("measure"), heads_rows=True), *periods, *status)


def _row(row: MeasureRow, frame: Frame, wording: Wording) -> Row:
    heading = f"{row.serial} {row.title}" if frame.serial_numbers and row.serial else row.title
    values = (Cell((_figure(cell, row),), note_mark(cell.note, wording)) for cell in row.cells)
    status = (Cell(printed(row.status)),) if frame.status else ()
    return Row(f"{frame.id}-{row.measure}", (Cell(printed(heading)), *values, *status))


def _figure(cell: MeasureCell, row: MeasureRow) -> Text:
    """The cell's words; what stands for a missing value is no figure and has no source."""
    origin = cell.origin
    missing = cell.text.startswith("[")
    return Text(cell.text, None if missing else FigureSource(row.measure, origin.period, origin.file, origin.line))


def note_mark(mark: str, wording: Wording) -> str:
    """The mark of a note as printed, from its number; nothing for no note."""
    return wording.say("note-mark", number=mark) if mark else ""


def _reference_rows(drawing: Drawing, frame: Frame) -> Iterator[Row]:
    lines = [series for series in drawing.series if series.role not in _WITH_ROWS_ALREADY]
    for number, series in enumerate(lines, 1):
        cells = (Cell(printed(label or _NOT_APPLICABLE)) for label in series.labels)
        yield Row(f"{frame.id}-reference{number}", (Cell(printed(series.label)), *cells))


def _texts(row: Row) -> Iterator[str]:
    return (inline.text for cell in row.cells for inline in cell.content if isinstance(inline, Text))
