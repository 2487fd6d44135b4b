"""The numbers of a typed table that a chart shows become categories and series, and these a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.document.drawing import Drawing, DrawingKind, Series
from generator.document.wording import Wording
from generator.figures.errors import MixedUnitsError, NoDataError
from generator.figures.formatting import capital, cell, figure, percent, unit_name, unit_signs
from generator.figures.typed_tables import typed_cells
from generator.figures.words import listed
from generator.frozen import dataclass
from generator.model.chart import ChartDefinition, ChartType, SeriesAre
from generator.model.measure import UnitKind
from generator.model.period import Period
from generator.model.table import TableDefinition


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A typed table and its words as printed: title, heading of each column, and what heads each row."""

    definition: TableDefinition
    title: str
    headings: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartedSeries:
    """One line, or one part of each bar: a value, or None, for each category."""

    label: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Charted:
    """What a chart shows of a table. Values are rounded as they are printed."""

    title: str
    unit: UnitKind
    decimals: int
    categories: tuple[str, ...]
    series: tuple[ChartedSeries, ...]

    def printed(self, value: Decimal, wording: Wording) -> str:
        """A value as it stands in a sentence."""
        return figure(value, self.decimals, self.unit, wording)

    def shares(self, category: int) -> tuple[Decimal | None, ...]:
        """Each series' part of a category, in per cent; None where it has no value."""
        values = [one.values[category] for one in self.series]
        whole = sum((value for value in values if value is not None), Decimal(0))
        return tuple(value / whole * 100 if value is not None and whole else None for value in values)


def select_from_table(chart: ChartDefinition, table: NamedTable) -> Charted:
    """What the chart shows. Raises MixedUnitsError, and NoDataError when no cell that it shows has a value."""
    columns, rows = _columns(chart, table.definition), _rows(chart, table.definition)
    units = list(dict.fromkeys(table.definition.columns[n].unit for n in columns))
    if len(units) > 1:
        found = listed([str(unit) for unit in units])
        raise MixedUnitsError(f"the chart has columns in {found}; one chart has one unit", "name the columns: of one")
    cells = typed_cells(table.definition)
    grid = [[cells[row][column].value for column in columns] for row in rows]
    if units in ([], [None]) or all(value is None for line in grid for value in line):
        raise NoDataError(f"the table '{table.title}' has no numbers for this chart; a chart needs data")
    names, headings = tuple(table.names[n] for n in rows), tuple(table.headings[n] for n in columns)
    if chart.series is SeriesAre.ROWS:
        labels, categories, lines = names, headings, grid
    else:
        labels, categories, lines = headings, names, [list(values) for values in zip(*grid, strict=True)]
    series = tuple(ChartedSeries(label, tuple(values)) for label, values in zip(labels, lines, strict=True))
    decimals = max(table.definition.columns[n].decimals for n in columns)
    return Charted(table.title, units[0] or UnitKind.NUMBER, decimals, categories, series)


def plot_table(chart: ChartDefinition, charted: Charted, wording: Wording) -> Drawing:
    """The drawing. Categories that are all periods stand on an axis of time."""
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else charted.unit
    prefix, suffix = unit_signs(unit)
    return Drawing(
        DrawingKind(chart.type.value),
        charted.categories,
        tuple(
            Series(one.label, one.values, _labels(chart, charted, n, wording)) for n, one in enumerate(charted.series)
        ),
        capital(unit_name(unit, wording)),
        _positions(charted.categories),
        prefix,
        suffix,
        charted.decimals,
    )


def _columns(chart: ChartDefinition, table: TableDefinition) -> list[int]:
    """The columns that are named; or all plain ones that have the unit of the first."""
    if chart.columns:
        return [n for name in chart.columns for n, column in enumerate(table.columns) if column.id == name]
    plain = [n for n, column in enumerate(table.columns) if column.is_plain]
    return [n for n in plain if table.columns[n].unit is table.columns[plain[0]].unit]


def _rows(chart: ChartDefinition, table: TableDefinition) -> list[int]:
    """The rows that are named; or all but totals and sub-totals."""
    if chart.rows:
        return [n for name in chart.rows for n, row in enumerate(table.rows) if row.id == name]
    return [n for n, row in enumerate(table.rows) if row.is_plain]


def _labels(chart: ChartDefinition, charted: Charted, place: int, wording: Wording) -> tuple[str, ...]:
    if chart.type is ChartType.FULL_BAR:
        parts = [charted.shares(category)[place] for category in range(len(charted.categories))]
        return tuple("" if part is None else percent(part, 0, wording) for part in parts)
    values = charted.series[place].values
    return tuple("" if value is None else cell(value, charted.decimals, charted.unit, wording) for value in values)


def _positions(categories: Sequence[str]) -> tuple[int, ...]:
    try:
        days = tuple(Period.parse(name).end.toordinal() for name in categories)
    except ValueError:
        return ()
    return days if list(days) == sorted(set(days)) else ()
