"""Easy Read papers: pictures beside short sentences, spaces for those to come, and what readers without sight get."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from catalogues import ENGLISH, WELSH

from generator.build.editions import Edition, as_shown
from generator.compose import Composed, compose_paper
from generator.document.blocks import Document, Heading, Table
from generator.document.inlines import plain
from generator.document.linear import Words, linear
from generator.load import load_content, load_profile
from generator.workspace import Workspace

Compose = Callable[..., Composed]
PLACE = "content/meetings/2024-05-14-audit/02-waiting-easy.yaml"
EASY = """kind: easy-read
title: Waiting
appendix_to: 02-waiting
officer_contacts: [cat-carter]
about:
  - {text: This is about waiting., picture: {alternative: A clock}}
parts:
  - id: letters
    title: Letters
    points:
      - {text: You write to us.}
hard_words:
  - {word: Letter, meaning: Words on paper.}
"""
MEETING, EXAMPLE = "2021-09-17-people-and-communities", "07-send-performance-easy-read"


@pytest.fixture
def document(compose: Compose) -> Document:
    composed = compose(paper="02-waiting-easy", files={PLACE: EASY})
    assert composed.document is not None, composed.problems
    return composed.document


@pytest.fixture(scope="module")
def example() -> Document:
    workspace = Workspace.at(Path(__file__).parents[2])
    content = load_content(workspace).content
    assert content is not None
    composed = compose_paper(content, MEETING, EXAMPLE, workspace, ENGLISH)
    assert composed.document is not None, composed.problems
    return composed.document


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_a_paper_says_what_it_is_about_then_its_parts_then_hard_words_and_whom_to_ask(document: Document) -> None:
    assert [plain(block.content) for block in document.blocks if isinstance(block, Heading)] == [
        "Waiting",
        "What this paper is about",
        "Letters",
        "What hard words mean",
        "Letter",
        "Who to ask",
        "Other formats and languages",
    ]


def test_a_point_without_a_picture_has_a_marked_space_for_one(document: Document) -> None:
    cells = [[plain(cell.content) for cell in row.cells] for table in _tables(document) for row in table.rows]
    assert cells == [
        ["Picture: A clock", "This is about waiting."],
        ["Picture: to be chosen", "You write to us."],
    ]


def test_a_picture_that_is_there_stands_in_its_cell_with_what_it_shows(example: Document) -> None:
    cell = _tables(example)[0].rows[0].cells[0]
    assert cell.picture is not None
    assert (cell.picture.media_type, cell.picture.alternative_text) == ("image/png", "Three children")
    assert plain(cell.content) == "Picture: Three children"


def test_readers_without_a_page_get_each_picture_in_words_and_then_the_sentence(example: Document) -> None:
    said = [plain(piece.content) for piece in linear(example, ENGLISH) if isinstance(piece, Words)]
    place = said.index("Picture: A letter")
    assert said[place + 1] == "The Ombudsman asked us to give these facts to councillors."


def test_figures_are_those_of_the_report(example: Document) -> None:
    words = [plain(row.cells[1].content).replace("\N{NO-BREAK SPACE}", " ") for row in _tables(example)[1].rows]
    assert words[1:] == [
        "In November 2020 it took 261 days to make a plan.",
        "In July 2021 it took 194 days.",
        "The law says it should take 139 days.",
    ]


def test_running_text_is_14_point_in_standard_print_and_18_in_large_print(example: Document) -> None:
    workspace = Workspace.at(Path(__file__).parents[2])
    shown = [as_shown(Edition(example, load_profile(workspace, name), "docx")) for name in ("standard", "large-print")]
    assert [edition.profile.body for edition in shown] == [14, 18]
    assert [edition.profile.smallest for edition in shown] == [14, 18]


def test_the_fixed_words_are_there_in_welsh() -> None:
    assert WELSH.say("easy-read-about") == "Am beth mae’r papur hwn"
