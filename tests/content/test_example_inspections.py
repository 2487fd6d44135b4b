"""The example papers on inspections and reviews: what the sources say follows from what was typed."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from catalogues import ENGLISH

from generator.checks import check
from generator.compose import Composed, compose_agenda, compose_paper
from generator.document.blocks import Document, Paragraph, Table
from generator.document.inlines import plain
from generator.figures.outcome import judge
from generator.load import load_content, load_profile, load_wording
from generator.model.content import Content
from generator.model.framework import ScoredFramework
from generator.model.inspection import InspectionLetter, InspectionOutcome
from generator.problems import Severity
from generator.workspace import Workspace
from generator.writers.word import Template, write

ROOT = Path(__file__).parents[2]
WORKSPACE = Workspace.at(ROOT)
OUTCOME = ("2026-01-16-people-and-communities", "07-adult-social-care-assessment")
LETTER = ("2026-05-22-people-and-communities", "07-childrens-services-inspection")
PLAN = ("2016-09-12-adult-social-care", "07-care-act-action-plan")
BRIEFING = ("2016-09-12-adult-social-care", "08-care-act-briefing")
PAPERS = (OUTCOME, LETTER, PLAN, BRIEFING)


@cache
def _content() -> Content:
    loaded = load_content(WORKSPACE)
    assert loaded.content is not None, loaded.problems
    return loaded.content


@cache
def _composed(meeting: str, paper: str) -> Composed:
    return compose_paper(_content(), meeting, paper, WORKSPACE, load_wording(WORKSPACE, "en-GB"))


def _document(paper: tuple[str, str]) -> Document:
    composed = _composed(*paper)
    assert composed.document is not None, composed.problems
    return composed.document


def _texts(document: Document) -> dict[str, str]:
    paragraphs = (block for block in document.blocks if isinstance(block, Paragraph))
    return {block.id: plain(block.content).replace("\N{NO-BREAK SPACE}", " ") for block in paragraphs}


@pytest.mark.parametrize("paper", PAPERS, ids=[paper for _, paper in PAPERS])
def test_a_paper_has_no_problem(paper: tuple[str, str]) -> None:
    assert _composed(*paper).problems == ()


@pytest.mark.parametrize("meeting", sorted({meeting for meeting, _ in PAPERS}))
def test_a_meeting_has_no_warning_and_an_agenda(meeting: str) -> None:
    found = [
        p for p in check(_content(), ENGLISH) if f"/{meeting}/" in p.where.file and p.severity is not Severity.ADVICE
    ]
    assert found == []
    agenda = compose_agenda(_content(), meeting, WORKSPACE, load_wording(WORKSPACE, "en-GB"))
    assert agenda.problems == ()


def test_the_nine_scores_come_to_56_per_cent_and_require_improvement() -> None:
    paper = cast(InspectionOutcome, _content().meetings[OUTCOME[0]].papers[OUTCOME[1]].record)
    outcome = judge(cast(ScoredFramework, _content().frameworks[paper.framework].record), paper.scores)
    assert len(paper.scores) == 9
    assert (outcome.percentage, outcome.rating.name) == (56, "Requires improvement")
    assert (outcome.distance, outcome.next_rating and outcome.next_rating.name) == (7, "Good")


def test_the_outcome_paper_says_so() -> None:
    texts = _texts(_document(OUTCOME))
    assert "which is 56%. The rating for that is requires improvement." in texts["overall"]
    assert "The outcome is 7 percentage points below that." in texts["distance"]


def test_the_thresholds_are_those_published() -> None:
    framework = cast(ScoredFramework, _content().frameworks["cqc-local-authority-assessment"].record)
    assert [(band.name, band.lowest) for band in framework.ratings] == [
        ("Inadequate", 25),
        ("Requires improvement", 39),
        ("Good", 63),
        ("Outstanding", 88),
    ]
    assert {statement.weight for statement in framework.statements} == {1}
    assert [len(theme.statements) for theme in framework.themes] == [3, 2, 2, 2]


def test_percentage_rating_and_total_are_nowhere_typed_in_the_outcome_paper() -> None:
    written = (ROOT / "content/meetings" / OUTCOME[0] / f"{OUTCOME[1]}.yaml").read_text(encoding="utf-8")
    content = "\n".join(line for line in written.splitlines() if not line.startswith("#"))
    assert not re.search(r"\b(?:56|20 of 36|7 percentage points)\b|requires improvement", content)


def test_the_letter_is_outstanding_throughout_with_all_58_paragraphs() -> None:
    letter = cast(InspectionLetter, _content().meetings[LETTER[0]].papers[LETTER[1]].record)
    assert {finding.grade for finding in letter.judgements.values()} == {"outstanding"}
    numbered = 0
    for finding in letter.judgements.values():
        if finding.text and finding.paragraphs:
            first, last = map(int, finding.paragraphs.split(" to "))
            assert first == numbered + 1
            assert len(re.split(r"\n\s*\n", finding.text.strip())) == last - first + 1
            numbered = last
    assert numbered == 58


def test_the_improvement_has_the_footnote_of_the_letter() -> None:
    (note,) = _document(LETTER).footnotes
    assert "National Framework" in plain(note.content)


@pytest.mark.parametrize("name", ["standard", "large-print"])
def test_in_word_it_is_a_real_footnote(name: str) -> None:
    template = Template((ROOT / "templates/word/committee-paper.docx").read_bytes(), "committee-paper.docx")
    profile, wording = load_profile(WORKSPACE, name), load_wording(WORKSPACE, "en-GB")
    written = zipfile.ZipFile(BytesIO(write(_document(LETTER), profile, wording, {}, template)))
    body, notes = (written.read(f"word/{part}.xml").decode() for part in ("document", "footnotes"))
    assert body.count('<w:footnoteReference w:id="1"') == 1
    assert "statutory guidance" in notes
    assert "statutory guidance" not in body


def test_the_plan_answers_each_of_the_four_recommendations() -> None:
    document = _document(PLAN)
    plan = next(block for block in document.blocks if block.id == "plan")
    assert isinstance(plan, Table)
    assert len(plan.rows) == 7
    assert "The plan has no action on this yet." not in _texts(document).values()


def test_the_briefing_lists_the_members_of_five_groups() -> None:
    table = next(block for block in _document(BRIEFING).blocks if block.id == "members")
    assert isinstance(table, Table)
    groups = [plain(row.cells[1].content) for row in table.rows]
    assert groups == ["Conservative", "Labour", "UKIP", "Liberal Democrat", "Green"]
