"""docs/measures.md: the comparison that it shows is the one that the example report gives."""

from __future__ import annotations

from pathlib import Path

from catalogues import ENGLISH

from generator.figures.series import resolve
from generator.figures.summary import summary
from generator.load import load_content
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
SHOWN = ("children-missing-ehcp", "ehcp-within-20-weeks", "complaints-local")


def test_the_comparison_on_the_page_is_the_one_that_is_printed() -> None:
    content = load_content(Workspace.at(ROOT)).content
    assert content is not None
    found = summary([resolve(name, content.measures) for name in SHOWN], ENGLISH)
    lines = [found.counts]
    for group in found.groups:
        lines += [group.introduction, *(f"- {clause}" for clause in group.clauses)]
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8").splitlines()
    quoted = [line.removeprefix(">").strip() for line in page if line.startswith(">")]
    assert [line for line in quoted if line] == [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
