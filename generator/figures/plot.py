"""A chart that an author asked for into a drawing: categories, places on the axis of time, series with labels."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.document.drawing import Drawing, DrawingKind, Series, SeriesRole
from generator.figures.comparisons import Comparison, comparisons
from generator.figures.cumulative import year_breaks
from generator.figures.formatting import axis_name, cell, number, unit_signs
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, is_side_by_side, select_for_chart
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind


def plot(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]]) -> Drawing:
    """The drawing of a chart over measures, its labels rounded as they are in prose.

    Several measures in one period become a bar for each measure; otherwise the periods are the categories. Raises
    FigureError: an unknown measure, a formula, no data, or units that do not go together.
    """
    selection = select_for_chart(chart, measures)
    return (_side_by_side if is_side_by_side(chart, selection) else _over_time)(chart, selection)


def shares(selection: Selection, index: int) -> tuple[Decimal | None, ...]:
    """Each measure's part of their sum in period `index`, in per cent; None where it has no value."""
    values = [point.value if (point := line.points[index]) is not None else None for line in selection.lines]
    whole = sum((value for value in values if value is not None), Decimal(0))
    return tuple(value / whole * 100 if value is not None and whole else None for value in values)


def _over_time(chart: ChartDefinition, selection: Selection) -> Drawing:
    lines = tuple(_line(chart, selection, line) for line in selection.lines)
    references = tuple(_reference(one) for one in comparisons(chart, selection))
    categories = tuple(period.short for period in selection.periods)
    positions = tuple(period.end.toordinal() for period in selection.periods)
    return _drawing(chart, selection, categories, (*lines, *references), positions)


def _side_by_side(chart: ChartDefinition, selection: Selection) -> Drawing:
    points = [line.points[0] for line in selection.lines]
    values = tuple(point.value if point is not None else None for point in points)
    labels = tuple(_label(line.measure, point) for line, point in zip(selection.lines, points, strict=True))
    categories = tuple(line.measure.label for line in selection.lines)
    return _drawing(chart, selection, categories, (Series(selection.periods[0].short, values, labels),), ())


def _drawing(
    chart: ChartDefinition,
    selection: Selection,
    categories: tuple[str, ...],
    series: tuple[Series, ...],
    positions: tuple[int, ...],
) -> Drawing:
    measure = selection.lines[0].measure
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else measure.unit
    prefix, suffix = unit_signs(unit)
    return Drawing(
        DrawingKind(chart.type.value),
        categories,
        series,
        axis_name(unit, _counted(selection)),
        positions,
        prefix,
        suffix,
        max(line.measure.decimals for line in selection.lines),
    )


def _counted(selection: Selection) -> str:
    """What all the measures count; nothing where they count different things."""
    named = {line.measure.counted or "" for line in selection.lines}
    return named.pop() if len(named) == 1 else ""


def _line(chart: ChartDefinition, selection: Selection, line: Line) -> Series:
    values = tuple(point.value if point is not None else None for point in line.points)
    labels = tuple(_label(line.measure, point) for point in line.points)
    if chart.type is ChartType.FULL_BAR:
        labels = _share_labels(selection, selection.lines.index(line))
    breaks = year_breaks(line.points) if line.series.cumulative else ()
    return Series(line.measure.label, values, labels, SeriesRole.MEASURE, breaks)


def _share_labels(selection: Selection, place: int) -> tuple[str, ...]:
    parts = [shares(selection, index)[place] for index in range(len(selection.periods))]
    return tuple("" if part is None else f"{number(part)}%" for part in parts)


def _reference(comparison: Comparison) -> Series:
    labels = tuple("" if value is None else comparison.cell(value) for value in comparison.values)
    return Series(comparison.label, comparison.values, labels, comparison.role)


def _label(measure: Measure, point: Point | None) -> str:
    if point is None or point.value is None:
        return ""
    return cell(point.value, measure.decimals, measure.unit)
