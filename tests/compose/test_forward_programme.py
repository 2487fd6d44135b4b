"""A forward work programme: a table for each meeting, everything in it that was left out said, and what has no date."""

from __future__ import annotations

from collections.abc import Callable

from generator.compose import Composed
from generator.document.blocks import Document, Table
from generator.document.dump import dump_blocks
from generator.document.inlines import plain

Compose = Callable[..., Composed]

FOLDER = "content/meetings/2024-05-14-audit"
MEETING = """\
committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
items:
  - standing: apologies
  - paper: 02-waiting
  - paper: 03-programme
"""
PROGRAMME = """\
kind: forward-work-programme
title: Forward work programme
report_by: cat-carter
actions_required:
  - {id: consider, text: To consider the programme.}
meetings:
  - date: 2024-06-11
    items:
      - title: Drains
        issues: Why they are **wet**
        cabinet_members: [ada-archer, ben-bellamy]
        directors: [cat-carter]
      - title: Roads
  - date: 2024-07-09
    items:
      - title: Bridges
  - date: 2024-09-10
undated:
  - {title: Tunnels, when: month to be confirmed}
  - {title: Canals}
"""


def programme(compose: Compose, text: str = PROGRAMME) -> Document:
    files = {f"{FOLDER}/meeting.yaml": MEETING, f"{FOLDER}/03-programme.yaml": text}
    made = compose(paper="03-programme", files=files)
    assert made.document is not None, made.problems
    return made.document


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_each_meeting_with_reports_has_a_table_of_its_own(compose: Compose) -> None:
    found = tables(programme(compose))
    captions = [plain(table.caption).replace("\N{NO-BREAK SPACE}", " ") for table in found]
    assert captions == [
        "Reports planned for the meeting on 11 June 2024",
        "Reports planned for the meeting on 9 July 2024",
    ]
    assert [table.number and table.number.text for table in found] == ["Table 1", "Table 2"]


def test_what_is_left_out_is_said(compose: Compose) -> None:
    rows = [[plain(cell.content) for cell in row.cells] for row in tables(programme(compose))[0].rows]
    names = "Cllr\N{NO-BREAK SPACE}Ada Archer, Cllr\N{NO-BREAK SPACE}Ben Bellamy"
    assert rows == [
        ["Drains", "Why they are wet", names, "Cat Carter"],
        ["Roads", "Not stated", "Not stated", "Not stated"],
    ]


def test_a_meeting_without_reports_says_so(compose: Compose) -> None:
    lines = [line.split(" {")[0] for line in dump_blocks(programme(compose).blocks, origins=False)]
    heading = lines.index("## Tuesday 10~September~2024")
    assert lines[heading + 1] == "¶ No reports are planned for this meeting yet."


def test_reports_without_a_date_are_listed_with_what_is_known_of_it(compose: Compose) -> None:
    lines = [line.strip().split(" {")[0] for line in dump_blocks(programme(compose).blocks, origins=False)]
    undated = lines.index("## Reports to be scheduled")
    assert [line for line in lines[undated:] if line.startswith("¶")][:2] == [
        "¶ Tunnels: month to be confirmed",
        "¶ Canals",
    ]


def test_a_programme_is_asked_about_on_the_agenda_like_a_report(compose: Compose) -> None:
    files = {f"{FOLDER}/meeting.yaml": MEETING, f"{FOLDER}/03-programme.yaml": PROGRAMME}
    made = compose(paper="", files=files)
    assert made.document is not None, made.problems
    lines = "\n".join(dump_blocks(made.document.blocks, origins=False))
    assert "To consider the programme." in lines
    assert "Report by the Director of Finance" in lines
