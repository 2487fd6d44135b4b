"""The example content gives the published appendix cell for cell, and the published statements from the data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from catalogues import ENGLISH

from generator.figures.tables import measure_table
from generator.figures.views import MeasureViews
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.period import Period

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


HEADINGS, *ROWS = (line.split() for line in lines("source_table.txt"))
STATEMENTS = [line.split(" = ") for line in lines("statements.txt")]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_of_the_published_table_is_reproduced(row: list[str], norfolk: Mapping[str, Sourced[Measure]]) -> None:
    periods = tuple(Period.parse(heading) for heading in HEADINGS[1:])
    [printed] = measure_table([row[0]], periods, norfolk, ENGLISH).rows
    cells = [cell.text.replace(",", "").replace("[x]", "-") for cell in printed.cells]
    assert cells == row[1:]


@pytest.mark.parametrize(("expression", "words"), STATEMENTS, ids=[statement[0] for statement in STATEMENTS])
def test_a_statement_of_the_report_follows_from_the_data(expression: str, words: str, measures: MeasureViews) -> None:
    assert str(eval(expression, {"measures": measures})).replace("\N{NO-BREAK SPACE}", "_") == words


def test_percentages_and_weeks_that_follow_from_other_rows_are_not_typed(
    norfolk: Mapping[str, Sourced[Measure]],
) -> None:
    computed = {name for name, measure in norfolk.items() if measure.record.is_computed}
    assert computed == {
        "school-pupils-ehcp-share",
        "statutory-age-pupils-ehcp-share",
        "children-missing-ehcp-share",
        "children-missing-looked-after-share",
        "complaints-local-upheld-share",
        "final-plan-weeks",
    }


def test_the_notes_of_the_published_table_are_kept(norfolk: Mapping[str, Sourced[Measure]]) -> None:
    table = measure_table(["plan-reviews-in-time", "final-plan-days-looked-after"], None, norfolk, ENGLISH)
    assert [note for _, note in table.notes] == [
        "Position at 12 August 2020.",
        "Only 2 looked-after children in the calculation.",
        "Only 3 looked-after children in the calculation.",
        "No looked-after children in the calculation.",
    ]


def test_every_measure_off_target_is_commented_on(
    measures: MeasureViews, norfolk: Mapping[str, Sourced[Measure]]
) -> None:
    with_values = [name for name in measures if not name.startswith("alternative-provision") and "looked" not in name]
    off_target = {name for name in with_values if measures[name].status == "off target"}
    assert off_target == {"final-plan-days", "final-plan-weeks", "ehcp-within-20-weeks"}
    assert all(norfolk[name].record.commentary for name in off_target)
