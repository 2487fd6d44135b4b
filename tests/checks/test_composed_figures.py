"""Words beside figures in a composed paper: periods, directions, shares and totals that the figures contradict."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from message_cases import TINY

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.workspace import Workspace

WAIT = "measures.waiting_days"


TARGET = "Apr-24: 9\ntarget:\n  label: Target\n  value: 8\n"


def _messages(text: str, folder: Path, series: str = "Apr-24: 9\n") -> list[str]:
    """What is found when the tiny report's summary says `text`; the tiny measure fell from 12 to 9 days."""
    shutil.copytree(TINY, folder / "tiny")
    paper = folder / "tiny/content/meetings/2024-05-14-audit/02-waiting.yaml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("Answers come sooner.", text), encoding="utf-8")
    measure = folder / "tiny/content/metrics/waiting-days.yaml"
    measure.write_text(measure.read_text(encoding="utf-8").replace("Apr-24: 9\n", series), encoding="utf-8")
    prepared = prepare(Workspace.at(folder / "tiny"), Options(), lambda name: True)
    return [f"{problem.where.line} {problem.code}: {problem.message}" for problem in prepared.problems]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"It took {{{{ {WAIT}.latest }}}} in March 2024.",
            "wrong-period: 9 days is said to be of March 2024; it is the value of waiting-days in April 2024",
        ),
        (
            f'It has risen from {{{{ {WAIT}.at("Mar-24") }}}} in March to {{{{ {WAIT}.latest }}}}.',
            "wrong-direction: 'risen' is typed before 12 days and 9 days of waiting-days, which has fallen",
        ),
        (
            f'It has worsened from {{{{ {WAIT}.at("Mar-24") }}}} to {{{{ {WAIT}.latest }}}}.',
            "wrong-direction: 'worsened' is typed before 12 days and 9 days of waiting-days, which has fallen",
        ),
        (
            f"We upheld {{{{ {WAIT}.latest.plain }}}} of 12 complaints (70%).",
            "wrong-arithmetic: 9 of 12 is said to be 70%; it is 75%",
        ),
        (
            f"There was a total of 22 letters ({{{{ {WAIT}.latest.plain }}}} in March and 12 in April).",
            "wrong-arithmetic: the total is said to be 22; its parts come to 21",
        ),
    ],
)
def test_words_that_the_figures_beside_them_contradict_are_found(text: str, message: str, tmp_path: Path) -> None:
    found = [each for each in _messages(text, tmp_path) if "figure:" not in each]
    assert found == [f"6 {message}"]


@pytest.mark.parametrize(
    "text",
    [
        f"It took {{{{ {WAIT}.latest }}}} in April 2024.",
        f"It took {{{{ {WAIT}.latest }}}} in 2024.",
        f'It has fallen from {{{{ {WAIT}.at("Mar-24") }}}} in March to {{{{ {WAIT}.latest }}}}.',
        f'It has improved from {{{{ {WAIT}.at("Mar-24") }}}} to {{{{ {WAIT}.latest }}}}.',
        f"It has {{{{ {WAIT}.change.moved }}}}.",
        f"There was a fall of {{{{ {WAIT}.change.by }}}} in March 2024.",
        f"We upheld {{{{ {WAIT}.latest.plain }}}} of 12 complaints (75%).",
        f"There was a total of 21 letters ({{{{ {WAIT}.latest.plain }}}} in March and 12 in April).",
    ],
)
def test_words_that_agree_with_the_figures_beside_them_are_left_alone(text: str, tmp_path: Path) -> None:
    assert [each for each in _messages(text, tmp_path) if "figure:" not in each] == []


def test_what_is_found_in_a_composed_paper_can_be_accepted_with_a_reason(tmp_path: Path) -> None:
    text = (
        f"It took {{{{ {WAIT}.latest }}}} in March 2024.\naccept:\n  - {{code: wrong-period, reason: As told to us.}}"
    )
    assert _messages(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"At {{{{ {WAIT}.latest }}}} the wait is on target.", "'on target' is typed with 9 days"),
        (
            f"At {{{{ {WAIT}.latest }}}} the wait is no longer off target.",
            "'no longer off target' is typed with 9 days",
        ),
        (f"At {{{{ {WAIT}.latest }}}} the wait is off target.", None),
        (f"At {{{{ {WAIT}.latest }}}} the wait is not on target.", None),
        (f"At {{{{ {WAIT}.latest }}}} the wait is {{{{ {WAIT}.status }}}}.", None),
        (f"At {{{{ {WAIT}.latest }}}} the wait will be on target by June.", None),
        (f"It took {{{{ {WAIT}.latest }}}}. The Head of Complaints is on target with the rest.", None),
    ],
)
def test_a_typed_standing_agrees_with_the_figure_in_its_sentence(text: str, found: str | None, tmp_path: Path) -> None:
    wrong = [each for each in _messages(text, tmp_path, TARGET) if "wrong-status" in each]
    assert wrong == ([f"6 wrong-status: {found} of waiting-days, which is off target"] if found else [])
