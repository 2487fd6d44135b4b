"""Footnotes: a mark in a text, a note written once under footnotes:, numbered in reading order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.compose import Composed
from generator.document.blocks import Document, Paragraph
from generator.document.dump import dump_inlines
from generator.document.inlines import FootnoteReference
from generator.document.walk import every_block

Compose = Callable[..., Composed]
MEETING = """committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
items:
  - standing: apologies
  - paper: 02-waiting
  - paper: 03-plan
"""
NOTED_ACTION = """kind: briefing
title: News
issued: 2024-05-01
summary: It was late.
text: Very.
actions_required: [{id: see-news, text: "To see the news.[^a]"}]
footnotes: {a: A.}
"""


def _document(composed: Composed) -> Document:
    assert composed.document is not None, composed.problems
    return composed.document


def _marks(document: Document) -> list[FootnoteReference]:
    texts = (block.content for block in every_block(document.blocks) if isinstance(block, Paragraph))
    return [part for content in texts for part in content if isinstance(part, FootnoteReference)]


def _notes(document: Document) -> list[tuple[str, str]]:
    return [(note.number, dump_inlines(note.content)) for note in document.footnotes]


def test_notes_are_numbered_as_their_marks_are_read_and_not_as_they_are_written(compose: Compose) -> None:
    document = _document(compose("Late.[^second]\n\n- Later.[^first]", more="footnotes: {first: A., second: B.}\n"))
    assert _notes(document) == [("1", "B."), ("2", "A.")]
    assert [mark.number for mark in _marks(document)][:1] == ["1"]


def test_a_note_that_is_referred_to_twice_is_there_once(compose: Compose) -> None:
    document = _document(compose("One.[^a] Two.[^b] Again.[^a]", more="footnotes: {a: A., b: B.}\n"))
    assert [mark.number for mark in _marks(document)] == ["1", "2", "1"]
    assert [note.id for note in document.footnotes] == [mark.footnote for mark in _marks(document)][:2]


def test_a_mark_in_a_list_counts_too(compose: Compose) -> None:
    document = _document(compose("- One.[^a]\n- Two.[^b]", more="footnotes: {a: A., b: B.}\n"))
    assert [mark.number for mark in _marks(document)] == ["1", "2"]


def test_a_note_is_prose_with_figures_and_references(compose: Compose) -> None:
    more = "footnotes:\n  a: |\n    It was {{ measures.waiting_days.latest }}; see [](#money).\n"
    assert _notes(_document(compose("Late.[^a]", more=more))) == [("1", "It was ‹9~days›; see [section~1](#money).")]


def test_the_mark_stands_where_it_was_written(compose: Compose) -> None:
    document = _document(compose("Late,[^a] but “better”.", more="footnotes: {a: A.}\n"))
    paragraph = next(block for block in document.blocks if block.id == "money-p1")
    assert isinstance(paragraph, Paragraph)
    assert dump_inlines(paragraph.content) == "Late,[^1] but “better”."


@pytest.mark.parametrize(
    ("text", "notes", "found"),
    [
        ("Late.[^b]", "{bb: A.}", "a mark for the footnote 'b', which is not here"),
        ("Late.[^a]", "{a: 'See [^a].'}", "the mark of a footnote inside a footnote"),
        ("::: facts\nWhen: late[^a]\n:::", "{a: A.}", "in a heading, a table or a line of facts"),
        ("Late.[^a]", "{a: 'See [](#nowhere).'}", "a reference to 'nowhere'"),
        ("Late.", "{a: A.}", "the footnote a is defined and no text has its mark"),
    ],
    ids=["unknown", "inside a note", "in facts", "dead reference", "not referred to"],
)
def test_a_footnote_that_goes_wrong_is_a_problem(compose: Compose, text: str, notes: str, found: str) -> None:
    assert any(found in problem.message for problem in compose(text, more=f"footnotes: {notes}\n").problems)


def test_the_agenda_has_the_footnotes_of_no_paper(compose: Compose) -> None:
    agenda = compose("Late.[^a]", paper="", more="footnotes: {a: A.}\n")
    assert (agenda.problems, _document(agenda).footnotes) == ((), ())


def test_an_action_is_printed_on_the_agenda_and_cannot_have_one(compose: Compose) -> None:
    folder = "content/meetings/2024-05-14-audit"
    files = {f"{folder}/meeting.yaml": MEETING, f"{folder}/03-plan.yaml": NOTED_ACTION}
    agenda = compose("Late.", paper="", files=files)
    assert [problem.code for problem in agenda.problems] == ["unknown-reference"]
    assert "such as an action" in agenda.problems[0].hint
