"""The example meeting that comes with the program: both its papers, as far as their shape goes, in golden/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.compose import Composed, compose_agenda, compose_paper
from generator.document.blocks import Chart, Document, Heading, List, Table
from generator.document.dump import dump_blocks
from generator.document.walk import every_block
from generator.load import load_content, load_wording
from generator.workspace import Workspace

GOLDEN = Path(__file__).parent / "golden"
MEETING = "2021-09-17-people-and-communities"
REPORT = "07-send-performance"


@pytest.fixture(scope="module")
def papers() -> dict[str, Composed]:
    workspace = Workspace.at(Path(__file__).parents[2])
    content, wording = load_content(workspace).content, load_wording(workspace, "en-GB")
    assert content is not None
    return {
        "agenda": compose_agenda(content, MEETING, workspace, wording),
        "report": compose_paper(content, MEETING, REPORT, workspace, wording),
    }


def _shape(document: Document) -> Iterator[str]:
    """Headings, numbered tables and charts: the first line of each."""
    for block in every_block(document.blocks):
        if isinstance(block, Heading | Table | Chart):
            yield next(dump_blocks([block], origins=False))


@pytest.mark.parametrize("paper", ["agenda", "report"])
def test_the_shape_of_the_paper(paper: str, papers: dict[str, Composed], golden: Callable[[str, Path], None]) -> None:
    document = papers[paper].document
    assert document is not None and not papers[paper].problems
    golden("".join(f"{line}\n" for line in _shape(document)), GOLDEN / f"{paper}.txt")


def test_the_agenda_asks_what_the_report_asks(papers: dict[str, Composed]) -> None:
    def asked(paper: str) -> list[str]:
        document = papers[paper].document
        assert document is not None
        actions = next(b for b in document.blocks if isinstance(b, List) and "-actions" in b.id)
        return [line for item in actions.items for line in dump_blocks(item.blocks, origins=False)]

    assert asked("agenda") == asked("report")


def test_every_figure_of_the_report_leads_to_a_measure_file(papers: dict[str, Composed]) -> None:
    document = papers["report"].document
    assert document is not None
    lines = list(dump_blocks(document.blocks, origins=False))
    assert sum(line.count("‹") for line in lines) > 150
