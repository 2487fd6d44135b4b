"""The outcome of an inspection and an inspection letter: from scores and grades to numbered blocks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.compose import Composed
from generator.document.blocks import Chart, Document, Paragraph, Table
from generator.document.dump import dump_inlines
from generator.document.inlines import Text, plain
from generator.document.walk import every_block

Compose = Callable[..., Composed]
FOLDER = "content/meetings/2024-05-14-audit"
PAPER = "03-inspected"
MEETING = """committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
items:
  - standing: apologies
  - paper: 02-waiting
  - paper: 03-inspected
"""
SCORED = """kind: scored-framework
name: Assessment
inspectorate: the Inspectorate
source: The Inspectorate
scores: [{score: 1, name: Poor}, {score: 2, name: Fair}, {score: 3, name: Good}, {score: 4, name: Great}]
themes:
  - title: People
    statements: [{id: hearing, title: Hearing people}, {id: helping, title: Helping people, short_title: Helping}]
  - title: Money
    statements: [{id: money, title: Minding money}]
ratings: [{id: low, name: Not good yet, lowest: 25}, {id: high, name: Good, lowest: 63}]
"""
GRADED = """kind: graded-framework
name: Inspection
inspectorate: the Inspectorate
source: The Inspectorate
grades: [{id: great, name: Great}, {id: good, name: Good}, {id: poor, name: Poor}]
judgements: [{id: leaders, title: Leaders}, {id: children, title: Children}, {id: overall, title: Overall}]
"""
FRONT = """title: Inspected
responsible_director: cat-carter
officer_contacts: [cat-carter]
actions_required: [{id: note-it, text: To note it.}]
omitted_sections: {financial: None., resource: None., equality: None.}
"""
OUTCOME = f"""kind: inspection-outcome
{FRONT}
framework: care
published: 2024-05-01
scores: {{hearing: 2, helping: 3, money: 2}}
executive_summary: |
  {{{{ outcome }}}}; {{{{ outcome.distance }}}} below {{{{ outcome.next_rating }}}},
  which begins at {{{{ outcome.next_lowest }}}}.
  {{{{ outcome.statements.helping }}}} has {{{{ outcome.statements.helping.score }}}},
  {{{{ outcome.statements.helping.grade }}}}.
strengths: [People are heard.]
assurance: [{{id: wait, title: Waiting, text: People wait.}}]
planned: We will go on.
"""
LETTER = f"""kind: inspection-letter
{FRONT}
framework: care
inspection_dates: 1 to 3 May 2024
previous_inspection: May 2021
executive_summary: Children were {{{{ judgements.children.previous }}}} and are {{{{ judgements.children.grade }}}}.
judgements:
  children: {{grade: great, previous: good, paragraphs: 1 to 2, text: "They do well.\\n\\nThey are heard. ^heard"}}
  leaders: {{grade: good, previous: good}}
  overall: {{grade: good, previous: great}}
improvements: [{{id: listen, title: Listening, text: "Leaders should listen.[^why] See [](#heard)."}}]
footnotes: {{why: The guidance says so.}}
action_plan:
  - {{id: meet, title: Meet, answers: listen, owner: cat-carter, due: 2024-05-13, status: not-started, forecast: late}}
"""


@pytest.fixture
def inspected(compose: Compose) -> Callable[..., Document]:
    def composed(framework: str, paper: str) -> Document:
        files = {
            "content/frameworks/care.yaml": framework,
            f"{FOLDER}/meeting.yaml": MEETING,
            f"{FOLDER}/{PAPER}.yaml": paper,
        }
        result = compose(paper=PAPER, files=files)
        assert result.document is not None, result.problems
        assert result.problems == ()
        return result.document

    return composed


def _words(document: Document, identifier: str) -> str:
    paragraph = next(block for block in every_block(document.blocks) if block.id == identifier)
    assert isinstance(paragraph, Paragraph)
    return plain(paragraph.content).replace("\N{NO-BREAK SPACE}", " ")


def _table(document: Document, identifier: str) -> list[list[str]]:
    table = next(block for block in document.blocks if block.id == identifier)
    assert isinstance(table, Table)
    rows = [
        [column.heading for column in table.columns],
        *([plain(c.content) for c in row.cells] for row in table.rows),
    ]
    return [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in rows]


def test_everything_in_the_outcome_follows_from_the_scores(inspected: Callable[..., Document]) -> None:
    document = inspected(SCORED, OUTCOME)
    assert _words(document, "overall") == (
        "The scores add up to 7 out of a possible 12, which is 58%. The rating for that is not good yet."
    )
    assert _words(document, "distance") == (
        "The next rating, good, is given from 63% (Table 2). The outcome is 5 percentage points below that. "
        "To reach it, the scores would have to add up to 8 or more."
    )


def test_texts_name_the_outcome_and_its_statements(inspected: Callable[..., Document]) -> None:
    assert _words(inspected(SCORED, OUTCOME), "executive-summary-p1") == (
        "58%, not good yet; 5 percentage points below good, which begins at 63%. Helping people has 3, good."
    )


def test_the_table_of_scores_has_each_statement_with_its_theme_and_a_total(inspected: Callable[..., Document]) -> None:
    assert _table(inspected(SCORED, OUTCOME), "scores") == [
        ["Statement", "Theme", "Score"],
        ["Hearing people", "People", "2: Fair"],
        ["Helping people", "People", "3: Good"],
        ["Minding money", "Money", "2: Fair"],
        ["Total", "All themes", "7 out of 12: 58%, not good yet"],
    ]


def test_weights_get_a_column_where_they_differ(inspected: Callable[..., Document]) -> None:
    weighted = SCORED.replace("title: Minding money", "title: Minding money, weight: 2")
    table = _table(inspected(weighted, OUTCOME), "scores")
    assert table[0] == ["Statement", "Theme", "Weight", "Score"]
    assert table[-1] == ["Total", "All themes", "4", "9 out of 16: 56%, not good yet"]


def test_a_score_in_the_table_knows_the_line_it_was_written_on(inspected: Callable[..., Document]) -> None:
    table = next(block for block in inspected(SCORED, OUTCOME).blocks if block.id == "scores")
    assert isinstance(table, Table)
    score = table.rows[1].cells[-1].content[0]
    assert isinstance(score, Text)
    assert score.source is not None
    line = OUTCOME.splitlines().index("scores: {hearing: 2, helping: 3, money: 2}") + 1
    assert (score.source.file, score.source.line) == (f"{FOLDER}/{PAPER}.yaml", line)


def test_the_chart_has_a_bar_for_each_statement_beside_the_highest_score_there_is(
    inspected: Callable[..., Document],
) -> None:
    chart = next(block for block in inspected(SCORED, OUTCOME).blocks if isinstance(block, Chart))
    assert chart.title == "One of the three scores is 3 out of 4 and two are 2"
    assert chart.drawing.categories == ("Hearing people", "Helping", "Minding money")
    assert [series.labels for series in chart.drawing.series] == [("2", "3", "2"), ("4", "4", "4")]
    assert dump_inlines(chart.data_reference) == "The figures are in [Table~1](#scores)."


def test_the_best_rating_has_none_above_it(inspected: Callable[..., Document]) -> None:
    best = OUTCOME.replace("{hearing: 2, helping: 3, money: 2}", "{hearing: 4, helping: 4, money: 4}")
    summary = best.partition("executive_summary: |")[2].partition("strengths")[0]
    document = inspected(SCORED, best.replace(summary, "\n  {{ outcome.percentage }}.\n"))
    assert _words(document, "distance") == "There is no higher rating."


def test_each_judgement_stands_beside_the_one_before(inspected: Callable[..., Document]) -> None:
    assert _table(inspected(GRADED, LETTER), "judgements") == [
        ["Judgement", "Grade now", "Grade in May 2021", "Change"],
        ["Leaders", "Good", "Good", "The same"],
        ["Children", "Great", "Good", "Improved"],
        ["Overall", "Good", "Great", "Lower than before"],
    ]


def test_a_grade_that_is_not_known_is_coded_and_explained(inspected: Callable[..., Document]) -> None:
    document = inspected(GRADED, LETTER.replace("{grade: good, previous: good}", "{grade: good}"))
    assert _table(document, "judgements")[1] == ["Leaders", "Good", "[x]", "[x]"]
    table = next(block for block in document.blocks if block.id == "judgements")
    assert isinstance(table, Table)
    assert table.key == (("[x]", "not available"),)


def test_without_any_earlier_grade_no_change_is_told(inspected: Callable[..., Document]) -> None:
    unknown = LETTER.replace(", previous: good", "").replace(", previous: great", "")
    unknown = unknown.replace("{{ judgements.children.previous }}", "something")
    assert _table(inspected(GRADED, unknown), "judgements")[0] == ["Judgement", "Grade now", "Grade in May 2021"]


def test_a_first_inspection_has_no_column_for_another(inspected: Callable[..., Document]) -> None:
    first = LETTER.replace("previous_inspection: May 2021\n", "")
    assert _table(inspected(GRADED, first), "judgements")[0] == ["Judgement", "Grade now"]


def test_what_needs_to_improve_has_its_footnote_and_its_action(inspected: Callable[..., Document]) -> None:
    document = inspected(GRADED, LETTER)
    assert _words(document, "listen-p1") == "Leaders should listen. See paragraph 4.3."
    assert [(note.number, plain(note.content)) for note in document.footnotes] == [("1", "The guidance says so.")]
    assert _words(document, "meet-title") == (
        "Meet. Owner: Cat Carter, Director of Finance. Due 13 May 2024. Status: Overdue, not started ▲"
    )


def test_sections_about_the_judgements_come_in_the_order_of_the_letter(inspected: Callable[..., Document]) -> None:
    document = inspected(GRADED, LETTER)
    assert _words(document, "children-p1") == "This is what the letter says in its paragraphs 1 to 2, in short."
    assert _words(document, "executive-summary-p1") == "Children were good and are great."
