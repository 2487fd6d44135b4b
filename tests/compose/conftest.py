"""The tiny workspace composed, with the text of its one section, or whole files, put in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest
from message_cases import TINY

from generator.compose import Composed, compose_agenda, compose_paper
from generator.load import load_content, load_wording
from generator.workspace import Workspace

MEETING, PAPER = "2024-05-14-audit", "02-waiting"
REPORT = f"content/meetings/{MEETING}/{PAPER}.yaml"

Compose = Callable[..., Composed]


def compose_workspace(root: Path, paper: str) -> Composed:
    """The paper, or the agenda for "", of the tiny meeting in a workspace."""
    workspace = Workspace.at(root)
    loaded = load_content(workspace)
    assert loaded.content is not None, loaded.problems
    wording = load_wording(workspace, "en-GB")
    if paper:
        return compose_paper(loaded.content, MEETING, paper, workspace, wording)
    return compose_agenda(loaded.content, MEETING, workspace, wording)


@pytest.fixture
def compose(tmp_path: Path) -> Compose:
    """Compose the tiny report (or, for paper="", its agenda) with `text` as the text of its section.

    `more` is added at the end of the report; `files` are written into the workspace first.
    """

    def composed(
        text: str = "Words.", more: str = "", paper: str = PAPER, files: dict[str, str] | None = None
    ) -> Composed:
        shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
        for name, body in (files or {}).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(body, encoding="utf-8")
        report = tmp_path / REPORT
        written = report.read_text(encoding="utf-8").replace("      It costs nothing.\n", indent(text, "      ") + "\n")
        report.write_text(written + more, encoding="utf-8")
        return compose_workspace(tmp_path, paper)

    return composed
