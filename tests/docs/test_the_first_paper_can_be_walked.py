"""docs/first-paper.md, done as it says: its commands are run, its YAML put where it says, and papers come out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import run
from docx import Document

PAGE = (Path(__file__).parents[2] / "docs" / "first-paper.md").read_text(encoding="utf-8")
NEW = "2026-01-15-people-and-communities"


def _part(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _blocks(heading: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", _part(heading), re.MULTILINE | re.DOTALL)


def _run(heading: str) -> int:
    """Run the commands under a heading; the status of the last one."""
    status = 0
    for line in "".join(_blocks(heading, "sh")).splitlines():
        words = shlex.split(line)
        if words[0] == "committee-papers":
            status = run(*words[1:])
    return status


def _words(file: Path) -> str:
    text = "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The workspace that the page's first section makes, and the folder that the rest of the walk is done in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("walk"))
        assert _run("Make a workspace") == 0
        patch.chdir("my-papers")
        yield Path.cwd()


@pytest.mark.slow
def test_a_changed_figure_changes_the_paper(workspace: Path) -> None:
    measure = workspace / "content/metrics/children-missing-ehcp.yaml"
    old = measure.read_text(encoding="utf-8")
    (line,) = _blocks("Change a figure and build again", "yaml")
    assert line in old
    measure.write_text(old.replace(line, line.replace("49", "73")), encoding="utf-8")
    assert _run("Change a figure and build again") == 0
    measure.write_text(old, encoding="utf-8")
    paper = workspace / "output/2021-09-17-people-and-communities/large-print/07-send-performance.docx"
    assert "risen from 66 in November 2020 to 73 in July 2021" in _words(paper)


@pytest.mark.slow
def test_a_meeting_a_report_and_a_measure_of_your_own_become_papers(workspace: Path) -> None:
    folder = workspace / "content/meetings" / NEW
    assert _run("Start your own meeting") == 0
    assert _run("Write a report") == 0
    agenda = "".join(_blocks("Start your own meeting", "yaml") + _blocks("Write a report", "yaml"))
    _put(agenda, folder / "meeting.yaml", r"^items:\n(.*\n)+")

    assert _run("A new figure") == 0
    _put(*_blocks("A new figure", "yaml"), workspace / "content/metrics/late-school-buses.yaml", r"^series:\n(.*\n)+")
    _put(*_blocks("A new figure", "text"), folder / "07-school-transport.yaml", r"REPLACE: what is proposed.*\n")

    assert _run("Check") == 0
    assert _run("Build yours") == 0
    printed = re.search(r'It prints: "(.+)"', _part("A new figure"))
    assert printed is not None
    assert printed[1] in _words(workspace / "output" / NEW / "standard/07-school-transport.docx")
    assert (workspace / "output" / NEW / "large-print/00-agenda.docx").is_file()


def _put(text: str, file: Path, in_place_of: str) -> None:
    """Write a piece of the page into a file, in place of what a pattern finds there."""
    changed, times = re.subn(in_place_of, lambda _: text, file.read_text("utf-8"), flags=re.MULTILINE)
    assert times == 1
    file.write_text(changed, "utf-8")
