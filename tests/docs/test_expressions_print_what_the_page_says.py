"""docs/writing-prose.md against the example report: every expression in its tables prints what is written beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.compose import compose_paper
from generator.document.blocks import Paragraph
from generator.document.inlines import plain
from generator.load import load_content, load_wording
from generator.model.content import Content
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "writing-prose.md"
MEETING, PAPER = "2021-09-17-people-and-communities", "07-send-performance"
ROW = re.compile(r"^\| `(?P<written>.+?)` \| (?P<printed>.+) \|$")


def _examples() -> list[tuple[str, str]]:
    """The rows of the tables that are marked as ones to be held to."""
    examples: list[tuple[str, str]] = []
    held = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("<!-- prints -->") or line.startswith("#"):
            held = line.startswith("<!--")
        elif held and (row := ROW.match(line)):
            examples.append((row["written"].replace("\\|", "|"), row["printed"]))
    return examples


EXAMPLES = _examples()


@cache
def _printed() -> dict[str, str]:
    """What the example report prints when its introduction is nothing but the examples, a paragraph each."""
    workspace = Workspace.at(ROOT)
    content = load_content(workspace).content
    assert content is not None
    text = "\n\n".join(f"{written} ^example-{n}" for n, (written, _) in enumerate(EXAMPLES))
    composed = compose_paper(
        _with_introduction(content, text), MEETING, PAPER, workspace, load_wording(workspace, "en-GB")
    )
    assert composed.document is not None, composed.problems
    blocks = [block for block in composed.document.blocks if isinstance(block, Paragraph)]
    return {block.id: plain(block.content).replace("\N{NO-BREAK SPACE}", " ") for block in blocks}


def _with_introduction(content: Content, text: str) -> Content:
    meeting = content.meetings[MEETING]
    paper = meeting.papers[PAPER]
    changed = replace(paper, record=paper.record.model_copy(update={"introduction": text}))
    papers = {**meeting.papers, PAPER: changed}
    return replace(content, meetings={**content.meetings, MEETING: replace(meeting, papers=papers)})


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[written for written, _ in EXAMPLES])
def test_an_expression_prints_what_the_page_says(number: int) -> None:
    assert _printed()[f"example-{number}"] == EXAMPLES[number][1]
