"""The papers of a meeting as one Word file: each stays what it is alone, and nothing in the file is there twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from word.word_files import (
    NAMESPACES,
    PNG,
    SVG,
    TEMPLATE,
    W,
    WordFile,
    chart,
    heading,
    instructions,
    opened,
    paper,
    paragraph,
    profile,
    section,
    table,
    wording,
    words,
)

from generator.document.blocks import Block, Contents, Document, Footnote, Picture, Running
from generator.document.inlines import FootnoteReference, PageReference, Text, text
from generator.document.pack import Pack, with_standard_pages
from generator.writers.word import Part, Template, title_bookmarks, write_pack

FRONT = paper(
    Contents(id="contents", title="Contents", depth=1),
    paragraph("closing", "Ask for other formats."),
    id="pack",
    title="Papers",
    running=Running("Select Committee", "Meeting papers"),
)


def of_item(number: int, *blocks: Block, **more: object) -> Document:
    note = Footnote("note", "1", text(f"Note of item {number}."))
    told = paragraph("told", (Text("As noted "), FootnoteReference("note", "1")), section("1.1"))
    body = (heading("now", 2, "Now", section("1")), told, table("figures", ["Year", "Children"], [["2021", "49"]]))
    running = Running("Select Committee", f"Item No. {number}")
    more = {"id": f"{number:02}-paper", "title": f"Paper {number}", "running": running, **more}
    return paper(*body, chart("change"), *blocks, footnotes=(note,), **more)


ROADS, BRIDGES = of_item(7), of_item(8, paragraph("last", "The end.", section("1.2")))


def pack(
    *papers: Document, front: Document = FRONT, pages: Mapping[str, int] | None = None, look: str = "standard"
) -> WordFile:
    parts = [
        Part(each, dict.fromkeys((block.id for block in each.blocks), Picture(SVG, PNG, 100, 60))) for each in papers
    ]
    return opened(write_pack(front, parts, profile(look), wording(), Template(TEMPLATE, "own.docx"), pages or {}))


def furniture(file: WordFile, kind: str) -> list[str]:
    """The words of the header or footer of each section, in order."""
    relationships = file.xml("word/_rels/document.xml.rels")
    targets = {each.get("Id"): f"word/{each.get('Target')}" for each in relationships}
    references = file.find(f"//w:sectPr/w:{kind}Reference/@r:id")
    return [words(file.xml(targets[reference].replace("word//word/", "word/"))) for reference in references]


def test_every_paper_is_a_section_with_a_header_of_its_own() -> None:
    assert furniture(pack(ROADS, BRIDGES), "header") == [
        "Select CommitteeMeeting papers",
        "Select CommitteeItem No. 7",
        "Select CommitteeItem No. 8",
    ]


def test_pages_run_through_and_no_first_page_is_different() -> None:
    file = pack(ROADS, BRIDGES)
    assert len(file.find("//w:sectPr")) == 3
    assert file.find("//w:pgNumType") == []
    assert file.find("//w:titlePg") == []


def test_word_is_not_told_to_ask_whether_to_update_the_numbers_that_are_there() -> None:
    file = pack(ROADS, BRIDGES, pages=dict.fromkeys(title_bookmarks(FRONT, [ROADS, BRIDGES]).values(), 2))
    assert file.find("//w:updateFields", "word/settings.xml") == []
    assert file.find("//*[@w:dirty]") == []


def test_every_paper_counts_its_paragraphs_in_a_numbering_of_its_own() -> None:
    used = [each.get(f"{W}val") for each in pack(ROADS, BRIDGES).find("//w:numPr/w:numId")]
    assert len(set(used)) == 2
    assert Counter(used) == {"1": 2, "2": 3}


def test_tables_and_charts_of_every_paper_count_from_one() -> None:
    counted = [each for each in instructions(pack(ROADS, BRIDGES).body) if each.startswith("SEQ")]
    assert counted == [
        "SEQ Table \\* ARABIC",
        "SEQ Chart \\* ARABIC",
        "SEQ Table \\* ARABIC \\r 1",
        "SEQ Chart \\* ARABIC \\r 1",
    ]


def test_footnotes_count_from_one_in_every_paper_and_are_told_apart_in_the_file() -> None:
    file = pack(ROADS, BRIDGES)
    assert len(file.find("//w:sectPr/w:footnotePr/w:numRestart[@w:val='eachSect']")) == 3
    assert [each.get(f"{W}id") for each in file.find("//w:footnoteReference")] == ["1", "2"]
    notes = file.find("//w:footnote[not(@w:type)]", "word/footnotes.xml")
    assert [words(each).strip() for each in notes] == ["Note of item 7.", "Note of item 8."]


def test_footnotes_of_the_only_paper_that_has_any_are_counted_without_being_told_which_libreoffice_needs() -> None:
    without = paper(paragraph("said", "It stands.", section("1.1")), id="08-paper", title="Paper 8")
    file = pack(ROADS, without)
    assert len(file.find("//w:footnoteReference")) == 1
    assert file.find("//w:numRestart") == []
    assert file.find("//w:numRestart", "word/settings.xml") == []


def test_bookmarks_and_pictures_are_there_once_although_papers_use_the_same_ids() -> None:
    file = pack(ROADS, BRIDGES)
    for path in ("//w:bookmarkStart/@w:name", "//w:bookmarkStart/@w:id", "//wp:docPr/@id"):
        found = file.find(path)
        assert len(found) == len(set(found)) > 1


def test_the_contents_name_every_paper_with_its_item_and_its_page() -> None:
    names = title_bookmarks(FRONT, [ROADS, BRIDGES])
    pages = {names["07-paper"]: 2, names["08-paper"]: 14}
    lines = [words(each) for each in pack(ROADS, BRIDGES, pages=pages).paragraphs("TOC1")]
    assert lines == ["Item No. 7: SEND performance2", "Item No. 8: SEND performance14"]


def test_without_pages_the_contents_say_how_to_have_them_counted() -> None:
    file = pack(ROADS, BRIDGES)
    assert [words(each)[-1] for each in file.paragraphs("TOC1")] == ["–", "–"]
    assert "press Ctrl and A, then F9" in words(file.paragraphs("Note")[0])
    names = title_bookmarks(FRONT, [ROADS, BRIDGES])
    assert {f"PAGEREF {name}" for name in names.values()} <= set(instructions(file.body))


def test_a_list_of_contents_inside_a_paper_has_the_pages_of_the_pack() -> None:
    listed = paper(Contents(id="contents", title="Contents"), heading("now", 2, "Now"), id="07-paper")
    lines = pack(listed, pages={"b_07_paper_now": 31}, look="large-print").paragraphs("TOC1")
    assert [words(each) for each in lines][1:] == ["Now31"]


def test_a_paper_that_ends_with_a_table_is_ended_in_words() -> None:
    ended = paper(table("figures", ["Year", "Children"], [["2021", "49"]]), id="07-paper")
    body = pack(ended, BRIDGES).body
    last = [each for each in body if each.find("w:pPr/w:sectPr", NAMESPACES) is not None][1]
    assert words(last) == "End of SEND performance"
    assert pack(BRIDGES, ended).body[-2].tag == f"{W}tbl"


def test_the_page_of_a_paper_can_stand_in_a_table_of_another() -> None:
    agenda = paper(paragraph("row", (PageReference("08-paper"),)), id="00-agenda")
    file = pack(agenda, BRIDGES, pages={"b_08_paper_title": 47})
    assert words(file.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']")[1]) == "47"


def test_a_large_print_pack_says_where_each_paper_begins_in_the_standard_one() -> None:
    whole = with_standard_pages(Pack(FRONT, (ROADS, BRIDGES)), {"07-paper": 2, "08-paper": 9}, wording())
    names = title_bookmarks(whole.front, whole.parts)
    file = pack(*whole.parts, front=whole.front, pages={names["07-paper"]: 3, names["08-paper"]: 21})
    rows = [[words(cell) for cell in row.iter(f"{W}tc")] for row in file.body.find(f"{W}tbl").iter(f"{W}tr")]
    assert rows == [
        ["Paper", "Page here", "Standard page"],
        ["Item No. 7: SEND performance", "3", "2"],
        ["Item No. 8: SEND performance", "21", "9"],
    ]


def test_the_same_papers_are_the_same_bytes() -> None:
    assert pack(ROADS, BRIDGES).data == pack(ROADS, BRIDGES).data


def test_every_reference_of_the_pack_leads_to_a_bookmark_that_is_there() -> None:
    file = pack(ROADS, BRIDGES)
    wanted = {found[1] for each in instructions(file.body) if (found := re.match(r"(?:PAGE)?REF (\S+)", each))}
    assert wanted <= set(file.find("//w:bookmarkStart/@w:name"))
