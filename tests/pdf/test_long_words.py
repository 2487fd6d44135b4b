"""A word that is longer than a line turns over inside, whole and on the page, and no other word does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf.papers import giant, items, paper, para, pdf, profile
from pdf.reading import page_texts
from pdf.verapdf import broken_rules

from generator.audit.pdf.reading import read_pdf
from generator.document.blocks import Block, ListKind
from generator.profiles import Profile

ADDRESS = "commissioning.and.partnerships.team@borchester-county-council.gov.example"
LONGEST = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
EDITIONS = [profile("standard"), profile("large-print"), giant(28)]


def _blocks(word: str) -> tuple[Block, ...]:
    return (para(f"Write to {word} today.", "1.1"), items(ListKind.BULLET, ["•"], [f"or say {word} twice"]))


def _right_edges(data: bytes) -> list[float]:
    return [text.box[2] for page in read_pdf(data, "paper.pdf").pages for text in page.texts]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
@pytest.mark.parametrize("word", [ADDRESS, LONGEST, LONGEST * 3], ids=["address", "long", "longer-than-lines"])
def test_a_long_word_stays_on_the_page_and_whole(word: str, edition: Profile) -> None:
    data = pdf(paper(*_blocks(word)), edition)
    right = 595.3 - float(edition.margins.right) * 72 / 25.4
    assert max(_right_edges(data)) <= right + 1
    said = re.sub(r"[\s\u200b]", "", "".join(page_texts(data)))
    assert said.count(word) == 2


@pytest.mark.parametrize("word", ["\u05d0\u05b8" * 400, "a\u202e" * 400, "\u20ac" * 400], ids=ascii)
def test_letters_with_accents_and_signs_turn_over_as_letters_do(word: str) -> None:
    right = 595.3 - float(giant(28).margins.right) * 72 / 25.4
    assert max(_right_edges(pdf(paper(para(word)), giant(28)))) <= right + 1


def test_an_address_turns_over_at_its_marks() -> None:
    pages = read_pdf(pdf(paper(para(ADDRESS)), giant(28)), "paper.pdf").pages
    said = [text.words.replace("\u200b", "").strip() for page in pages for text in page.texts]
    lines = [words for words in said if words in ADDRESS]
    assert "".join(lines) == ADDRESS
    assert len(lines) > 1
    assert all(line[-1] in "@.-" for line in lines[:-1])


def test_words_that_fit_their_lines_have_nothing_put_in() -> None:
    assert "\u200b" not in "".join(page_texts(pdf(paper(para("Antidisestablishmentarianism and responsibilities")))))


def test_the_standard_for_accessible_files_still_holds(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("long") / "paper.pdf"
    file.write_bytes(pdf(paper(*_blocks(ADDRESS), *_blocks(LONGEST)), giant(28)))
    assert not broken_rules(file)


@settings(max_examples=15)
@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=30, max_size=200))
def test_no_word_of_any_letters_leaves_the_page(word: str) -> None:
    assert max(_right_edges(pdf(paper(para(f"a {word} z")), giant(28)))) <= 595.3
