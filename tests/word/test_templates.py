"""A council's own template: what is wrong with it is said all at once, what is in it is kept."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from word.word_files import (
    NAMESPACES,
    TEMPLATE,
    W,
    changed_template,
    instructions,
    opened,
    paper,
    styles_without,
    value,
    words,
    written,
)

from generator.document.blocks import Running
from generator.problems import ContentError

OTHER_KIND = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
WORD_KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def problems_with(template: bytes) -> list[str]:
    with pytest.raises(ContentError) as caught:
        written(paper(), "standard", template)
    return [f"{each.where}: {each.message} [{each.code}]" for each in caught.value.problems]


def test_all_missing_styles_are_named_at_once() -> None:
    template = changed_template({"word/styles.xml": styles_without("caption", "Strong", "Committee Table")})
    assert problems_with(template) == [
        "templates/word/own.docx: there is no paragraph style 'Caption' here; every paper needs it [missing-style]",
        "templates/word/own.docx: there is no character style 'Strong' here; every paper needs it [missing-style]",
        "templates/word/own.docx: there is no table style 'Committee Table' here; every paper needs it [missing-style]",
    ]


def test_the_hint_says_how_a_style_is_added_and_which_one_is_nearly_it() -> None:
    sheet = opened(TEMPLATE).parts["word/styles.xml"].replace(b'"Numbered Paragraph"', b'"Numbered Paragraphs"')
    with pytest.raises(ContentError) as caught:
        written(paper(), "standard", changed_template({"word/styles.xml": sheet}))
    (problem,) = caught.value.problems
    assert "Name: Numbered Paragraph, Style type: Paragraph" in problem.hint
    assert "'numbered paragraphs'" in problem.hint


def test_styles_are_found_by_name_since_word_translates_their_ids() -> None:
    sheet = opened(TEMPLATE).parts["word/styles.xml"]
    welsh = changed_template({"word/styles.xml": sheet.replace(b'"Heading1"', b'"Pennawd1"')})
    file = written(paper(), "standard", welsh)
    assert words(file.paragraphs("Pennawd1")[0]) == "SEND performance"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (b"", "this is no Word file (.docx)"),
        (b"%PDF-1.7", "this is no Word file (.docx)"),
        (TEMPLATE[:2000], "this is no Word file (.docx)"),
        (changed_template({"[Content_Types].xml": None}), "Word's parts cannot be read in this file"),
        (changed_template({"word/styles.xml": b"<w:styles"}), "Word's parts cannot be read in this file"),
        (changed_template({"word/document.xml": None}), "Word's parts cannot be read in this file"),
    ],
    ids=["empty", "a PDF", "cut off", "no list of types", "broken styles", "no document"],
)
def test_a_file_that_is_no_word_document_is_a_problem_and_not_a_traceback(template: bytes, said: str) -> None:
    (problem,) = problems_with(template)
    assert said in problem
    assert problem.endswith("[bad-word-template]")


def test_another_kind_of_office_file_is_a_problem() -> None:
    types = opened(TEMPLATE).parts["[Content_Types].xml"].replace(WORD_KIND, OTHER_KIND)
    (problem,) = problems_with(changed_template({"[Content_Types].xml": types}))
    assert "another kind of Office file" in problem


def furniture(**changes: Any) -> tuple[list[str], list[str]]:
    """The lines of header and footer of a paper."""
    file = written(paper(**changes.pop("paper", {})), changes.pop("profile", "standard"), **changes)
    return tuple(  # type: ignore[return-value]
        [_line(each) for each in file.xml(f"word/{part}1.xml").iter(f"{W}p")] for part in ("header", "footer")
    )


def _line(paragraph: Any) -> str:
    return "".join(
        "\t" if each.tag == f"{W}tab" else each.text or "" for each in paragraph.iter(f"{W}t", f"{W}tab")
    ).replace("\t\t", "\t")


def test_header_and_footer_say_committee_item_title_and_page() -> None:
    assert furniture() == (["Select Committee\tItem No. 7"], ["SEND performance\tPage 1 of 1"])


def test_the_page_is_a_field_and_so_is_the_number_of_pages() -> None:
    assert instructions(written(paper()).xml("word/footer1.xml")) == ["PAGE", "NUMPAGES"]


def test_what_does_not_fit_a_line_stands_below_it() -> None:
    long = {"running": Running("People and Communities Select Committee", "Item No. 7, supplementary report")}
    header, _ = furniture(profile="large-print", paper=long)
    assert header == ["People and Communities Select Committee", "Item No. 7, supplementary report"]


def test_in_giant_print_a_long_title_has_the_words_that_stand_beside_the_page_at_the_foot() -> None:
    long = {"title": "Special Educational Needs (SEND): Performance Framework"}
    assert furniture(profile="large-print-28", paper=long)[1] == ["Special…\tPage 1 of 1"]
    assert furniture(profile="large-print", paper=long)[1] == [long["title"], "Page 1 of 1"]
    without_item = long | {"running": Running("Select Committee", "")}
    assert furniture(profile="large-print-28", paper=without_item)[1] == [long["title"], "Page 1 of 1"]


def test_without_an_item_nothing_is_left_behind() -> None:
    header, _ = furniture(paper={"running": Running("Select Committee", "")})
    assert header == ["Select Committee"]


def header_of(xml: str) -> str:
    """The words of a template's own header once it is filled in."""
    header = f'<w:hdr xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}">{xml}</w:hdr>'
    file = written(paper(), "standard", changed_template({"word/header1.xml": header.encode()}))
    return etree.tostring(file.xml("word/header1.xml"), encoding="unicode")


def test_a_place_that_word_has_cut_into_runs_is_filled_in() -> None:
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{part}</w:t></w:r>" for part in ("«comm", "itt", "ee», Norfolk"))
    found = header_of(f"<w:p>{runs}</w:p>")
    assert "«" not in found
    assert "Select Committee" in found and ", Norfolk" in found


def test_words_and_tabs_in_one_run_are_told_apart_and_a_logo_stays() -> None:
    run = '<w:r><w:t>«committee»</w:t><w:tab/><w:t>«item»</w:t><w:drawing><logo xmlns="x"/></w:drawing></w:r>'
    found = header_of(f"<w:p>{run}</w:p>")
    assert found.index("Select Committee") < found.index("<w:tab/>") < found.index("Item No. 7")
    assert 'logo xmlns="x"' in found


def test_a_line_of_the_councils_own_stays_as_it_is() -> None:
    assert "County Hall" in header_of("<w:p><w:r><w:t>County Hall</w:t></w:r></w:p>")


def test_a_place_that_nobody_knows_stays_to_be_seen() -> None:
    assert "«logo»" in header_of("<w:p><w:r><w:t>«logo»</w:t></w:r></w:p>")


def test_the_tab_of_the_header_stands_at_the_profiles_margin() -> None:
    file = written(paper(), "large-print")
    (tab,) = file.style("Header").iter(f"{W}tab")
    assert int(tab.get(f"{W}pos")) == round(170 * 1440 / 25.4)
    assert value(file.style("Header"), "w:name") == "header"
