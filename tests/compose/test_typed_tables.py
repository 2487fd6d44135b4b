"""Typed tables in a paper: units, codes with their key, notes with counted marks, totals, serial numbers, rounding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from catalogues import ENGLISH

from generator.compose import Composed
from generator.document.blocks import Align, Chart, Table
from generator.document.inlines import plain
from generator.document.relayout import RowLists, re_laid
from generator.document.table_widths import Room, fits
from generator.writers.word.typeface import typeface

Compose = Callable[..., Composed]

CALLS = """
tables:
  calls:
    title: Calls
    columns:
      - {title: Kind}
      - {title: North, unit: £ million, decimals: 1}
      - {title: South, unit: £ million, decimals: 1}
    rows:
      - {serial: 1a, cells: ["Letters [note slow]", 3, "x [note late]"]}
      - [Visits, "-1.25 [note slow]", z]
      - {total_of: above, cells: [All, 1.7, x]}
    notes:
      late: It comes later.
      slow: It takes **time**.
"""


def _table(compose: Compose, more: str) -> Table:
    composed = compose("::: table calls", more=more)
    assert composed.document is not None, composed.problems
    return next(block for block in composed.document.blocks if isinstance(block, Table))


def _words(table: Table) -> list[list[str]]:
    return [[plain(cell.content).replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells] for row in table.rows]


def test_numbers_are_printed_in_house_style_and_codes_in_brackets(compose: Compose) -> None:
    assert _words(_table(compose, CALLS)) == [
        ["1a Letters", "3.0", "[x]"],
        ["Visits", "−1.3", "[z]"],
        ["All", "1.7", "[x]"],
    ]


def test_the_key_explains_the_codes_that_occur(compose: Compose) -> None:
    assert _table(compose, CALLS).key == (("[x]", "not available"), ("[z]", "not applicable"))


def test_marks_are_counted_in_reading_order_and_shared_by_one_note(compose: Compose) -> None:
    table = _table(compose, CALLS)
    assert [cell.note for row in table.rows for cell in row.cells if cell.note] == ["[note 1]", "[note 2]", "[note 1]"]
    assert [(mark, plain(words)) for mark, words in table.notes] == [
        ("[note 1]", "It takes time."),
        ("[note 2]", "It comes later."),
    ]


def test_a_unit_that_columns_share_is_said_once_in_the_caption(compose: Compose) -> None:
    table = _table(compose, CALLS)
    assert plain(table.caption).replace("\N{NO-BREAK SPACE}", " ") == "Calls, £ million"
    assert [column.heading for column in table.columns] == ["Kind", "North", "South"]


def test_a_unit_of_one_column_stands_in_its_heading(compose: Compose) -> None:
    table = _table(compose, CALLS.replace("South, unit: £ million", "South, unit: days"))
    assert plain(table.caption) == "Calls"
    assert [column.heading for column in table.columns] == [
        "Kind",
        "North (£\N{NO-BREAK SPACE}million)",
        "South (days)",
    ]


def test_numbers_stand_on_the_right_and_the_first_column_heads_the_rows(compose: Compose) -> None:
    columns = _table(compose, CALLS).columns
    assert [column.align for column in columns] == [Align.LEFT, Align.RIGHT, Align.RIGHT]
    assert [column.heads_rows for column in columns] == [True, False, False]


def test_a_total_is_marked_as_one(compose: Compose) -> None:
    assert [row.total for row in _table(compose, CALLS).rows] == [False, False, True]


def test_a_table_of_rounded_figures_says_so_at_its_total(compose: Compose) -> None:
    table = _table(compose, CALLS.replace("    columns:", "    rounded: yes\n    columns:"))
    assert table.rows[2].cells[0].note == "[note 3]"
    assert plain(table.notes[2][1]).startswith("The figures are rounded, so a total may differ slightly")


def test_rounded_figures_without_a_total_need_no_note(compose: Compose) -> None:
    more = CALLS.replace("    columns:", "    rounded: yes\n    columns:").replace(
        "{total_of: above, cells: ", "{cells: "
    )
    assert len(_table(compose, more).notes) == 2


def test_a_chart_of_a_table_leads_to_the_table_and_uses_short_titles(compose: Compose) -> None:
    more = CALLS.replace("{serial: 1a, cells", "{short_title: Post, cells") + (
        "    source: Call centre\ncharts:\n  by-kind: {type: bar, table: calls, title: 'Calls of {{ meeting.date }}'}\n"
    )
    composed = compose("::: chart by-kind\n\n::: table calls", more=more)
    assert composed.document is not None, composed.problems
    chart = next(block for block in composed.document.blocks if isinstance(block, Chart))
    assert chart.drawing.categories == ("Post", "Visits")
    assert chart.title.replace("\N{NO-BREAK SPACE}", " ") == "Calls of 14 May 2024"
    assert plain(chart.source) == "Call centre"
    assert plain(chart.data_reference).replace("\N{NO-BREAK SPACE}", " ") == "The figures are in Table 1."


def test_a_chart_of_a_table_that_is_not_placed_leads_nowhere(compose: Compose) -> None:
    composed = compose("::: chart by-kind", more=CALLS + "charts:\n  by-kind: {type: bar, table: calls}\n")
    assert [problem.code for problem in composed.problems] == ["unknown-reference"]


def test_a_chart_of_no_numbers_is_reported_at_its_table(compose: Compose, tmp_path: Path) -> None:
    more = CALLS.replace("[All, 1.7, x]", "[All, x, x]").replace("total_of: above,", "id: all,")
    composed = compose("::: chart none", more=more + "charts:\n  none: {type: bar, table: calls, rows: [all]}\n")
    assert [problem.code for problem in composed.problems] == ["no-data"]
    written = (tmp_path / composed.problems[0].where.file).read_text(encoding="utf-8").splitlines()
    assert written[composed.problems[0].where.line - 1].startswith("  none:")


MONTHS = ("Jan 2021", "Mar 2021", "May 2021", "Jul 2021", "Sep 2021", "Nov 2021")
WIDE = f"""
tables:
  calls:
    title: Calls
    when_wide: {{}}
    columns: [{{{{title: Kind}}}}, {", ".join(f"{{{{title: {month}}}}}" for month in MONTHS)}]
    rows:
      - [Letters, "1,101", "1,102", "1,103", "1,104", "1,105", "1,106"]
      - [Visits, "2,101", "2,102", "2,103", "2,104", "2,105", "2,106"]
"""


@pytest.mark.parametrize("size", [18, 20, 24, 28])
@pytest.mark.parametrize(
    ("said", "parts", "first"),
    [
        ("auto", range(2, 4), ("Kind", "Letters")),
        ("column-groups", range(2, 4), ("Kind", "Letters")),
        ("row-tables", range(2, 3), ("Item", "Jan 2021")),
    ],
)
def test_the_author_says_how_a_table_that_is_too_wide_is_laid_out(
    compose: Compose, said: str, parts: range, first: tuple[str, str], size: int
) -> None:
    table = _table(compose, WIDE.format(said))
    laid_out = re_laid(table, _large_print(size), ENGLISH)
    assert len(laid_out) in parts
    for part in laid_out:
        assert isinstance(part, Table)
        assert (part.columns[0].heading, _words(part)[0][0]) == first
        assert part.number == table.number
        assert fits(part, _large_print(size))


@pytest.mark.parametrize("size", [18, 20, 24, 28])
def test_lists_have_every_value_under_its_heading(compose: Compose, size: int) -> None:
    table = _table(compose, WIDE.format("lists"))
    (lists,) = re_laid(table, _large_print(size), ENGLISH)
    assert isinstance(lists, RowLists)
    assert lists.number == table.number
    assert [plain(row.name) for row in lists.rows] == ["Letters", "Visits"]
    assert [" ".join(fact.label.split()) for fact in lists.rows[0].facts] == list(MONTHS)


def _large_print(size: int) -> Room:
    """The width of a page between margins of 18 millimetres, and Arial's letters at that size."""
    return Room(174 * 72 / 25.4, 0.8 * size, typeface("Arial").at(size))
