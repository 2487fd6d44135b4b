"""All measures as the texts of a paper use them, with what the committee was last told of each."""

from __future__ import annotations

from generator.document.wording import Wording
from generator.figures.series import resolve
from generator.figures.views import MeasureViews
from generator.model.content import Content, LoadedMeeting
from generator.model.reported import LastReport, Reported


def measure_views(
    content: Content, meeting: LoadedMeeting, wording: Wording, stated: LastReport | None = None
) -> MeasureViews:
    """The measures. `stated` is the last report that a paper names itself, for what was not published from here."""

    def reported(measure: str) -> Reported | None:
        published = content.reported.get(meeting.identifier, {}).get(measure)
        return published or (_in_data(content, measure, stated) if stated else None)

    return MeasureViews(content.measures, wording, content.broken_measures, reported)


def _in_data(content: Content, measure: str, last: LastReport) -> Reported | None:
    """What the data has for the period that the last report ended with; None where it has no value then."""
    series = resolve(measure, content.measures)
    point = series.find(last.period)
    if point is None or point.value is None:
        return None
    return Reported(last.meeting, point.period, point.value, series.measure.unit, point.where)
