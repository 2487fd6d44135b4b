"""How a series varies into plain words: what stands out at its latest value, and whether a target can be relied on.

The words say what the figures show and never why: no rule can tell a cause.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.figures.change import Judgement
from generator.figures.errors import FigureError
from generator.figures.formatting import figure
from generator.figures.points import Series
from generator.figures.printed import FigureText, Origin, Piece, Quantity, Words
from generator.figures.process import FEWEST, Limits, Rule, Signal, Stretch, stretches
from generator.figures.references import reference_value
from generator.figures.status import yardstick
from generator.figures.words import counted, in_words
from generator.model.measure import Better, UnitKind


class Travel(Enum):
    """Where a measure is going, with the shape that stands beside the word."""

    IMPROVING = ("improving", "↑")
    WORSENING = ("worsening", "↓")
    CHANGING = ("changing", "↕")
    NO_CLEAR_CHANGE = ("no clear change", "↔")
    TOO_FEW = ("too few values to tell", "")

    def __init__(self, word: str, shape: str) -> None:
        self.word = word
        self.shape = shape

    @property
    def marked(self) -> str:
        """The word with its shape after it; before it, a shape would be taken for a typed bullet."""
        return f"{self.word} {self.shape}".strip()


_CLEAR = {
    Judgement.BETTER: "a clear improvement",
    Judgement.WORSE: "a clear worsening",
    Judgement.OTHER: "a clear change",
}
_TRAVEL = {Judgement.BETTER: Travel.IMPROVING, Judgement.WORSE: Travel.WORSENING, Judgement.OTHER: Travel.CHANGING}
_UP_IS_GOOD = {Better.HIGHER: True, Better.LOWER: False}
_NEVER_NEGATIVE = frozenset(UnitKind) - {UnitKind.POUNDS, UnitKind.THOUSANDS, UnitKind.MILLIONS}


def travel(series: Series) -> Travel:
    """Where the series is going at its latest value, by the rules of `process`; no claim under 12 values."""
    stretch = _latest(series)
    if stretch is None or stretch.limits is None:
        return Travel.TOO_FEW
    return _TRAVEL[_judged(series, stretch.signal)] if stretch.signal else Travel.NO_CLEAR_CHANGE


def variation_in_words(series: Series) -> FigureText:
    """A sentence on what stands out at the latest value, if anything does.

    Raises NoDataError, and FigureError for values that cannot be compared one by one.
    """
    stretch = _comparable(series)
    if stretch.limits is None:
        return _too_few(stretch)
    printed = _Printed(series, stretch.limits)
    if stretch.signal is None:
        around = (
            "The values vary around a mean of ",
            printed.mean,
            ", between ",
            printed.lower,
            " and ",
            printed.upper,
        )
        return printed.sentence(*around, "; no clear change stands out.")
    found = _CLEAR[_judged(series, stretch.signal)]
    return printed.sentence(f"There is {found}: ", *_SAID[stretch.signal.rule](stretch.signal.up, printed), ".")


def assurance_in_words(series: Series) -> FigureText:
    """A sentence on whether the target can be expected to be met. Raises FigureError without one."""
    stretch = _comparable(series)
    if stretch.limits is None:
        return _too_few(stretch)
    measure, latest = series.measure, series.latest
    line = yardstick(measure, latest)
    aim = reference_value(line, latest.period, measure.decimals) if line is not None else None
    if line is None or aim is None or measure.better not in _UP_IS_GOOD:
        raise FigureError(
            f"{series.identifier} has no target for {latest.period.label}, or no better direction; both are needed",
            "leave .assurance out",
        )
    printed = _Printed(series, stretch.limits)
    target = (f"The {_small(line.label)} of ", printed.figure(aim))
    range_of = ("the range in which the values vary (", printed.lower, " to ", printed.upper, ")")
    if stretch.limits.lower < aim < stretch.limits.upper:
        return printed.sentence(*target, " lies within ", *range_of, ": it may be met or missed by chance.")
    above = aim >= stretch.limits.upper
    met = above is not _UP_IS_GOOD[measure.better]
    side, outlook = ("above " if above else "below "), ("it can" if met else "it cannot")
    return printed.sentence(*target, " lies ", side, *range_of, f": {outlook} be expected to be met as things are.")


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


def _too_few(stretch: Stretch) -> FigureText:
    there = counted(len(stretch.points), "value", "values")
    verb = "is" if len(stretch.points) == 1 else "are"
    return Words(
        (Piece(f"There {verb} {there}, too few to tell a change from ordinary variation; {FEWEST} are needed."),)
    )


@dataclass(frozen=True, slots=True)
class _Printed:
    """Figures of a series with limits, printed as its values are."""

    series: Series
    limits: Limits

    @property
    def mean(self) -> Piece:
        return self.figure(self.limits.mean)

    @property
    def lower(self) -> Piece:
        return self.figure(natural(self.limits.lower, self.series))

    @property
    def upper(self) -> Piece:
        return self.figure(natural(self.limits.upper, self.series))

    @property
    def latest(self) -> Piece:
        return self.figure(self.series.latest.amount)

    def figure(self, value: Decimal) -> Piece:
        measure = self.series.measure
        return Piece(figure(value, measure.decimals, measure.unit), self._origin)

    def sentence(self, *parts: Piece | str) -> FigureText:
        return Words(tuple(part if isinstance(part, Piece) else Piece(part) for part in parts))

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


def _said_outside(up: bool, printed: _Printed) -> tuple[Piece | str, ...]:
    side, limit = ("above", printed.upper) if up else ("below", printed.lower)
    when = printed.series.latest.period.label
    return f"the value for {when}, ", printed.latest, f", lies {side} the limit of ordinary variation, ", limit


def _said_run(up: bool, printed: _Printed) -> tuple[Piece | str, ...]:
    return (f"of the last {in_words(7)} values each is {'higher' if up else 'lower'} than the one before",)


def _said_shift(up: bool, printed: _Printed) -> tuple[Piece | str, ...]:
    return f"the last {in_words(7)} values are all {'above' if up else 'below'} the mean of ", printed.mean


def _said_near(up: bool, printed: _Printed) -> tuple[Piece | str, ...]:
    limit = printed.upper if up else printed.lower
    side = "upper" if up else "lower"
    return f"two of the last three values are close to the {side} limit of ordinary variation, ", limit


_SAID = {
    Rule.OUTSIDE: _said_outside,
    Rule.RUN: _said_run,
    Rule.SHIFT: _said_shift,
    Rule.NEAR: _said_near,
}


def _small(label: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
