"""What a meeting is told of each measure is kept with its publication, and is what a later meeting compares with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date

from generator.build.inputs import PUBLICATIONS
from generator.build.publications import FOLDER, RECORD, latest_publication
from generator.document.blocks import Document
from generator.document.inlines import FigureSource
from generator.document.provenance import figures_of
from generator.document.walk import every_block
from generator.figures.errors import FigureError
from generator.figures.points import Point
from generator.figures.series import resolve
from generator.frozen import dataclass
from generator.model.content import Content
from generator.model.period import Period
from generator.model.reported import Reported
from generator.problems import Location
from generator.workspace import Workspace


def reported_in(documents: Iterable[Document], content: Content) -> dict[str, dict[str, str]]:
    """For each measure that the papers of a meeting print: the latest period they print, with its exact value.

    A target, a forecast and a value that is missing tell nobody how things stand, and are passed over.
    """
    latest: dict[str, Point] = {}
    for source in _sources(documents):
        point = _value(source, content)
        if point is not None and (source.measure not in latest or latest[source.measure].period < point.period):
            latest[source.measure] = point
    return {measure: _kept(measure, point, content) for measure, point in sorted(latest.items())}


def _sources(documents: Iterable[Document]) -> Iterator[FigureSource]:
    found = (source for each in documents for block in every_block(each.blocks) for _, source in figures_of(block))
    yield from dict.fromkeys(found)


def _value(source: FigureSource, content: Content) -> Point | None:
    """The point that a printed figure is; None for whatever else was printed of the measure."""
    if source.measure not in content.measures:
        return None
    try:
        point = resolve(source.measure, content.measures).find(Period.parse(source.period))
    except FigureError:
        return None
    is_it = point is not None and (point.where.file, point.where.line) == (source.file, source.line)
    return point if is_it and point is not None and point.value is not None and not point.forecast else None


def _kept(measure: str, point: Point, content: Content) -> dict[str, str]:
    unit = content.measures[measure].record.unit
    return {"period": point.period.label, "value": str(point.amount), "unit": unit.value}


@dataclass(slots=True)
class EarlierReports(Mapping[str, Mapping[str, Reported]]):
    """For each meeting, what its committee was last told before it of each measure; read when asked for.

    What was read leaves the names of its inputs in `reads`: the list of publications, and the records.
    """

    workspace: Workspace
    content: Content
    reads: set[str] = field(default_factory=set)

    def __getitem__(self, meeting: str) -> Mapping[str, Reported]:
        """What was reported before a meeting. Raises ContentError for a record that cannot be read."""
        self.reads.add(PUBLICATIONS)
        found: dict[str, Reported] = {}
        for earlier, day in self._before(meeting):
            found.update(self._of(earlier, day))
        return found

    def __iter__(self) -> Iterator[str]:
        """The meetings."""
        return iter(self.content.meetings)

    def __len__(self) -> int:
        return len(self.content.meetings)

    def _before(self, meeting: str) -> list[tuple[str, date]]:
        """The earlier meetings of the same committee, in the order of their days."""
        own = self.content.meetings[meeting].meeting.record
        records = ((name, loaded.meeting.record) for name, loaded in self.content.meetings.items())
        earlier = ((m.date, name) for name, m in records if m.committee == own.committee and m.date < own.date)
        return [(name, day) for day, name in sorted(earlier)]

    def _of(self, meeting: str, day: date) -> Iterator[tuple[str, Reported]]:
        publication = latest_publication(self.workspace, meeting)
        if publication is None:
            return
        record = f"{FOLDER}/{meeting}/{publication.folder.name}/{RECORD}"
        self.reads.add(record)
        for measure, kept in publication.reported.items():
            where = Location(record, kept.line)
            yield measure, Reported(day, kept.period, kept.value, kept.unit, where)
