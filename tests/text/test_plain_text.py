"""Every kind of block as plain text that can be read in an e-mail."""

from __future__ import annotations

from decimal import Decimal

import pytest
from text.text_papers import lines_of, text_of

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Contents,
    Fact,
    Facts,
    Footnote,
    Heading,
    Image,
    List,
    ListItem,
    ListKind,
    Number,
    Paragraph,
    Row,
    Table,
)
from generator.document.drawing import Drawing, DrawingKind, Series
from generator.document.inlines import Deleted, Edit, FootnoteReference, Inserted, Link, PageReference, Text, text

EDIT = Edit("An officer", "2021-09-17")


def para(words: str, number: str = "") -> Paragraph:
    return Paragraph(id="p", content=text(words), number=Number(number, "sections") if number else None)


def table(columns: int, said: str = "1", **more: object) -> Table:
    headings = (Column("Measure", heads_rows=True), *(Column(f"Year {n}", Align.RIGHT) for n in range(1, columns)))
    row = Row("r1", (Cell(text("Places")), *(Cell(text(said)) for _ in headings[1:])))
    fields = {"caption": text("Places by year"), "rows": (row,), "description": "", **more}
    return Table(id="t", columns=headings, **fields)  # type: ignore[arg-type]


def chart(**more: object) -> Chart:
    series = Series("Places", (Decimal(1), Decimal(2)), ("1", "2"))
    drawing = Drawing(DrawingKind.BAR, ("2020", "2021"), (series,), "Places")
    number = Number("Chart 1", "charts")
    return Chart(
        id="c",
        number=number,
        title="Places rose",
        subtitle="Places, 2020 to 2021",
        alternative_text="Bars from 1 to 2.",
        drawing=drawing,
        **more,  # type: ignore[arg-type]
    )


def heading(level: int, words: str, number: str = "") -> Heading:
    numbered = Number(number, "sections") if number else None
    return Heading(id=words, level=level, content=text(words), number=numbered)


@pytest.mark.parametrize(("level", "underline"), [(1, "======"), (2, "------"), (3, "~~~~~~"), (4, "......")])
def test_a_heading_is_underlined_by_its_level(level: int, underline: str) -> None:
    assert lines_of(heading(level, "Places")) == ["Places", underline]


def test_a_numbered_paragraph_keeps_its_number_and_its_words_stand_right_of_it() -> None:
    lines = lines_of(para("places " * 20, "2.4"))
    assert lines[0].startswith("2.4  places places")
    assert all(line.startswith("     places") for line in lines[1:])


def test_no_line_is_longer_than_72_columns() -> None:
    assert max(map(len, text_of(para("some words " * 50, "2.4"), table(9)).splitlines())) <= 72


def test_items_of_a_list_stand_close_together_with_their_marks_and_lists_inside_them_further_right() -> None:
    inner = List(id="k", kind=ListKind.LETTER, items=(ListItem("j", "a)", (para("Inner"),)),))
    outer = List(id="l", kind=ListKind.DECIMAL, items=(ListItem("i", "1.", (para("Outer"), inner)),))
    assert "  1. Outer\n    a) Inner\n" in text_of(outer)


def test_a_second_paragraph_of_an_item_has_no_mark() -> None:
    items = (ListItem("i", "1.", (para("One"), para("Two"))),)
    assert lines_of(List(id="l", kind=ListKind.DECIMAL, items=items)) == ["  1. One", "    Two"]


def test_an_item_that_begins_with_a_table_keeps_its_mark() -> None:
    items = (ListItem("i", "1.", (table(2),)),)
    assert "  1." in lines_of(List(id="l", kind=ListKind.DECIMAL, items=items))


def test_facts_are_labelled_lines() -> None:
    assert lines_of(Facts(id="f", facts=(Fact("Date", text("Today")),))) == ["Date: Today"]


def test_a_table_that_fits_stands_in_columns_with_numbers_on_the_right() -> None:
    assert lines_of(table(3, "1,000")) == [
        "Places by year",
        "Measure  Year 1  Year 2",
        "-------  ------  ------",
        "Places    1,000   1,000",
    ]


def test_a_table_that_does_not_fit_becomes_labelled_lines_and_loses_no_cell() -> None:
    lines = lines_of(table(3, "a long comment that is read rather than compared with its neighbours"))
    assert lines[1] == "Places"
    assert [line[:9] for line in lines if "Year" in line] == ["  Year 1:", "  Year 2:"]


def test_below_a_table_stand_notes_key_and_source() -> None:
    more = {"notes": (("[note 1]", text("Late.")),), "key": (("[x]", "not available"),), "source": text("A council")}
    assert lines_of(table(2, "[x]", **more))[-3:] == ["[note 1] Late.", "Key: [x] = not available", "Source: A council"]


def test_a_chart_is_its_title_its_text_alternative_and_its_figures() -> None:
    lines = lines_of(chart())
    assert lines[:3] == ["Chart 1: Places rose", "Places, 2020 to 2021", "Bars from 1 to 2."]
    assert lines[-2:] == ["2020       1", "2021       2"]


def test_a_chart_whose_figures_stand_elsewhere_says_where() -> None:
    assert lines_of(chart(data_reference=text("The figures are in Table 1.")))[-1] == "The figures are in Table 1."


def test_a_picture_is_described() -> None:
    image = Image(id="i", content=b"", media_type="image/png", alternative_text="A school", caption=text("The site"))
    assert lines_of(image) == ["The site", "Picture: A school"]


def test_a_list_of_contents_names_the_headings_that_follow_down_to_its_depth() -> None:
    blocks = (Contents(id="n", title="Contents"), heading(2, "Schools", "1"), heading(3, "Pupils", "1.1"))
    assert lines_of(*blocks)[:2] == ["Contents", "  1 Schools"]
    assert "  1.1 Pupils" not in "\n".join(lines_of(*blocks))


def test_a_link_has_its_address_in_brackets_unless_its_words_say_it() -> None:
    link = Link(text("the strategy"), "https://example.org/s", "")
    number = Link(text("01603 000 000"), "tel:+441603000000", "")
    assert lines_of(Paragraph(id="p", content=(link, Text(", "), number))) == [
        "the strategy [https://example.org/s], 01603 000 000"
    ]


def test_footnotes_stand_at_the_end_under_their_marks() -> None:
    marked = Paragraph(id="p", content=(Text("Rose"), FootnoteReference("n1", "1")))
    assert lines_of(marked, footnotes=(Footnote("n1", "1", text("By ten.")),)) == [
        "Rose[1]",
        "Footnotes",
        "---------",
        "[1] By ten.",
    ]


def test_changes_are_told_in_words() -> None:
    changed = Paragraph(id="p", content=(Inserted(text("new"), EDIT), Text(" "), Deleted("old", EDIT)))
    assert lines_of(changed) == ["[added: new] [deleted: old]"]


def test_a_block_of_an_unknown_kind_is_our_fault_and_raises() -> None:
    with pytest.raises(TypeError, match="Block"):
        text_of(Block(id="b"))


def test_the_page_of_a_pack_cannot_be_named_where_there_are_no_pages() -> None:
    with pytest.raises(ValueError, match="07-places"):
        text_of(Paragraph(id="p", content=(PageReference("07-places"),)))


def test_no_break_spaces_become_spaces_and_hold_words_together() -> None:
    words = "x" * 66 + " 17\N{NO-BREAK SPACE}September"
    assert lines_of(para(words)) == ["x" * 66, "17 September"]
