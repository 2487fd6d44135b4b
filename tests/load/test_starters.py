"""A new file is valid as it stands, says what every field is for, and its sample text is found by the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from catalogues import ENGLISH
from message_cases import TINY

from generator.checks import check
from generator.compose import compose_paper
from generator.load import load_content, load_wording
from generator.load.starters import NEEDED, fill
from generator.load.yaml_text import parse
from generator.workspace import Workspace, packaged_folder

REPORT = {
    "title": 'The council\'s "new" report: part #1',
    "responsible_director": "cat-carter",
    "officer_contact": "cat-carter",
}
FOLDER = "content/meetings/2024-06-11-audit"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "meeting.yaml").write_text(
        fill("meeting", {"committee": "audit", "date": "2024-06-11"}) + "  - paper: 02-new\n", encoding="utf-8"
    )
    (folder / FOLDER / "02-new.yaml").write_text(fill("report", REPORT), encoding="utf-8")
    (folder / "content/metrics/new.yaml").write_text(fill("metric", {"title": "New measure"}), encoding="utf-8")
    return Workspace.at(folder)


def test_starters_load_without_a_problem(workspace: Workspace) -> None:
    assert load_content(workspace).problems == ()


def test_their_sample_text_is_all_that_the_rules_find(workspace: Workspace) -> None:
    content = load_content(workspace).content
    assert content is not None
    found = check(content, ENGLISH)
    assert {problem.code for problem in found} == {"starter-text"}
    assert {Path(problem.where.file).name for problem in found} == {"meeting.yaml", "02-new.yaml", "new.yaml"}
    assert len(found) == sum(
        _marks(workspace, problem.where.file) for problem in {p.where.file: p for p in found}.values()
    )


def _marks(workspace: Workspace, file: str) -> int:
    """The lines with sample text, less the line at the top that explains the mark."""
    lines = (workspace.root / file).read_text(encoding="utf-8").splitlines()
    return sum("REPLACE:" in line and not line.startswith("#") for line in lines)


def test_a_title_is_kept_word_for_word(workspace: Workspace) -> None:
    content = load_content(workspace).content
    assert content is not None
    assert content.meetings["2024-06-11-audit"].papers["02-new"].record.title == REPORT["title"]


@pytest.mark.parametrize("kind", NEEDED)
def test_a_starter_takes_exactly_the_values_it_says(kind: str) -> None:
    for left_out in NEEDED[kind]:
        with pytest.raises(KeyError, match=left_out):
            fill(kind, {name: "x" for name in NEEDED[kind] if name != left_out})
    assert "@{" not in fill(kind, dict.fromkeys(NEEDED[kind], "x"))


@pytest.mark.parametrize("kind", NEEDED)
def test_every_key_of_a_starter_follows_a_comment(kind: str) -> None:
    text = (packaged_folder() / f"templates/starters/{kind}.yaml").read_text(encoding="utf-8")
    keys = parse(fill(kind, dict.fromkeys(NEEDED[kind], "x")).encode(), "a.yaml").data
    paragraphs = text.split("\n\n")
    for key in keys:
        assert any(part.startswith("#") and f"\n{key}:" in part for part in paragraphs), f"{key}: is not explained"


TITLED = sorted(kind for kind in NEEDED if "officer_contact" in NEEDED[kind] and set(NEEDED[kind]) <= set(REPORT))


@pytest.mark.parametrize("kind", TITLED)
def test_a_paper_of_a_kind_begins_valid_and_says_what_is_to_be_replaced(kind: str, workspace: Workspace) -> None:
    file = workspace.root / FOLDER / "02-new.yaml"
    file.write_text(fill(kind, REPORT), encoding="utf-8")
    loaded = load_content(workspace)
    assert loaded.problems == ()
    assert loaded.content is not None
    found = [problem for problem in check(loaded.content, ENGLISH) if problem.where.file.endswith("02-new.yaml")]
    assert {problem.code for problem in found} == {"starter-text"}
    assert len(found) == _marks(workspace, f"{FOLDER}/02-new.yaml")


@pytest.mark.parametrize("kind", TITLED)
def test_a_paper_of_a_kind_can_be_composed_as_it_begins(kind: str, workspace: Workspace) -> None:
    (workspace.root / FOLDER / "02-new.yaml").write_text(fill(kind, REPORT), encoding="utf-8")
    content = load_content(workspace).content
    assert content is not None
    composed = compose_paper(content, "2024-06-11-audit", "02-new", workspace, load_wording(workspace, "en-GB"))
    assert composed.problems == ()
    assert composed.document is not None
