"""Measures by period as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from catalogues import ENGLISH

from generator.figures.errors import UnknownMeasureError
from generator.figures.tables import measure_table
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.period import Period

Measures = Mapping[str, Sourced[Measure]]
Written = Callable[..., Measures]


def periods(*labels: str) -> tuple[Period, ...]:
    return tuple(Period.parse(label) for label in labels)


def test_the_unit_stands_at_the_name_of_the_row(norfolk: Measures) -> None:
    [row] = measure_table(["final-plan-weeks"], periods("Jul-21"), norfolk, ENGLISH).rows
    assert (row.serial, row.title) == ("3", "Average time to issue a final plan (weeks)")
    assert [cell.text for cell in row.cells] == ["27.6"]


def test_a_cumulative_row_says_so(norfolk: Measures) -> None:
    [row] = measure_table(["complaints-local"], periods("Jul-21"), norfolk, ENGLISH).rows
    assert row.title == "Complaints to the council about plans and education (added up from 1 April)"


def test_no_cell_is_empty_and_every_code_is_in_the_key(norfolk: Measures) -> None:
    everything = [name for name in norfolk if not name.startswith("ehcp")]
    table = measure_table(everything, None, norfolk, ENGLISH)
    texts = {cell.text for row in table.rows for cell in row.cells}
    assert "" not in texts
    assert {text for text in texts if text.startswith("[")} == {code for code, _ in table.key}


def test_the_key_has_only_what_occurs(norfolk: Measures) -> None:
    assert measure_table(["final-plan-days"], None, norfolk, ENGLISH).key == ()
    assert measure_table(["children-missing-ehcp"], periods("Jul-20"), norfolk, ENGLISH).key == (
        ("[x]", "not available"),
    )


def test_a_period_that_a_measure_does_not_know_is_not_available(norfolk: Measures) -> None:
    table = measure_table(["complaints-local", "complaints-local-upheld"], periods("Jun-21"), norfolk, ENGLISH)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["37"], ["[x]"]]


def test_a_provisional_value_is_marked_and_in_the_key(norfolk: Measures) -> None:
    table = measure_table(["ehcp-within-20-weeks"], None, norfolk, ENGLISH)
    assert table.rows[0].cells[-1].text == "52%\N{NO-BREAK SPACE}[p]"
    assert table.key == (("[p]", "provisional"),)


def test_notes_are_numbered_in_reading_order_and_shared(norfolk: Measures) -> None:
    wanted = periods("Jan-21", "Mar-21", "May-21", "Jul-21")
    table = measure_table(["final-plan-days-looked-after"], wanted, norfolk, ENGLISH)
    assert [cell.note for cell in table.rows[0].cells] == ["1", "2", "3", "3"]
    assert [mark for mark, _ in table.notes] == ["1", "2", "3"]


def test_without_periods_a_table_has_those_with_a_value(norfolk: Measures) -> None:
    headings = measure_table(["school-pupils-all", "school-pupils-ehcp"], None, norfolk, ENGLISH).headings
    assert headings == ("Jul 2020", "Dec 2020", "Mar 2021")


def test_a_heading_may_turn_over_so_that_many_periods_fit(norfolk: Measures) -> None:
    headings = measure_table(["complaints-local"], None, norfolk, ENGLISH).headings
    assert not any("\N{NO-BREAK SPACE}" in heading for heading in headings)


def test_every_cell_knows_the_line_of_its_value(norfolk: Measures) -> None:
    [row] = measure_table(["complaints-local-upheld"], periods("Jul-20", "Jun-21"), norfolk, ENGLISH).rows
    known, absent = (cell.origin for cell in row.cells)
    source = norfolk["complaints-local-upheld"].source
    assert known.line == source.at("series", "Jul-20").line
    assert absent.line == source.at("series").line


def test_a_source_shared_by_all_rows_is_given_once(norfolk: Measures) -> None:
    table = measure_table(
        ["complaints-local", "complaints-local-upheld", "ehcp-within-20-weeks"], None, norfolk, ENGLISH
    )
    assert len(table.sources) == 2


def test_the_description_counts_rows_and_columns(norfolk: Measures) -> None:
    table = measure_table(
        ["complaints-local", "complaints-local-upheld"], periods("Jul-20", "Jul-21"), norfolk, ENGLISH
    )
    assert table.description == (
        "A row for each of two measures and a column for each of two periods from July 2020 to July 2021."
    )
    [alone] = [measure_table(["complaints-local"], periods("Jul-21"), norfolk, ENGLISH).description]
    assert alone == "A row for one measure and a column for July 2021."


def test_a_measure_that_is_not_there_is_a_problem(norfolk: Measures) -> None:
    with pytest.raises(UnknownMeasureError, match="there is no measure 'complaint-local'"):
        measure_table(["complaint-local"], None, norfolk, ENGLISH)
