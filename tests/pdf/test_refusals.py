"""What cannot be written is refused in words an officer understands, at the line it comes from."""

from __future__ import annotations

import pytest
from pdf.papers import FONTS, design, figures_table, paper, para, pdf, profile, wording

from generator.document.blocks import Block, Table
from generator.problems import ContentError, Location
from generator.writers.pdf import PageDesign, write

HERE = Location("content/meetings/roads/07.yaml", 12, 9)


def refusal(*blocks: Block) -> tuple[str, str, Location]:
    with pytest.raises(ContentError) as caught:
        pdf(paper(*blocks))
    (problem, *_) = caught.value.problems
    return problem.code, problem.message, problem.where


def test_a_letter_in_no_font_is_found_where_it_is_written() -> None:
    code, message, where = refusal(para("First."), para("Written in 漢", origin=HERE))
    assert (code, where) == ("missing-letter", HERE)
    assert "'漢'" in message


def test_letters_in_no_font_are_reported_all_at_once() -> None:
    with pytest.raises(ContentError) as caught:
        pdf(paper(para("漢", origin=HERE), para("ਪੰ", origin=HERE)))
    assert {problem.code for problem in caught.value.problems} == {"missing-letter"}
    assert len(caught.value.problems) >= 2


def test_a_character_that_no_pdf_may_hold_is_refused() -> None:
    code, _, where = refusal(para("null \x00 here", origin=HERE))
    assert (code, where) == ("bad-character", HERE)


def test_a_fault_in_the_page_design_is_named_by_file_and_line() -> None:
    broken = design().code.replace(b"#let heading-size(level) =", b"#let heading-size(level) = nothing +", 1)
    line = broken[: broken.index(b"= nothing")].count(b"\n") + 1
    with pytest.raises(ContentError) as caught:
        write(
            paper(para("Text.")),
            profile("standard"),
            wording(),
            {},
            PageDesign(broken, "templates/pdf/ours.typ"),
            FONTS,
        )
    (problem,) = caught.value.problems
    assert problem.code == "bad-pdf-template"
    assert (problem.where.file, problem.where.line) == ("templates/pdf/ours.typ", line)
    assert "unknown variable: nothing" in problem.message


def test_a_typeface_without_font_files_is_refused_with_those_there_are() -> None:
    with pytest.raises(ContentError) as caught:
        pdf(paper(para("Text.")), profile("standard", typeface="Comic Sans MS"))
    (problem,) = caught.value.problems
    assert problem.code == "unknown-typeface"
    assert "Arimo, Atkinson Hyperlegible" in problem.hint


def test_an_unknown_kind_of_block_is_not_dropped_in_silence() -> None:
    class Poem(Block):
        pass

    with pytest.raises(TypeError, match="no block of kind Poem"):
        pdf(paper(Poem(id="poem")))


def test_a_table_without_rows_is_still_a_table() -> None:
    empty: Table = figures_table(0, 2)
    assert pdf(paper(empty))
