"""All measures as prose sees them, by id or as attributes: `measures.children_missing_ehcp`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set

from generator.document.wording import Wording
from generator.figures.change_view import ChangeView
from generator.figures.errors import FigureError, UnknownMeasureError, nearest, or_broken
from generator.figures.measure_view import MeasureView
from generator.figures.points import Series
from generator.figures.printed import FigureText, FigureView, Origin, Piece
from generator.figures.references import ReferenceView
from generator.figures.series import resolve
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.reported import Reported

__all__ = ["ChangeView", "FigureText", "FigureView", "MeasureView", "MeasureViews", "Origin", "Piece", "ReferenceView"]


class MeasureViews:
    """All measures, by id or as attributes with underscores for hyphens; each is worked out when asked for.

    `broken` are the ids of measures whose own files have errors; `reported` gives what was last reported of a measure.
    """

    __slots__ = ("_broken", "_measures", "_reported", "_views", "_wording")

    def __init__(
        self,
        measures: Mapping[str, Sourced[Measure]],
        wording: Wording,
        broken: Set[str] = frozenset(),
        reported: Callable[[str], Reported | None] = lambda _: None,
    ) -> None:
        self._measures = measures
        self._broken = broken
        self._wording = wording
        self._reported = reported
        self._views: dict[str, MeasureView] = {}

    def __getitem__(self, identifier: str) -> MeasureView:
        """The measure with this id. Raises UnknownMeasureError with the nearest id, or what `resolve` raises."""
        if identifier not in self._views:
            series = self._series(str(identifier))
            source = self._measures[identifier].source
            self._views[identifier] = MeasureView(series, source, self._series, self._wording, self._reported)
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

    def _series(self, identifier: str) -> Series:
        try:
            if identifier not in self._measures:
                names = [name.replace("-", "_") for name in self._measures]
                hint = nearest(identifier.replace("-", "_"), names)
                message = f"there is no measure {identifier!r}; name one that has a file"
                raise UnknownMeasureError(identifier, message, hint)
            return resolve(identifier, self._measures)
        except FigureError as error:
            raise or_broken(error, self._broken) from None
