"""Every kind of block as braille that keeps to its page and says what the print says."""

from __future__ import annotations

import ctypes.util

import pytest
from braille.braille_papers import brf, pages, print_of

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Contents,
    Fact,
    Facts,
    Heading,
    List,
    ListItem,
    ListKind,
    Number,
    Paragraph,
    Row,
    Table,
)
from generator.document.inlines import Foreign, Link, in_words, text
from generator.problems import ContentError
from generator.writers.braille import liblouis


def para(words: str, number: str = "") -> Paragraph:
    return Paragraph(id="p", content=text(words), number=Number(number, "sections") if number else None)


def heading(words: str, level: int = 2, **more: bool) -> Heading:
    return Heading(id=words, level=level, content=text(words), **more)


def table(columns: int, rows: int = 1, said: str = "12") -> Table:
    headings = (Column("Measure", heads_rows=True), *(Column(f"Year {n}", Align.RIGHT) for n in range(1, columns)))
    cells = (Cell(text("Places")), *(Cell(text(said)) for _ in headings[1:]))
    return Table(
        id="t",
        caption=text("Places by year"),
        columns=headings,
        rows=tuple(Row(f"r{n}", cells) for n in range(rows)),
        description="",
    )


def test_words_are_contracted_unless_the_profile_says_otherwise() -> None:
    assert pages(brf(para("the people")))[0] == ["  ! P"]
    assert pages(brf(para("the people"), grade=1))[0] == ["  THE PEOPLE"]


def test_a_numbered_paragraph_keeps_its_number() -> None:
    assert pages(brf(para("Places rose.", "2.4")))[0] == ["  #B4D ,PLACES ROSE4"]


def test_every_page_says_what_is_read_and_which_page_it_is() -> None:
    running = [page.split("\r\n")[0] for page in brf(para("word " * 400)).split("\f")[:-1]]
    assert print_of(running[0].split("  ")[0]) == "Item No. 7 School places"
    assert [line.split()[-1] for line in running] == ["#A", "#B"]
    assert {len(line) for line in running} == {40}


@pytest.mark.parametrize(("cells", "lines"), [(40, 25), (32, 20)])
def test_no_line_has_more_cells_and_no_page_more_lines_than_the_profile_says(cells: int, lines: int) -> None:
    data = brf(para("several words " * 200), table(3, 40), table(12, 3), cells=cells, lines=lines)
    assert max(len(line) for page in pages(data) for line in page) <= cells
    assert max(map(len, pages(data))) == lines - 1


def test_a_heading_stands_on_the_page_of_what_follows_it() -> None:
    first, second = pages(brf(*[para("line")] * 22, heading("Schools"), para("several words " * 10)))
    assert len(first) == 22
    assert second[0] == "    ,S*OOLS"


def test_a_list_item_has_its_mark_and_its_runover_two_cells_in() -> None:
    items = (ListItem("i", "a)", (para("children " * 30),)),)
    lines = pages(brf(List(id="l", kind=ListKind.LETTER, items=items)))[0]
    assert lines[0].startswith('A"> *N')
    assert all(line.startswith("  *N") for line in lines[1:])


def test_a_table_that_fits_has_columns_with_a_line_under_each_heading() -> None:
    assert pages(brf(table(3)))[0] == [
        "  ,PLACES BY YE>",
        "",
        ",M1SURE  ,YE> #A  ,YE> #B",
        "3333333  3333333  3333333",
        ",PLACES      #AB      #AB",
    ]


def test_the_headings_of_a_table_are_repeated_where_it_goes_on_on_another_page() -> None:
    assert [page[0] for page in pages(brf(table(3, 60)))[1:]] == [",M1SURE  ,YE> #A  ,YE> #B"] * 2


def test_a_table_that_does_not_fit_becomes_labelled_lines_and_loses_no_cell() -> None:
    said = "a long comment that is read rather than compared with its neighbours"
    words = " ".join(print_of(line) for line in pages(brf(table(3, said=said)))[0])
    assert " ".join(words.split()).count(said) == 2


def test_the_contents_lead_to_the_pages_of_the_headings() -> None:
    blocks = (Contents(id="n", title="Contents"), heading("Schools"), para("word " * 400), heading("Roads"))
    lines = pages(brf(*blocks))[0]
    assert [lines[2].split()[-1], lines[3].split()[-1]] == ["#A", "#C" if len(pages(brf(*blocks))) == 3 else "#B"]


def test_an_address_longer_than_a_line_goes_on_behind_the_sign_for_that() -> None:
    address = "https://example.org/" + "schools" * 8
    lines = pages(brf(Paragraph(id="p", content=(Link(text("see"), address, ""),))))[0]
    joined = "".join(line.strip().removesuffix('"') if line.endswith('"') else line + " " for line in lines)
    assert "SCHOOLS" in joined.replace("S*OOLS", "SCHOOLS")
    assert any(line.endswith('"') for line in lines)


def test_a_sequence_of_a_hundred_thousand_letters_keeps_to_the_cells_and_loses_none() -> None:
    lines = [line.strip() for page in pages(brf(para("q" * 100_000))) for line in page]
    assert max(map(len, lines)) <= 40
    assert "".join(line.removesuffix('"') for line in lines).count("Q") == 100_000


def test_lists_in_lists_without_end_keep_to_the_cells() -> None:
    inner: tuple[Block, ...] = (para("The innermost words of all"),)
    for depth in range(30):
        inner = (List(id=f"l{depth}", kind=ListKind.BULLET, items=(ListItem(f"i{depth}", "•", inner),)),)
    assert max(len(line) for page in pages(brf(*inner, cells=20)) for line in page) <= 20


def test_a_shape_behind_words_is_left_to_those_who_see_and_other_unknown_characters_are_named() -> None:
    assert pages(brf(para("In progress ►")))[0] == pages(brf(para("In progress")))[0]
    assert "pointer" in print_of(" ".join(pages(brf(para("► Next")))[0]))


def test_words_in_another_language_are_contracted_by_the_rules_of_that_language() -> None:
    english, welsh = "the people of the county", "y bobl yng nghymru a’r sir"
    in_english, in_welsh = (
        pages(brf(para(words), language=tag))[0] for words, tag in ((english, "en-GB"), (welsh, "cy"))
    )
    assert pages(brf(para(english), language="cy"))[0] != in_english
    assert pages(brf(Paragraph(id="p", content=text(english), language="en-GB"), language="cy"))[0] == in_english
    assert pages(brf(Paragraph(id="p", content=text(welsh), language="cy-GB")))[0] == in_welsh
    mixed = (*text("(the "), Foreign(text(welsh), "cy"), *text(") people"))
    assert pages(brf(Paragraph(id="p", content=mixed)))[0] == [f'  "<! {in_welsh[0].strip()}"> P']


def in_english(words: str) -> str:
    return in_words((Foreign(text(words), "en-GB"),))


def test_columns_and_labels_in_two_languages_are_each_in_their_own() -> None:
    columns = (Column("y bobl", heads_rows=True), Column(in_english("the people")))
    row = Row("r", (Cell(text("yng")), Cell((Foreign(text("the county"), "en-GB"),))))
    side = Table(id="t", caption=text("y bobl"), columns=columns, rows=(row,), description="")
    header, _, cells = pages(brf(side, language="cy"))[0][-3:]
    assert header.split()[-2:] == ["!", "P"]
    assert cells.split()[-2:] == ["!", "C.TY"]
    labels = Facts(id="f", facts=(Fact(in_english("the people"), text("yng")),))
    assert pages(brf(labels, language="cy"))[0][0].startswith("! P3 ")


def test_without_liblouis_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)
    liblouis.braille.cache_clear()
    with pytest.raises(ContentError) as caught:
        brf(para("words"))
    (problem,) = caught.value.problems
    assert problem.code == "engine-missing"
    assert "apt install liblouis-bin" in problem.hint
