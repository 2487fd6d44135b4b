"""Minutes: what is recorded as data is worded by the program, and every paragraph is numbered below its item."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest
from message_cases import TINY

from generator.compose import Composed
from generator.document.blocks import Document
from generator.document.dump import dump_blocks

Compose = Callable[..., Composed]

FOLDER = "content/meetings/2024-05-14-audit"
COMMITTEE = """\
name: Audit Committee
chair: ada-archer
members: [ben-bellamy]
committee_officer: cat-carter
standing_items:
  apologies: {title: Apologies for absence, gathers: apologies}
  interests: {title: Declarations of interest, gathers: declarations}
"""
MEETING = """\
committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
items:
  - standing: apologies
  - standing: interests
  - paper: 02-waiting
  - title: Drains
"""
HEAD = "kind: minutes\npresent: [ada-archer, ben-bellamy]\nclosed: 20:15\n"


@pytest.fixture
def minutes(compose: Compose) -> Callable[..., Document]:
    """The minutes whose items are given, composed; `head` is what stands before the items."""

    def composed(items: str, head: str = HEAD, action: str = "To note the report.") -> Document:
        report = (TINY / FOLDER / "02-waiting.yaml").read_text(encoding="utf-8")
        files = {
            f"{FOLDER}/02-waiting.yaml": report.replace("To note the report.", action),
            "content/committees/audit.yaml": COMMITTEE,
            f"{FOLDER}/meeting.yaml": MEETING,
            f"{FOLDER}/minutes.yaml": f"{head}items:\n{dedent(items)}",
        }
        made = compose(paper="minutes", files=files)
        assert made.document is not None, made.problems
        return made.document

    return composed


def lines(document: Document, item: int | None = None) -> list[str]:
    """The blocks as lines without ids; those of one item of the agenda when `item` is given."""
    dumped = list(dump_blocks(document.blocks, origins=False))
    if item is not None:
        start = next(n for n, line in enumerate(dumped) if line.startswith(f"## {item} "))
        end = next((n for n in range(start + 1, len(dumped)) if dumped[n].startswith("## ")), len(dumped))
        dumped = dumped[start + 1 : end]
    return [line.split(" {")[0].replace(" (with next)", "").replace("~", " ").strip() for line in dumped]


Minutes = Callable[..., Document]


def test_every_item_of_the_agenda_is_there_whatever_is_minuted(minutes: Minutes) -> None:
    headings = [line for line in lines(minutes("- item: 4\n  introduction: Dry.")) if line.startswith("## ")]
    assert headings[:5] == [
        "## Present",
        "## 1 Apologies for absence",
        "## 2 Declarations of interest",
        "## 3 Waiting for an answer",
        "## 4 Drains",
    ]


def test_an_introduction_of_one_paragraph_is_numbered_below_its_item(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  introduction: The Committee saw the drains.")
    assert lines(document, 4) == ["4.1 ¶ The Committee saw the drains."]


def test_several_paragraphs_of_an_introduction_go_a_level_deeper_and_what_follows_does_not(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 4
          introduction: |
            The Committee saw the drains.

            They were introduced:

            - at length
          discussion:
            - text: A member asked why.
          decisions:
            - {verb: noted, text: the drains.}
        """)
    assert lines(document, 4) == [
        "4.1.1 ¶ The Committee saw the drains.",
        "4.1.2 ¶ They were introduced:",
        "list bullet",
        "•",
        "¶ at length",
        "4.2 ¶ The following points were discussed and noted:",
        "list bullet",
        "•",
        "¶ A member asked why.",
        "4.3 ¶ The Committee **noted** the drains.",
    ]


def test_numbers_begin_again_with_every_item(minutes: Minutes) -> None:
    document = minutes("- item: 3\n  introduction: One.\n- item: 4\n  introduction: Two.")
    assert lines(document, 3)[0] == "3.1 ¶ One."
    assert lines(document, 4)[0] == "4.1 ¶ Two."


def test_a_decision_has_the_words_of_the_paper(minutes: Minutes) -> None:
    document = minutes("- item: 3\n  decisions:\n    - {verb: resolved, action: note-report}")
    assert lines(document, 3) == [
        "3.1 ¶ The Committee **resolved**:",
        "list decimal",
        "1.",
        "¶ To note the report.",
    ]


def test_a_verb_is_not_said_twice(minutes: Minutes) -> None:
    document = minutes("- item: 3\n  decisions:\n    - {verb: noted, action: note-report}")
    assert lines(document, 3)[0] == "3.1 ¶ The Committee **noted**:"
    assert lines(document, 3)[-1] == "¶ the report."


def test_an_amended_recommendation_says_so(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 3
          decisions:
            - {verb: resolved, action: note-report, amended: yes, text: To read the report.}
        """)
    assert lines(document, 3) == [
        "3.1 ¶ The Committee **resolved**:",
        "list decimal",
        "1.",
        "¶ To read the report.",
        "¶ This recommendation was amended at the meeting.",
    ]


def test_a_decision_alone_is_a_sentence(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  decisions:\n    - {verb: resolved, text: To dig.}")
    assert lines(document, 4) == ["4.1 ¶ The Committee **resolved** to dig."]


def test_decisions_with_one_verb_are_one_list(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 4
          decisions:
            - {verb: resolved, text: To dig.}
            - {verb: resolved, text: To fill in.}
            - {verb: noted, text: the cost.}
        """)
    assert lines(document, 4) == [
        "4.1 ¶ The Committee **resolved**:",
        "list decimal",
        "1.",
        "¶ To dig.",
        "2.",
        "¶ To fill in.",
        "4.2 ¶ The Committee **noted** the cost.",
    ]


def test_votes_are_printed_as_far_as_they_were_recorded(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 4
          discussion:
            - text: A poll was taken.
              votes: {abstained: 1}
          decisions:
            - {verb: resolved, text: To dig., votes: {in_favour: 7, against: 3, abstained: 0}}
            - {verb: resolved, text: To fill in.}
        """)
    assert "¶ Votes: 1 abstained." in lines(document, 4)
    assert "¶ Votes: 7 in favour, 3 against and 0 abstained." in lines(document, 4)


def test_who_came_and_went_stands_among_the_points(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 4
          discussion:
            - text: A member asked why.
            - arrives: {member: ben-bellamy, time: 18:45}
            - leaves: {member: ben-bellamy, time: 7pm}
        """)
    points = [line for line in lines(document, 4) if line.startswith("¶")]
    assert points == [
        "¶ A member asked why.",
        "¶ Cllr Ben Bellamy arrived at 6.45pm.",
        "¶ Cllr Ben Bellamy left at 7pm.",
    ]


def test_events_alone_are_told_without_a_line_that_introduces_points(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  discussion:\n    - arrives: {member: ben-bellamy, time: 18:45}")
    assert lines(document, 4) == ["4.1 ¶ Cllr Ben Bellamy arrived at 6.45pm."]


def test_a_declaration_stands_where_it_was_made_and_in_the_list_of_them_all(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 2
          discussion:
            - declares: {member: ben-bellamy, kind: disclosable-pecuniary, interest: a builder of drains, item: 4}
        - item: 4
          discussion:
            - text: A member asked why.
            - declares: {member: ada-archer, kind: non-pecuniary, interest: a friend of the builder}
        """)
    assert lines(document, 2) == [
        "2.1 ¶ These interests were declared at the meeting:",
        "list bullet",
        "•",
        "¶ Cllr Ben Bellamy declared a disclosable pecuniary interest in item 4, Drains, as a builder of drains.",
        "•",
        "¶ Cllr Ada Archer declared a non-pecuniary interest in item 4, Drains, as a friend of the builder"
        " ([paragraph 4.1](#item-4-discussion)).",
    ]
    assert lines(document, 4)[-1] == "¶ Cllr Ada Archer declared a non-pecuniary interest, as a friend of the builder."


def test_a_declaration_without_other_points_is_referred_to_by_its_own_paragraph(minutes: Minutes) -> None:
    document = minutes("""\
        - item: 4
          introduction: Drains.
          discussion:
            - declares: {member: ada-archer, kind: not-stated, interest: a tenant}
        """)
    assert lines(document, 2)[-1].endswith("as a tenant ([paragraph 4.2](#item-4-point1)).")


def test_no_declarations_and_no_apologies_are_said_in_words(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  introduction: Dry.")
    assert lines(document, 1) == ["1.1 ¶ No apologies were received."]
    assert lines(document, 2) == ["2.1 ¶ No interests were declared."]


def test_apologies_name_the_substitute(minutes: Minutes) -> None:
    head = """\
kind: minutes
present: [ada-archer]
apologies: [ben-bellamy]
substitutes: [{person: cat-carter, instead_of: ben-bellamy}]
in_attendance: [{person: cat-carter}, {person: cat-carter, role: clerk for the day}]
closed: 20:15
"""
    document = minutes("- item: 4\n  introduction: Dry.", head)
    assert lines(document, 1) == ["1.1 ¶ Apologies were received from Cllr Ben Bellamy (Cat Carter substituting)."]
    printed = lines(document)
    assert "¶ Cat Carter for Cllr Ben Bellamy" in printed
    assert "¶ Cllr Ada Archer (Chair)" in printed
    assert "¶ Cat Carter, Director of Finance" in printed
    assert "¶ Cat Carter, clerk for the day" in printed


def test_who_took_the_chair_in_the_place_of_the_chair_is_said(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  introduction: Dry.", HEAD.replace("ada-archer, ben-bellamy", "ben-bellamy"))
    assert "¶ Cllr Ben Bellamy, in the chair" in lines(document)


def test_the_end_says_when_the_meeting_closed_and_who_signs(minutes: Minutes) -> None:
    printed = lines(minutes("- item: 4\n  introduction: Dry."))
    close = printed.index("## Close of the meeting")
    assert printed[close + 1 : close + 4] == [
        "¶ The meeting closed at 8.15pm.",
        "¶ (signature) Cllr Ada Archer, Chair, Audit Committee",
        "¶ (signature) Date signed:",
    ]


def test_a_paper_of_the_meeting_can_be_an_appendix(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  introduction: See [](#02-waiting).", HEAD + "attached: [02-waiting]\n")
    assert lines(document, 4) == ["4.1 ¶ See [Appendix 1](#02-waiting)."]
    assert "## Appendix 1 Waiting for an answer" in lines(document)


def test_what_a_recommendation_refers_to_in_its_paper_is_printed_as_words(minutes: Minutes) -> None:
    items = "- item: 3\n  decisions:\n    - {verb: resolved, action: note-report}"
    document = minutes(items, action="'To note what [](#money) says.'")
    assert lines(document, 3)[-1] == "¶ To note what section 1 says."


def test_the_running_header_says_which_minutes_these_are(minutes: Minutes) -> None:
    document = minutes("- item: 4\n  introduction: Dry.")
    assert document.running.item.replace("\N{NO-BREAK SPACE}", " ") == "Minutes of 14 May 2024"
