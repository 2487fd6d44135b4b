"""What the README says can be typed, typed."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import zipfile
from pathlib import Path

import click
import pytest
from acceptance.conftest import ROOT, committee_papers

from generator.cli import commands

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def _lines(start: str) -> list[str]:
    """Every command in the README, in a block or between backticks, that begins with `start`."""
    written = [line for block in BLOCKS for line in block.splitlines()] + re.findall(r"`([^`\n]+)`", README)
    return [line.removeprefix(".venv/bin/") for line in written if line.removeprefix(".venv/bin/").startswith(start)]


def test_every_make_target_in_the_readme_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {line.split()[1] for line in _lines("make ")}
    assert {"papers", "test", "check", "bench"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_command_in_the_readme_is_one_that_the_program_has() -> None:
    lines = _lines("committee-papers ")
    assert len(lines) >= 5
    for line in lines:
        words = shlex.split(line)[1:]
        command = commands.get_command(click.Context(commands), words[0])
        assert command is not None, line
        options = {name for parameter in command.params for name in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options, line


def test_every_picture_and_page_that_the_readme_shows_is_there() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_error_in_the_readme_is_the_one_that_is_printed(tmp_path: Path) -> None:
    shown = next(block for block in BLOCKS if "hint:" in block)
    where, line = re.match(r"(\S+?):(\d+)", shown).groups()
    shutil.copytree(ROOT / "content", tmp_path / "content")
    paper = tmp_path / where
    lines = paper.read_text(encoding="utf-8").splitlines(keepends=True)
    assert "children_missing_ehcp" in lines[int(line) - 1]
    lines[int(line) - 1] = lines[int(line) - 1].replace("children_missing_ehcp", "children_mising_ehcp", 1)
    paper.write_text("".join(lines), encoding="utf-8")
    assert shown.strip() in committee_papers("check", cwd=tmp_path).stderr


@pytest.mark.slow
def test_make_papers_on_a_clean_checkout_builds_every_meeting(tmp_path: Path) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, tracked.split("\0")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, tmp_path / name)
    made = subprocess.run(["make", "papers"], cwd=tmp_path, capture_output=True, text=True, timeout=600, check=False)
    assert made.returncode == 0, made.stderr
    paper = tmp_path / "output/2021-09-17-people-and-communities/standard/07-send-performance.docx"
    assert zipfile.is_zipfile(paper)


@pytest.mark.slow
def test_an_installed_wheel_works_far_from_this_checkout(tmp_path: Path) -> None:
    python = shutil.which("python3") or "python3"
    subprocess.run([python, "-m", "venv", tmp_path / "venv"], check=True, timeout=120)
    pip = [str(tmp_path / "venv/bin/pip"), "install", "--quiet", "-c", str(ROOT / "constraints.txt"), str(ROOT)]
    subprocess.run(pip, check=True, timeout=600, cwd=tmp_path)
    command = str(tmp_path / "venv/bin/committee-papers")
    for arguments in (
        ["init", "mine"],
        ["build", "--workspace", "mine", "--meeting", "2021-09-17-people-and-communities"],
    ):
        done = subprocess.run(
            [command, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((tmp_path / "mine/output").rglob("*.docx"))) >= 6
