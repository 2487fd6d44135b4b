"""What a screen reader is told: the tag tree of a finished PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pdf.papers import (
    Fact,
    Facts,
    Footnote,
    chart,
    figures_table,
    full_paper,
    giant,
    items,
    paper,
    para,
    pdf,
    profile,
    programme,
)
from pdf.reading import links, opened, outline, tags

from generator.document.blocks import Cell, Column, Heading, List, ListItem, ListKind, Paragraph, Row, Table
from generator.document.inlines import CrossReference, FootnoteReference, Foreign, Link, Text, text

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["standard", "large-print"])
def test_the_tag_tree_of_a_paper_with_every_kind_of_block(name: str, golden: Callable[[str, Path], None]) -> None:
    golden(outline(tags(opened(pdf(full_paper(), profile(name))))), GOLDEN / f"full-paper-{name}.txt")


def test_the_file_says_its_title_language_author_and_subject() -> None:
    file = opened(pdf(paper(para("Text."))))
    assert str(file.Root.Lang) == "en-GB"
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
    with file.open_metadata() as about:
        assert about["dc:title"] == "Roads: how we keep them"
        assert about["dc:creator"] == ["Norwold County Council"]
        assert about["dc:description"] == "Report to the committee"
        assert about["pdfuaid:part"] == "1"


def test_a_passage_in_another_language_says_so() -> None:
    passage = para((Text("Welcome: "), Foreign(text("Croeso"), "cy")))
    file = opened(pdf(paper(passage, para("Bonjour.", language="fr"), figures_table(1, 1, language="cy"))))
    assert b"/Lang(cy)" in file.pages[0].Contents.read_bytes()
    languages = [(tag.kind, str(tag.element.Lang)) for tag in tags(file).kids if "/Lang" in tag.element]
    assert languages == [("P", "fr"), ("Table", "cy"), ("P", "cy")]


def test_a_cell_that_names_its_row_is_a_header_that_the_cells_of_the_row_point_at() -> None:
    file = opened(pdf(paper(figures_table(3, 3))))
    (table,) = tags(file).every("Table")
    rows = list(table.every("TR"))
    assert [[cell.kind for cell in row.kids] for row in rows] == [
        ["TH"] * 4,
        ["TH", "TD", "TD", "TD"],
        ["TH", "TD", "TD", "TD"],
        ["TH", "TD", "TD", "TD"],
    ]
    name = str(rows[1].kids[0].element.ID)
    column = str(rows[0].kids[2].element.ID)
    assert rows[1].kids[0].attribute("/Scope") == "/Row"
    assert [str(header) for header in rows[1].kids[2].attribute("/Headers")] == [column, name]  # type: ignore[attr-defined]
    assert {name, column} <= {str(key) for key in _ids(file)}


def _ids(file: object) -> list[str]:
    from pikepdf import NameTree

    return list(NameTree(file.Root.StructTreeRoot.IDTree))  # type: ignore[attr-defined]


def test_row_headers_of_every_table_have_ids_of_their_own() -> None:
    file = opened(pdf(paper(figures_table(3, 3), figures_table(3, 3, id="second"))))
    named = [str(cell.element.ID) for cell in tags(file).every("TH")]
    assert len(named) == len(set(named)) == 14


@pytest.mark.parametrize(("rows", "values"), [(2, 1), (20, 1), (1, 3), (2, 2)])
def test_a_table_has_no_row_headers_where_they_would_outnumber_the_values(rows: int, values: int) -> None:
    file = opened(pdf(paper(figures_table(rows, values))))
    assert {cell.attribute("/Scope") for cell in tags(file).every("TH")} == {"/Column"}


def test_a_table_says_what_it_is_about() -> None:
    (table,) = tags(opened(pdf(paper(figures_table(2, 2, description="Potholes by month."))))).every("Table")
    assert table.attribute("/Summary") == "Potholes by month."


def test_a_row_header_need_not_be_the_first_column() -> None:
    columns = (Column("No."), Column("Road", heads_rows=True), Column("Length"))
    rows = tuple(Row(f"r{n}", (Cell(text(f"{n}")), Cell(text("High Street")), Cell(text("2 km")))) for n in range(4))
    table = Table(id="t", caption=text("Roads"), columns=columns, rows=rows, description="Roads.")
    (body,) = tags(opened(pdf(paper(table)))).every("TBody")
    assert [cell.kind for cell in body.kids[0].kids] == ["TD", "TH", "TD"]


def test_a_chart_has_its_alternative_text() -> None:
    (figure,) = tags(opened(pdf(paper(chart())))).every("Figure")
    assert figure.element.Alt == "Bar chart of potholes reported: 4 in 2020 and 3 in 2021."


def test_the_data_of_a_chart_follow_it_as_a_table() -> None:
    kinds = [kid.kind for kid in tags(opened(pdf(paper(chart(data=figures_table(2, 2)))))).kids]
    assert kinds == ["H1", "Div", "P", "Table", "P"]


def test_a_link_says_where_it_goes_in_the_words_of_the_tree() -> None:
    blocks = (
        para((Link(text("policy"), "https://example.org/p", "Roads policy, 2021"),), block_id="a"),
        para((Link(text("write to us"), "mailto:a@example.org", ""),), block_id="b"),
        para((Text("see "), CrossReference("a", "paragraph", "1.1")), block_id="c"),
    )
    assert links(opened(pdf(paper(*blocks)))) == [
        ("Roads policy, 2021", "https://example.org/p"),
        ("write to us", "mailto:a@example.org"),
        ("paragraph\N{NO-BREAK SPACE}1.1", ""),
    ]


def test_links_in_tables_notes_headings_and_lists_keep_their_own_descriptions() -> None:
    def link(name: str) -> tuple[Link]:
        return (Link(text(name), f"https://example.org/{name}", f"about {name}"),)

    row = Row("r", (Cell(link("cell")), Cell(text("1")), Cell(text("2"))))
    table = replace(figures_table(0, 2, caption=link("caption"), source=link("source")), rows=(row,))
    note = Footnote("n", "1", link("note"))
    blocks = (
        Heading(id="h", level=2, content=link("heading")),
        para((FootnoteReference("n", "1"), *link("after")), block_id="p"),
        Facts(id="f", facts=(Fact("Label", link("fact")),)),
        List(
            id="l",
            kind=ListKind.BULLET,
            items=(ListItem("i", "•", (Paragraph(id="ip", content=link("item")),)),),
        ),
        table,
    )
    for edition in (profile("standard"), giant(28)):
        found = {
            address: said for said, address in links(opened(pdf(paper(*blocks, footnotes=(note,)), edition))) if address
        }
        names = ("heading", "note", "after", "fact", "item", "caption", "cell", "source")
        assert found == {f"https://example.org/{name}": f"about {name}" for name in names}


@pytest.mark.parametrize(
    ("kind", "labels", "marks"),
    [
        (ListKind.BULLET, ["•", "•"], "/Disc"),
        (ListKind.DECIMAL, ["1.", "2."], "/Decimal"),
        (ListKind.LETTER, ["a)", "b)"], "/LowerAlpha"),
        (ListKind.ROMAN, ["i)", "ii)"], "/LowerRoman"),
    ],
)
def test_a_list_says_how_its_items_are_marked(kind: ListKind, labels: list[str], marks: str) -> None:
    (found,) = tags(opened(pdf(paper(items(kind, labels, ["one", "two"]))))).every("L")
    assert found.attribute("/ListNumbering") == marks
    assert [item.kind for item in found.kids] == ["LI", "LI"]


def test_a_list_inside_an_item_keeps_its_marks() -> None:
    inner = items(ListKind.ROMAN, ["i)"], ["deep"], "inner")
    first, *rest = items(ListKind.LETTER, ["a)", "b)"], ["one", "two"], "outer").items
    outer = List(
        id="outer", kind=ListKind.LETTER, items=(ListItem(first.id, "a)", (*first.blocks, inner, para("more"))), *rest)
    )
    found = tags(opened(pdf(paper(outer)))).every("L")
    assert [each.attribute("/ListNumbering") for each in found] == ["/LowerAlpha", "/LowerRoman"]


def test_rows_of_a_table_written_as_lists_are_lists() -> None:
    found = tags(opened(pdf(paper(programme()), giant(28))))
    assert not list(found.every("Table"))
    assert [len(each.kids) for each in found.every("L")] == [4, 4]


def test_a_footnote_is_a_note_where_it_is_referred_to_and_is_printed_once() -> None:
    note = Footnote("n", "1", text("The only note."))
    mark = FootnoteReference("n", "1")
    found = tags(opened(pdf(paper(para((Text("a"), mark)), para((Text("bb"), mark)), footnotes=(note,)))))
    assert len(list(found.every("Note"))) == 1
