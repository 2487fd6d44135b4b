"""Typed tables, and charts of them, are held against their own columns and rows: what they name, and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.figures.typed_tables import cell_path, typed_cells
from generator.load.references import twice
from generator.model.chart import ChartDefinition
from generator.model.content import Sourced
from generator.model.observation import MissingCode
from generator.model.paper import Paper
from generator.model.record import MOST_DIGITS, has_too_many_digits
from generator.model.table import ABOVE, LEFT, TableDefinition
from generator.problems import Path, Problem, choose_from

_CODES = ", ".join(f"{code.value} ({code.meaning.partition(':')[0]})" for code in MissingCode)
_COLUMN, _ROW = "column of numbers", "row"


def typed_table_problems(identifier: str, table: TableDefinition, paper: Sourced[Paper]) -> Iterator[Problem]:
    """What is wrong inside one table: ids that stand for nothing or for two things, and words for numbers."""
    path: Path = ("tables", identifier)
    yield from _ids(table, path, paper)
    for place, name, allowed, what in _named(table):
        if name not in allowed:
            message = f"there is no {what} '{name}' in this table; the id of one is wanted"
            yield Problem("unknown-reference", message, paper.source.at(*path, *place), choose_from(name, allowed))
    yield from _not_numbers(table, path, paper)


def table_chart_problems(identifier: str, chart: ChartDefinition, paper: Sourced[Paper]) -> Iterator[Problem]:
    """What a chart of a table names that is not there."""
    if chart.table is None:
        return
    path: Path = ("charts", identifier)
    typed = {name: table for name, table in paper.record.tables.items() if table.columns}
    if chart.table not in typed:
        message = f"there is no table '{chart.table}' with columns of numbers in this paper; one is wanted"
        yield Problem("unknown-reference", message, paper.source.at(*path, "table"), choose_from(chart.table, typed))
        return
    table = typed[chart.table]
    columns = [column.id for column in table.columns if column.id and column.unit]
    rows = [row.id for row in table.rows if row.id]
    named = (("columns", chart.columns, columns, _COLUMN), ("rows", chart.rows, rows, _ROW))
    for field, names, allowed, what in named:
        for index, name in enumerate(names):
            if name not in allowed:
                message = f"the table '{chart.table}' has no {what} '{name}'; the id of one is wanted"
                where = paper.source.at(*path, field, index)
                yield Problem("unknown-reference", message, where, choose_from(name, allowed))


def _ids(table: TableDefinition, path: Path, paper: Sourced[Paper]) -> Iterator[Problem]:
    used: dict[str, list[str | None]] = {
        "columns": [column.id for column in table.columns],
        "rows": [row.id for row in table.rows],
    }
    serials = [(row.serial, (*path, "rows", n, "serial")) for n, row in enumerate(table.rows) if row.serial]
    yield from twice(serials, paper.source, "the rows of a table have serial numbers of their own")
    for field, names in used.items():
        places: list[tuple[str, Path]] = [(name, (*path, field, n, "id")) for n, name in enumerate(names) if name]
        yield from twice(places, paper.source, f"the {field} of a table have ids of their own")


def _named(table: TableDefinition) -> Iterator[tuple[Path, str, Sequence[str], str]]:
    """Every id that a total or a share names: its place, the id, those there are, and what it should be."""
    columns = [column.id for column in table.columns if column.id and column.unit]
    rows = [row.id for row in table.rows if row.id]
    choices = {"part": (columns, _COLUMN), "whole": (columns, _COLUMN), "whole_row": (rows, _ROW)}
    for n, column in enumerate(table.columns):
        yield from ((("columns", n, "total_of"), name, [*columns, LEFT], _COLUMN) for name in column.total_of)
        for field, (allowed, what) in choices.items() if column.share else ():
            name = getattr(column.share, field)
            if name:
                yield ("columns", n, "share", field), name, allowed, what
    for n, row in ((n, row) for n, row in enumerate(table.rows) if row.total_of or row.subtotal_of):
        for field, names in (("total_of", row.total_of), ("subtotal_of", row.subtotal_of)):
            yield from ((("rows", n, field), name, [*rows, ABOVE], _ROW) for name in names)


def _not_numbers(table: TableDefinition, path: Path, paper: Sourced[Paper]) -> Iterator[Problem]:
    numbers = [m for m, column in enumerate(table.columns) if column.unit]
    for n, row in enumerate(typed_cells(table) if numbers else ()):
        for m in numbers:
            cell = row[m]
            if not cell.is_number:
                most = f" of {MOST_DIGITS} digits or fewer" if has_too_many_digits(cell.words) else ""
                message = f"'{cell.words[:40]}' stands here; a number{most} is wanted, as the column has a unit"
                where = paper.source.at(*cell_path(paper.source, path, n, m))
                yield Problem("wrong-type", message, where, f"write digits alone, or why there is no number: {_CODES}")
