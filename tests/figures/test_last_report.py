"""Every state that a measure can be in since the last report, said in a sentence and in a row of the table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from catalogues import ENGLISH

from generator.figures.errors import FigureError
from generator.figures.last_report import LastReportView
from generator.figures.last_report_rows import since_counts, since_rows
from generator.figures.points import Point, Series
from generator.model.measure import Measure, UnitKind
from generator.model.period import Period
from generator.model.reported import Reported
from generator.problems import Location

JULY = date(2021, 7, 16)
RECORD = Location("published/record.json", 7)


def _series(kind: str = "level", better: str = "lower", **values: str) -> Series:
    record = Measure.model_validate(
        {
            "title": "Complaints", "definition": "Complaints.", "unit": "number", "kind": kind, "better": better,
            "plural": True, "source": "Register", "series": {name.replace("_", "-"): "1" for name in values},
        }
    )  # fmt: skip
    points = (
        Point(Period.parse(name.replace("_", "-")), Decimal(value), Location("metrics/complaints.yaml", 9))
        for name, value in values.items()
    )
    return Series("complaints", record, Location("m"), tuple(points), kind == "cumulative")


def _view(
    series: Series, period: str = "May-21", value: str = "51", unit: UnitKind = UnitKind.NUMBER
) -> LastReportView:
    return LastReportView(series, Reported(JULY, Period.parse(period), Decimal(value), unit, RECORD), ENGLISH)


SINCE = "Since the last report to this committee, on 16 July 2021"
CASES = {
    "newer": (
        _view(_series(May_21="51", Jul_21="49")),
        f"{SINCE}, complaints have fallen from 51 in May 2021 to 49 in July "
        "2021.",
        ("51 (May 2021)", "49 (July 2021)", "fallen by 2 (improved)"),
    ),
    "the same figure": (
        _view(_series(May_21="51", Jul_21="51")),
        f"{SINCE}, complaints have stayed the same at 51 in both May 2021 "
        "and July 2021.",
        ("51 (May 2021)", "51 (July 2021)", "no change"),
    ),
    "newer, and the old one revised": (
        _view(_series(May_21="52", Jul_21="49")),
        f"{SINCE}, complaints have fallen from 51 in May 2021 to 49 in July "
        "2021. The figure reported for May 2021 has since been revised to 52.",
        ("51 (May 2021)", "49 (July 2021)", "fallen by 2 (improved); the figure for May 2021 has been revised to 52"),
    ),
    "adding up in one year": (
        _view(_series("cumulative", May_21="51", Jul_21="70")),
        "Complaints were 51 in May 2021, as reported on 16 July 2021, and were 70 in July 2021; the figures start "
        "again each April.",
        ("51 (May 2021)", "70 (July 2021)", "19 added"),
    ),
    "adding up, in the next year": (
        _view(_series("cumulative", Mar_21="51", May_21="7"), "Mar-21"),
        "Complaints were 51 in March 2021, as reported on 16 July 2021, and were 7 in May 2021; the figures start "
        "again each April.",
        ("51 (March 2021)", "7 (May 2021)", "starts again each April, so not compared"),
    ),
    "adding up, a year later": (
        _view(_series("cumulative", May_21="51", May_22="40")),
        f"{SINCE}, complaints have fallen from 51 in May 2021 to 40 in May "
        "2022.",
        ("51 (May 2021)", "40 (May 2022)", "fallen by 11 (improved)"),
    ),
    "no newer": (
        _view(_series(May_21="51")),
        "There is no newer figure for complaints than the one reported on 16 July 2021: 51 in May 2021.",
        ("51 (May 2021)", "51 (May 2021)", "no newer figure"),
    ),
    "revised": (
        _view(_series(May_21="50")),
        "Complaints for May 2021, reported on 16 July 2021 as 51, have been revised to 50.",
        ("51 (May 2021)", "50 (May 2021)", "revised"),
    ),
    "withdrawn": (
        _view(_series(Mar_21="50")),
        "The figure for May 2021 that was reported on 16 July 2021, 51, is no longer given for complaints.",
        ("51 (May 2021)", "withdrawn", "no longer given"),
    ),
    "another unit": (
        _view(_series(May_21="7", Jul_21="6"), value="51.5", unit=UnitKind.DAYS),
        "The figure for complaints that was reported on 16 July 2021, 51.5 days for May 2021, was in another unit than "
        "the latest, 6 for July 2021; the two cannot be compared.",
        ("51.5 days (May 2021)", "6 (July 2021)", "in another unit; cannot be compared"),
    ),
    "nothing before": (
        LastReportView(_series(May_21="51"), None, ENGLISH),
        "Complaints were not in an earlier report to this committee.",
        ("not reported before", "51 (May 2021)", "cannot be compared"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_state_has_a_sentence_and_a_row(case: str) -> None:
    view, sentence, cells = CASES[case]
    (row,) = since_rows([view], ENGLISH)
    assert _plain(view.sentence) == sentence
    assert (_plain(row.then), _plain(row.now), _plain(row.change)) == cells


def test_reports_of_several_days_are_told_apart_in_their_rows() -> None:
    later = LastReportView(
        _series(May_21="51", Jul_21="49"),
        Reported(date(2021, 9, 17), Period.parse("May-21"), Decimal(51), UnitKind.NUMBER, RECORD),
        ENGLISH,
    )
    rows = since_rows([later, CASES["newer"][0]], ENGLISH)
    assert [_plain(row.then) for row in rows] == [
        "51 (May 2021, reported 17 September 2021)",
        "51 (May 2021, reported 16 July 2021)",
    ]


def test_the_sentence_before_the_table_counts_what_can_be_compared_and_what_cannot() -> None:
    views = [CASES[name][0] for name in ("newer", "no newer", "nothing before", "another unit")]
    assert since_counts(views, ENGLISH) == (
        "Of the four measures, one has improved, one has no newer figure and two cannot be compared with the last "
        "report."
    )
    assert since_counts([CASES["adding up in one year"][0], *views[:1]], ENGLISH) == (
        "Of the two measures, one has improved and one cannot be compared with the last report."
    )
    assert since_counts([CASES["nothing before"][0]], ENGLISH) == (
        "This measure was not in an earlier report to this committee."
    )


def test_a_change_of_unit_is_no_change_of_the_figure() -> None:
    with pytest.raises(FigureError, match="was reported in days on 16 July 2021 and is in number now"):
        str(_view(_series(Jul_21="49"), unit=UnitKind.DAYS))


def test_words_that_need_an_earlier_report_are_refused_without_one() -> None:
    view = CASES["nothing before"][0]
    assert not view
    with pytest.raises(FigureError, match="no earlier report to this committee had the measure complaints"):
        str(view)
    with pytest.raises(FigureError, match="has no figure later than May 2021"):
        str(CASES["no newer"][0])


def _plain(words: object) -> str:
    return str(words).replace("\N{NO-BREAK SPACE}", " ")
