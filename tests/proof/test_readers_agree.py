"""The Word file, the web page and the PDF of every paper say the same: headings, numbers, tables, text alternatives."""

from __future__ import annotations

from pathlib import Path

import pytest
from proof.conftest import Built
from proof.readers import Reading, by_pandoc, captions_in, in_page, words_of_pdf

pytestmark = pytest.mark.slow

ROW_TABLE = ["Item", "Detail"]  # how a table that is too wide is printed, row by row

# A web page has footnotes in a section of its own, others on the page; its list of contents is its navigation.
# Only a file with pages has a table of the pages of another.
ONLY_IN_ONE = ("Footnotes", "Contents", "Pages of the standard pack")


def _papers(built: Built, profile: str = "*") -> list[Path]:
    return [file for file in built.files("docx", profile) if file.stem != "pack"]


def _shared(reading: Reading) -> list[tuple[int, str]]:
    """The headings that every format is to have."""
    return [heading for heading in reading.headings if heading[1] not in ONLY_IN_ONE]


def test_headings_and_their_levels_are_the_same_in_word_and_web_page_and_all_stand_in_the_pdf(built: Built) -> None:
    for file in _papers(built):
        word, page = by_pandoc(file), in_page(file.with_suffix(".html"))
        printed = words_of_pdf(file.with_suffix(".pdf"))
        assert word.headings, built.name(file)
        assert _shared(word) == _shared(page), built.name(file)
        missing = [words for _, words in word.headings if words not in printed]
        assert not missing, f"{built.name(file)}: {missing}"


def test_text_alternatives_are_the_same_in_word_and_web_page(built: Built) -> None:
    papers = [(by_pandoc(file), in_page(file.with_suffix(".html")), built.name(file)) for file in _papers(built)]
    assert any(word.alternatives for word, _, _ in papers)
    for word, page, name in papers:
        assert word.alternatives == page.alternatives, name


def test_tables_and_charts_have_the_same_numbers_in_all_three(built: Built) -> None:
    for file in _papers(built):
        word, page = by_pandoc(file), in_page(file.with_suffix(".html"))
        assert word.captions == page.captions, built.name(file)
        assert page.captions == captions_in(words_of_pdf(file.with_suffix(".pdf"))), built.name(file)


def test_paragraphs_have_the_same_numbers_in_web_page_and_pdf(built: Built) -> None:
    for file in _papers(built):
        printed = set(words_of_pdf(file.with_suffix(".pdf")).split())
        missing = [
            number for number in in_page(file.with_suffix(".html")).numbers if not set(number.split()) <= printed
        ]
        assert not missing, f"{built.name(file)}: {missing[:5]}"


def test_every_table_in_word_has_its_columns_in_the_web_page(built: Built) -> None:
    for file in _papers(built, "standard"):
        columns = [set(table) for table in in_page(file.with_suffix(".html")).tables]
        for table in by_pandoc(file).tables:
            # The page of a paper in the pack is of no use on a web page, whose agenda leads to the paper.
            shared = set(table) - ({"Page"} if file.stem == "00-agenda" else set())
            assert table == ROW_TABLE or any(shared <= known for known in columns), f"{built.name(file)}: {table}"


def test_packs_have_the_same_papers_and_headings_in_word_and_web_page_and_all_stand_in_the_pdf(built: Built) -> None:
    packs = [file for file in built.files("docx") if file.stem == "pack"]
    assert packs
    for file in packs:
        (title, *word), (known, *page) = _shared(by_pandoc(file)), _shared(in_page(file.with_suffix(".html")))
        # A web page has one heading of level 1, the pack's own.
        front = page[: page.index(next(heading for heading in page if heading[1] == _first_paper(word)))]
        deeper = [(level + 1, words) for level, words in word[len(front) :]]
        assert (title, word[: len(front)], deeper) == (known, front, page[len(front) :]), built.name(file)
        printed = words_of_pdf(file.with_suffix(".pdf"))
        assert not [words for _, words in word if words not in printed], built.name(file)


def _first_paper(headings: list[tuple[int, str]]) -> str:
    return next(words for level, words in headings if level == 1)


def test_packs_have_the_same_text_alternatives_in_word_and_web_page(built: Built) -> None:
    for file in built.files("docx"):
        if file.stem == "pack":
            assert by_pandoc(file).alternatives == in_page(file.with_suffix(".html")).alternatives, built.name(file)
