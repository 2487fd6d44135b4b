"""A paper about an inspection begins with everything that its framework asks for, and is valid as it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from catalogues import ENGLISH
from message_cases import TINY

from generator.checks import check
from generator.compose import compose_paper
from generator.load import load_content, load_wording
from generator.load.starters import fill, findings
from generator.workspace import Workspace

MEETING = "2024-06-11-audit"
FOLDER = f"content/meetings/{MEETING}"
KINDS = {"inspection-outcome": "scored-framework", "inspection-letter": "graded-framework"}
VALUES = {
    "title": "Inspected",
    "responsible_director": "cat-carter",
    "officer_contact": "cat-carter",
    "framework": "care",
}


@pytest.fixture(params=sorted(KINDS))
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / "content/frameworks").mkdir()
    (folder / "content/frameworks/care.yaml").write_text(fill(KINDS[request.param], {"name": "Care"}), encoding="utf-8")
    content = load_content(Workspace.at(folder)).content
    assert content is not None
    values = {**VALUES, **findings(content.frameworks["care"].record)}
    agenda = fill("meeting", {"committee": "audit", "date": "2024-06-11"}) + "  - paper: 02-inspected\n"
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "meeting.yaml").write_text(agenda, encoding="utf-8")
    (folder / FOLDER / "02-inspected.yaml").write_text(fill(request.param, values), encoding="utf-8")
    return Workspace.at(folder)


def test_it_loads_without_a_problem(workspace: Workspace) -> None:
    assert load_content(workspace).problems == ()


def test_its_sample_text_is_all_that_the_rules_find(workspace: Workspace) -> None:
    content = load_content(workspace).content
    assert content is not None
    found = check(content, ENGLISH)
    assert {problem.code for problem in found} == {"starter-text"}
    files = {problem.where.file for problem in found}
    assert files == {"content/frameworks/care.yaml", f"{FOLDER}/meeting.yaml", f"{FOLDER}/02-inspected.yaml"}


def test_it_can_be_composed(workspace: Workspace) -> None:
    content = load_content(workspace).content
    assert content is not None
    composed = compose_paper(content, MEETING, "02-inspected", workspace, load_wording(workspace, "en-GB"))
    assert composed.problems == ()
    assert composed.document is not None
