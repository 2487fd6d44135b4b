"""Whose report an item is, in the agenda: by the post, or by the name of an officer whose post nobody has written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.compose import Composed
from generator.document.dump import dump

PEOPLE = """members:
  ada-archer: {name: Cllr Ada Archer}
  ben-bellamy: {name: Cllr Ben Bellamy}
officers:
  cat-carter: {name: Cat Carter, post: Director of Finance, contact: switchboard}
  sam-stone: {name: Sam Stone, contact: switchboard}
"""
MEETING = """committee: audit
date: 2024-05-14
time: 18:30
venue: Guildhall
published: 2024-05-03
items:
  - standing: apologies
  - {paper: 02-waiting, report_by: REPORTER}
  - {title: Letters, report_by: REPORTER, to_follow: yes, text: Letters will be counted.}
"""


@pytest.mark.parametrize(
    ("reporter", "who"), [("cat-carter", "the Director of Finance"), ("sam-stone", "Sam Stone")], ids=["post", "name"]
)
def test_an_item_says_whose_report_it_is(reporter: str, who: str, compose: Callable[..., Composed]) -> None:
    files = {
        "content/people.yaml": PEOPLE,
        "content/meetings/2024-05-14-audit/meeting.yaml": MEETING.replace("REPORTER", reporter),
    }
    composed = compose(paper="", files=files)
    assert composed.document is not None, composed.problems
    said = dump(composed.document, origins=False).replace("~", " ")
    assert f"Waiting for an answer](#item-2). Report by {who} |" in said or f". Report by {who} " in said
    assert said.count(f"Report by {who}. ") == 1
    assert said.count(f"Report by {who}, to follow") == 2
