"""References, captions and footnotes: fields whose stored result is what Word would work out."""

from __future__ import annotations

import pytest
from word.word_files import (
    W,
    bullets,
    chart,
    heading,
    instructions,
    paper,
    paragraph,
    section,
    table,
    value,
    words,
    written,
)

from generator.document.blocks import Block, Contents, Footnote, ListKind, Number
from generator.document.inlines import CrossReference, FootnoteReference, Foreign, Inline, Link, text
from generator.writers.word.bookmarks import LONGEST_NAME, bookmarks

NB = "\N{NO-BREAK SPACE}"
TARGETS: list[Block] = [
    heading("background", 2, "Background", section("1")),
    paragraph("p11", "Words", section("1.1")),
    bullets("actions", "Note", "Agree", kind=ListKind.LETTER, labels="a) b)"),
    table("core", ["Month", "Children"], [["July", "49"]], "Table 1"),
    chart("trend", "Chart 1"),
    heading("papers", 2, "Background papers"),
    heading("data", 2, "Data", Number("Appendix 1", "appendices")),
]


@pytest.mark.parametrize(
    ("label", "number", "target", "field", "result"),
    [
        ("paragraph", "1.1", "p11", r"REF p11 \r \h", "1.1"),
        ("section", "1", "background", r"REF background \r \h", "1"),
        ("action", "b)", "actions-1", r"REF actions_1 \r \h", "b)"),
        ("Table", "1", "core", r"REF core \h", f"Table{NB}1"),
        ("Chart", "1", "trend", r"REF trend \h", f"Chart{NB}1"),
        ("Appendix", "1", "data", r"REF data \r \h", f"Appendix{NB}1"),
        ("Background", "", "background", r"REF background \h", "Background"),
        ("Background papers", "", "papers", r"REF papers \h", "Background papers"),
    ],
)
def test_a_reference_is_a_field_with_its_result(label: str, number: str, target: str, field: str, result: str) -> None:
    reference = CrossReference(target, label, number)
    file = written(paper(*TARGETS, paragraph("here", (reference,))))
    (line,) = file.find("//w:p[w:bookmarkStart/@w:name='here']")
    assert words(line) == reference.text
    assert instructions(line) == [field]
    linked = [run for run in line.iter(f"{W}r") if value(run, "w:rPr/w:rStyle") == "Hyperlink"]
    assert "".join(map(words, linked)) == result


def test_a_reference_in_words_of_the_authors_own_is_a_link_to_the_bookmark() -> None:
    file = written(paper(*TARGETS, paragraph("here", (CrossReference("p11", "the trend", ""),))))
    assert file.find("//w:hyperlink/@w:anchor") == ["p11"]


def test_a_reference_to_nothing_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        written(paper(paragraph("here", (CrossReference("nowhere", "paragraph", "9.9"),))))


def test_a_caption_is_counted_by_word_and_only_the_number_carries_the_bookmark() -> None:
    file = written(paper(*TARGETS))
    first = file.paragraphs("Caption")[0]
    assert words(first) == f"Table{NB}1: Children out of education"
    assert instructions(first) == [r"SEQ Table \* ARABIC"]
    names = [child.tag.removeprefix(W) for child in first if child.tag != f"{W}pPr"]
    assert names[0] == "bookmarkStart"
    end = names.index("bookmarkEnd")
    assert "".join(words(child) for child in first[2 : end + 1]) == f"Table{NB}1"


def test_a_number_that_word_would_not_arrive_at_begins_anew() -> None:
    file = written(paper(*(table(f"t{n}", ["A", "B"], [["c", "1"]], f"Table {n}") for n in (4, 5, 9))))
    assert instructions(file.body) == [r"SEQ Table \* ARABIC \r 4", r"SEQ Table \* ARABIC", r"SEQ Table \* ARABIC \r 9"]


def test_every_line_of_a_list_of_contents_is_a_reference_to_its_heading() -> None:
    document = paper(Contents(id="contents", title="Contents", depth=2), *TARGETS)
    file = written(document, "large-print")
    entries = file.paragraphs("TOC1")
    assert [words(each) for each in entries] == ["1 Background", "Background papers", f"Appendix{NB}1 Data"]
    assert [instructions(each) for each in entries] == [
        [r"REF background \r", r"REF background \h"],
        [r"REF papers \h"],
        [r"REF data \r", r"REF data \h"],
    ]


def test_a_list_of_contents_goes_down_to_its_depth() -> None:
    blocks = (heading("one", 2, "One"), heading("deep", 3, "Deep"), heading("deeper", 4, "Deeper"))
    file = written(paper(Contents(id="contents", title="Contents", depth=3), *blocks), "large-print")
    assert [words(each) for each in file.paragraphs("TOC2")] == ["Deep"]
    assert not file.paragraphs("TOC3")


def test_a_footnote_is_placed_once_and_pointed_at_after_that() -> None:
    mark = FootnoteReference("act", "1")
    document = paper(
        paragraph("one", (*text("Law"), mark)),
        paragraph("two", (*text("Again"), mark)),
        footnotes=(Footnote("act", "1", text("An Act.")),),
    )
    file = written(document)
    assert file.find("//w:footnoteReference/@w:id") == ["1"]
    assert instructions(file.body) == [r"NOTEREF act \h"]
    assert words(file.find("//w:footnote[@w:id='1']", "word/footnotes.xml")[0]) == " An Act."


def test_a_link_in_a_footnote_belongs_to_the_part_of_the_footnotes() -> None:
    link = Link(text("The Act"), "https://www.legislation.gov.uk/act", "The Act")
    document = paper(paragraph("one", (FootnoteReference("act", "1"),)), footnotes=(Footnote("act", "1", (link,)),))
    file = written(document)
    assert b"legislation.gov.uk" in file.parts["word/_rels/footnotes.xml.rels"]
    assert b"legislation.gov.uk" not in file.parts["word/_rels/document.xml.rels"]


def test_a_footnote_that_word_would_number_otherwise_is_our_own_mistake() -> None:
    document = paper(paragraph("one", (FootnoteReference("b", "2"),)), footnotes=(Footnote("b", "2", text("B")),))
    with pytest.raises(ValueError, match="footnote 'b' is number 2, and Word would print 1"):
        written(document)


def test_an_address_is_written_so_that_it_can_be_followed_and_once() -> None:
    links: tuple[Inline, ...] = tuple(Link(text("Call"), "tel:0344 800 8020", "Call us") for _ in range(2))
    rels = written(paper(paragraph("p", links))).parts["word/_rels/document.xml.rels"].decode()
    assert rels.count("tel:0344%20800%208020") == 1


def test_a_passage_from_right_to_left_runs_that_way() -> None:
    file = written(paper(paragraph("p", (Foreign(text("سلام"), "ur"),))))
    (run,) = file.find("//w:r[w:rPr/w:rtl]")
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "ur"


def test_a_block_in_another_language_says_so_on_every_run() -> None:
    file = written(paper(heading("h", 2, "Croeso", language="cy"), paragraph("p", "Bore da", language="cy")))
    assert file.find("//w:r[w:rPr/w:lang/@w:val='cy']/w:t/text()") == ["Croeso", "Bore da"]


def test_bookmark_names_are_ones_that_word_takes() -> None:
    ids = ["send.p1", "send-p1", "SEND p1", "7-send", "ŵy", "a" * 60, "a" * 61, "__"]
    names = [each.name for each in bookmarks(ids).values()]
    assert len({name.lower() for name in names}) == len(ids)
    assert all(name[0].isalpha() and name.replace("_", "a").isalnum() and name.isascii() for name in names)
    assert max(map(len, names)) <= LONGEST_NAME


def test_an_id_that_stands_twice_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="the id 'p' stands twice"):
        written(paper(paragraph("p", "One"), paragraph("p", "Two")))
