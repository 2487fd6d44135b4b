"""Action plans and briefings: status worked out for the day of the meeting, forecasts apart, members by group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.compose import Composed
from generator.document.blocks import Document, List, Paragraph, Table
from generator.document.inlines import Link, plain
from generator.document.walk import every_block

Compose = Callable[..., Composed]
FOLDER = "content/meetings/2024-05-14-audit"
PAPER = "03-plan"
MEETING = """committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
items:
  - standing: apologies
  - paper: 02-waiting
  - paper: 03-plan
"""
PLAN = """kind: action-plan
title: What we do
responsible_director: cat-carter
officer_contacts: [cat-carter]
review: {title: the review, reviewer: a reviewer, published: 2024-05-01}
executive_summary: We were reviewed.
actions_required: [{id: note-it, text: To note it.}]
omitted_sections: {financial: None., resource: None., equality: None.}
recommendations:
  - {id: be-quick, title: Be quick, text: Answer sooner.}
  - {id: be-kind, title: Be kind, text: Answer kindly.}
action_plan:
"""
BRIEFING = """kind: briefing
title: News
issued: 2024-05-01
summary: There was a review.
text: It was good.
comment_from: [ada-archer, ben-bellamy, dee-dale]
"""
PEOPLE = """members:
  ada-archer: {name: Cllr Ada Archer, group: Green}
  ben-bellamy: {name: Cllr Ben Bellamy, group: Labour}
  dee-dale: {name: Cllr Dee Dale}
officers:
  cat-carter: {name: Cat Carter, post: Director of Finance, contact: switchboard}
"""


@pytest.fixture
def composed(compose: Compose) -> Callable[..., Document]:
    def of(paper: str, **files: str) -> Document:
        written = {f"{FOLDER}/meeting.yaml": MEETING, f"{FOLDER}/{PAPER}.yaml": paper}
        result = compose(paper=PAPER, files={**written, **{f"content/{n}.yaml": text for n, text in files.items()}})
        assert result.document is not None, result.problems
        assert result.problems == ()
        return result.document

    return of


def action(name: str, due: str, status: str, rest: str) -> str:
    return f"  - {{id: {name}, title: Do {name}, owner: cat-carter, due: {due}, status: {status}, {rest}}}\n"


def _rows(document: Document, identifier: str) -> list[list[str]]:
    table = next(block for block in document.blocks if block.id == identifier)
    assert isinstance(table, Table)
    cells = ([plain(cell.content) for cell in row.cells] for row in table.rows)
    return [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in cells]


@pytest.mark.parametrize(
    ("due", "status", "rest", "stands"),
    [
        ("2024-05-13", "not-started", "forecast: late", "Overdue, not started ▲"),
        ("2024-05-13", "in-progress", "forecast: late", "Overdue, in progress ▲"),
        ("2024-05-14", "in-progress", "forecast: on-time", "In progress ►"),
        ("2024-05-15", "not-started", "forecast: on-time", "Not started ○"),
        ("2024-05-13", "complete", "completed: 2024-05-13", "Complete ●"),
        ("2024-05-12", "complete", "completed: 2024-05-13", "Complete, after the day it was due ●"),
    ],
    ids=["day before", "begun, day before", "due that day", "day after", "done in time", "done late"],
)
def test_an_action_stands_as_the_day_of_the_meeting_makes_it(
    composed: Callable[..., Document], due: str, status: str, rest: str, stands: str
) -> None:
    assert _rows(composed(PLAN + action("it", due, status, rest)), "plan")[0][3] == stands


@pytest.mark.parametrize(
    ("forecast", "words"), [("on-time", "On time ●"), ("at-risk", "At risk ▲"), ("late", "Late ■")]
)
def test_a_forecast_is_a_word_and_a_shape_in_a_column_of_its_own(
    composed: Callable[..., Document], forecast: str, words: str
) -> None:
    row = _rows(composed(PLAN + action("it", "2024-06-01", "in-progress", f"forecast: {forecast}")), "plan")[0]
    assert row[3:] == ["In progress ►", words]


def test_what_is_done_has_no_forecast_and_the_code_is_explained(composed: Callable[..., Document]) -> None:
    document = composed(PLAN + action("it", "2024-05-01", "complete", "completed: 2024-05-01"))
    assert _rows(document, "plan") == [["Do it", "Cat Carter", "1 May 2024", "Complete ●", "[z]"]]
    table = next(block for block in document.blocks if block.id == "plan")
    assert isinstance(table, Table)
    assert table.key == (("[z]", "not applicable"),)


def test_every_action_is_counted_once(composed: Callable[..., Document]) -> None:
    plan = (
        action("one", "2024-05-01", "complete", "completed: 2024-05-01")
        + action("two", "2024-05-01", "in-progress", "forecast: late")
        + action("three", "2024-06-01", "in-progress", "forecast: on-time")
        + action("four", "2024-06-01", "not-started", "forecast: on-time")
    )
    texts = [plain(block.content) for block in composed(PLAN + plan).blocks if isinstance(block, Paragraph)]
    counted = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts if text.startswith("Complete: ")]
    assert counted == ["Complete: 1. In progress: 1. Not started: 1. Overdue on 14 May 2024: 1."]


def test_actions_stand_under_the_recommendation_they_answer(composed: Callable[..., Document]) -> None:
    plan = action("quick", "2024-06-01", "not-started", "forecast: on-time, answers: be-quick") + action(
        "all", "2024-06-01", "not-started", "forecast: on-time"
    )
    blocks = composed(PLAN + plan).blocks
    places = {block.id: n for n, block in enumerate(blocks)}
    lists = {item.id: places[block.id] for block in blocks if isinstance(block, List) for item in block.items}
    assert places["be-quick"] < lists["quick"] < places["be-kind"] < places["other-actions"] < lists["all"]


def test_a_recommendation_without_an_action_is_told_to_have_none(composed: Callable[..., Document]) -> None:
    document = composed(PLAN + action("all", "2024-06-01", "not-started", "forecast: on-time"))
    texts = [plain(block.content) for block in every_block(document.blocks) if isinstance(block, Paragraph)]
    assert texts.count("The plan has no action on this yet.") == 2


def test_members_are_listed_with_group_part_in_the_committee_and_a_team_to_reach_them(
    composed: Callable[..., Document],
) -> None:
    document = composed(BRIEFING, people=PEOPLE)
    assert _rows(document, "members") == [
        ["Cllr Ada Archer", "Green", "Chair", "Switchboard: 0300 123 4567"],
        ["Cllr Ben Bellamy", "Labour", "Member", "Switchboard: 0300 123 4567"],
        ["Cllr Dee Dale", "Not in a group", "Not a member", "Switchboard: 0300 123 4567"],
    ]
    table = next(block for block in document.blocks if block.id == "members")
    assert isinstance(table, Table)
    assert all(isinstance(row.cells[-1].content[0], Link) for row in table.rows)


def test_a_briefing_without_members_and_voices_has_no_empty_headings(composed: Callable[..., Document]) -> None:
    document = composed(BRIEFING.replace("comment_from: [ada-archer, ben-bellamy, dee-dale]\n", ""))
    assert {"members-to-ask", "voices", "officer-contact"}.isdisjoint(block.id for block in document.blocks)
