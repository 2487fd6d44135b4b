"""Numbers become a workspace of so many papers, each with a table of so many rows: to show how a build's cost grows.

The papers are like those of tests/tiny: one council, one committee, one meeting; nothing in them but words and a table.
"""

from __future__ import annotations

from pathlib import Path

MEETING = "2024-05-14-audit"

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
date: 2024-05-14
time: 18:30
venue: Guildhall
published: 2024-05-03
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


def generate(folder: Path, papers: int, rows: int) -> None:
    """Write a workspace with one meeting of so many papers, each with a table of so many rows."""
    content = folder / "content"
    meeting = content / "meetings" / MEETING
    for each in (meeting, content / "committees"):
        each.mkdir(parents=True)
    (content / "council.yaml").write_text(COUNCIL, encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    (content / "committees" / "audit.yaml").write_text(COMMITTEE, encoding="utf-8")
    stems = [f"{number:02d}-waiting-{number}" for number in range(2, papers + 2)]
    items = "".join(f"  - paper: {stem}\n" for stem in stems)
    (meeting / "meeting.yaml").write_text(MEETING_HEAD + items, encoding="utf-8")
    table = "".join(f"      - [Office {row}, {row % 97}, {row % 89}]\n" for row in range(1, rows + 1))
    for number, stem in enumerate(stems, 2):
        (meeting / f"{stem}.yaml").write_text(PAPER.replace("NUMBER", str(number)) + table, encoding="utf-8")
