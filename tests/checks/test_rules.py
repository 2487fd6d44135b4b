"""Every rule, as text files in messages/: what breaks it and what does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from catalogues import ENGLISH
from message_cases import TINY, with_problems, workspace_of

from generator.checks import check
from generator.load import load_content
from generator.workspace import Workspace

CASES = sorted((Path(__file__).parent / "messages").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_rules_say_this(case: Path, tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    loaded = load_content(Workspace.at(workspace_of(case, tmp_path)))
    assert loaded.content is not None
    assert loaded.problems == (), "what is checked has been loaded without a problem"
    golden(with_problems(case, check(loaded.content, ENGLISH)), case)


def test_the_workspace_that_cases_change_breaks_no_rule() -> None:
    content = load_content(Workspace.at(TINY)).content
    assert content is not None
    assert check(content, ENGLISH) == ()


def test_a_formula_over_a_measure_that_could_not_be_loaded_is_not_blamed(tmp_path: Path) -> None:
    case = Path(__file__).parent / "messages" / "off-target-computed.txt"
    folder = workspace_of(case, tmp_path)
    (folder / "content/metrics/waiting-days.yaml").write_text("title: [", encoding="utf-8")
    content = load_content(Workspace.at(folder)).content
    assert content is not None
    assert list(content.measures) == ["waiting-weeks"]
    assert check(content, ENGLISH) == ()
