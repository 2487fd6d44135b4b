"""The Word file, the web page and the PDF of every paper say the same: headings, numbers, tables, text alternatives."""

from __future__ import annotations

from pathlib import Path

import pytest
from proof.conftest import Built
from proof.readers import Reading, by_pandoc, captions_in, in_page, words_of_pdf

# One group, so that each paper is read once.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("readers")]

ROW_TABLE = ["Item", "Detail"]  # how a table that is too wide is printed, row by row

# A web page has footnotes in a section of its own, others on the page; its list of contents is its navigation.
ONLY_IN_ONE = ((2, "Footnotes"), (2, "Contents"))


def _papers(built: Built, profile: str = "*") -> list[Path]:
    return [file for file in built.files("docx") if file.match(f"{profile}/*") and file.with_suffix(".html").is_file()]


def _shared(reading: Reading) -> list[tuple[int, str]]:
    """The headings that every format is to have."""
    return [heading for heading in reading.headings if heading not in ONLY_IN_ONE]


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
            assert table == ROW_TABLE or any(set(table) <= known for known in columns), f"{built.name(file)}: {table}"
