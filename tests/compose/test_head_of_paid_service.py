"""Whoever signs an agenda is named by the council, or by the meeting where it was somebody else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from message_cases import TINY

from generator.compose import compose_agenda
from generator.document.dump import dump
from generator.load import load_content, load_wording
from generator.workspace import Workspace

MEETING = "2024-05-14-audit"
PEOPLE = """  hal-head: {name: Hal Head, post: Head of Paid Service}
  the-office: {name: Head of Paid Service, post: Head of Paid Service}
"""


@pytest.mark.parametrize(
    ("named", "printed"), [("", "Hal Head, Head of Paid Service"), ("the-office", "Head of Paid Service")]
)
def test_the_meeting_goes_before_the_council_and_an_office_is_said_once(
    named: str, printed: str, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(TINY, tmp_path / "tiny")) / "content"
    people = (content / "people.yaml").read_text(encoding="utf-8")
    (content / "people.yaml").write_text(people.replace("officers:\n", "officers:\n" + PEOPLE), encoding="utf-8")
    with (content / "council.yaml").open("a", encoding="utf-8") as council:
        council.write("head_of_paid_service: hal-head\n")
    with (content / "meetings" / MEETING / "meeting.yaml").open("a", encoding="utf-8") as meeting:
        meeting.write(f"head_of_paid_service: {named}\n" if named else "")
    workspace = Workspace.at(tmp_path / "tiny")
    loaded = load_content(workspace)
    assert loaded.content is not None
    assert loaded.problems == ()
    document = compose_agenda(loaded.content, MEETING, workspace, load_wording(workspace, "en-GB")).document
    assert document is not None
    lines = dump(document, origins=False).replace("\N{NO-BREAK SPACE}", " ").replace("~", " ").splitlines()
    heading = next(place for place, line in enumerate(lines) if line.startswith("## Published by"))
    assert lines[heading + 1].removeprefix("¶ ").partition(" {")[0] == printed
