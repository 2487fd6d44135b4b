"""A drawing of bars becomes parts from zero: side by side, one on another, or as shares of a hundred, lying or standing."""

from __future__ import annotations

from decimal import Decimal

from generator.charts.key import Entry
from generator.charts.lines import named
from generator.charts.parts import Bars, Part, Reference
from generator.charts.scene import Scene
from generator.charts.sheet import Sheet, measures, references
from generator.charts.sideways import draw_sideways
from generator.charts.upright import draw_upright, stands
from generator.document.drawing import Drawing, DrawingKind, Series

ZERO, HUNDRED = Decimal(0), Decimal(100)
ON_ONE_ANOTHER = frozenset({DrawingKind.STACKED_BAR, DrawingKind.FULL_BAR})


def draw_bars(drawing: Drawing, sheet: Sheet) -> Scene:
    """The scene of a bar chart: upright when names and values fit under and over the bars, on its side when not."""
    bars = bars_of(drawing, sheet)
    return draw_upright(bars, sheet) if stands(bars, sheet) else draw_sideways(bars, sheet)


def bars_of(drawing: Drawing, sheet: Sheet) -> Bars:
    """The parts of each category's bars, with looks and names."""
    series = measures(drawing)
    looks = tuple(sheet.palette.measure(index, len(series)) for index in range(len(series)))
    stacked = drawing.kind in ON_ONE_ANOTHER
    split = _stack if stacked else _side_by_side
    shares = drawing.kind is DrawingKind.FULL_BAR
    rows = tuple(split(_amounts(series, index, shares), series, index) for index in range(len(drawing.categories)))
    lines = tuple(Reference(one.values, sheet.palette.reference(one.role)) for one in references(drawing))
    entries = tuple(Entry(one.label, look, as_line=False) for one, look in zip(series, looks, strict=True))
    entries = entries if len(entries) > 1 else ()
    entries += tuple(
        Entry(named(one), line.look, as_line=True) for one, line in zip(references(drawing), lines, strict=True)
    )
    return Bars(drawing, rows, looks, lines, entries, stacked)


def _amounts(series: tuple[Series, ...], index: int, shares: bool) -> list[Decimal | None]:
    """The amounts of one category; as shares of a hundred if asked (what is below zero has no share)."""
    amounts = [one.values[index] for one in series]
    if not shares:
        return amounts
    whole = sum((max(amount, ZERO) for amount in amounts if amount is not None), ZERO)
    return [None if amount is None else max(amount, ZERO) / (whole or 1) * HUNDRED for amount in amounts]


def _side_by_side(amounts: list[Decimal | None], series: tuple[Series, ...], index: int) -> tuple[Part, ...]:
    return tuple(
        Part(lane, lane, ZERO, amount, one.labels[index])
        for lane, (amount, one) in enumerate(zip(amounts, series, strict=True))
    )


def _stack(amounts: list[Decimal | None], series: tuple[Series, ...], index: int) -> tuple[Part, ...]:
    """One part on another from zero: what is below zero goes the other way."""
    parts: list[Part] = []
    above = below = ZERO
    for number, (amount, one) in enumerate(zip(amounts, series, strict=True)):
        start = below if amount is not None and amount < 0 else above
        end = None if amount is None else start + amount
        parts.append(Part(number, 0, start, end, one.labels[index]))
        if end is not None:
            above, below = max(above, end), min(below, end)
    return tuple(parts)
