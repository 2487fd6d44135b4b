"""How a series varies into plain words: what stands out at its latest value, and whether a target can be relied on.

The words say what the figures show and never why: no rule can tell a cause.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from generator.document.tongues import first_letter, with_first_letter, without_marks
from generator.document.wording import Wording
from generator.figures.change import Judgement
from generator.figures.errors import FigureError
from generator.figures.formatting import figure
from generator.figures.periods import period_label
from generator.figures.points import Series
from generator.figures.printed import FigureText, Origin, Piece, Quantity, Words
from generator.figures.process import FEWEST, Limits, Rule, Signal, Stretch, stretches
from generator.figures.references import reference_value
from generator.figures.said import said
from generator.figures.status import yardstick
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.measure import Better, UnitKind


class Travel(Enum):
    """Where a measure is going, with the shape that stands beside the word."""

    IMPROVING = ("improving", "↑")
    WORSENING = ("worsening", "↓")
    CHANGING = ("changing", "↕")
    NO_CLEAR_CHANGE = ("no-clear-change", "↔")
    TOO_FEW = ("too-few", "")

    def __init__(self, called: str, shape: str) -> None:
        self.called = called
        self.shape = shape

    def word(self, wording: Wording) -> str:
        """`improving`."""
        return wording.say(f"travel-{self.called}")

    def marked(self, wording: Wording) -> str:
        """The word with its shape after it; before it, a shape would be taken for a typed bullet."""
        return f"{self.word(wording)} {self.shape}".strip()


_TRAVEL = {Judgement.BETTER: Travel.IMPROVING, Judgement.WORSE: Travel.WORSENING, Judgement.OTHER: Travel.CHANGING}
_UP_IS_GOOD = {Better.HIGHER: True, Better.LOWER: False}
_NEVER_NEGATIVE = frozenset(UnitKind) - {UnitKind.POUNDS, UnitKind.THOUSANDS, UnitKind.MILLIONS}


def travel(series: Series) -> Travel:
    """Where the series is going at its latest value, by the rules of `process`; no claim under 12 values."""
    stretch = _latest(series)
    if stretch is None or stretch.limits is None:
        return Travel.TOO_FEW
    return _TRAVEL[_judged(series, stretch.signal)] if stretch.signal else Travel.NO_CLEAR_CHANGE


def variation_in_words(series: Series, wording: Wording) -> FigureText:
    """A sentence on what stands out at the latest value, if anything does.

    Raises NoDataError, and FigureError for values that cannot be compared one by one.
    """
    stretch = _comparable(series)
    if stretch.limits is None:
        return _too_few(stretch, wording)
    printed = _Printed(series, stretch.limits, wording)
    if stretch.signal is None:
        return said(wording, "variation-none", printed.range_of | {"mean": printed.mean})
    judged = _judged(series, stretch.signal)
    return said(wording, f"variation-{judged.value}", {"signal": _signal(stretch.signal, printed)})


def assurance_in_words(series: Series, wording: Wording) -> FigureText:
    """A sentence on whether the target can be expected to be met. Raises FigureError without one."""
    stretch = _comparable(series)
    if stretch.limits is None:
        return _too_few(stretch, wording)
    measure, latest = series.measure, series.latest
    line = yardstick(measure, latest)
    aim = reference_value(line, latest.period, measure.decimals) if line is not None else None
    if line is None or aim is None or measure.better not in _UP_IS_GOOD:
        raise FigureError(
            f"{series.identifier} has no target for {latest.period.label}, or no better direction; both are needed",
            "leave .assurance out",
        )
    printed = _Printed(series, stretch.limits, wording)
    figures = printed.range_of | {"aim": printed.figure(aim)}
    return said(
        wording, f"assurance-{_outlook(aim, stretch.limits, measure.better)}", figures, label=_small(line.label)
    )


def _outlook(aim: Decimal, limits: Limits, better: Better) -> str:
    """Where a target lies, and whether it can be expected to be met, as messages call it."""
    if limits.lower < aim < limits.upper:
        return "within"
    above = aim >= limits.upper
    met = above is not _UP_IS_GOOD[better]
    return f"{'above' if above else 'below'}-{'met' if met else 'missed'}"


def _latest(series: Series) -> Stretch | None:
    found = stretches(series)
    return found[-1] if found else None


def _comparable(series: Series) -> Stretch:
    """The latest stretch. Raises FigureError for values that cannot be compared one by one."""
    last = series.latest
    stretch = _latest(series)
    if stretch is None:
        raise FigureError(
            f"the values of {series.identifier} up to {last.period.label} cannot be compared one by one: they add up "
            "from each April, or are for periods of different lengths",
            "write .in_period before it for a measure that adds up; else leave it out",
        )
    return stretch


def _judged(series: Series, signal: Signal | None) -> Judgement:
    good = _UP_IS_GOOD.get(series.measure.better)
    if good is None or signal is None:
        return Judgement.OTHER
    return Judgement.BETTER if signal.up is good else Judgement.WORSE


def _too_few(stretch: Stretch, wording: Wording) -> FigureText:
    there = len(stretch.points)
    return said(wording, "variation-too-few", {}, count=there, number=in_words(there, wording), fewest=FEWEST)


@dataclass(frozen=True, slots=True)
class _Printed:
    """Figures of a series with limits, printed as its values are."""

    series: Series
    limits: Limits
    wording: Wording

    @property
    def mean(self) -> FigureText:
        return self.figure(self.limits.mean)

    @property
    def lower(self) -> FigureText:
        return self.figure(natural(self.limits.lower, self.series))

    @property
    def upper(self) -> FigureText:
        return self.figure(natural(self.limits.upper, self.series))

    @property
    def latest(self) -> FigureText:
        return self.figure(self.series.latest.amount)

    @property
    def range_of(self) -> dict[str, FigureText]:
        return {"lower": self.lower, "upper": self.upper}

    def figure(self, value: Decimal) -> FigureText:
        measure = self.series.measure
        return Words((Piece(figure(value, measure.decimals, measure.unit, self.wording), self._origin),))

    @property
    def _origin(self) -> Origin:
        return Quantity.of(self.series, self.series.latest).origin


def natural(limit: Decimal, series: Series) -> Decimal:
    """A limit as it is shown: a count, time or percentage does not go below nought, nor a percentage above 100."""
    measure = series.measure
    values = [point.amount for point in series.known]
    if measure.unit in _NEVER_NEGATIVE and min(values) >= 0:
        limit = max(limit, Decimal(0))
    if measure.unit is UnitKind.PERCENT and max(values) <= 100:
        limit = min(limit, Decimal(100))
    return limit


_RULES = {Rule.OUTSIDE: "outside", Rule.RUN: "run", Rule.SHIFT: "shift", Rule.NEAR: "near"}
"""What messages call each rule."""


def _signal(signal: Signal, printed: _Printed) -> FigureText:
    """What stands out, as a clause."""
    wording = printed.wording
    limit = printed.upper if signal.up else printed.lower
    figures = {"latest": printed.latest, "limit": limit, "mean": printed.mean}
    words = {"number": in_words(7, wording), "period": period_label(printed.series.latest.period, wording)}
    return said(wording, f"variation-{_RULES[signal.rule]}-{'up' if signal.up else 'down'}", figures, **words)


def _small(label: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals."""
    return label if without_marks(label)[1:2].isupper() else with_first_letter(label, first_letter(label).lower())
