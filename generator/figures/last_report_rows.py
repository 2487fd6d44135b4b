"""Measures since the last report into a sentence that counts and the rows of a table: then, now, and the change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.document.wording import Wording
from generator.figures.change import Direction, Judgement
from generator.figures.last_report import LastReportView, Since
from generator.figures.printed import FigureText, FigureView, Piece, Words
from generator.figures.said import said
from generator.figures.summary import JUDGED, counts
from generator.figures.words import in_words
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class SinceRow:
    """One measure in the table: the figure as reported, the figure now, and what there is to say of the two."""

    measure: str
    title: str
    then: FigureText
    now: FigureText
    change: FigureText


def since_counts(views: Sequence[LastReportView], wording: Wording) -> str:
    """`Of the four measures, three have improved and one cannot be compared with the last report.`"""
    if not any(views):
        return wording.say("since-none", count=len(views))
    changes = [(view.compared, view.measure.measure.better) for view in views]
    judged = Counter(change.judged(better) for change, better in changes if change is not None)
    sizes = {judgement: judged[judgement] for judgement in JUDGED if judged[judgement]}
    others = _others(views, len(views) - sum(sizes.values()), wording)
    if len(views) == 1 and others:
        return wording.say("since-single-waiting" if views[0].state is Since.NO_NEWER else "since-single-alone")
    return counts(sizes, len(views), others, wording)


def _others(views: Sequence[LastReportView], number: int, wording: Wording) -> list[str]:
    """Clauses on the `number` of measures that are not compared: what still has no newer figure, and the rest."""
    waiting = sum(view.state is Since.NO_NEWER for view in views)
    sizes = {"since-clause-waiting": waiting, "since-clause-alone": number - waiting}
    return [wording.say(key, count=size, number=in_words(size, wording)) for key, size in sizes.items() if size]


def since_days(views: Sequence[LastReportView]) -> tuple[str, ...]:
    """The days of the meetings that had the last reports, each once."""
    return tuple(dict.fromkeys(view.day for view in views if view))


def since_rows(views: Sequence[LastReportView], wording: Wording) -> tuple[SinceRow, ...]:
    """A row for each measure, in order. The day of the report stands at a figure where they are not all of one day."""
    several = len(since_days(views)) > 1
    return tuple(_row(view, several, wording) for view in views)


def _row(view: LastReportView, several: bool, wording: Wording) -> SinceRow:
    series = view.measure
    key = "since-cell-reported" if several else "since-cell"
    then = _dated(view.then, key, view.day, wording) if view else _words(wording.say("since-never"))
    withdrawn = view.state is Since.WITHDRAWN
    now = _words(wording.say("since-withdrawn")) if withdrawn else _dated(view.now, "since-cell", "", wording)
    return SinceRow(series.identifier, series.measure.title, then, now, _change(view, wording))


def _dated(figure: FigureView, key: str, day: str, wording: Wording) -> FigureText:
    return said(wording, key, {"figure": figure}, period=figure.period, day=day)


def _change(view: LastReportView, wording: Wording) -> FigureText:
    state = view.state
    if state in _STILL:
        return _words(wording.say(_STILL[state]))
    change = _added(view, wording) if state is Since.ADDING_UP else _moved(view, wording)
    revised = view.revised
    if revised is None:
        return change
    return said(wording, "since-cell-revised", {"change": change, "revised": revised}, period=revised.period)


def _moved(view: LastReportView, wording: Wording) -> FigureText:
    change, compared = view.change, view.compared
    if compared is None or compared.direction is Direction.SAME:
        return _words(change.noun)
    key = "since-cell-moved" if compared.judged(view.measure.measure.better) is Judgement.OTHER else "since-cell-judged"
    return said(wording, key, {"by": change.by}, verb=change.verb, judged=change.better)


def _added(view: LastReportView, wording: Wording) -> FigureText:
    change = view.change
    if change.end.financial_year != change.start.financial_year:
        return _words(wording.say("since-cell-anew"))
    return said(wording, "since-cell-added", {"by": change.by})


def _words(words: str) -> FigureText:
    return Words((Piece(words),))


_STILL: Mapping[Since, str] = {
    Since.NOTHING_BEFORE: "since-cell-alone",
    Since.OTHER_UNIT: "since-cell-other-unit",
    Since.NO_NEWER: "since-cell-waiting",
    Since.REVISED: "since-cell-now-revised",
    Since.WITHDRAWN: "since-cell-withdrawn",
}
"""What stands in the last column where there is no change to tell."""
