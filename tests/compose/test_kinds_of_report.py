"""Task and finish reports, budget reports, presentations and data appendices: from a file to numbered blocks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.compose import Composed
from generator.document.blocks import Document, Heading, List, Paragraph, Table
from generator.document.dump import dump_blocks
from generator.document.inlines import plain

Compose = Callable[..., Composed]
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"
FRONT = """title: Waiting for an answer
responsible_director: cat-carter
officer_contacts: [cat-carter]
executive_summary: Answers come sooner ([](#first)).
actions_required:
  - {id: note-report, text: To note the report.}
sections:
  - {id: money, title: Money, purpose: financial, text: It costs nothing.}
  - {id: why, title: Why, purpose: background, text: People waited.}
omitted_sections: {resource: None., equality: None.}
"""
TASK_AND_FINISH = f"""kind: task-and-finish-report
{FRONT}
terms_of_reference:
  text: "The group was to:"
  aims: [look, listen]
  approach: It met.
findings:
  text: It found this.
  themes:
    - id: letters
      title: Letters
      points: [They are late., "They are few."]
next_steps:
  text: "The actions are:"
  actions:
    - {{id: first, text: write sooner}}
  follow_up: We will look again.
"""
BUDGET = f"""kind: budget-report
{FRONT.replace("([](#first))", "([](#gap))")}
timetable:
  - {{activity: Cabinet meets, when: 6 September 2021}}
assumptions: [Pay rises by 3%.]
lines_of_enquiry: [What else?]
tables:
  gap:
    title: Gap
    columns: [{{title: What}}, {{title: "2022-23", unit: £ million}}]
    rows: [[Gap, 3]]
""".replace("It costs nothing.", '"\\n\\n::: table gap"')
PRESENTATION = """kind: presentation
title: Slides
presenters: [ada-archer, cat-carter]
slides:
  - {id: one, title: One, text: "First.\\n\\n### More\\n\\nSecond."}
"""
DATA = """kind: data-appendix
title: Data
introduction: From the register.
data_sets:
  - {id: calls, title: Calls, text: All calls., table: calls-table, chart: calls-chart}
tables:
  calls-table:
    title: Calls
    columns: [{title: Kind}, {title: Number, unit: number}]
    rows: [{serial: 1a, cells: [Letters, 1]}, {serial: 1b, cells: [Visits, x]}]
charts:
  calls-chart: {type: bar, table: calls-table}
"""


def _document(compose: Compose, text: str) -> Document:
    composed = compose(files={REPORT: text})
    assert composed.document is not None, composed.problems
    return composed.document


def _headings(document: Document) -> list[str]:
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    return [f"{block.number.text if block.number else ''} {plain(block.content)}".strip() for block in headings]


def test_a_task_and_finish_report_has_its_parts_between_background_and_the_rest(compose: Compose) -> None:
    assert _headings(_document(compose, TASK_AND_FINISH))[3:10] == [
        "1 Why",
        "2 Terms of reference and approach",
        "3 Key findings",
        "3.2 Letters",
        "4 Actions and next steps",
        "5 Money",
        "6 Implications that do not apply",
    ]


def test_aims_findings_and_actions_stand_under_letters(compose: Compose) -> None:
    lists = [block for block in _document(compose, TASK_AND_FINISH).blocks if isinstance(block, List)]
    lettered = {block.id: [item.label for item in block.items] for block in lists if block.kind == "letter"}
    assert lettered == {"aims-list1": ["a)", "b)"], "letters-list1": ["a)", "b)"], "next-actions-list1": ["a)"]}


def test_a_text_can_refer_to_a_lettered_action(compose: Compose) -> None:
    summary = next(block for block in _document(compose, TASK_AND_FINISH).blocks if block.id == "executive-summary-p1")
    assert isinstance(summary, Paragraph)
    assert plain(summary.content).replace("\N{NO-BREAK SPACE}", " ") == "Answers come sooner (action a))."


def test_a_budget_report_has_its_timetable_as_a_table_and_its_assumptions_under_letters(compose: Compose) -> None:
    document = _document(compose, BUDGET)
    assert _headings(document)[3:7] == ["1 Why", "2 Timetable", "3 Assumptions", "4 Money"]
    timetable = next(block for block in document.blocks if isinstance(block, Table))
    assert [plain(cell.content) for cell in timetable.rows[0].cells] == ["Cabinet meets", "6\u00a0September\u00a02021"]
    assert "5 Suggested lines of enquiry" in _headings(document)


def test_a_budget_report_without_lines_of_enquiry_has_no_such_section(compose: Compose) -> None:
    document = _document(compose, BUDGET.replace("lines_of_enquiry: [What else?]\n", ""))
    assert not [heading for heading in _headings(document) if "enquiry" in heading]


def test_slides_are_numbered_sections_with_headings_of_their_own(compose: Compose) -> None:
    document = _document(compose, PRESENTATION)
    assert _headings(document) == ["Slides", "1 One", "More", "Other formats and languages"]
    assert "  Presented by: Cllr~Ada Archer; Cat Carter, Director of Finance" in list(
        dump_blocks(document.blocks, origins=False)
    )


def test_a_data_set_has_its_text_its_chart_and_its_table(compose: Compose) -> None:
    kinds = [type(block).__name__ for block in _document(compose, DATA).blocks]
    assert kinds[5:9] == ["Heading", "Paragraph", "Chart", "Table"]


def test_a_paper_that_comes_with_another_has_its_title_and_its_item_number(compose: Compose) -> None:
    other = "content/meetings/2024-05-14-audit/02-waiting-data.yaml"
    composed = compose(paper="02-waiting-data", files={other: DATA + "appendix_to: 02-waiting\n"})
    assert composed.document is not None, composed.problems
    assert composed.document.running.item == "Item No. 2"
    lines = list(dump_blocks(composed.document.blocks, origins=False))
    assert "  Comes with: Waiting for an answer" in lines


@pytest.mark.parametrize("text", [TASK_AND_FINISH, BUDGET, PRESENTATION, DATA], ids=lambda text: text.split()[1])
def test_every_id_of_a_paper_is_its_own(compose: Compose, text: str) -> None:
    ids = [block.id for block in _document(compose, text).blocks]
    assert len(ids) == len(set(ids))
