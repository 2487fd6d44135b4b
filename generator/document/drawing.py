"""A chart as plain data: what is to be drawn and labelled, with no opinion on size, colour or file format."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from generator.document.inlines import FigureSource
from generator.frozen import dataclass


class DrawingKind(StrEnum):
    """The kinds of chart."""

    LINE = "line"
    BAR = "bar"
    GROUPED_BAR = "grouped-bar"
    STACKED_BAR = "stacked-bar"
    FULL_BAR = "100-percent-bar"


class SeriesRole(StrEnum):
    """What a line or set of bars stands for, which decides how it is drawn."""

    MEASURE = "measure"
    TARGET = "target"
    STATUTORY = "statutory"
    BENCHMARK = "benchmark"
    FORECAST = "forecast"
    MEAN = "mean"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Series:
    """One line, or one set of bars. A value and its label for each category; None where there is no value (a gap).

    `labels` are the values as printed everywhere else ("49", "54%"). `breaks_before` lists the indexes of categories
    before which a line is broken although both values exist (a cumulative measure that starts again each April).
    `sources` say where each value is from; they are no part of what is drawn, and empty for what is no measure.
    """

    label: str
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...]
    role: SeriesRole = SeriesRole.MEASURE
    breaks_before: tuple[int, ...] = ()
    sources: tuple[FigureSource | None, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a chart shows.

    `categories` are the labels along the axis; `positions` are their places on a time axis in days (the day number of
    the period's end), so that uneven gaps between periods look uneven, or empty when the categories have no order in
    time. `axis_title` is the unit in words ("Days", "Per cent of plans"); `unit_suffix` ("%") and `unit_prefix` ("£")
    go with the numbers on the axis. `decimals` is the number of places on labels.
    """

    kind: DrawingKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis_title: str
    positions: tuple[int, ...] = ()
    unit_prefix: str = ""
    unit_suffix: str = ""
    decimals: int = 0
