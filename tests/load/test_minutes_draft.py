"""The draft of minutes is valid as it stands, and has every item, every recommendation and everybody expected."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from catalogues import ENGLISH
from message_cases import TINY

from generator.checks import check
from generator.load import load_content
from generator.load.minutes_draft import draft_minutes
from generator.model.content import Content
from generator.model.minutes import Minutes
from generator.workspace import Workspace

FOLDER = "content/meetings/2024-05-14-audit"
MEETING = "2024-05-14-audit"


@pytest.fixture
def drafted(tmp_path: Path) -> tuple[Content, Minutes, str]:
    """The tiny workspace with drafted minutes, these minutes as a record, and their text."""
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    committee = tmp_path / "content/committees/audit.yaml"
    committee.write_text(
        committee.read_text(encoding="utf-8").replace("absence}", "absence, gathers: apologies}"), encoding="utf-8"
    )
    meeting = tmp_path / FOLDER / "meeting.yaml"
    meeting.write_text(
        meeting.read_text(encoding="utf-8")
        + "  - {title: Drains, report_by: ben-bellamy}\n  - {title: Last time, minutes: 2024-05-14-audit}\n",
        encoding="utf-8",
    )
    before = load_content(Workspace.at(tmp_path)).content
    assert before is not None
    text = draft_minutes(before, MEETING)
    (tmp_path / FOLDER / "minutes.yaml").write_text(text, encoding="utf-8")
    loaded = load_content(Workspace.at(tmp_path))
    assert loaded.problems == ()
    assert loaded.content is not None
    record = loaded.content.meetings[MEETING].papers["minutes"].record
    assert isinstance(record, Minutes)
    return loaded.content, record, text


def test_everybody_expected_is_there(drafted: tuple[Content, Minutes, str]) -> None:
    _, record, _ = drafted
    assert record.present == ("ada-archer", "ben-bellamy")
    assert [other.person for other in record.in_attendance] == ["cat-carter"], "a member is no other"


def test_every_item_is_there_with_the_title_beside_it(drafted: tuple[Content, Minutes, str]) -> None:
    _, record, text = drafted
    assert [item.item for item in record.items] == [1, 2, 3, 4]
    for title in ("Apologies for absence", "Waiting for an answer", "Drains"):
        assert f"  # {title}\n" in text


def test_every_recommendation_is_a_decision_with_its_words_beside_it(drafted: tuple[Content, Minutes, str]) -> None:
    _, record, text = drafted
    assert [decision.action for decision in record.items[1].decisions] == ["note-report"]
    assert "      # To note the report.\n" in text


def test_the_minutes_before_the_committee_are_agreed_with_their_date(drafted: tuple[Content, Minutes, str]) -> None:
    _, record, _ = drafted
    assert record.items[3].decisions[0].text == (
        "the minutes of the meeting held on 14 May 2024 as an accurate record, and the Chair signed them."
    )


def test_the_rules_find_what_has_to_be_written_and_nothing_else(drafted: tuple[Content, Minutes, str]) -> None:
    content, _, _ = drafted
    assert {problem.code for problem in check(content, ENGLISH)} == {"starter-text", "time-outside-meeting"}


def test_no_line_ends_in_spaces(drafted: tuple[Content, Minutes, str]) -> None:
    assert [line for line in drafted[2].splitlines() if line != line.rstrip()] == []


def test_a_paper_taken_as_a_matter_of_urgency_has_the_reason_and_its_recommendations(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    meeting = tmp_path / FOLDER / "meeting.yaml"
    text = meeting.read_text(encoding="utf-8").replace("  - paper: 02-waiting\n", "")
    late = "supplements:\n  - published: 2024-05-10\n    papers: [01-waiting]\n    reason: It came late.\n"
    urgent = "    urgent: The contract ends before the next meeting.\n    under: apologies\n"
    meeting.write_text(text + late + urgent, encoding="utf-8")
    (tmp_path / FOLDER / "02-waiting.yaml").rename(tmp_path / FOLDER / "01-waiting.yaml")
    content = load_content(Workspace.at(tmp_path)).content
    assert content is not None
    (tmp_path / FOLDER / "minutes.yaml").write_text(draft_minutes(content, MEETING), encoding="utf-8")
    loaded = load_content(Workspace.at(tmp_path))
    assert loaded.problems == ()
    assert loaded.content is not None
    record = loaded.content.meetings[MEETING].papers["minutes"].record
    assert isinstance(record, Minutes)
    (item,) = record.items
    assert "The contract ends before the next meeting." in (item.introduction or "")
    assert [decision.action for decision in item.decisions] == ["note-report"]
