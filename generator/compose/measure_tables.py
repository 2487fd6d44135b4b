"""Measures by period as a table: a row for each measure, numbers as printed everywhere else, missing values coded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.compose.sources import source_line
from generator.compose.typography import set_type
from generator.document.blocks import Align, Cell, Column, Row, Table, WideLayout
from generator.document.drawing import Drawing, SeriesRole
from generator.document.inlines import FigureSource, Inlines, Text
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.formatting import cell, plain_spaces, unit_name
from generator.figures.points import Point
from generator.figures.selection import Line, Selection
from generator.figures.words import listed
from generator.model.measure import Measure, MissingCode, UnitKind
from generator.model.period import Period
from generator.problems import Location

_NAMED_UNITS = frozenset({UnitKind.DAYS, UnitKind.WEEKS, UnitKind.RATE})
"""Units that stand at the name of the row, since cells hold the bare number."""


@dataclass(slots=True)
class _Notes:
    """The notes of one table: each text once, with its mark, in the order of the cells."""

    wording: Wording
    texts: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def mark(self, text: str) -> str:
        if not text:
            return ""
        return self.texts.setdefault(text, self.wording.say("note-mark", number=len(self.texts) + 1))

    def code(self, code: MissingCode) -> str:
        shown = f"[{code}]"
        self.codes[shown] = code.meaning
        return shown


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table has around its rows. `description` and `source` are made from the table where they are empty."""

    id: str
    origin: Location
    caption: Inlines
    description: str = ""
    source: Inlines = ()
    layout: WideLayout = WideLayout.AUTO
    serial_numbers: bool = False


def measure_table(
    selection: Selection, frame: Frame, wording: Wording, references: Drawing | None = None
) -> Table:
    """The table. With `references`, the targets and benchmarks that a chart draws get rows below its measures."""
    notes = _Notes(wording)
    rows = [_row(line, selection, frame, notes) for line in selection.lines]
    if references is not None:
        rows.extend(_reference_rows(references, frame, notes))
    key = notes.codes
    return Table(
        id=frame.id,
        origin=frame.origin,
        number=to_count(TABLES),
        caption=frame.caption,
        columns=_columns(selection, frame, wording),
        rows=tuple(rows),
        description=frame.description or _description(selection, len(rows), key, wording),
        notes=tuple((mark, _text(text)) for text, mark in notes.texts.items()),
        key=tuple(sorted(key.items())),
        source=frame.source or source_line(line.measure for line in selection.lines),
        layout=frame.layout,
    )


def _columns(selection: Selection, frame: Frame, wording: Wording) -> tuple[Column, ...]:
    periods = (Column(period.short, Align.RIGHT) for period in selection.periods)
    serial = (Column(wording.say("serial-number")),) if frame.serial_numbers else ()
    return (Column(wording.say("measure"), heads_rows=True), *serial, *periods)


def _row(line: Line, selection: Selection, frame: Frame, notes: _Notes) -> Row:
    measure, identifier = line.measure, line.series.identifier
    serial = (Cell(_text(measure.serial or notes.code(MissingCode.NOT_APPLICABLE))),) if frame.serial_numbers else ()
    points = zip(line.points, selection.periods, strict=True)
    values = (_cell(measure, identifier, point, period, notes) for point, period in points)
    return Row(f"{frame.id}-{identifier}", (Cell(_text(_name(measure))), *serial, *values))


def _name(measure: Measure) -> str:
    return f"{measure.title}, {unit_name(measure.unit)}" if measure.unit in _NAMED_UNITS else measure.title


def _cell(measure: Measure, identifier: str, point: Point | None, period: Period, notes: _Notes) -> Cell:
    if point is None or point.value is None:
        code = (point.missing if point else None) or MissingCode.NOT_AVAILABLE
        return Cell(_text(notes.code(code)), notes.mark(point.note if point else ""))
    source = FigureSource(identifier, period.label, point.where.file, point.where.line)
    printed = cell(point.value, measure.decimals, measure.unit)
    return Cell((Text(printed, source),), notes.mark(point.note))


def _reference_rows(drawing: Drawing, frame: Frame, notes: _Notes) -> Iterator[Row]:
    lines = [series for series in drawing.series if series.role is not SeriesRole.MEASURE]
    for number, series in enumerate(lines, 1):
        cells = (Cell(_text(label or notes.code(MissingCode.NOT_APPLICABLE))) for label in series.labels)
        yield Row(f"{frame.id}-reference{number}", (Cell(_text(series.label)), *cells))


def _description(selection: Selection, rows: int, key: Mapping[str, str], wording: Wording) -> str:
    """The alternative text: what rows and columns are, and what the codes in the cells mean."""
    first, last = selection.periods[0].label, selection.periods[-1].label
    which = "table-description-one" if first == last else "table-description"
    said = wording.say(which, rows=rows, columns=len(selection.periods), first=first, last=last)
    codes = wording.say("table-description-key", entries=listed([f"{c} {m}" for c, m in sorted(key.items())]))
    return plain_spaces(f"{said} {codes}" if key else said)


def _text(words: str) -> Inlines:
    return (Text(*set_type([words])),)
