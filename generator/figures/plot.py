"""A chart that an author asked for into a drawing: categories, places on the axis of time, series with labels."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.document.drawing import Drawing, DrawingKind, Series, SeriesRole
from generator.document.inlines import FigureSource
from generator.document.wording import Wording
from generator.figures.bounds import bounds
from generator.figures.comparisons import Comparison, comparisons
from generator.figures.cumulative import year_breaks
from generator.figures.formatting import axis_name, cell, percent, unit_signs
from generator.figures.periods import short_label
from generator.figures.points import Point
from generator.figures.selection import Line, Selection, is_side_by_side, select_for_chart
from generator.model.chart import ChartDefinition, ChartType
from generator.model.content import Sourced
from generator.model.measure import Measure, UnitKind


def plot(chart: ChartDefinition, measures: Mapping[str, Sourced[Measure]], wording: Wording) -> Drawing:
    """The drawing of a chart over measures, its labels rounded as they are in prose.

    Several measures in one period become a bar for each measure; otherwise the periods are the categories. Raises
    FigureError: an unknown measure, a formula, no data, or units that do not go together.
    """
    selection = select_for_chart(chart, measures)
    return (_side_by_side if is_side_by_side(chart, selection) else _over_time)(chart, selection, wording)


def shares(selection: Selection, index: int) -> tuple[Decimal | None, ...]:
    """Each measure's part of their sum in period `index`, in per cent; None where it has no value."""
    values = [point.value if (point := line.points[index]) is not None else None for line in selection.lines]
    whole = sum((value for value in values if value is not None), Decimal(0))
    return tuple(value / whole * 100 if value is not None and whole else None for value in values)


def _over_time(chart: ChartDefinition, selection: Selection, wording: Wording) -> Drawing:
    lines = tuple(_line(chart, selection, line, wording) for line in selection.lines)
    foreseen = [line for line in selection.lines if _has_a_line_of_forecasts(chart, line)]
    forecasts = tuple(_forecast(selection, line, wording) for line in foreseen)
    references = tuple(_reference(one, wording) for one in comparisons(chart, selection))
    limits = bounds(selection.lines[0], wording) if chart.limits else ()
    categories = tuple(short_label(period, wording) for period in selection.periods)
    positions = tuple(period.end.toordinal() for period in selection.periods)
    series = (*lines, *forecasts, *references, *limits)
    return _drawing(chart, selection, categories, series, positions, wording)


def _side_by_side(chart: ChartDefinition, selection: Selection, wording: Wording) -> Drawing:
    points = [line.points[0] for line in selection.lines]
    values = tuple(point.value if point is not None else None for point in points)
    labels = tuple(_label(line.measure, point, wording) for line, point in zip(selection.lines, points, strict=True))
    categories = tuple(line.measure.label for line in selection.lines)
    sources = tuple(_source(line, point) for line, point in zip(selection.lines, points, strict=True))
    bars = Series(short_label(selection.periods[0], wording), values, labels, sources=sources)
    return _drawing(chart, selection, categories, (bars,), (), wording)


def _drawing(
    chart: ChartDefinition,
    selection: Selection,
    categories: tuple[str, ...],
    series: tuple[Series, ...],
    positions: tuple[int, ...],
    wording: Wording,
) -> Drawing:
    measure = selection.lines[0].measure
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else measure.unit
    prefix, suffix = unit_signs(unit)
    return Drawing(
        DrawingKind(chart.type.value),
        categories,
        series,
        axis_name(unit, wording, _counted(selection)),
        positions,
        prefix,
        suffix,
        max(line.measure.decimals for line in selection.lines),
    )


def _counted(selection: Selection) -> str:
    """What all the measures count; nothing where they count different things."""
    named = {line.measure.counted or "" for line in selection.lines}
    return named.pop() if len(named) == 1 else ""


def _line(chart: ChartDefinition, selection: Selection, line: Line, wording: Wording) -> Series:
    points = tuple(point if _is_drawn(chart, point) else None for point in line.points)
    values = tuple(point.value if point is not None else None for point in points)
    labels = tuple(_label(line.measure, point, wording) for point in points)
    if chart.type is ChartType.FULL_BAR:
        labels = _share_labels(selection, selection.lines.index(line), wording)
    breaks = year_breaks(line.points) if line.series.cumulative else ()
    sources = tuple(_source(line, point) for point in points)
    return Series(line.measure.label, values, labels, SeriesRole.MEASURE, breaks, sources)


def _is_drawn(chart: ChartDefinition, point: Point | None) -> bool:
    """Whether a point belongs to its measure's own line or bars: in a line chart forecasts are a line of their own."""
    return point is not None and not (point.forecast and chart.type is ChartType.LINE)


def _has_a_line_of_forecasts(chart: ChartDefinition, line: Line) -> bool:
    return bool(line.forecasts) and chart.type is ChartType.LINE


def _forecast(selection: Selection, line: Line, wording: Wording) -> Series:
    """The forecasts of a measure, joined to its last counted value."""
    joint = line.known[-1] if line.known else None
    points = tuple(point if point in line.forecasts or point is joint else None for point in line.points)
    values = tuple(point.value if point is not None else None for point in points)
    labels = tuple("" if point is joint else _label(line.measure, point, wording) for point in points)
    label = wording.say("forecast" if len(selection.lines) == 1 else "forecast-of", label=line.measure.label)
    return Series(label, values, labels, SeriesRole.FORECAST)


def _share_labels(selection: Selection, place: int, wording: Wording) -> tuple[str, ...]:
    parts = [shares(selection, index)[place] for index in range(len(selection.periods))]
    return tuple("" if part is None else percent(part, 0, wording) for part in parts)


def _reference(comparison: Comparison, wording: Wording) -> Series:
    labels = tuple("" if value is None else comparison.cell(value, wording) for value in comparison.values)
    return Series(comparison.label, comparison.values, labels, comparison.role)


def _source(line: Line, point: Point | None) -> FigureSource | None:
    """Where a drawn value is from; nothing where none is drawn."""
    if point is None or point.value is None:
        return None
    return FigureSource(line.series.identifier, point.period.label, point.where.file, point.where.line)


def _label(measure: Measure, point: Point | None, wording: Wording) -> str:
    if point is None or point.value is None:
        return ""
    return cell(point.value, measure.decimals, measure.unit, wording)
