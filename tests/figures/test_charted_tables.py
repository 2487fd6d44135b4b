"""Charts of typed tables: what they show, the words around them, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from catalogues import ENGLISH

from generator.document.drawing import DrawingKind
from generator.figures.charted_table import NamedTable, plot_table, select_from_table
from generator.figures.charted_words import table_alternative_text, table_headline, table_subtitle
from generator.figures.errors import MixedUnitsError, NoDataError
from generator.load.yaml_text import parse
from generator.model.chart import ChartDefinition
from generator.model.table import TableDefinition

TABLES = parse((Path(__file__).parent / "charted_tables.yaml").read_bytes(), "charted_tables.yaml").data
CASES = (Path(__file__).parent / "table_chart_words.txt").read_text(encoding="utf-8").split("\n\n")[1:]
WORDS: tuple[Callable[..., str], ...] = (table_headline, table_subtitle, table_alternative_text)


def _table(data: Any) -> NamedTable:
    definition = TableDefinition.model_validate(data)
    names = tuple(row.short_title or row.cells[0] for row in definition.rows)
    return NamedTable(definition, definition.title, tuple(column.title for column in definition.columns), names)


def _chart(written: str) -> tuple[ChartDefinition, NamedTable]:
    chart = ChartDefinition.model_validate(parse(f"chart: {written}".encode(), "case.yaml").data["chart"])
    return chart, _table(TABLES[str(chart.table)])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0])
def test_a_chart_of_a_table_says_what_it_shows(case: str) -> None:
    written, *words = case.strip().splitlines()
    chart, table = _chart(written)
    charted = select_from_table(chart, table)
    said = [make(chart, charted, ENGLISH).replace("\N{NO-BREAK SPACE}", " ") for make in WORDS]
    assert said == words


def test_totals_and_shares_are_left_out_unless_they_are_named() -> None:
    charted = select_from_table(*_chart("{type: grouped-bar, table: closed}"))
    assert [one.label for one in charted.series] == ["Good", "Poor"]
    assert charted.categories == ("2019 nursing", "2019 residential", "2020 nursing", "2020 residential")


def test_categories_that_are_periods_stand_on_an_axis_of_time() -> None:
    chart, table = _chart("{type: line, table: deaths}")
    drawing = plot_table(chart, select_from_table(chart, table), ENGLISH)
    first, second, third = drawing.positions
    assert third - second == 3 * 365 + 1
    assert second - first == 365


def test_categories_that_are_no_periods_do_not() -> None:
    chart, table = _chart("{type: bar, table: councils}")
    assert plot_table(chart, select_from_table(chart, table), ENGLISH).positions == ()


def test_a_missing_value_is_a_gap() -> None:
    chart, table = _chart("{type: line, table: deaths, columns: [norwich]}")
    drawing = plot_table(chart, select_from_table(chart, table), ENGLISH)
    assert drawing.series[0].values == (Decimal("4.1"), None, Decimal("9.0"))
    assert drawing.series[0].labels == ("4.1", "", "9.0")


def test_a_bar_of_a_hundred_is_labelled_with_shares() -> None:
    chart, table = _chart("{type: 100-percent-bar, table: councils, rows: [northshire]}")
    drawing = plot_table(chart, select_from_table(chart, table), ENGLISH)
    assert drawing.kind is DrawingKind.FULL_BAR
    assert [one.labels for one in drawing.series] == [("90%",), ("10%",)]
    assert drawing.axis_title == "Per cent"


def test_one_chart_has_one_unit() -> None:
    with pytest.raises(MixedUnitsError, match="number and percent"):
        select_from_table(*_chart("{type: bar, table: closed, columns: [all, poor-share]}"))


def test_a_chart_needs_a_number() -> None:
    with pytest.raises(NoDataError, match="'Services by council' has no numbers"):
        select_from_table(*_chart("{type: bar, table: councils, rows: [westshire]}"))
