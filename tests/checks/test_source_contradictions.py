"""Where the published report contradicts its own table, typing its version is found; each case is a sentence."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.workspace import Workspace

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
PAPER = "content/meetings/2021-09-17-people-and-communities/07-send-performance.yaml"
CASES = [
    tuple(line.split(" | "))
    for line in (HERE / "source_contradictions.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """What is found in each sentence, when all of them stand in the report, each as a paragraph of one line."""
    folder = tmp_path_factory.mktemp("source")
    shutil.copytree(REPOSITORY / "content", folder / "content")
    paper = folder / PAPER
    text = paper.read_text(encoding="utf-8")
    start = "        title: What the latest figures show\n        text: |\n"
    assert start in text
    typed = "".join(f"          {sentence}\n\n" for sentence, _ in CASES)
    paper.write_text(text.replace(start, start + typed), encoding="utf-8")
    lines = paper.read_text(encoding="utf-8").splitlines()
    problems = prepare(Workspace.at(folder), Options(), lambda name: True).problems
    here = [problem for problem in problems if problem.where.file == PAPER]
    return {
        sentence: [f"{each.code}: {each.message}" for each in here if sentence in lines[each.where.line - 1]]
        for sentence, _ in CASES
    }


@pytest.mark.parametrize(("sentence", "message"), CASES, ids=[case[0] for case in CASES])
def test_the_version_of_the_source_is_found_when_it_is_typed(
    sentence: str, message: str, found: Mapping[str, list[str]]
) -> None:
    assert message in found[sentence]
