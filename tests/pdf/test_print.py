"""What is seen on paper: words letter by letter, sizes, numbers, contents, pages and bookmarks."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf.papers import (
    SVG,
    Image,
    chart,
    closing_blocks,
    figures_table,
    full_paper,
    giant,
    items,
    paper,
    para,
    pdf,
    profile,
)
from pdf.reading import bookmarks, colours, fonts, opened, page_texts, sizes, words

from generator.document.blocks import Contents, Heading, ListKind, Number, ParagraphRole, Running
from generator.document.inlines import Emphasis, Strong, Text, text
from generator.profiles import Profile

MARKUP = (
    "#let x = [1] #pagebreak()",
    "$a^2$ and $ b $",
    "<label> @reference",
    "*not bold* _not italic_ `not code`",
    "= not a heading",
    "- not a list, + nor this, / Term: nor this",
    "back\\slash \\n and \"quotes\" and 'single'",
    "// no comment /* at all */",
    "~ -- --- ... https://example.org/x",
    "{ braces } (and) [brackets];",
    "50% & more; £1,250 – “so”",
)


@pytest.mark.parametrize("written", MARKUP)
def test_text_prints_letter_by_letter(written: str) -> None:
    assert f"before {written} after" in words(pdf(paper(para(f"before {written} after"))))


def test_markup_stays_text_in_titles_cells_labels_and_running_lines_too() -> None:
    odd = '#x "$<*_`['
    document = paper(
        Heading(id="h", level=2, content=text(f"Heading {odd}"), number=Number(f"1{odd}", "sections")),
        items(ListKind.LETTER, [f"a{odd}"], [f"Item {odd}"]),
        figures_table(1, 1, caption=text(f"Caption {odd}")),
        title=f"Title {odd}",
        running=Running(f"Committee {odd}", f"Running {odd}"),
    )
    found = words(pdf(document))
    for part in ("Heading", "1", "a", "Item", "Caption", "Title", "Committee", "Running"):
        assert f"{part} {odd}" in found or f"{part}{odd}" in found


def _editions() -> list[Profile]:
    return [profile("standard"), profile("large-print"), giant(24), giant(28)]


@pytest.mark.parametrize("edition", _editions(), ids=lambda edition: edition.name)
def test_nothing_is_smaller_than_the_profile_allows(edition: Profile) -> None:
    assert min(sizes(opened(pdf(full_paper(), edition)))) >= float(edition.smallest)


def test_numbers_of_paragraphs_tables_and_charts_are_the_same_in_every_edition() -> None:
    for edition in _editions():
        found = words(pdf(full_paper(), edition))
        for number in (
            "1.1 Roads",
            "1.3.1 Gritting",
            "Chart 1:",
            "Table 1:",
            "Table 2:",
            "Figure 1:",
            "a) To note",
            "ii) in",
        ):
            assert number in found, (edition.name, number)


def test_only_fonts_of_ours_are_used_and_all_are_embedded() -> None:
    assert fonts(opened(pdf(full_paper()))) == {"Arimo-Regular", "Arimo-Bold"}
    other = profile("standard", typeface="Atkinson Hyperlegible")
    assert fonts(opened(pdf(full_paper(), other))) == {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}


def test_a_letter_that_the_typeface_lacks_is_taken_from_another_of_ours() -> None:
    atkinson = profile("standard", typeface="Atkinson Hyperlegible")
    assert "Arimo-Regular" not in fonts(opened(pdf(paper(para("from here to there")), atkinson)))
    written = pdf(paper(para("from here \N{RIGHTWARDS ARROW} there")), atkinson)
    assert "Arimo-Regular" in fonts(opened(written))
    assert "here \N{RIGHTWARDS ARROW} there" in words(written)


def test_welsh_prints_in_every_typeface() -> None:
    for name in ("Arial", "Atkinson Hyperlegible"):
        document = paper(para(f"Dŵr a thŷ, {normalize('NFD', 'dŵr')}, now we"))
        printed = words(pdf(document, profile("standard", typeface=name)))
        assert "Dŵr a thŷ, dŵr, now we" in printed


def test_emphasis_is_strong_where_there_is_no_italic_face() -> None:
    stressed = opened(pdf(paper(para((Emphasis(text("not")),))), profile("standard", italics=True)))
    strong = opened(pdf(paper(para((Strong(text("not")),)))))
    assert fonts(stressed) == fonts(strong)


def test_contents_are_printed_with_pages_where_the_profile_has_them() -> None:
    document = full_paper()
    assert "Contents" not in words(pdf(document, profile("standard")))
    found = words(pdf(document, profile("large-print")))
    assert "Contents Executive summary ." in found
    assert "1 Background and purpose ." in found


def test_contents_list_the_headings_that_follow_down_to_their_depth() -> None:
    def headings(depth: int) -> str:
        blocks = (
            Heading(id="before", level=2, content=text("Before")),
            Contents(id="c", title="In this paper", depth=depth),
            Heading(id="two", level=2, content=text("Second level")),
            Heading(id="three", level=3, content=text("Third level")),
        )
        return words(pdf(paper(*blocks), profile("large-print")))

    assert headings(2).count("Before") == 1
    assert (headings(2).count("Second level"), headings(2).count("Third level")) == (2, 1)
    assert (headings(3).count("Second level"), headings(3).count("Third level")) == (2, 2)


def test_every_page_says_committee_item_title_and_its_place() -> None:
    pages = page_texts(pdf(full_paper(), giant(24)))
    for number, found in enumerate(pages, 1):
        assert "Infrastructure Committee" in found
        assert "Item No. 7" in found
        assert f"Page {number} of {len(pages)}" in found


def test_long_running_lines_take_room_from_the_margin_and_not_from_the_text() -> None:
    long = "People and Communities and Environment and Transport Select Committee of the County"
    document = paper(para("Text."), running=Running(long, "Item No. 17"), title="A title " * 12)
    data = pdf(document, giant(28))
    file = opened(data)
    assert len(file.pages) == 1
    assert f"Item No. 17 {long} " in words(data), "above the title, in the text"
    assert min(sizes(file)) >= 28


@pytest.mark.parametrize(
    ("points", "item", "whole"), [(14, "Item No. 7", True), (24, "Item No. 7", False), (24, "", True)]
)
def test_a_long_title_is_cut_at_the_foot_of_giant_print_where_the_head_says_the_item(
    points: int, item: str, whole: bool
) -> None:
    blocks = (para("Text. " * 60, block_id=f"p{n}") for n in range(9))
    document = paper(*blocks, running=Running("Select Committee", item), title="How roads are kept " * 3)
    second = page_texts(pdf(document, giant(points)))[1]
    assert ("How roads" in second, "…" in second, "Page 2 of" in second) == (True, not whole, True)


def test_a_chart_of_many_words_stands_on_their_page_at_28_point() -> None:
    drawn = chart(
        title="Children out of education who have a plan fell from 66 to 49 between November 2020 and July 2021",
        subtitle="Children out of education who have a plan, number, November 2020 to July 2021",
        source=(),
    )
    document = paper(drawn, title="Special Educational Needs (SEND): Performance Framework")
    assert len(opened(pdf(document, profile("large-print-28"), chart_size=(160, 80))).pages) == 1


def test_a_title_that_would_fill_the_pages_is_cut_at_their_foot() -> None:
    document = paper(para("Text."), title="A title of many words " * 200, running=Running("Audit", ""))
    data = pdf(document, giant(28))
    foot = page_texts(data)[-1]
    assert foot.count("A title") < 12
    assert "…" in foot
    assert words(data).count("A title") < 12 * len(page_texts(data))


def test_bookmarks_are_the_headings_with_their_numbers() -> None:
    assert bookmarks(opened(pdf(full_paper()))) == [
        (
            "Roads: how we keep them",
            [
                "Executive summary",
                "Actions required",
                "1 Background and purpose",
                "2 Proposals",
                "Appendix 1 All the figures",
            ],
        )
    ]


def test_a_heading_that_asks_for_it_begins_a_page() -> None:
    blocks = (para("Text."), Heading(id="h", level=2, content=text("Appendix"), new_page=True))
    assert len(opened(pdf(paper(*blocks))).pages) == 2


def test_a_heading_can_be_found_by_its_id() -> None:
    from pikepdf import NameTree

    file = opened(pdf(paper(Heading(id="impact", level=2, content=text("Impact")))))
    assert "impact" in list(NameTree(file.Root.Names.Dests))


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf(full_paper(), giant(24)) == pdf(full_paper(), giant(24))


def test_a_wide_picture_is_no_wider_than_the_text() -> None:
    wide = SVG.replace("width='400' height='200'>", "width='4000' height='200'>", 1)
    picture = Image(id="i", content=wide.encode(), media_type="image/svg+xml", alternative_text="A long road.")
    assert len(opened(pdf(paper(picture))).pages) == 1


def test_pages_can_be_dark() -> None:
    dark = profile("standard", page_colour="#101010", text_colour="#FFFFFF")
    document = paper(para("1", "1.1"), figures_table(2, 2), para("Ask.", role=ParagraphRole.STATEMENT))
    assert colours(opened(pdf(document, dark))) == {"#101010", "#FFFFFF"}
    assert "#12436D" in colours(opened(pdf(document)))


def test_text_is_held_as_text() -> None:
    assert "Croeso i bawb" in words(pdf(paper(para((Text("Croeso i bawb"),)))))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.text("#$*_`<>@\\[]{}()\"'~-=+/.:;,&%^|ab1", min_size=1, max_size=40))
def test_no_character_is_taken_for_markup(written: str) -> None:
    assert f"({written})" in words(pdf(paper(para(f"({written})"))))


def test_a_table_of_up_to_half_a_page_is_not_broken() -> None:
    file = pdf(paper(*(para(f"Text {n}.", block_id=f"p{n}") for n in range(20)), figures_table(7, 3)))
    first, second = page_texts(file)
    assert "Roads in figures" not in first
    assert [f"({row})" in second for row in range(7)] == [True] * 7


def test_a_taller_table_does_not_leave_half_a_page_empty() -> None:
    first, second = page_texts(
        pdf(paper(*(para(f"Text {n}.", block_id=f"p{n}") for n in range(18)), figures_table(14, 3)))
    )
    assert "Roads in figures" in first
    assert "Measure July 2020" in second and "(13)" in second


def test_a_longer_table_breaks_between_rows_and_repeats_its_header() -> None:
    texts = page_texts(pdf(paper(figures_table(60, 3))))
    assert len(texts) > 1
    assert ["Measure July 2020" in text for text in texts] == [True] * len(texts)


def test_a_notice_that_ends_a_paper_brings_the_section_before_it_along() -> None:
    def pages(lines: int) -> list[str]:
        return page_texts(pdf(paper(*(para(f"Text {n}.", block_id=f"p{n}") for n in range(lines)), *closing_blocks())))

    broken = next(found for found in map(pages, range(14, 30)) if len(found) == 2)
    assert ["Officer contact" in page for page in broken] == [False, True]


def test_a_chart_stays_on_one_page_with_its_title_and_source() -> None:
    first, second = page_texts(pdf(paper(*(para(f"Text {n}.", block_id=f"p{n}") for n in range(20)), chart())))
    assert "Chart 1" not in first
    assert "Chart 1" in second
    assert "highways records" in second
