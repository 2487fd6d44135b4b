"""Every example paper in Welsh, untranslated: each word of the catalogue is tagged Welsh, and each other one English.

The catalogue is one in which every word is marked, so that a run says for itself which language it is in; a text that
forgets its tag, and an English word in the code, are both found. Names of people and places have no language.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from acceptance.conftest import ROOT, committee_papers
from acceptance.marked_wording import is_marked, marked_catalogue
from acceptance.runs_by_language import RUNS

from generator.load import load_content
from generator.workspace import Workspace

pytestmark = pytest.mark.slow

_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_PLACES = ("County Hall", "Martineau Lane", "Norwich", "NR1 2DH")


@pytest.fixture(scope="module")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of every meeting in the marked language, with no text of any officer's translated."""
    folder = tmp_path_factory.mktemp("welsh")
    shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("*.cy.yaml"))
    wording = folder / "templates" / "wording" / "cy-GB.po"
    wording.parent.mkdir(parents=True)
    ours = (ROOT / "templates" / "wording" / "cy-GB.po").read_text(encoding="utf-8")
    wording.write_text(marked_catalogue(ours), encoding="utf-8")
    build = ("build", "--language", "cy", "--profile", "standard", "--format", "docx,pdf,html,ssml", "--no-packs")
    result = committee_papers(*build, cwd=folder)
    assert result.returncode == 0, result.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def names() -> tuple[str, ...]:
    """What has no language: who is named, and where."""
    content = load_content(Workspace.at(ROOT)).content
    assert content is not None
    people = content.people.record
    known = (*people.members.values(), *people.officers.values())
    posts = {person.post for person in known}
    named = [person.name for person in known if person.name not in posts]
    titled = [name.replace("Cllr", "Councillor") for name in named]  # as the council's lexicon has it said
    return (*named, *titled, content.council.record.name, *_PLACES)


@pytest.mark.parametrize("ending", RUNS)
def test_every_run_is_tagged_with_the_language_of_its_words(welsh: Path, names: tuple[str, ...], ending: str) -> None:
    papers = sorted(welsh.rglob(f"*.cy.{ending}"))
    assert len(papers) > 20
    assert {f"{each.name}: {wrong}" for each in papers for wrong in _wrong(each, names)} == set()


def _wrong(paper: Path, names: tuple[str, ...]) -> Iterator[str]:
    for language, runs in groupby(RUNS[paper.suffix[1:]](paper), key=lambda run: run[1]):
        words = " ".join(" ".join(said for said, _ in runs).split())  # a name may be turned over to the next line
        for name in names:
            words = words.replace(name, "")
        for word in _WORD.finditer(_ADDRESS.sub("", words)):
            if is_marked(word[0]) != language.startswith("cy"):
                yield f"{language}: {words[max(0, word.start() - 30) : word.end() + 30]}"
