"""The next meeting's paper says what came since the last report to the committee, from what was published then."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.publishing import publish
from generator.build.said import papers_now
from generator.build.tracing import trace
from generator.document.dump import dump
from generator.workspace import Workspace

NEXT = "2024-09-10-audit"
LETTERS = "{{ measures.letters.since_last_report.sentence }}"
WAITING = "{{ measures.waiting_days.since_last_report.sentence }}"


@pytest.fixture
def meetings(tiny: TinyWorkspace) -> TinyWorkspace:
    """The tiny workspace with a second meeting, whose report asks what came since the last one."""
    folder = tiny.file(f"meetings/{NEXT}")
    folder.mkdir()
    report = tiny.file(f"meetings/{MEETING}/03-letters.yaml").read_text(encoding="utf-8")
    asked = f"{LETTERS}\n\n      {WAITING}\n\n      ::: since-last-report letters, waiting-days\n"
    text = report.replace("{{ measures.letters.latest }} letters came.\n", asked).partition("charts:")[0]
    (folder / "02-letters.yaml").write_text(text, encoding="utf-8")
    agenda = tiny.file(f"meetings/{MEETING}/meeting.yaml").read_text(encoding="utf-8")
    agenda = agenda.replace("2024-05-14", "2024-09-10").replace("2024-05-03", "2024-09-02")
    agenda = agenda.replace("02-waiting", "02-letters").replace("  - paper: 03-letters\n", "")
    (folder / "meeting.yaml").write_text(agenda, encoding="utf-8")
    return tiny


def _publish(tiny: TinyWorkspace, meeting: str = MEETING, day: date = date(2024, 5, 3)) -> Path:
    options = tiny.options.__class__(meetings=(meeting,), jobs=1)
    return publish(Workspace.at(tiny.folder), options, day, tiny.steps.append)[-1].parent


def _said(tiny: TinyWorkspace) -> list[str]:
    """The lines of the section of the next meeting's report, as printed."""
    papers = papers_now(Workspace.at(tiny.folder), (NEXT,)).papers
    (document,) = (paper.document for paper in papers if paper.said.paper == f"{NEXT}/02-letters")
    lines = dump(document, origins=False).replace("~", " ").splitlines()
    start = next(n for n, line in enumerate(lines) if "{money}" in line) + 1
    return [re.sub(r" \{[^}]*\}|[‹›]", "", line).strip() for line in lines[start : start + 12]]


def test_before_anything_was_published_the_paper_says_so(meetings: TinyWorkspace) -> None:
    said = _said(meetings)
    assert said[0] == "1.1 ¶ Letters received was not in an earlier report to this committee."
    assert said[2] == "1.3 ¶ None of these measures was in an earlier report to this committee."


def test_the_record_keeps_the_latest_value_that_each_measure_was_reported_with(meetings: TinyWorkspace) -> None:
    record = json.loads((_publish(meetings) / "record.json").read_text(encoding="utf-8"))
    assert record["reported"] == {
        "letters": {"period": "February 2024", "value": "12", "unit": "number"},
        "waiting-days": {"period": "April 2024", "value": "9", "unit": "days"},
    }


def test_a_measure_that_changed_its_unit_is_said_to_have_done_so(meetings: TinyWorkspace) -> None:
    _publish(meetings)
    meetings.change("metrics/waiting-days.yaml", "unit: days", "unit: weeks")
    meetings.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 1.3")
    assert _said(meetings)[1] == (
        "1.2 ¶ The figure for average wait for an answer that was reported on 14 May 2024, 9 days for April 2024, was "
        "in another unit than the latest, 1 week for April 2024; the two cannot be compared."
    )


def test_newer_figures_are_compared_with_those_the_committee_was_given(meetings: TinyWorkspace) -> None:
    _publish(meetings)
    meetings.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 12, Aug-24: 20")
    said = _said(meetings)
    assert said[0] == (
        "1.1 ¶ Since the last report to this committee, on 14 May 2024, letters received has risen from 12 in February "
        "2024 to 20 in August 2024."
    )
    assert said[1] == (
        "1.2 ¶ There is no newer figure for average wait for an answer than the one reported on 14 May 2024: 9 days in "
        "April 2024."
    )
    assert said[2] == (
        "1.3 ¶ The last report to this committee was on 14 May 2024. Of the two measures, one has changed neither for "
        "the better nor for the worse and one has no newer figure."
    )
    assert said[3:7] == [
        "table Table 1 What has changed since the last report, on 14 May 2024 (lists)",
        "| Measure (heads rows) | At the last report | Now | Change",
        "| Letters received | 12 (February 2024) | 20 (August 2024) | risen by 8",
        "| Average wait for an answer | 9 days (April 2024) | 9 days (April 2024) | no newer figure",
    ]


def test_what_was_reported_stays_what_it_was_when_the_data_is_revised(meetings: TinyWorkspace) -> None:
    _publish(meetings)
    meetings.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13, Aug-24: 20")
    meetings.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 8")
    said = _said(meetings)
    assert said[0].endswith(
        "risen from 12 in February 2024 to 20 in August 2024. The figure reported for February 2024 has since been "
        "revised to 13."
    )
    assert said[1] == (
        "1.2 ¶ Average wait for an answer for April 2024, reported on 14 May 2024 as 9 days, has been revised to 8 "
        "days."
    )


def test_the_figure_reported_then_is_traced_to_the_record_of_the_publication(meetings: TinyWorkspace) -> None:
    folder = _publish(meetings)
    meetings.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 12, Aug-24: 20")
    figures = trace(Workspace.at(meetings.folder), f"{NEXT}/02-letters")
    (then, *_) = [each.source for each in figures if each.words == "12"]
    assert then.file == f"published/{MEETING}/2024-05-03/record.json"
    assert '"letters"' in (folder / "record.json").read_text(encoding="utf-8").splitlines()[then.line - 1]


def test_a_new_publication_builds_the_next_meetings_paper_again_and_no_other(meetings: TinyWorkspace) -> None:
    meetings.build()
    _publish(meetings)
    meetings.build()
    assert {step.edition.partition(",")[0]: step.reason for step in meetings.steps} == {
        f"{NEXT}/02-letters": "the list of publications changed"
    }
    meetings.build()
    assert meetings.made() == []


def test_a_record_that_cannot_be_read_stops_only_the_papers_that_need_it(meetings: TinyWorkspace) -> None:
    record = _publish(meetings) / "record.json"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('"value": "12"', '"value": "twelve"'), encoding="utf-8")
    report = meetings.build(meetings=(NEXT,))
    assert {missing.name: missing.because[0].code for missing in report.not_built} == {
        f"{NEXT}/02-letters": "unreadable-file"
    }


def test_a_last_report_made_elsewhere_is_named_by_its_meeting_and_period(meetings: TinyWorkspace) -> None:
    paper = meetings.file(f"meetings/{NEXT}/02-letters.yaml")
    stated = "last_report: {meeting: 2024-02-13, period: Jan-24}\n"
    paper.write_text(paper.read_text(encoding="utf-8") + stated, encoding="utf-8")
    assert _said(meetings)[0] == (
        "1.1 ¶ Since the last report to this committee, on 13 February 2024, letters received has risen from 11 in "
        "January 2024 to 12 in February 2024."
    )
    _publish(meetings)
    assert "reported on 14 May 2024" in _said(meetings)[0]


def test_another_committees_report_is_not_this_committees(meetings: TinyWorkspace) -> None:
    _publish(meetings)
    other = meetings.file("committees/audit.yaml")
    (other.parent / "scrutiny.yaml").write_bytes(other.read_bytes())
    meetings.change(f"meetings/{NEXT}/meeting.yaml", "committee: audit", "committee: scrutiny")
    meetings.file(f"meetings/{NEXT}").rename(meetings.file("meetings/2024-09-10-scrutiny"))
    papers = papers_now(Workspace.at(meetings.folder), ("2024-09-10-scrutiny",)).papers
    said = next(paper for paper in papers if paper.said.paper.endswith("02-letters")).said
    words = [line.words for block in said.blocks for line in block.lines]
    assert "Letters received was not in an earlier report to this committee." in words
