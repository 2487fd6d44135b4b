"""One measure as prose sees it: `.latest`, `.since("Nov-20").moved`, `.target`, `.variation`, `.rank_among(...)`.

Nothing here knows the template language; what cannot be given raises a FigureError with a problem's code and words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures import cumulative
from generator.figures.baseline import before_latest, since_baseline
from generator.figures.change_view import ChangeView
from generator.figures.errors import FigureError, MixedUnitsError, nearest
from generator.figures.formatting import as_printed
from generator.figures.last_report import LastReportView
from generator.figures.points import Point, Series, read_period
from generator.figures.printed import FigureText, FigureView, Quantity
from generator.figures.rank import RankView, rank
from generator.figures.references import ReferenceView, reference_value
from generator.figures.status import standing
from generator.figures.variation import assurance_in_words, travel, variation_in_words
from generator.figures.words import listed
from generator.frozen import dataclass
from generator.model.measure import Measure
from generator.model.period import Period
from generator.model.reference_line import ReferenceLine
from generator.model.reported import Reported
from generator.problems import Path, SourceMap


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure. Prints as its phrase: the number of children out of education."""

    _series: Series
    _source: SourceMap
    _series_of: Callable[[str], Series]
    _wording: Wording
    _reported: Callable[[str], Reported | None]

    def __str__(self) -> str:
        """The phrase."""
        return self.phrase

    @property
    def title(self) -> str:
        """What the figure is, as it stands in a table row."""
        return self._measure.title

    @property
    def phrase(self) -> str:
        """What the figure is, as it stands in a sentence; the title with a small letter where no phrase is given."""
        return self._measure.in_sentence

    @property
    def has(self) -> str:
        """The verb that agrees with the phrase: has, or have."""
        return self._wording.say("measure-have" if self._measure.plural else "measure-has")

    @property
    def was(self) -> str:
        """The verb that agrees with the phrase: was, or were."""
        return self._wording.say("measure-were" if self._measure.plural else "measure-was")

    @property
    def unit(self) -> str:
        """The unit's name."""
        return str(self._measure.unit)

    @property
    def source(self) -> str:
        """Where the figures are from."""
        return self._measure.source

    @property
    def definition(self) -> str:
        """What is counted, and how."""
        return self._measure.definition.strip()

    @property
    def first(self) -> FigureView:
        """The earliest value. Raises NoDataError."""
        return self._figure(self._series.first)

    @property
    def latest(self) -> FigureView:
        """The latest value there is. Raises NoDataError."""
        return self._figure(self._series.latest)

    @property
    def previous(self) -> FigureView:
        """The value before the latest. Raises FigureError when there is only one."""
        return self._figure(before_latest(self._series, *self._series.known[-2:-1]))

    def at(self, period: Period | str) -> FigureView:
        """The value in a period, which may be missing. Raises UnknownPeriodError for one it does not know."""
        return self._figure(self._series.at(read_period(period)))

    @property
    def change(self) -> ChangeView:
        """The change to the latest value since the baseline, or since the first value where no baseline is named.

        Of a measure that adds up from each April: since the same point a year earlier. Raises FigureError where there
        is nothing to compare with.
        """
        return self._change(*since_baseline(self._series))

    def since(self, period: Period | str) -> ChangeView:
        """The change from a period to the latest value. Raises UnknownPeriodError when the period has no value."""
        return self._change(self._series.value_at(read_period(period)), self._series.latest)

    def between(self, start: Period | str, end: Period | str) -> ChangeView:
        """The change between two periods. Raises UnknownPeriodError when one of them has no value."""
        return self._change(self._series.value_at(read_period(start)), self._series.value_at(read_period(end)))

    @property
    def since_last_report(self) -> LastReportView:
        """What came since the last report to this committee that had the measure; false when none had."""
        return LastReportView(self._series, self._reported(self._series.identifier), self._wording)

    @property
    def in_period(self) -> MeasureView:
        """The same measure as what each period added, for one that adds up from each April."""
        return replace(self, _series=cumulative.in_period(self._series))

    @property
    def target(self) -> ReferenceView:
        """The target; false when none is set."""
        return self._reference(("target",), self._measure.target)

    def target_at(self, period: Period | str) -> FigureView:
        """The target that holds for a period. Raises UnknownPeriodError."""
        return self.target.at(period)

    @property
    def statutory(self) -> ReferenceView:
        """The statutory timescale; false when there is none."""
        return self._reference(("statutory",), self._measure.statutory)

    def benchmark(self, label: str) -> ReferenceView:
        """The benchmark with this label. Raises FigureError naming those there are."""
        for index, line in enumerate(self._measure.benchmarks):
            if line.label == label:
                return self._reference(("benchmarks", index), line)
        labels = [line.label for line in self._measure.benchmarks]
        raise FigureError(
            f"the measure {self._series.identifier} has no benchmark {label!r}; name one it has", nearest(label, labels)
        )

    @property
    def forecast(self) -> FigureView:
        """The forecast that reaches furthest. Raises FigureError when there is none."""
        if not self._series.forecasts:
            raise FigureError(
                f"the measure {self._series.identifier} has no forecast; a text can only show what there is",
                "add a value with status: forecast, or leave the forecast out of the text",
            )
        return self._figure(self._series.forecasts[-1])

    def rank_among(self, *identifiers: str) -> RankView:
        """The place of the latest value among those of other measures in the same period: second highest of six.

        Raises UnknownMeasureError, MixedUnitsError, and UnknownPeriodError for one without a value then.
        """
        latest, measure = self._series.latest, self._measure
        others = [self._series_of(name) for name in dict.fromkeys(identifiers) if name != self._series.identifier]
        mixed = [other.identifier for other in others if other.measure.unit is not measure.unit]
        if mixed:
            found = f"{listed(mixed)} and {self._series.identifier} are in different units"
            raise MixedUnitsError(f"{found}; a rank needs one unit", "name measures of the same unit")
        values = [self._printed(other.value_at(latest.period).amount) for other in others]
        return self._ranked(latest, values)

    @property
    def rank(self) -> RankView:
        """The place of the latest value among the benchmarks that hold then. Raises FigureError without any."""
        latest, measure = self._series.latest, self._measure
        held = [reference_value(line, latest.period, measure.decimals) for line in measure.benchmarks]
        values = [value for value in held if value is not None]
        return self._ranked(latest, values)

    @property
    def status(self) -> str:
        """How the latest value stands: on target, at risk, off target, no target set."""
        return standing(self._measure, self._series.latest).word(self._wording)

    @property
    def status_mark(self) -> str:
        """The status with its shape, for a table: off target and a square."""
        return standing(self._measure, self._series.latest).marked(self._wording)

    @property
    def travel(self) -> str:
        """Where it is going: improving, worsening, changing, no clear change; too few values to tell under 12."""
        return travel(self._series).word(self._wording)

    @property
    def travel_mark(self) -> str:
        """The same with its shape, for a table."""
        return travel(self._series).marked(self._wording)

    @property
    def variation(self) -> FigureText:
        """A sentence on what stands out at the latest value. Raises FigureError as the figures room says there."""
        return variation_in_words(self._series, self._wording)

    @property
    def assurance(self) -> FigureText:
        """A sentence on whether the target can be expected to be met. Raises FigureError without a target."""
        return assurance_in_words(self._series, self._wording)

    @property
    def _measure(self) -> Measure:
        return self._series.measure

    def _ranked(self, latest: Point, values: list[Decimal]) -> RankView:
        """The latest value's place among values as they are printed, so that two printed alike are a tie."""
        origin = Quantity.of(self._series, latest).origin
        return rank(self._printed(latest.amount), values, self._measure.better, origin, self._wording)

    def _printed(self, value: Decimal) -> Decimal:
        return as_printed(value, self._measure.decimals, self._measure.unit)

    def _figure(self, point: Point) -> FigureView:
        return FigureView(Quantity.of(self._series, point), self._wording)

    def _change(self, start: Point, end: Point) -> ChangeView:
        return ChangeView(self._series, start, end, self._measure.decimals, self._wording)

    def _reference(self, path: Path, line: ReferenceLine | None) -> ReferenceView:
        return ReferenceView(self._series, self._source, path, line, self._wording)
