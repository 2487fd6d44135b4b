"""Every table and figure of the source stands in the composed papers; two lists beside this file have them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from generator.compose import compose_paper
from generator.document.blocks import Chart, Document, Row, Table
from generator.document.dump import dump
from generator.document.inlines import plain
from generator.document.walk import every_block
from generator.load import load_content, load_wording
from generator.model.pack_order import packed_papers
from generator.workspace import Workspace

HERE = Path(__file__).parent
WORKSPACE = Workspace.at(HERE.parents[1])


def _listed(file: str) -> list[tuple[str, list[str]]]:
    """The parts of a list: what stands after ===, and the lines below it."""
    parts = (HERE / file).read_text(encoding="utf-8").split("\n=== ")[1:]
    return [(part.splitlines()[0], part.strip().splitlines()[1:]) for part in parts]


def _figures() -> list[tuple[str, str]]:
    return [(paper, figure) for paper, figures in _listed("source_figures.txt") for figure in figures]


@cache
def _paper(name: str) -> Document:
    content = load_content(WORKSPACE).content
    assert content is not None
    meeting, _, paper = name.partition("/")
    composed = compose_paper(content, meeting, paper, WORKSPACE, load_wording(WORKSPACE, "en-GB"))
    assert composed.document is not None, composed.problems
    return composed.document


@cache
def _words(name: str) -> str:
    """The whole paper as lines of text with plain spaces, without the marks of figures that have a source."""
    return re.sub("[‹›]", "", dump(_paper(name), origins=False).replace("~", " "))


def _cells(row: Row) -> list[str]:
    words = (plain(cell.content).replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells)
    return [cell.replace("\N{MINUS SIGN}", "-") for cell in words]


@pytest.mark.parametrize(("named", "rows"), _listed("source_tables.txt"), ids=lambda value: str(value)[-40:])
def test_a_table_has_every_cell_of_the_source(named: str, rows: list[str]) -> None:
    paper, identifier = named.split()
    tables = {block.id: block for block in every_block(_paper(paper).blocks) if isinstance(block, Table)}
    wanted = [["0" if cell == "-" else cell for cell in row.split(" | ")] for row in rows]
    assert [_cells(row) for row in tables[identifier].rows] == wanted


def _in_the_pack() -> list[str]:
    """The papers of the pack of September, with the minutes of July and their appendices; not the Easy Read one."""
    content = load_content(WORKSPACE).content
    assert content is not None
    packed = packed_papers(content, "2021-09-17-people-and-communities")
    return [f"{paper.meeting}/{paper.stem}" for paper in packed if not paper.stem.endswith("easy-read")]


def test_what_is_listed_is_what_is_in_the_pack() -> None:
    listed = {named.split()[0] for file in ("source_tables.txt", "source_figures.txt") for named, _ in _listed(file)}
    assert listed == set(_in_the_pack())


def test_every_table_of_the_pack_is_listed_but_the_one_that_compares_with_the_last_report() -> None:
    papers = {name: every_block(_paper(name).blocks) for name in _in_the_pack()}
    tables = {f"{name} {block.id}" for name, blocks in papers.items() for block in blocks if isinstance(block, Table)}
    ours = {"2021-09-17-people-and-communities/07-send-performance latest-figures-last-report1"}
    assert tables - {named for named, _ in _listed("source_tables.txt")} == ours


@pytest.mark.parametrize(("paper", "figure"), _figures(), ids=lambda value: str(value)[-30:])
def test_a_figure_of_the_source_is_printed(paper: str, figure: str) -> None:
    assert re.search(rf"(?<![\w.,]){re.escape(figure)}(?!\w|[.,]\d)", _words(paper))


@pytest.mark.parametrize(
    ("paper", "charts"),
    [
        (
            "2021-09-17-people-and-communities/07-send-performance",
            ["out-of-education", "arranging-education", "time-to-final-plan", "twenty-week-share"],
        ),
        (
            "2021-09-17-people-and-communities/08-care-quality",
            ["closures-by-year", "beds-lost-by-rating", "ratings-chart"],
        ),
        (
            "2021-07-16-people-and-communities/10-strategic-and-financial-planning",
            ["gap-by-year", "targets-by-service"],
        ),
    ],
)
def test_the_charts_of_the_source_are_drawn_from_its_tables(paper: str, charts: list[str]) -> None:
    drawn = {block.id: block for block in _paper(paper).blocks if isinstance(block, Chart)}
    tables = {block.id for block in every_block(_paper(paper).blocks) if isinstance(block, Table)}
    assert list(drawn) == charts
    assert all(block.data_reference or f"{name}-data" in tables for name, block in drawn.items())
