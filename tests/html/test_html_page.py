"""The page around a paper: landmarks, ways in, languages, no other file and no script."""

from __future__ import annotations

import re

import pytest
from html_pages import NAME, PHRASES, design, document, page_of, profile, source_of, words_of

from generator.document.blocks import Chart, Contents, Fact, Facts, Heading, Number, Paragraph
from generator.document.drawing import Drawing, DrawingKind
from generator.document.inlines import FootnoteReference, Foreign, Link, Text, text
from generator.document.wording import Wording
from generator.problems import ContentError
from generator.writers.html import PageDesign, narrow, write
from generator.writers.html.tables import STEPS
from generator.writers.html.words import held

TITLE = Heading(id="title", level=1, content=text("School places"))
SECTIONS = (
    TITLE,
    Heading(id="a", level=2, content=text("Background"), number=Number("1", "sections")),
    Heading(id="b", level=3, content=text("Schools"), number=Number("1.1", "sections", 1)),
    Heading(id="c", level=4, content=text("Too deep for the list")),
    Heading(id="d", level=2, content=(Text("Links"), Link(text(" out"), "https://example.org", ""))),
)
CHART = Chart(
    id="chart",
    number=Number("Chart 1", "charts"),
    title="Places rose",
    subtitle="Places",
    alternative_text="From 1 to 2",
    drawing=Drawing(DrawingKind.BAR, (), (), ""),
)


def test_the_page_has_its_landmarks_in_order() -> None:
    body = page_of(*SECTIONS).find("body")
    assert body is not None
    found = [element.tag for element in body.iter() if element.tag in ("header", "nav", "main", "footer")]
    assert found == ["header", "main", "nav", "footer"]


def test_title_and_facts_come_first_and_the_contents_after_them() -> None:
    facts = Facts(id="facts", facts=(Fact("Date", text("14 May 2024")),))
    paper = page_of(TITLE, facts, *SECTIONS[1:]).find(".//main/div")
    assert paper is not None
    assert [element.tag for element in paper] == ["div", "nav", "div"]
    assert [element.tag for element in paper[0]] == ["h1", "dl"]
    assert [element.get("id") for element in paper[2]][:1] == [SECTIONS[1].id]


def test_the_first_link_leads_past_the_contents() -> None:
    page = page_of(*SECTIONS)
    skip = next(page.iter("a"))
    assert words_of(skip) == "Skip to the paper"
    text = page.find(f".//main//*[@id='{skip.get('href', '')[1:]}']")
    assert text is not None
    assert text.find(".//nav") is None


def test_the_page_says_its_language_title_and_author() -> None:
    page = page_of(TITLE)
    assert page.get("lang") == "en-GB"
    assert words_of(page.find("head/title")) == "School places – A committee"
    assert {meta.get("name"): meta.get("content") for meta in page.iter("meta")}["author"] == "A council"


def test_text_in_the_head_and_in_attributes_is_escaped() -> None:
    paper = document(TITLE, title='A "B" & <C>', subject='"quoted"')
    page = write(paper, profile(), Wording("en-GB", PHRASES), {}, design()).decode()
    assert "<title>A &quot;B&quot; &amp; &lt;C&gt; – A committee</title>" in page
    assert 'content="&quot;quoted&quot;"' in page


def test_the_title_is_the_only_heading_of_level_one() -> None:
    assert [words_of(heading) for heading in page_of(*SECTIONS).iter("h1")] == ["School places"]


def test_contents_lead_to_the_headings_two_levels_deep() -> None:
    nav = page_of(*SECTIONS).find(".//nav")
    assert nav is not None
    links = [(words_of(link), link.get("href")) for link in nav.iter("a")]
    assert links == [("1 Background", "#a"), ("1.1 Schools", "#b"), ("Links out", "#d")]


def test_contents_below_a_heading_are_a_list_in_its_item() -> None:
    nav = page_of(*SECTIONS).find(".//nav")
    assert nav is not None
    assert [words_of(link) for link in nav.findall("ul/li/ul/li/a")] == ["1.1 Schools"]


def test_a_papers_own_list_of_contents_gives_title_and_depth() -> None:
    asked = Contents(id="contents", title="In this paper", depth=1)
    nav = page_of(SECTIONS[0], asked, *SECTIONS[1:], Heading(id="e", level=2, content=text("End"))).find(".//nav")
    assert nav is not None
    assert words_of(nav.find("p")) == "In this paper"
    assert [link.get("href") for link in nav.iter("a")] == ["#a", "#d", "#e"]


def test_a_paper_of_few_headings_has_no_contents() -> None:
    assert page_of(*SECTIONS[:2]).find(".//nav") is None


def test_every_link_within_the_page_leads_somewhere() -> None:
    page = page_of(*SECTIONS)
    ids = {element.get("id") for element in page.iter()}
    assert {link.get("href", "")[1:] for link in page.iter("a") if link.get("href", "").startswith("#")} <= ids


def test_the_page_needs_no_other_file_and_no_script() -> None:
    source = source_of(*SECTIONS, CHART, narrow=True)
    assert not re.search(r"<script|<link|@import|\son\w+=|url\((?!#)|src=\"(?!data:)", source)


def test_the_same_paper_is_the_same_page() -> None:
    assert source_of(*SECTIONS, CHART) == source_of(*SECTIONS, CHART)


def test_a_paper_in_a_language_from_right_to_left_says_so() -> None:
    paper = document(Paragraph(id="p", content=text("x")), language="ur")
    assert b'<html lang="ur" dir="rtl">' in write(paper, profile(), Wording("ur", PHRASES), {}, design())


def test_a_passage_in_another_language_says_so() -> None:
    passage = Foreign(text("Cyngor"), "cy")
    page = page_of(Paragraph(id="p", content=(passage,)), Paragraph(id="q", content=text("سلام"), language="ur"))
    assert page.find(".//span[@lang='cy']") is not None
    assert page.find(".//p[@lang='ur'][@dir='rtl']") is not None


def test_a_template_that_asks_for_what_there_is_not_is_reported_with_what_there_is() -> None:
    with pytest.raises(ContentError) as raised:
        write(document(TITLE), profile(), Wording("en-GB", PHRASES), {}, PageDesign("{{ oepning }}", "", NAME))
    (problem,) = raised.value.problems
    assert problem.code == "bad-html-template"
    assert "'oepning' is undefined" in problem.message
    assert "opening" in problem.hint


def test_a_template_that_is_not_jinja_is_reported_at_its_line() -> None:
    with pytest.raises(ContentError) as raised:
        write(document(TITLE), profile(), Wording("en-GB", PHRASES), {}, PageDesign("\n{% if %}", "", NAME))
    (problem,) = raised.value.problems
    assert str(problem.where) == f"{NAME}:2"


def test_text_follows_the_size_of_the_profile_and_the_setting_of_the_reader() -> None:
    assert "html { font-size: 100%; }" in source_of(TITLE)
    assert "html { font-size: 150%; }" in source_of(TITLE, size=18)
    assert "@media print { html { font-size: 18pt; } }" in source_of(TITLE, size=18)


def test_narrow_pages_are_narrow_in_the_letters_of_the_edition() -> None:
    standard, large = (source_of(TITLE, size=size) for size in (12, 18))
    assert "@media (max-width: 26em) { .needs-24" in standard
    assert "@media (max-width: 39em) { .needs-24" in large


def test_a_profile_without_italics_has_bold_emphasis() -> None:
    rule = "em { font-style: normal; font-weight: bold; }"
    assert rule in source_of(TITLE, italics=False)
    assert rule not in source_of(TITLE, italics=True)


def test_a_white_page_turns_dark_where_the_reader_asks_and_a_coloured_one_keeps_its_colour() -> None:
    assert "prefers-color-scheme: dark" in source_of(TITLE)
    cream = source_of(TITLE, page_colour="#FFF8DC")
    assert "prefers-color-scheme: dark" not in cream
    assert "--page: #FFF8DC;" in cream


def test_links_on_a_page_on_which_blue_is_hard_to_see_are_in_the_colour_of_the_text() -> None:
    assert "--link: #12436D;" in source_of(TITLE)
    assert "--link: #FFFF00;" in source_of(TITLE, page_colour="#000000", text_colour="#FFFF00")


def test_charts_for_a_telephone_are_drawn_for_its_width() -> None:
    assert narrow(profile()).chart_width == 76
    assert narrow(profile()).body == profile().body


def test_marks_of_notes_in_headings_do_not_go_into_the_contents() -> None:
    marked = Heading(id="n", level=2, content=(Text("Noted"), FootnoteReference("f", "1")))
    nav = page_of(*SECTIONS, marked).find(".//nav")
    assert nav is not None
    assert [words_of(link) for link in nav.iter("a")][-1] == "Noted"


@pytest.mark.parametrize("step", [*STEPS, "more"])
def test_the_style_has_a_rule_for_every_width_a_table_may_need(step: int | str) -> None:
    assert f".needs-{step} {{" in design().style


def test_words_that_a_space_holds_together_let_go_where_a_telephone_has_no_room_for_them() -> None:
    words = "on 17\xa0September\xa02021 and so on"
    assert held(words, 17) == words
    assert held(words, 14) == "on 17\xa0September 2021 and so on"
    assert held(words, 3) == "on 17 September 2021 and so on"


def test_letters_of_28_points_hold_a_day_and_its_month_together_and_ordinary_ones_the_year_too() -> None:
    date = Paragraph(id="p", content=text("Friday 17\xa0September\xa02021"))
    large, ordinary = (source_of(TITLE, date, size=size) for size in (28, 12))
    assert "17\xa0September 2021" in large
    assert "17\xa0September\xa02021" in ordinary


def test_margins_and_headings_shrink_with_the_page_and_not_with_the_text() -> None:
    source = source_of(TITLE, size=28)
    assert "--side: min(1rem, 4vw)" in source
    assert re.search(r"h1 \{ font-size: min\([\d.]+rem, max\(1rem, 9vw\)\)", source)
