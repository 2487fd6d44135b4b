"""What a measure is held against, as a text asks for it: a target, a statutory timescale, a national average."""

from __future__ import annotations

from decimal import Decimal

from generator.document.wording import Wording
from generator.figures.errors import FigureError, UnknownPeriodError
from generator.figures.points import Series, read_period
from generator.figures.printed import FigureText, FigureView, Origin, Piece, Quantity
from generator.figures.rounding import half_up
from generator.frozen import dataclass
from generator.model.period import Period
from generator.model.reference_line import ReferenceLine
from generator.problems import Location, Path, SourceMap


def reference_value(line: ReferenceLine, period: Period, decimals: int) -> Decimal | None:
    """What holds for a period: as typed, or on a trajectory rounded as the measure is; None where nothing holds."""
    value = line.at(period)
    return value if value is None or line.written(period) is not None else half_up(value, decimals)


def reference_places(value: Decimal) -> int:
    """The decimal places of a target: as many as it was typed with, whatever the measure's. A timescale is 139 days."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True)
class ReferenceView(FigureText):
    """A reference line of a measure. Prints what holds at the measure's latest value, or the nearest before it.

    It is false when the measure has none, so that a text can ask; printing it then raises FigureError.
    """

    _series: Series
    _source: SourceMap
    _path: Path
    _line: ReferenceLine | None
    _wording: Wording

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The value, as one piece."""
        return self._now.pieces

    @property
    def label(self) -> str:
        """What the line is called: Statutory timescale."""
        return self._given.label

    @property
    def period(self) -> str:
        """The period whose value is printed."""
        return self._now.period

    @property
    def plain(self) -> FigureText:
        """The value without its unit."""
        return self._now.plain

    @property
    def in_words(self) -> FigureText:
        """The value with whole numbers under ten in words."""
        return self._now.in_words

    def rounded(self, places: int) -> FigureView:
        """The value to another number of decimal places."""
        return self._now.rounded(places)

    def at(self, period: Period | str) -> FigureView:
        """The value that holds for a period. Raises UnknownPeriodError when none does."""
        wanted = read_period(period)
        measure = self._series.measure
        value = reference_value(self._given, wanted, measure.decimals)
        if value is None:
            labels = ", ".join(p.short for p in self._given.periods)
            raise UnknownPeriodError(
                f"the {self.label} of {self._series.identifier} has no value for {wanted.label}; name one that has",
                f"there are: {labels}",
            )
        where = self._where(wanted)
        origin = Origin(self._series.identifier, wanted.label, where.file, where.line)
        return FigureView(Quantity(value, measure.unit, reference_places(value), wanted, origin), self._wording)

    def __bool__(self) -> bool:
        """Whether the measure has such a line."""
        return self._line is not None

    @property
    def _given(self) -> ReferenceLine:
        if self._line is None:
            raise FigureError(
                f"the measure {self._series.identifier} has no {self._path[0]}; a text can only show what there is",
                f"add a {self._path[0]} to the measure, or leave it out of the text",
            )
        return self._line

    @property
    def _now(self) -> FigureView:
        latest = self._series.latest.period
        if self._given.at(latest) is not None:
            return self.at(latest)
        periods = self._given.periods
        return self.at(max((p for p in periods if p <= latest), default=periods[0]))

    def _where(self, period: Period) -> Location:
        """Where the value stands; the file spells periods as its author did."""
        inside = (*self._path, "series" if self._given.trajectory is None else "trajectory")
        spelled = [path[-1] for path in self._source.positions if path[:-1] == inside]
        exact = next((name for name in spelled if Period.parse(name) == period), None)
        alone = "value" if self._given.value is not None else inside[-1]
        return self._source.at(*inside, exact) if exact is not None else self._source.at(*self._path, alone)
