"""Every message about content that cannot be loaded, as text files in messages/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from message_cases import TINY, with_problems, workspace_of

from generator.load import load_content
from generator.workspace import Workspace

CASES = sorted((Path(__file__).parent / "messages").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_messages_are_these(case: Path, tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    loaded = load_content(Workspace.at(workspace_of(case, tmp_path)))
    assert loaded.problems, "a case shows at least one problem"
    golden(with_problems(case, loaded.problems), case)


def test_the_workspace_that_cases_change_has_no_problem() -> None:
    assert load_content(Workspace.at(TINY)).problems == ()
