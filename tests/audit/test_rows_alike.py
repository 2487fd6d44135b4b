"""Rows that only repeat others are judged in them, and nothing that is wrong in any row is passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from xml.sax.saxutils import escape

import pytest
from audit.case_files import good_word_parts, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.audit.findings import Audit, gathered
from generator.audit.rulebook import Format, rules_for
from generator.audit.word import audit_word
from generator.audit.word.checks.large_print import check_large_print
from generator.audit.word.document import read_word
from generator.audit.word.judge import CHECKS

GOOD = good_word_parts()
TEXT = re.sub(r"<!--.*?-->", "", GOOD["word/document.xml"], flags=re.DOTALL)  # with comments, all rows are held
TABLE = (
    '<w:tbl><w:tblPr><w:tblLook w:val="0620" w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
    '<w:tblCaption w:val="Roads by place"/></w:tblPr>'
)
HEAD = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
LARGE = Decimal(18)


def cell(words: str, run: str = "", paragraph: str = "", own: str = "") -> str:
    text = f"<w:t>{escape(words)}</w:t>"
    return f"<w:tc>{own}<w:p>{paragraph}<w:r>{run}{text}</w:r></w:p></w:tc>"


def row(*words: str) -> str:
    return ROW + "".join(map(cell, words)) + "</w:tr>"


def long_table(rows: Sequence[str], table: str = TABLE) -> bytes:
    """The good file with a table of these rows among fifty that are as they should be, in its place."""
    usual = [row(f"Parish {number}", str(number % 7)) for number in range(25)]
    head = f"{HEAD}{cell('Place')}{cell('Miles')}</w:tr>"
    before, _, rest = TEXT.partition("<w:tbl>")
    document = before + table + head + "".join([*usual, *rows, *usual]) + "</w:tbl>" + rest.partition("</w:tbl>")[2]
    return zipped({**GOOD, "word/document.xml": document})


def row_by_row(data: bytes, large_print: Decimal | None) -> Audit:
    """The audit of a file of which every row is held."""
    file = read_word(data, "x.docx")
    found = [finding for check in CHECKS.values() for finding in check(file)]
    found += check_large_print(file, large_print) if large_print else ()
    asked = rules_for(Format.WORD, large_print is not None)
    findings = gathered(finding for finding in found if finding.rule in asked)
    return Audit("x.docx", Format.WORD, findings, file.counts(), large_print)


def test_a_long_table_is_judged_in_a_few_rows_and_all_of_it_is_counted() -> None:
    data = long_table([])
    assert len(read_word(data, "x.docx", brief=True).tables[0].rows) == 3  # the header row, the first and the last
    audit = audit_word(data, "x.docx")
    assert audit == row_by_row(data, None)
    assert audit.findings == ()
    assert audit.counts["paragraphs"] > 100


FAULTY = {
    "an address": row("See www.roads.example", "3"),
    "an empty cell": row("Parish", ""),
    "blanks in a row": row("Parish   of Ambridge", "3"),
    "a blank alone": row(" ", "3"),
    "capitals": row("ALL ROADS OF THE COUNTY ARE CLOSED", "3"),
    "a broken reference": row("Error! Reference source not found.", "3"),
    "a split word": row("Am\u00adbridge", "3"),
    "a typed list": row("a)\tParish", "3"),
    "a typed bullet": row("• Parish", "3"),
    "small text": ROW + cell("Parish", '<w:rPr><w:sz w:val="12"/></w:rPr>') + cell("3") + "</w:tr>",
    "pale text": ROW + cell("Parish", '<w:rPr><w:color w:val="EEEEEE"/></w:rPr>') + cell("3") + "</w:tr>",
    "a long passage in italics": ROW + cell("Parish " * 30, "<w:rPr><w:i/></w:rPr>") + cell("3") + "</w:tr>",
    "stretched text": ROW + cell("Parish", paragraph='<w:pPr><w:jc w:val="both"/></w:pPr>') + cell("3") + "</w:tr>",
    "a row that may split": "<w:tr>" + cell("Parish") + cell("3") + "</w:tr>",
    "merged cells": ROW + cell("Parish", own='<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>') + "</w:tr>",
    "a row too short": row("Parish"),
    "a field without an end": ROW + cell("Parish", '<w:fldChar w:fldCharType="begin"/>') + cell("3") + "</w:tr>",
    "a dead link": f'{ROW}<w:tc><w:p><w:hyperlink w:anchor="gone"><w:r><w:t>Parish</w:t></w:r></w:hyperlink></w:p>'
    f"</w:tc>{cell('3')}</w:tr>",
    "a table in a cell": f"{ROW}<w:tc>{TABLE}{row('Parish', '1')}{row('Parish', '2')}{row('Parish', '3')}</w:tbl>"
    f"<w:p/></w:tc>{cell('3')}</w:tr>",
    "a heading without words": f'{ROW}<w:tc><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p></w:tc>'
    f"{cell('3')}</w:tr>",
}


@pytest.mark.parametrize("what", FAULTY)
@pytest.mark.parametrize("large_print", [None, LARGE])
def test_what_is_wrong_in_one_row_of_a_long_table_is_found(what: str, large_print: Decimal | None) -> None:
    data = long_table([row("Parish 90", "3"), FAULTY[what], row("Parish 91", "4")])
    audit = audit_word(data, "x.docx", large_print)
    assert audit == row_by_row(data, large_print)
    assert audit.findings


def test_a_date_that_may_be_split_is_found_in_large_print() -> None:
    data = long_table([row("From 17 September on", "3")])
    rules = {found.rule for found in audit_word(data, "x.docx", LARGE).findings}
    assert "large-print-breakable" in rules


@pytest.mark.parametrize(
    "hidden",
    ["<!--</w:tr><w:tr>-->", "<?rows-alike 7 7 7?>", '<?word </w:tr><w:tr a="?>'],
    ids=["comment", "own", "any"],
)
def test_what_looks_like_a_row_and_is_none_is_no_row(hidden: str) -> None:
    data = long_table([row("Parish 90", "3") + hidden])
    assert audit_word(data, "x.docx") == row_by_row(data, None)


def test_rows_in_bands_are_all_read() -> None:
    data = long_table([], TABLE.replace('w:noHBand="1"', 'w:noHBand="0"'))
    assert len(read_word(data, "x.docx", brief=True).tables[0].rows) == 51


def test_a_table_of_small_letters_makes_the_lines_around_it_stand_out_however_it_is_read() -> None:
    small = '<w:rPr><w:sz w:val="24"/></w:rPr>'
    rows = [ROW + cell(f"Parish {n}", small) + cell("3", small) + "</w:tr>" for n in range(400)]
    data = long_table(rows)
    assert audit_word(data, "x.docx") == row_by_row(data, None)


PIECES = [
    "Parish",
    "parish",
    "ROADS",
    "CLOSED",
    "o",
    "a",
    "vi",
    "1",
    "1.2",
    "12",
    "0300 123 4567",
    "£3",
    "million",
    "May",
]
MARKS = [" ", "\u00a0", "  ", ".", ",", ")", "(", "-", "–", "!", ":", "/", "&", "", "\t", "é", "Ŵ", "www.", "’"]


@given(st.lists(st.lists(st.sampled_from(PIECES + MARKS), min_size=1, max_size=9).map("".join), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_no_words_are_passed_over_in_which_a_rule_finds_something(words: list[str]) -> None:
    data = long_table([row("Parish 90", "3"), *(row(each, "3") for each in words), row("Parish 91", "4")])
    for large_print in (None, LARGE):
        assert audit_word(data, "x.docx", large_print) == row_by_row(data, large_print)
