"""Every rule for composed papers, as text files in prepared/: what breaks it, what does not, and what is accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from message_cases import with_problems, workspace_of

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.workspace import Workspace

CASES = sorted((Path(__file__).parent / "prepared").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_check_of_everything_says_this(case: Path, tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    prepared = prepare(Workspace.at(workspace_of(case, tmp_path)), Options(), lambda name: True)
    golden(with_problems(case, prepared.problems), case)
