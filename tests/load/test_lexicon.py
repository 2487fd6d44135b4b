"""content/lexicon.yaml: what it says, and what is wrong with a wish that no voice could carry out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.load import load_content
from generator.model.lexicon import Lexicon
from generator.workspace import Workspace

TINY = Path(__file__).parents[1] / "tiny"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.at(Path(shutil.copytree(TINY, tmp_path / "tiny")))


def test_words_are_said_as_written_there_and_spelled_ones_letter_by_letter() -> None:
    lexicon = Lexicon(words={"SCIE": "sky"}, spelled=("DfE", "G&T"))
    assert lexicon.said == {"SCIE": "sky", "DfE": "D f E", "G&T": "G T"}


def test_the_lexicon_of_the_workspace_is_read(workspace: Workspace) -> None:
    (workspace.content / "lexicon.yaml").write_text("words:\n  NO.: number\n", encoding="utf-8")
    content = load_content(workspace).content
    assert content is not None
    assert content.lexicon is not None
    assert content.lexicon.record.said == {"NO.": "number"}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("words:\n  COVID: covid 19\n", "'covid 19' has figures, which voices read in their own ways"),
        ("words: {SCIE: sky}\nspelled: [SCIE]\n", "'SCIE' is under words and under spelled; it can be said in one way"),
        ("said: {SCIE: sky}\n", "the key said: is not known here"),
    ],
)
def test_what_cannot_be_said_is_a_problem_of_the_file(workspace: Workspace, written: str, found: str) -> None:
    (workspace.content / "lexicon.yaml").write_text(written, encoding="utf-8")
    (problem,) = load_content(workspace).problems
    assert problem.where.file == "content/lexicon.yaml"
    assert found in problem.message
