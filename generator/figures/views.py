"""Measures as prose sees them: `measures.children_missing_ehcp.latest`, `.since("Nov-20").moved`, `.target`.

Nothing here knows the template language; what cannot be given raises a FigureError with a problem's code and words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from generator.figures import cumulative
from generator.figures.change_view import ChangeView
from generator.figures.errors import FigureError, UnknownMeasureError, nearest, or_broken
from generator.figures.points import Point, Series, read_period
from generator.figures.printed import FigureText, FigureView, Origin, Piece, Quantity
from generator.figures.references import ReferenceView
from generator.figures.series import resolve
from generator.figures.status import standing
from generator.figures.variation import assurance_in_words, travel, variation_in_words
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.period import Period
from generator.model.reference_line import ReferenceLine
from generator.problems import Path, SourceMap

__all__ = ["ChangeView", "FigureText", "FigureView", "MeasureView", "MeasureViews", "Origin", "Piece", "ReferenceView"]


class MeasureViews:
    """All measures, by id or as attributes with underscores for hyphens; each is worked out when asked for.

    `broken` are the ids of measures whose own files have errors.
    """

    __slots__ = ("_broken", "_measures", "_views")

    def __init__(self, measures: Mapping[str, Sourced[Measure]], broken: Set[str] = frozenset()) -> None:
        self._measures = measures
        self._broken = broken
        self._views: dict[str, MeasureView] = {}

    def __getitem__(self, identifier: str) -> MeasureView:
        """The measure with this id. Raises UnknownMeasureError with the nearest id, or what `resolve` raises."""
        if identifier not in self._views:
            try:
                self._views[identifier] = self._view(str(identifier))
            except FigureError as error:
                raise or_broken(error, self._broken) from None
        return self._views[identifier]

    def __getattr__(self, name: str) -> MeasureView:
        """The measure whose id is `name` with hyphens for underscores. Raises as by id."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name.replace("_", "-")]

    def __contains__(self, identifier: object) -> bool:
        """Whether there is such a measure."""
        return identifier in self._measures

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._measures)

    def __len__(self) -> int:
        """How many measures there are."""
        return len(self._measures)

    def _view(self, identifier: str) -> MeasureView:
        if identifier not in self._measures:
            names = [name.replace("-", "_") for name in self._measures]
            hint = nearest(identifier.replace("-", "_"), names)
            message = f"there is no measure {identifier!r}; name one that has a file"
            raise UnknownMeasureError(identifier, message, hint)
        return MeasureView(resolve(identifier, self._measures), self._measures[identifier].source)


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure. Prints as its phrase: the number of children out of education."""

    _series: Series
    _source: SourceMap

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
        title = self._measure.title
        return self._measure.phrase or title[:1].lower() + title[1:]

    @property
    def has(self) -> str:
        """The verb that agrees with the phrase: has, or have."""
        return "have" if self._measure.plural else "has"

    @property
    def was(self) -> str:
        """The verb that agrees with the phrase: was, or were."""
        return "were" if self._measure.plural else "was"

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
        return self._figure(self._before_latest(self._series.known[-2:-1]))

    def at(self, period: Period | str) -> FigureView:
        """The value in a period, which may be missing. Raises UnknownPeriodError for one it does not know."""
        return self._figure(self._series.at(read_period(period)))

    @property
    def change(self) -> ChangeView:
        """The change to the latest value since the baseline, or since the first value where no baseline is named.

        Of a measure that adds up from each April: since the same point a year earlier. Raises FigureError where there
        is nothing to compare with.
        """
        series = self._series
        if series.cumulative:
            return self._change(cumulative.year_earlier(series), series.latest)
        baseline = self._measure.baseline
        start = series.value_at(baseline) if baseline is not None else series.first
        return self._change(self._before_latest((start,)), series.latest)

    def since(self, period: Period | str) -> ChangeView:
        """The change from a period to the latest value. Raises UnknownPeriodError when the period has no value."""
        return self._change(self._series.value_at(read_period(period)), self._series.latest)

    def between(self, start: Period | str, end: Period | str) -> ChangeView:
        """The change between two periods. Raises UnknownPeriodError when one of them has no value."""
        return self._change(self._series.value_at(read_period(start)), self._series.value_at(read_period(end)))

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

    @property
    def status(self) -> str:
        """How the latest value stands: on target, at risk, off target, no target set."""
        return standing(self._measure, self._series.latest).word

    @property
    def status_mark(self) -> str:
        """The status with its shape before it, for a table: a square and off target."""
        return standing(self._measure, self._series.latest).marked

    @property
    def travel(self) -> str:
        """Where it is going: improving, worsening, changing, no clear change; too few values to tell under 12."""
        return travel(self._series).word

    @property
    def travel_mark(self) -> str:
        """The same with its shape before it, for a table."""
        return travel(self._series).marked

    @property
    def variation(self) -> FigureText:
        """A sentence on what stands out at the latest value. Raises FigureError as the figures room says there."""
        return variation_in_words(self._series)

    @property
    def assurance(self) -> FigureText:
        """A sentence on whether the target can be expected to be met. Raises FigureError without a target."""
        return assurance_in_words(self._series)

    @property
    def _measure(self) -> Measure:
        return self._series.measure

    def _figure(self, point: Point) -> FigureView:
        return FigureView(Quantity.of(self._series, point))

    def _change(self, start: Point, end: Point) -> ChangeView:
        return ChangeView(self._series, start, end, self._measure.decimals)

    def _reference(self, path: Path, line: ReferenceLine | None) -> ReferenceView:
        return ReferenceView(self._series, self._source, path, line)

    def _before_latest(self, points: tuple[Point, ...]) -> Point:
        """The one of `points` that is not the latest. Raises FigureError when there is no other value."""
        latest = self._series.latest
        for point in points:
            if point.period != latest.period:
                return point
        raise FigureError(
            f"the measure {self._series.identifier} has no value before {latest.period.label}; a change needs two",
            "show the latest value alone: .latest",
        )
