"""Profiles come from templates/, the workspace's own first, and say what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load import load_profile
from generator.problems import ContentError
from generator.workspace import Workspace, packaged_folder

STANDARD = (packaged_folder() / "templates/profiles/standard.yaml").read_text(encoding="utf-8")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "content").mkdir()
    (tmp_path / "templates/profiles").mkdir(parents=True)
    (tmp_path / "templates/wording").mkdir()
    return Workspace.at(tmp_path)


def own(workspace: Workspace, name: str, text: str) -> None:
    (workspace.root / "templates" / name).write_text(text, encoding="utf-8")


def codes(error: pytest.ExceptionInfo[ContentError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


@pytest.mark.parametrize("name", ["standard", "large-print"])
def test_the_packaged_profiles_can_be_used(workspace: Workspace, name: str) -> None:
    assert load_profile(workspace, name).name == name


def test_the_workspaces_own_profile_wins(workspace: Workspace) -> None:
    own(workspace, "profiles/standard.yaml", STANDARD.replace("body: 12", "body: 14"))
    assert load_profile(workspace, "standard").body == 14


def test_an_unknown_profile_is_told_the_nearest(workspace: Workspace) -> None:
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "large-prnt")
    assert codes(error) == ["unknown-profile"]
    assert error.value.problems[0].hint == "did you mean large-print?"


def test_a_profile_name_cannot_lead_out_of_the_templates(workspace: Workspace) -> None:
    (workspace.root / "secret.yaml").write_text(STANDARD)
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "../../secret")
    assert codes(error) == ["unknown-profile"]


def test_everything_wrong_with_a_profile_is_a_bad_profile(workspace: Workspace) -> None:
    own(workspace, "profiles/big.yaml", STANDARD.replace("body: 12", "body: huge").replace("italics: no", "italic: no"))
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "big")
    assert codes(error) == ["bad-profile"] * 3
    assert {problem.where.file for problem in error.value.problems} == {"templates/profiles/big.yaml"}


def test_a_size_below_the_smallest_is_refused(workspace: Workspace) -> None:
    own(workspace, "profiles/standard.yaml", STANDARD.replace("table: 12", "table: 9"))
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "standard")
    assert "9 pt is below the profile's smallest size, 12 pt" in str(error.value)


def test_a_profile_carries_the_name_of_its_file(workspace: Workspace) -> None:
    own(workspace, "profiles/yellow.yaml", STANDARD)
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "yellow")
    assert error.value.problems[0].hint == "write name: yellow"
