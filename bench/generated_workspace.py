"""Numbers become a workspace of so many papers, each with a table of so many rows: to show how a build's cost grows.

The papers are like those of tests/tiny: one council and one committee, which meets once a week over ten papers; nothing
in them but words and a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 5, 14)
MEETING_EVERY, PUBLISHED_BEFORE = timedelta(weeks=1), timedelta(days=11)
PAPERS_OF_A_MEETING = 10

COUNCIL = """\
name: Borchester Council
jurisdiction: england
contacts:
  switchboard: {name: Switchboard, telephone: 0300 123 4567, email: hello@borchester.example}
alternative_format_contact: switchboard
alternative_format_statement: For large print, please call {{ contact }}.
question_deadline: {time: 5pm}
"""
PEOPLE = """\
members:
  ada-archer: {name: Cllr Ada Archer}
  ben-bellamy: {name: Cllr Ben Bellamy}
officers:
  cat-carter: {name: Cat Carter, post: Director of Finance, contact: switchboard}
"""
COMMITTEE = """\
name: Audit Committee
chair: ada-archer
members: [ben-bellamy]
committee_officer: cat-carter
standing_items:
  apologies: {title: Apologies for absence}
"""
MEETING_HEAD = """\
committee: audit
date: DAY
time: 18:30
venue: Guildhall
published: PUBLISHED
items:
  - standing: apologies
"""
PAPER = """\
kind: performance-report
title: Waiting for answer NUMBER
responsible_director: cat-carter
officer_contacts: [cat-carter]
executive_summary: |
  Answers come sooner.
actions_required:
  - id: note-report
    text: To note the report.
sections:
  - id: waits
    title: Waits
    text: |
      Each office is in the table.

      ::: table offices
  - id: money
    title: Financial implications
    purpose: financial
    text: |
      It costs nothing.
omitted_sections:
  resource: No staff are affected.
  equality: The report is for information.
tables:
  offices:
    title: Waits in each office
    columns:
      - {title: Office}
      - {title: Letters, align: right, decimals: 0}
      - {title: Answered, align: right, decimals: 0}
    rows:
"""


def meeting_head(day: date) -> str:
    """The beginning of a meeting.yaml, up to its last item but the papers."""
    return MEETING_HEAD.replace("DAY", str(day)).replace("PUBLISHED", str(day - PUBLISHED_BEFORE))


def generate(folder: Path, papers: int, rows: int) -> None:
    """Write a workspace of so many papers, ten to a meeting, each with a table of so many rows."""
    content = folder / "content"
    (content / "committees").mkdir(parents=True)
    (content / "council.yaml").write_text(COUNCIL, encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    (content / "committees" / "audit.yaml").write_text(COMMITTEE, encoding="utf-8")
    table = "".join(f"      - [Office {row}, {row % 97}, {row % 89}]\n" for row in range(1, rows + 1))
    for day, numbers in _meetings(papers):
        _write_meeting(content / "meetings" / f"{day}-audit", day, numbers, table)


def _meetings(papers: int) -> Iterator[tuple[date, range]]:
    """The day of each meeting, and the numbers of its papers, which are counted on from meeting to meeting."""
    for place, first in enumerate(range(1, papers + 1, PAPERS_OF_A_MEETING)):
        yield FIRST_DAY + place * MEETING_EVERY, range(first, min(first + PAPERS_OF_A_MEETING, papers + 1))


def _write_meeting(folder: Path, day: date, numbers: range, table: str) -> None:
    folder.mkdir(parents=True)
    stems = {f"{item:02d}-waiting-{number}": number for item, number in enumerate(numbers, 2)}
    items = "".join(f"  - paper: {stem}\n" for stem in stems)
    (folder / "meeting.yaml").write_text(meeting_head(day) + items, encoding="utf-8")
    for stem, number in stems.items():
        (folder / f"{stem}.yaml").write_text(PAPER.replace("NUMBER", str(number)) + table, encoding="utf-8")
