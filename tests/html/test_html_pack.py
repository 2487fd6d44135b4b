"""A pack is one page: each paper an article with ids, landmarks and lines of its own, one heading of level 1 in all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

from html_pages import PHRASES, PICTURE, design, document, parsed, profile, words_of

from generator.document.blocks import Cell, Chart, Column, Document, Footnote, Heading, Number, Paragraph, Row, Table
from generator.document.drawing import Drawing, DrawingKind
from generator.document.inlines import CrossReference, FootnoteReference, PageReference, text
from generator.document.wording import Wording
from generator.writers.html import Part, write_pack

FRONT = replace(
    document(Heading(id="title", level=1, content=text("Papers for May"))), id="pack", title="Papers for May"
)


def paper(name: str, item: str, language: str = "en-GB") -> Document:
    sections = [Heading(id=f"s{place}", level=2, content=text(f"Part {place}")) for place in (1, 2, 3)]
    numbered = Paragraph(id="p", number=Number("2.4", "sections", 1), content=(CrossReference("s1", "Part 1", "1"),))
    noted = Paragraph(id="n", content=(FootnoteReference("fn1", "1"),))
    title = Heading(id="title", level=1, content=text(f"The {name}"))
    whole = document(title, *sections, numbered, noted, footnotes=(Footnote("fn1", "1", text("See it.")),))
    return replace(whole, id=name, language=language, running=replace(whole.running, item=item))


def pack(*papers: Document) -> ElementTree.Element:
    parts = [Part(each, {}, {}) for each in papers]
    return parsed(write_pack(FRONT, parts, profile(), Wording("en-GB", PHRASES), design()).decode())


PAPERS = (paper("roads", "Item No. 7"), paper("ysgolion", "Item No. 8", "cy-GB"))


def test_no_id_is_there_twice_and_every_link_leads_somewhere() -> None:
    page = pack(*PAPERS)
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert [id_ for id_, times in ids.items() if times > 1] == []
    ways = [link.get("href", "").removeprefix("#") for link in page.iter("a")]
    assert set(ways) <= set(ids)


def test_a_paragraph_of_each_paper_can_be_linked_to_by_its_number() -> None:
    numbers = [link.get("id") for link in pack(*PAPERS).findall(".//a[@class='number']")]
    assert numbers == ["roads/2.4", "ysgolion/2.4"]


def test_the_pack_has_the_one_heading_of_level_1_and_its_papers_follow_in_order() -> None:
    headings = [
        (element.tag, words_of(element)) for element in pack(*PAPERS).iter() if element.tag in ("h1", "h2", "h3")
    ]
    assert headings[:3] == [("h1", "Papers for May"), ("h2", "The roads"), ("h3", "Part 1")]
    assert [words for level, words in headings if level == "h2"] == ["The roads", "The ysgolion"]


def test_the_list_of_papers_gives_the_item_of_each_and_leads_to_its_title() -> None:
    links = pack(*PAPERS).findall(".//div/nav/ul/li/a")
    assert [(words_of(link), link.get("href"), link.get("lang")) for link in links] == [
        ("Item No. 7: The roads", "#roads/title", "en-GB"),
        ("Item No. 8: The ysgolion", "#ysgolion/title", "cy-GB"),
    ]


def test_each_paper_is_an_article_that_says_whose_it_is_in_its_language() -> None:
    articles = pack(*PAPERS).findall(".//article")
    assert [(each.get("aria-labelledby"), each.get("lang")) for each in articles] == [
        ("roads/title", "en-GB"),
        ("ysgolion/title", "cy-GB"),
    ]
    assert [words_of(line) for line in articles[0].findall("header/p")] == ["A committee", "Item No. 7"]
    assert [words_of(line) for line in articles[0].findall("footer/p")] == ["A council", "Item No. 7"]


def test_landmarks_of_a_kind_have_names_of_their_own() -> None:
    names = [nav.get("aria-labelledby") for nav in pack(*PAPERS).iter("nav")]
    assert names == ["page-contents", "roads/page-contents roads/title", "ysgolion/page-contents ysgolion/title"]


def test_the_page_of_a_paper_is_a_link_to_it() -> None:
    columns = (Column("Item", heads_rows=True), Column("Paper"))
    rows = (Row("r", (Cell(text("7")), Cell((PageReference("roads"),)))),)
    table = Table(id="t", caption=text("Business"), columns=columns, rows=rows, description="")
    agenda = replace(PAPERS[1], id="agenda", blocks=(*PAPERS[1].blocks, table))
    link = pack(agenda, PAPERS[0]).find(".//td/a")
    assert link is not None
    assert (words_of(link), link.get("href")) == ("Item No. 7: The roads", "#roads/title")


def test_charts_have_the_pictures_of_their_own_paper() -> None:
    drawing = Drawing(DrawingKind.BAR, (), (), "")
    chart = Chart(
        id="c", number=Number("Chart 1", "charts"), title="T", subtitle="S", alternative_text="Rose", drawing=drawing
    )
    charted = replace(PAPERS[0], blocks=(*PAPERS[0].blocks, chart))
    page = write_pack(
        FRONT, [Part(charted, {"c": PICTURE}, {})], profile(), Wording("en-GB", PHRASES), design()
    ).decode()
    assert parsed(page).find(".//img[@alt='Rose']") is not None
