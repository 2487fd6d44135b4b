"""Advice on the words of a composed paper: acronyms without their words, long sentences, hard reading."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from message_cases import TINY

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.checks.plain_words import reading_ease
from generator.workspace import Workspace

LONG = "The wait " + "that we were asked to look at again " * 5 + "is shorter."
HARD = "Organisational accountability necessitates comprehensive interdepartmental collaboration regularly. " * 30


def _found(text: str, folder: Path, more: str = "") -> list[str]:
    """The codes and messages of advice when the tiny report's summary says `text`."""
    shutil.copytree(TINY, folder / "tiny")
    paper = folder / "tiny/content/meetings/2024-05-14-audit/02-waiting.yaml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("Answers come sooner.", text) + more, encoding="utf-8")
    prepared = prepare(Workspace.at(folder / "tiny"), Options(), lambda name: True)
    return [f"{problem.where.line} {problem.code}: {problem.message}" for problem in prepared.problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CQC has seen it.", "unexplained-acronym: CQC is used here for the first time"),
        ("The CQC has seen it, says the Care Quality Commission (CQC).", "unexplained-acronym: CQC is used here"),
        (LONG, "long-sentence: the sentence “The wait that we were ...” has 44 words; 40 at most are wanted"),
        (HARD, "hard-to-read: the paper's reading ease is "),
    ],
)
def test_what_is_hard_to_read_is_found(text: str, found: str, tmp_path: Path) -> None:
    (message,) = _found(text, tmp_path)
    assert message.startswith(f"6 {found}") or (message.split()[1] == "hard-to-read:" and found in message)


@pytest.mark.parametrize(
    "text",
    [
        "The Care Quality Commission (CQC) has seen it. The CQC comes again.",
        "The CQC (Care Quality Commission) has seen it.",
        "Every education, health and care plan (EHC plan) is read. An EHC plan is long.",
        "The NHS in the UK has seen it, in Part II of the report by J R Smith of NR1 2DH.",
        LONG.replace("again that", "again. That", 1),
        HARD[:900],
    ],
)
def test_what_is_plain_is_left_alone(text: str, tmp_path: Path) -> None:
    assert _found(text, tmp_path) == []


def test_an_acronym_that_a_council_knows_needs_no_words(tmp_path: Path) -> None:
    tiny = tmp_path / "council"
    shutil.copytree(TINY, tiny)
    council = tiny / "content/council.yaml"
    council.write_text(council.read_text(encoding="utf-8") + "known_acronyms: [CQC]\n", encoding="utf-8")
    paper = tiny / "content/meetings/2024-05-14-audit/02-waiting.yaml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("sooner.", "sooner, as the CQC says."), encoding="utf-8")
    assert prepare(Workspace.at(tiny), Options(), lambda name: True).problems == ()


def test_advice_on_words_can_be_accepted_with_a_reason(tmp_path: Path) -> None:
    accepted = "accept:\n  - {code: unexplained-acronym, reason: Everybody on this committee knows it.}\n"
    assert _found("The CQC has seen it.", tmp_path, accepted) == []


def test_reading_ease_is_that_of_flesch() -> None:
    # six words of one syllable in one sentence: 206.835 - 1.015 x 6 - 84.6 x 1
    assert reading_ease(["The", "cat", "sat", "on", "the", "mat"], 1) == pytest.approx(116.145)
    # "table" has two, "make" one, "education" four, "area" two groups of vowels
    assert reading_ease(["table"], 1) == pytest.approx(206.835 - 1.015 - 84.6 * 2)
    assert reading_ease(["make"], 1) == pytest.approx(206.835 - 1.015 - 84.6)
