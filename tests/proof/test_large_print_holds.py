"""The widest papers in large print of every size, as Word files and as PDF: what is printed is whole and in its place.

A word with a hyphen of its own ("looked-after") is measured as one, and may still turn over after that hyphen where a
line ends; no hyphen is ever put in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from proof.conftest import look_through_libreoffice
from proof.printed_words import Print, bare, words_of

from generator.build.chart_cache import ChartCache
from generator.build.editions import Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.document.blocks import Document, Heading, Paragraph, Table
from generator.document.inlines import plain
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.load import load_profile
from generator.workspace import Workspace

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
WORKSPACE = Workspace.at(ROOT)
PROFILES = ("large-print", "large-print-20", "large-print-24", "large-print-28")
# The 18 measures by 7 periods, the closures, the forward work programme, the action plan, and an agenda.
PAPERS = (
    "2021-09-17-people-and-communities/07-send-performance",
    "2021-09-17-people-and-communities/08-care-quality",
    "2021-09-17-people-and-communities/09-forward-work-programme",
    "2016-09-12-adult-social-care/07-care-act-action-plan",
    "2021-09-17-people-and-communities/00-agenda",
)
EDITIONS = [(paper, profile) for paper in PAPERS for profile in PROFILES]


@dataclass(frozen=True)
class Tree:
    """A paper as it was composed."""

    document: Document
    wording: Wording

    @property
    def known(self) -> set[str]:
        """Every word that its editions may have: its own, and the fixed ones."""
        fixed = (" ".join((each,) if isinstance(each, str) else each) for each in self.wording.phrases.values())
        running = (self.document.title, self.document.running.committee, self.document.running.item)
        tables = [block for block in every_block(self.document.blocks) if isinstance(block, Table)]
        headings = (column.heading for table in tables for column in table.columns)
        return {*bare(words_of(self.document)), *bare(" ".join((*fixed, *running, *headings)).split())}


@cache
def trees() -> Mapping[str, Tree]:
    prepared = prepare(WORKSPACE, Options(), PAPERS.__contains__)
    assert prepared.wording is not None
    found = {each.paper.name: Tree(each.document, prepared.wording) for each in prepared.papers if each.document}
    assert set(found) == set(PAPERS)
    return found


@pytest.fixture(scope="session")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str, str], Print]:
    """Each paper in each profile as Word and as PDF, printed."""
    folder = tmp_path_factory.mktemp("large-print")
    names = [(paper, profile, kind) for paper, profile in EDITIONS for kind in ("docx", "pdf")]
    files = {name: folder / f"{place}.{name[2]}" for place, name in enumerate(names)}
    for name, file in files.items():
        file.write_bytes(_made(*name))
    word = [file for file in files.values() if file.suffix == ".docx"]
    printed = look_through_libreoffice(tmp_path_factory.mktemp("office"), word).pages
    return {name: Print(printed.get(file, file)) for name, file in files.items()}


def _made(paper: str, profile: str, kind: str) -> bytes:
    tree = trees()[paper]
    paths = {name: WORKSPACE.template(name) for name in FORMATS[kind].templates}
    templates = {name: TemplateFile(name, path.read_bytes()) for name, path in paths.items() if path}
    fonts = tuple(sorted((ROOT / "templates" / "fonts").glob("*.ttf")))
    resources = Resources(tree.wording, templates, fonts, ChartCache.none())
    made = make(Edition(tree.document, load_profile(WORKSPACE, profile), kind), resources)
    assert made.data is not None, made.problems
    return made.data


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize(("paper", "profile"), EDITIONS)
class TestInPrint:
    def test_no_word_of_the_tree_is_cut_or_split(self, prints: Mapping, paper: str, profile: str, kind: str) -> None:
        tree, printed = trees()[paper], prints[paper, profile, kind]
        assert printed.lost(tree.document) == {}
        assert printed.split(tree.known) == []

    def test_every_word_stands_between_the_margins_and_none_over_another(
        self, prints: Mapping, paper: str, profile: str, kind: str
    ) -> None:
        printed = prints[paper, profile, kind]
        assert printed.past_a_margin(load_profile(WORKSPACE, profile)) == []
        assert printed.over_one_another() == []

    def test_every_page_says_paper_item_and_page(self, prints: Mapping, paper: str, profile: str, kind: str) -> None:
        document, pages = trees()[paper].document, prints[paper, profile, kind].pages
        for number, page in enumerate(pages, 1):
            said = " ".join(word.letters for word in page)
            place = f"Page {number} of {len(pages)}"
            # A long title is cut at the foot of large letters: the words that fit beside the page tell papers apart.
            title = document.title.split()[0]
            assert all(words in said for words in (title, document.running.item, place)), (number, said)

    def test_paragraphs_tables_and_charts_have_the_numbers_of_the_tree(
        self, prints: Mapping, paper: str, profile: str, kind: str
    ) -> None:
        document = trees()[paper].document
        said = " ".join(word.letters for word in prints[paper, profile, kind].words)
        numbered = [block for block in every_block(document.blocks) if isinstance(block, Heading | Paragraph)]
        starts = [f"{block.number.text} {_first_word(block)}" for block in numbered if block.number]
        assert [start for start in starts if start not in said] == []
        captions = set(re.findall(r"(?:Table|Chart) \d+(?=:)", said))
        wanted = {block.number.text for block in every_block(document.blocks) if _is_captioned(block)}
        assert captions == {words.replace("\N{NO-BREAK SPACE}", " ") for words in wanted}


def _first_word(block: Heading | Paragraph) -> str:
    return plain(block.content).split()[0]


def _is_captioned(block: object) -> bool:
    return not isinstance(block, Heading | Paragraph) and getattr(block, "number", None) is not None
