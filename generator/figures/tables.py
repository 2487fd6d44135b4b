"""Measures and periods into the rows of a table: printed cells, codes for missing values, notes with marks, a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.document.wording import Wording
from generator.figures.formatting import NAMED_ONCE, cell, unbroken, unit_name
from generator.figures.periods import period_label, short_label
from generator.figures.points import Point
from generator.figures.printed import Origin, Quantity, missing_meaning
from generator.figures.selection import Line, Selection, select
from generator.figures.status import Standing, standing
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.observation import MissingCode, ValueStatus
from generator.model.period import Period

_STATUS_CODES = {ValueStatus.PROVISIONAL: "p", ValueStatus.REVISED: "r", ValueStatus.FORECAST: "f"}
"""The shorthand of the Government Analysis Function, as for missing values."""


@dataclass(frozen=True, slots=True)
class MeasureCell:
    """A printed value; `note` is the mark of a note, if it has one, and `origin` where the value is from."""

    text: str
    note: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure's row: its id, serial number, name with unit, a cell for each period, and how it stands."""

    measure: str
    serial: str
    title: str
    cells: tuple[MeasureCell, ...]
    status: str


@dataclass(frozen=True, slots=True)
class MeasureTable:
    """A table of measures by period. `notes` are mark and text, `key` code and meaning, both as far as they occur.

    A heading may turn over between month and year: a column is no wider than its figures need.
    """

    headings: tuple[str, ...]
    rows: tuple[MeasureRow, ...]
    notes: tuple[tuple[str, str], ...]
    key: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    description: str


def measure_table(
    identifiers: Iterable[str],
    periods: tuple[Period, ...] | None,
    measures: Mapping[str, Sourced[Measure]],
    wording: Wording,
) -> MeasureTable:
    """The table of these measures by these periods, or by all for which one of them has a value.

    A period that a measure does not know is printed as not available. Raises FigureError for an unknown measure or a
    formula that cannot be worked out.
    """
    selection = select(identifiers, periods, measures)
    marks = _marks(selection)
    return MeasureTable(
        tuple(short_label(period, wording) for period in selection.periods),
        tuple(_row(line, selection, marks, wording) for line in selection.lines),
        tuple((mark, note) for note, mark in marks.items()),
        _key(selection, wording),
        tuple(dict.fromkeys(line.measure.source for line in selection.lines)),
        _description(selection, wording),
    )


def _marks(selection: Selection) -> dict[str, str]:
    """A mark for each note, counted in reading order; the same words share a mark."""
    notes = [point.note for line in selection.lines for point in line.points if point is not None and point.note]
    return {note: str(number) for number, note in enumerate(dict.fromkeys(notes), 1)}


def _row(line: Line, selection: Selection, marks: Mapping[str, str], wording: Wording) -> MeasureRow:
    points = (point or _absent(line, period) for point, period in zip(line.points, selection.periods, strict=True))
    cells = tuple(_cell(line, point, marks, wording) for point in points)
    status = standing(line.measure, line.series.latest) if line.series.known else Standing.NO_TARGET
    title = _title(line, wording)
    return MeasureRow(line.series.identifier, line.measure.serial or "", title, cells, status.marked(wording))


def _cell(line: Line, point: Point, marks: Mapping[str, str], wording: Wording) -> MeasureCell:
    quantity = Quantity.of(line.series, point)
    code = _code(point)
    if point.value is None:
        text = code
    else:
        text = cell(point.value, quantity.places, quantity.unit, wording) + (f" {code}" if code else "")
    return MeasureCell(unbroken(text), marks.get(point.note, ""), quantity.origin)


def _code(point: Point) -> str:
    if point.value is None:
        return f"[{point.missing or MissingCode.NOT_AVAILABLE}]"
    return f"[{_STATUS_CODES[point.status]}]" if point.status in _STATUS_CODES else ""


def _absent(line: Line, period: Period) -> Point:
    """The point of a period that the measure does not know, standing where one would be added."""
    return Point(period, None, line.series.where, MissingCode.NOT_AVAILABLE)


def _title(line: Line, wording: Wording) -> str:
    """The row's name, with what a figure of it has to be read as."""
    remarks = [unit_name(line.measure.unit, wording)] if line.measure.unit in NAMED_ONCE else []
    remarks += [wording.say("table-added-up")] if line.series.cumulative else []
    title = line.measure.title
    return wording.say("table-remarks", title=title, remarks=", ".join(remarks)) if remarks else title


def _key(selection: Selection, wording: Wording) -> tuple[tuple[str, str], ...]:
    points = [point for line in selection.lines for point in line.points]
    gaps = {MissingCode.NOT_AVAILABLE if point is None else point.missing for point in points}
    settled = {point.status for point in points if point is not None and point.value is not None}
    return (
        *((f"[{code}]", missing_meaning(code, wording)) for code in MissingCode if code in gaps),
        *((f"[{code}]", wording.say(f"value-{status}")) for status, code in _STATUS_CODES.items() if status in settled),
    )


def _description(selection: Selection, wording: Wording) -> str:
    rows, columns = len(selection.lines), len(selection.periods)
    beginning = wording.say("table-rows", count=rows, number=in_words(rows, wording))
    if not columns:
        return wording.say("table-described-rows", rows=beginning)
    first, last = (period_label(selection.periods[end], wording) for end in (0, -1))
    if columns == 1:
        return wording.say("table-described-one", rows=beginning, period=first)
    words = {"number": in_words(columns, wording), "from": first, "until": last}
    return wording.say("table-described", rows=beginning, **words)
