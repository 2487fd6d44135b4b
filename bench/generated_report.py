"""A workspace of one report: twelve pages, thirty numbered paragraphs, a table of 18 rows by 8, two line charts.

It is what a council has that begins with the program, and what docxtpl is given to fill in: one committee, one meeting,
one paper, two measures.
"""

from __future__ import annotations

from pathlib import Path

from generated_workspace import COMMITTEE, COUNCIL, FIRST_DAY, PEOPLE, meeting_head

STEM = "02-answers-to-letters"
MEETING = f"{FIRST_DAY}-audit"
PAPER = f"{MEETING}/{STEM}"
MEASURE = """\
title: TITLE
definition: Days from a letter to its answer, on average.
kind: duration
unit: days
decimals: 1
better: lower
statutory: {label: Standard, value: 20}
source: Borchester Council, post room, to the end of March 2024
series:
"""
MEASURES = {"letters": "Average time to answer a letter", "complaints": "Average time to answer a complaint"}
MONTHS = ("Apr-23", "May-23", "Jun-23", "Jul-23", "Aug-23", "Sep-23", "Oct-23", "Nov-23", "Dec-23", "Jan-24", "Feb-24")
HEAD = """\
kind: performance-report
title: Answers to letters and complaints
responsible_director: cat-carter
officer_contacts: [cat-carter]
executive_summary: |
  This report says how long residents waited for an answer. {{ measures.letters.title }} has
  {{ measures.letters.since("Apr-23").moved }}, and {{ measures.complaints.title }} has
  {{ measures.complaints.since("Apr-23").moved }}.
actions_required:
  - id: note-report
    text: To note the report.
measures: [letters, complaints]
sections:
"""
SECTION = """\
  - id: section-NUMBER
    title: Part NUMBER of the report
    text: |
"""
PARAGRAPH = """\
      Residents write to us about NUMBER kinds of things, and most of them want to know when something will be done. In
      the latest month it took {{ measures.letters.latest }} to answer, on average, where a year ago it took
      {{ measures.letters.at("Apr-23") }}. The offices have shared out the work anew, so that a letter that arrives on a
      Friday is read on that Friday, and whoever is away has somebody else to open what comes. None of this costs
      anything, and the **people** who do it say that they would not go back. We shall report again in the autumn, when
      the figures for the summer are known, and shall then say what became of the letters that nobody had answered.

"""
FOOT = """\
  - id: money
    title: Financial implications
    purpose: financial
    text: |
      It costs nothing.
omitted_sections:
  resource: No staff are affected.
  equality: The report is for information.
charts:
  letters-chart:
    type: line
    measures: [letters]
    title: Letters are answered sooner
  complaints-chart:
    type: line
    measures: [complaints]
    title: Complaints are answered sooner
tables:
  offices:
    title: Answers from each office
    columns:
      - {title: Office}
"""
SECTIONS, PARAGRAPHS, ROWS, COLUMNS = 5, 6, 18, 8
PLACED = {1: "::: chart letters-chart", 2: "::: chart complaints-chart", 3: "::: table offices"}


def generate_report(folder: Path) -> None:
    """Write the workspace into `folder`."""
    content = folder / "content"
    meeting = content / "meetings" / MEETING
    for each in (meeting, content / "committees", content / "metrics"):
        each.mkdir(parents=True)
    (content / "council.yaml").write_text(COUNCIL, encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    (content / "committees" / "audit.yaml").write_text(COMMITTEE, encoding="utf-8")
    for number, (name, title) in enumerate(MEASURES.items()):
        (content / "metrics" / f"{name}.yaml").write_text(_measure(title, number), encoding="utf-8")
    (meeting / "meeting.yaml").write_text(f"{meeting_head(FIRST_DAY)}  - paper: {STEM}\n", encoding="utf-8")
    sections = "".join(_section(number) for number in range(1, SECTIONS + 1))
    (meeting / f"{STEM}.yaml").write_text(HEAD + sections + FOOT + _table(), encoding="utf-8")


def _measure(title: str, number: int) -> str:
    values = (f"  {month}: {30 - place * 0.7 + number * 3:.1f}\n" for place, month in enumerate(MONTHS))
    return MEASURE.replace("TITLE", title) + "".join(values)


def _section(number: int) -> str:
    paragraphs = "".join(PARAGRAPH.replace("NUMBER", str(10 * number + place)) for place in range(PARAGRAPHS))
    placed = f"      {PLACED[number]}\n\n" if number in PLACED else ""
    return SECTION.replace("NUMBER", str(number)) + paragraphs + placed


def _table() -> str:
    columns = "".join(f"      - {{title: Q{number}, align: right, decimals: 0}}\n" for number in range(1, COLUMNS))
    rows = (
        ", ".join([f"Office {row}", *(str(row * 7 + column) for column in range(1, COLUMNS))]) for row in range(ROWS)
    )
    return columns + "    rows:\n" + "".join(f"      - [{row}]\n" for row in rows)
