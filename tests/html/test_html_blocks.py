"""Every kind of block as HTML that says what it is."""

from __future__ import annotations

import pytest
from html_pages import page_of, source_of, words_of

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
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
    ParagraphRole,
    Row,
    Table,
)
from generator.document.drawing import Drawing, DrawingKind
from generator.document.inlines import CrossReference, Emphasis, FootnoteReference, Link, Strong, Text, text


def para(id_: str, words: str = "Words", **more: object) -> Paragraph:
    return Paragraph(id=id_, content=text(words), **more)  # type: ignore[arg-type]


def cells(*said: str) -> tuple[Cell, ...]:
    return tuple(Cell(text(words)) for words in said)


def table(columns: int = 3, said: str = "1", **more: object) -> Table:
    headings = (Column("Measure", heads_rows=True), *(Column(f"Year {n}", Align.RIGHT) for n in range(1, columns)))
    row = Row("r1", cells("Places", *[said] * (columns - 1)))
    fields = {"caption": text("Places by year"), "rows": (row,), "description": "One row of numbers.", **more}
    return Table(id="t", columns=headings, **fields)  # type: ignore[arg-type]


CHART = Chart(
    id="chart",
    number=Number("Chart 1", "charts"),
    title="Places rose",
    subtitle="Places, 2020 to 2021",
    alternative_text='A line from "1" to 2',
    drawing=Drawing(DrawingKind.BAR, (), (), ""),
    source=text("A council"),
    data_reference=(Text("The figures are in "), CrossReference("t", "Table", "1")),
)


def test_a_numbered_paragraph_can_be_linked_to_by_its_number_and_by_its_id() -> None:
    page = page_of(para("schools-p4", "Places rose.", number=Number("2.4", "sections", 1)))
    paragraph = page.find(".//p[@id='schools-p4']")
    assert words_of(paragraph) == "2.4 Places rose."
    link = page.find(".//p[@id='schools-p4']/a[@id='2.4']")
    assert link is not None
    assert link.get("href") == "#schools-p4"


def test_a_heading_has_its_level_its_id_and_its_number() -> None:
    heading = page_of(Heading(id="h", level=3, content=text("Schools"), number=Number("2.1", "sections"))).find(".//h3")
    assert words_of(heading) == "2.1 Schools"


def test_an_appendix_can_be_linked_to_without_a_space_in_the_address() -> None:
    page = page_of(Heading(id="h", level=2, content=text("Data"), number=Number("Appendix 1", "appendices")))
    assert page.find(".//a[@id='Appendix-1']") is not None


@pytest.mark.parametrize("role", [ParagraphRole.NOTE, ParagraphRole.STATEMENT, ParagraphRole.SIGNATURE])
def test_a_paragraph_shows_its_role(role: ParagraphRole) -> None:
    assert page_of(para("p", role=role)).find(f".//p[@class='{role.value}']") is not None


@pytest.mark.parametrize(
    ("kind", "name", "type_"),
    [
        (ListKind.BULLET, "ul", None),
        (ListKind.DECIMAL, "ol", None),
        (ListKind.LETTER, "ol", "a"),
        (ListKind.ROMAN, "ol", "i"),
    ],
)
def test_a_list_is_a_list_of_its_kind(kind: ListKind, name: str, type_: str | None) -> None:
    found = page_of(List(id="l", kind=kind, items=(ListItem("i", "", (para("p"),)),))).find(f".//{name}[@id='l']")
    assert found is not None
    assert found.get("type") == type_
    assert words_of(found.find("li[@id='i']/p[@id='p']")) == "Words"


def test_a_list_in_an_item_stands_in_that_item() -> None:
    inner = List(id="inner", kind=ListKind.LETTER, items=(ListItem("j", "a)", (para("q"),)),))
    outer = List(id="outer", kind=ListKind.DECIMAL, items=(ListItem("i", "1.", (para("p"), inner)),))
    assert page_of(outer).find(".//ol[@id='outer']/li/ol[@id='inner']/li/p") is not None


def test_facts_are_a_description_list() -> None:
    facts = page_of(Facts(id="f", facts=(Fact("Date", text("17 September")),))).find(".//dl[@id='f']")
    assert facts is not None
    assert [(words_of(pair.find("dt")), words_of(pair.find("dd"))) for pair in facts] == [("Date:", "17 September")]


def test_a_table_has_a_caption_and_header_cells_for_columns_and_rows() -> None:
    found = page_of(table(number=Number("Table 1", "tables"))).find(".//table")
    assert found is not None
    assert words_of(found.find("caption")) == "Table 1: Places by year"
    assert [(words_of(cell), cell.get("scope")) for cell in found.iter("th")] == [
        ("Measure", "col"),
        ("Year 1", "col"),
        ("Year 2", "col"),
        ("Places", "row"),
    ]


def test_every_cell_knows_its_column_for_when_the_table_becomes_labelled_rows() -> None:
    assert [cell.get("data-label") for cell in page_of(table()).iter("td")] == ["Year 1", "Year 2"]


def test_a_table_is_described_to_those_who_do_not_see_it() -> None:
    page = page_of(table())
    described = page.find(".//table")
    assert described is not None
    assert words_of(page.find(f".//p[@id='{described.get('aria-describedby')}']")) == "One row of numbers."


def test_a_description_that_says_the_caption_over_is_left_out() -> None:
    found = page_of(table(description="Places by year, in one row.")).find(".//table")
    assert found is not None
    assert found.get("aria-describedby") is None


@pytest.mark.parametrize(
    ("columns", "step"), [(2, "data"), (3, "data needs-16"), (8, "data needs-32"), (30, "data needs-more")]
)
def test_a_table_becomes_labelled_rows_where_it_would_be_wider_than_the_page(columns: int, step: str) -> None:
    found = page_of(table(columns)).find(".//table")
    assert found is not None
    assert found.get("class") == step


def test_below_a_table_stand_notes_key_and_source_and_marks_lead_to_their_notes() -> None:
    row = Row("r1", (Cell(text("Places")), Cell(text("NA"), note="[note 1]"), *cells("2")))
    page = page_of(
        table(
            rows=(row,), notes=(("[note 1]", text("Not counted.")),), key=(("NA", "not available"),), source=text("Us")
        )
    )
    notes = page.findall(".//p[@class='note']")
    assert [words_of(note) for note in notes] == ["[note 1] Not counted.", "Key: NA = not available", "Source: Us"]
    mark = page.find(".//td/a")
    assert mark is not None
    assert mark.get("href") == f"#{notes[0].get('id')}"


def test_a_total_row_is_marked() -> None:
    page = page_of(table(rows=(Row("r1", cells("All", "1", "2"), total=True),)))
    assert page.find(".//tr[@class='total']") is not None


def test_a_chart_is_a_figure_with_headline_subtitle_drawing_source_and_way_to_its_data() -> None:
    figure = page_of(CHART).find(".//figure[@id='chart']")
    assert figure is not None
    assert [words_of(line) for line in figure.findall(".//p")] == [
        "Chart 1: Places rose",
        "Places, 2020 to 2021",
        "Source: A council",
        "The figures are in Table\N{NO-BREAK SPACE}1",
    ]
    drawing = figure.find(".//img")
    assert drawing is not None
    assert drawing.get("alt") == 'A line from "1" to 2'
    assert drawing.get("src", "").startswith("data:image/svg+xml;base64,")


def test_the_data_of_a_chart_follow_it() -> None:
    with_data = Chart(
        id="c", number=CHART.number, title="T", subtitle="S", alternative_text="A", drawing=CHART.drawing, data=table()
    )
    paper = page_of(with_data).find(".//div[@class='text']")
    assert paper is not None
    assert [element.tag for element in paper][:2] == ["figure", "table"]


def test_a_narrow_page_takes_the_drawing_for_a_telephone_and_says_the_same_once() -> None:
    page = page_of(CHART, narrow=True)
    (source,) = page.iter("source")
    assert source.get("media", "").startswith("(max-width: ")
    assert source.get("srcset", "").startswith("data:image/svg+xml;base64,")
    assert [img.get("alt") for img in page.iter("img")] == ['A line from "1" to 2']


def test_a_picture_of_an_authors_is_part_of_the_page() -> None:
    image = Image(
        id="i", content=b"abc", media_type="image/png", alternative_text="A school", caption=text("The school")
    )
    page = page_of(image)
    img = page.find(".//figure/img")
    assert img is not None
    assert (img.get("src"), img.get("alt")) == ("data:image/png;base64,YWJj", "A school")
    assert words_of(page.find(".//figcaption")) == "The school"


def test_a_footnote_leads_back_to_each_of_its_marks() -> None:
    mark = FootnoteReference("fn1", "1")
    notes = (Footnote("fn1", "1", text("See the survey.")), Footnote("fn2", "2", text("Never marked.")))
    page = page_of(Paragraph(id="p", content=(Text("A"), mark, Text(" B"), mark)), footnotes=notes)
    marks = page.findall(".//p/a[@class='footnote-mark']")
    note = page.find(".//li[@id='fn1']")
    assert note is not None
    assert [words_of(mark) for mark in marks] == ["[1]", "[1]"]
    assert [back.get("href") for back in note.iter("a")] == [f"#{mark.get('id')}" for mark in marks]
    assert page.find(".//li[@id='fn2']") is None


def test_inline_words_keep_what_they_mean() -> None:
    content = (
        Strong(text("must")),
        Emphasis(text("now")),
        CrossReference("t", "Table", "1"),
        Link(text("the survey"), "https://example.org/?a=1&b=2", "The survey of 2021"),
    )
    source = source_of(Paragraph(id="p", content=content))
    assert "<strong>must</strong><em>now</em>" in source
    assert '<a href="#t">Table\N{NO-BREAK SPACE}1</a>' in source
    assert '<a href="https://example.org/?a=1&amp;b=2" title="The survey of 2021">the survey</a>' in source


def test_a_tooltip_that_says_the_link_over_is_left_out() -> None:
    assert "title=" not in source_of(Paragraph(id="p", content=(Link(text("Us"), "https://example.org", "Us"),)))


def test_markup_in_text_is_text() -> None:
    assert "&lt;script&gt; &amp; more" in source_of(para("p", "<script> & more"))


def test_a_block_of_an_unknown_kind_is_refused_and_not_dropped() -> None:
    with pytest.raises(TypeError, match="no block of kind Block"):
        source_of(Block(id="x"))


def test_two_columns_become_labelled_rows_only_where_a_word_would_not_fit() -> None:
    long_word = Row("r1", (Cell(text("Cabinet")), Cell(text("29\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2021"))))
    found = page_of(table(2, rows=(long_word,))).find(".//table")
    assert found is not None
    assert found.get("class") == "data needs-16"
