"""The table that a measure names becomes its values by period, each with its cell; what cannot be read is told."""

from __future__ import annotations

from itertools import islice

from generator.frozen import dataclass
from generator.load.data.entries import Cell, Entry, entries
from generator.load.data.files import DataFile, DataFiles
from generator.load.data.periods import period_of
from generator.load.data.sheet import Sheet, cell_at
from generator.load.data.values import STATUSES, Reading, reading
from generator.model.content import Sourced
from generator.model.data_source import DataSource
from generator.model.measure import Measure, UnitKind
from generator.model.observation import Observation, ValueStatus
from generator.model.period import Period
from generator.problems import ContentError, Path, Position, Problem, SourceMap, choose_from
from generator.text_file import MOST_REPORTED


@dataclass(frozen=True, slots=True)
class Found:
    """One value that was read, and its cell; `blank` where nothing is written."""

    period: Period
    seen: Observation
    cell: Cell
    blank: bool


def with_series(measure: Sourced[Measure], files: DataFiles) -> tuple[Sourced[Measure] | None, list[Problem]]:
    """The measure with the values of the file that it names, or None with the problems that keep them from it."""
    data = measure.record.data
    if data is None:
        return measure, []
    try:
        file = files.open(data.file, measure.source.at("data", "file"))
    except ContentError as error:
        return None, list(error.problems)
    return read_series(measure, file, data)


def read_series(
    measure: Sourced[Measure], file: DataFile, data: DataSource
) -> tuple[Sourced[Measure] | None, list[Problem]]:
    """The measure with the values that `data` says are in an opened file, or None with the problems."""
    record, source = measure.record, measure.source
    try:
        sheet = _sheet(file, data, source)
        found = _values(sheet, entries(sheet, data, source), data, record.unit)
    except ContentError as error:
        return None, list(error.problems)
    within = _without_blank_ends(found)
    if not within:
        message = f"{sheet.title} has no value for the measure; one value at least is wanted"
        return None, [*file.problems, Problem("no-data", message, source.at("data", "file"))]
    places = {("series", one.period.label): sheet.place(*one.cell) for one in within}
    positions: dict[Path, Position] = {
        path: Position(where.line, where.column, where.line) for path, where in places.items()
    }
    series = {one.period: one.seen for one in within}
    return (
        Sourced(record.model_copy(update={"series": series}), source, SourceMap(file.name, positions)),
        list(file.problems),
    )


def _sheet(file: DataFile, data: DataSource, source: SourceMap) -> Sheet:
    """The sheet that is named, or the only one. Raises ContentError."""
    if not file.sheets:
        raise ContentError(*file.problems)
    if data.sheet is None and len(file.sheets) == 1:
        return next(iter(file.sheets.values()))
    by_key = {name.casefold(): sheet for name, sheet in file.sheets.items()}
    if data.sheet is not None and data.sheet.casefold() in by_key:
        return by_key[data.sheet.casefold()]
    names = [name for name in file.sheets if name]
    found = f"there is no sheet '{data.sheet}' in {file.name}" if data.sheet else f"{file.name} has several sheets"
    hint = choose_from(data.sheet or "", names, 20) if names else "a CSV file has no sheets: leave sheet: out"
    place = ("data", "sheet") if data.sheet else ("data", "file")
    raise ContentError(Problem("unknown-sheet", f"{found}; the name of one is wanted", source.at(*place), hint))


def _values(sheet: Sheet, listed: list[Entry], data: DataSource, unit: UnitKind) -> list[Found]:
    """The values in the order of time. Raises ContentError with the problems of the first cells that cannot be read."""
    found: dict[Period, Found] = {}
    problems: list[Problem] = []
    for entry in listed:
        try:
            one = _value(sheet, entry, data, unit)
            _refuse_second(sheet, found.get(one.period), entry)
            found[one.period] = one
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(*islice(problems, MOST_REPORTED))
    return [found[period] for period in sorted(found)]


def _value(sheet: Sheet, entry: Entry, data: DataSource, unit: UnitKind) -> Found:
    try:
        period = period_of(cell_at(sheet, *entry.period), data.dates)
    except ValueError as error:
        message = f"{sheet.name(*entry.period)}: {error}"
        raise ContentError(Problem("bad-period", message, sheet.place(*entry.period), _ROWS_HINT)) from None
    cell = cell_at(sheet, *entry.value)
    try:
        read = reading(cell, unit, data.codes)
        status = _status(entry, read)
    except ValueError as error:
        message = f"{sheet.name(*entry.value)} {error}"
        raise ContentError(Problem("bad-cell", message, sheet.place(*entry.value), _CODES_HINT)) from None
    seen = Observation(value=read.value, missing=read.missing, note=entry.note.words or None, status=status)
    return Found(period, seen, entry.value, cell.blank)


_ROWS_HINT = "where: with the heading of a column and what stands in it keeps other rows out"
_CODES_HINT = "mend the cell, or say under codes: in the measure what its sign means, such as {'*': c}"


def _status(entry: Entry, read: Reading) -> ValueStatus:
    """The status in a column of its own, else that of the mark at the value. Raises ValueError."""
    if entry.status.blank:
        return read.status
    if entry.status.key.strip("[]()") not in STATUSES:
        raise ValueError(f"has the status '{entry.status.words}'; final, provisional, revised or forecast is wanted")
    return STATUSES[entry.status.key.strip("[]()")]


def _refuse_second(sheet: Sheet, first: Found | None, entry: Entry) -> None:
    if first is None:
        return
    message = (
        f"{first.period.label} stands here, and its value is also in {sheet.name(*first.cell)}; "
        "one value for each period is wanted"
    )
    raise ContentError(Problem("duplicate-key", message, sheet.place(*entry.period), _ROWS_HINT))


def _without_blank_ends(found: list[Found]) -> list[Found]:
    """Without what is still to be filled in: blank cells before the first value and after the last are no gaps."""
    filled = [number for number, one in enumerate(found) if not one.blank]
    return found[filled[0] : filled[-1] + 1] if filled else []
