"""A table that is too wide is laid out anew by what fits, and says the same as before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from catalogues import ENGLISH

from generator.document.blocks import Align, Cell, Column, Number, Row, Table, WideLayout
from generator.document.inlines import Link, Strong, Text, plain, text
from generator.document.relayout import RowLists, re_laid
from generator.document.table_widths import Room, column_widths, fits, turned_lines

WORDING = ENGLISH


def typewriter(words: str, bold: bool) -> float:
    """Every letter ten points wide, so that widths can be counted on the fingers."""
    return 10.0 * len(words)


def room(width: float) -> Room:
    return Room(width=width, padding=10, measure=typewriter)


def table(headings: list[str], rows: list[list[str]], **more: object) -> Table:
    columns = tuple(
        Column(heading, Align.RIGHT if n else Align.LEFT, heads_rows=n == 0) for n, heading in enumerate(headings)
    )
    body = tuple(Row(f"row-{n}", tuple(Cell(text(cell)) for cell in row)) for n, row in enumerate(rows, 1))
    given = {
        "id": "core",
        "caption": text("Core data"),
        "description": "Counts.",
        "number": Number("Table 2", "tables"),
    }
    return Table(columns=columns, rows=body, **{**given, **more})  # type: ignore[arg-type]


PERIODS = ["Measure", "Jul-20", "Nov-20", "Jan-21", "Mar-21", "May-21", "Jul-21"]
VALUES = [["Plans", "41", "42", "43", "44", "45", "46"], ["Appeals", "1", "2", "3", "4", "5", "NA"]]


def captions(parts: tuple[object, ...]) -> list[str]:
    return [plain(part.caption) for part in parts]  # type: ignore[attr-defined]


def test_a_table_that_fits_stays_whole() -> None:
    whole = table(PERIODS, VALUES)
    assert re_laid(whole, room(1000), WORDING) == (whole,)


def test_a_wide_table_becomes_even_groups_of_columns_with_the_row_headers_repeated() -> None:
    parts = re_laid(table(PERIODS, VALUES), room(80 + 4 * 70), WORDING)
    assert [[column.heading for column in part.columns] for part in parts] == [  # type: ignore[union-attr]
        ["Measure", "Jul-20", "Nov-20", "Jan-21"],
        ["Measure", "Mar-21", "May-21", "Jul-21"],
    ]
    assert [[plain(cell.content) for cell in part.rows[1].cells] for part in parts] == [  # type: ignore[union-attr]
        ["Appeals", "1", "2", "3"],
        ["Appeals", "4", "5", "NA"],
    ]


def test_a_part_says_which_columns_it_has() -> None:
    parts = re_laid(table(PERIODS, VALUES), room(80 + 4 * 70), WORDING)
    assert captions(parts) == [
        "Core data (part 1 of 2: Jul-20 to Jan-21)",
        "Core data (part 2 of 2: Mar-21 to Jul-21)",
    ]
    words = table(["Area", "North", "South", "East", "West"], [["Plans", "1", "2", "3", "4"]])
    assert captions(re_laid(words, room(200), WORDING)) == [
        "Core data (part 1 of 2: North and South)",
        "Core data (part 2 of 2: East and West)",
    ]


def test_a_period_in_the_caption_of_a_part_does_not_split_over_lines() -> None:
    headings = ["Measure", "Jul 2020", "Nov 2020", "Dec 2020", "Jan 2021"]
    parts = re_laid(table(headings, [["A name"] + ["100,000"] * 4]), room(260), WORDING)
    assert "(part 1 of 2: Jul\N{NO-BREAK SPACE}2020 to Nov\N{NO-BREAK SPACE}2020)" in captions(parts)[0]


def test_parts_share_the_number_and_the_first_is_what_a_cross_reference_finds() -> None:
    parts = re_laid(table(PERIODS, VALUES), room(80 + 4 * 70), WORDING)
    assert [part.id for part in parts] == ["core", "core-part-2"]
    assert {part.number for part in parts} == {Number("Table 2", "tables")}
    ids = [row.id for part in parts for row in part.rows]
    assert len(ids) == len(set(ids))


def test_notes_and_codes_stand_under_the_parts_that_need_them_and_the_source_under_the_last() -> None:
    whole = table(
        PERIODS,
        VALUES,
        notes=(("a", text("A new count.")),),
        key=(("NA", "not available"),),
        source=text("Records"),
    )
    marked = Row("row-1", tuple(Cell(c.content, "a" if n == 1 else "") for n, c in enumerate(whole.rows[0].cells)))
    whole = replace(whole, rows=(marked, whole.rows[1]))
    first, second = re_laid(whole, room(80 + 4 * 70), WORDING)
    assert (first.notes, first.key, first.source) == (whole.notes, (), ())
    assert (second.notes, second.key, second.source) == ((), whole.key, whole.source)


def test_where_groups_would_be_single_columns_each_row_gets_a_small_table() -> None:
    parts = re_laid(table(PERIODS, VALUES), room(150), WORDING)
    assert captions(parts) == ["Core data: Plans", "Core data: Appeals"]
    assert [[plain(cell.content) for cell in row.cells] for row in parts[0].rows][:2] == [  # type: ignore[union-attr]
        ["Jul-20", "41"],
        ["Nov-20", "42"],
    ]
    assert [column.heading for column in parts[0].columns] == ["Item", "Detail"]  # type: ignore[union-attr]
    assert parts[0].columns[0].heads_rows  # type: ignore[union-attr]


def test_a_table_of_running_text_becomes_labelled_lists() -> None:
    issue = "To consider the findings of the review and to agree what is to be done about each of them"
    programme = table(["Date", "Report", "Issues", "Director"], [["3 May", "Roads", issue, "J. Smith"]])
    (lists,) = re_laid(programme, room(300), WORDING)
    assert isinstance(lists, RowLists)
    assert [(fact.label, plain(fact.content)) for fact in lists.rows[0].facts] == [
        ("Report", "Roads"),
        ("Issues", issue),
        ("Director", "J. Smith"),
    ]
    assert plain(lists.rows[0].name) == "3 May"


@pytest.mark.parametrize(
    ("layout", "width", "kinds"),
    [
        (WideLayout.COLUMN_GROUPS, 360, {"Table"}),
        (WideLayout.ROW_TABLES, 360, {"Table"}),
        (WideLayout.LISTS, 360, {"RowLists"}),
        (WideLayout.ROW_TABLES, 60, {"RowLists"}),  # not even two columns fit: lists do
    ],
)
def test_the_layout_the_author_names_is_kept_where_it_fits(layout: WideLayout, width: float, kinds: set[str]) -> None:
    parts = re_laid(table(PERIODS, VALUES, layout=layout), room(width), WORDING)
    assert {type(part).__name__ for part in parts} == kinds


def test_a_caption_keeps_its_link_in_every_part() -> None:
    link = Link(text("Core data"), "https://example.org/", "Core data set")
    parts = re_laid(table(PERIODS, VALUES, caption=(link,)), room(80 + 4 * 70), WORDING)
    assert all(part.caption[0] == link for part in parts)


def test_no_column_is_narrower_than_its_longest_word() -> None:
    odd = table(["Measure", "Value"], [["Unaccompanied children", "1"]])
    assert column_widths(odd, room(210))[0] >= typewriter("Unaccompanied", False) + 10
    assert not fits(odd, room(150))


def test_a_no_break_space_holds_one_piece_of_information_together() -> None:
    dated = table(["Day", "Value"], [["17\N{NO-BREAK SPACE}September", "1"]])
    assert column_widths(dated, room(230))[0] >= typewriter("17 September", False) + 10


def test_columns_share_what_is_left_and_never_more_than_the_page() -> None:
    uneven = table(["Name", "Said"], [["Short title of it", "word " * 50], ["Another title here", "yes"]])
    uneven = replace(uneven, columns=(Column("Name", heads_rows=True), Column("Said")))
    widths = column_widths(uneven, room(600))
    assert sum(widths) == pytest.approx(600)
    assert widths[0] > 130  # room for each title on two lines


def test_a_table_that_needs_less_than_the_page_takes_less() -> None:
    small = table(["A", "B"], [["one", "2"]])
    assert column_widths(small, room(600)) == pytest.approx((40, 20), abs=1)


def test_columns_of_figures_are_equally_wide_where_there_is_room() -> None:
    widths = column_widths(table(["Measure", "May", "September"], [["Plans", "1", "2"]]), room(400))
    assert widths[1] == widths[2]
    narrow = column_widths(table(["Measure", "May", "September"], [["Plans", "1", "2"]]), room(222))
    assert narrow[1] < narrow[2]


def test_a_row_that_would_be_a_column_of_newspaper_does_not_fit() -> None:
    prose = table(["Name", "Said"], [["One", "word " * 200]])
    assert not fits(prose, room(400))


def test_bold_words_are_measured_bold() -> None:
    measured: set[tuple[str, bool]] = set()

    def note_down(words: str, bold: bool) -> float:
        measured.add((words, bold))
        return 1.0

    strong = Row("r", (Cell((Text("a"),)), Cell((Strong(text("b")),)), Cell(text("c"))))
    total = Row("t", (Cell(text("d")), Cell(text("e")), Cell(text("f"))), total=True)
    whole = table(["H", "I", "J"], [])
    column_widths(
        Table(id="t", caption=(), columns=whole.columns, rows=(strong, total), description="d"),
        Room(500, 10, note_down),
    )
    bold = {words for words, weight in measured if weight}
    assert bold == {"H", "I", "J", "a", "b", "d", "e", "f"}


def unequal(words: str, bold: bool) -> float:
    """A typeface with a narrow 1, as few have."""
    return typewriter(words, bold) - 5 * words.count("1")


@pytest.mark.parametrize(("measure", "width"), [(typewriter, 70 + 10), (unequal, 60 + 10)])
def test_a_long_table_is_as_wide_as_its_widest_figures(measure: Callable[[str, bool], float], width: float) -> None:
    numbers = ["1111111"] * 100 + ["222222"]
    figures = table(["Name", "Sum"], [["A", number] for number in numbers])
    assert column_widths(figures, Room(900, 10, measure))[1] == pytest.approx(width, abs=1)


def test_a_table_is_measured_once_in_a_room() -> None:
    asked = []

    def note_down(words: str, bold: bool) -> float:
        asked.append(words)
        return typewriter(words, bold)

    whole, page = table(["Name", "Sum"], [[f"Name {n}", str(n)] for n in range(100)]), Room(900, 10, note_down)
    re_laid(whole, page, WORDING)
    before = len(asked)
    column_widths(whole, page)
    assert len(asked) == before


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("", 50, 1),
        ("one", 50, 1),
        ("one two", 70, 1),
        ("one two", 60, 2),
        ("unsplittable", 50, 1),
        ("a unsplittable b", 50, 3),
    ],
)
def test_lines_are_counted_as_words_turn_over(words: str, width: float, lines: int) -> None:
    assert turned_lines(words, width, lambda text: typewriter(text, False)) == lines


def test_a_column_of_commentary_gets_the_room_that_names_beside_it_do_not_need() -> None:
    rows = [[f"Report {n}", "what is planned and why it is " * 6, "Cllr A Name", "B Name"] for n in range(4)]
    planned = table(["Report", "Issues for consideration", "Cabinet member", "Director"], rows)
    widths = column_widths(planned, room(900))
    assert widths[1] > 2 * max(widths[0], widths[2], widths[3])


def test_names_of_rows_get_an_easy_width_where_the_table_grows_little_for_it() -> None:
    """Twelve letters to the line can be read; sixteen read well, and cost the commentary a line."""
    wanted = table(
        ["Report", "Issues"],
        [["Strategic and financial planning", "What is to be said of it " * 8]],
    )
    issues = replace(wanted.columns[1], align=Align.LEFT)
    wanted = replace(wanted, columns=(wanted.columns[0], issues))
    name, commentary = column_widths(wanted, room(600))
    assert (name, name + commentary) == (pytest.approx(170.5), pytest.approx(600))
