"""Every message about texts and templates that cannot be composed, as text files in messages/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from message_cases import TINY, with_problems, workspace_of

from generator.compose import compose_agenda, compose_paper
from generator.load import load_content, load_wording
from generator.problems import Problem, in_order
from generator.workspace import Workspace

CASES = sorted((Path(__file__).parent / "messages").glob("*.txt"))


def _problems(root: Path) -> list[Problem]:
    """Everything that composing the papers of the workspace has to say."""
    workspace = Workspace.at(root)
    content = load_content(workspace).content
    assert content is not None
    wording = load_wording(workspace, "en-GB")
    found: list[Problem] = []
    for name, meeting in content.meetings.items():
        for paper in meeting.papers:
            found += compose_paper(content, name, paper, workspace, wording).problems
        found += compose_agenda(content, name, workspace, wording).problems
    return in_order(found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_messages_are_these(case: Path, tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    problems = _problems(workspace_of(case, tmp_path))
    assert problems, "a case shows at least one problem"
    golden(with_problems(case, problems), case)


def test_the_workspace_that_cases_change_has_no_problem() -> None:
    assert _problems(TINY) == []
