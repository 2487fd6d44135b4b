"""Tables are held against what they say of themselves: totals, sub-totals and percentages follow from their parts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.wording import Wording
from generator.figures.formatting import figure, plain_spaces
from generator.figures.sums import Mismatch, SumKind, mismatches
from generator.figures.typed_tables import cell_path
from generator.model.content import Content
from generator.model.table import ColumnDefinition, TableDefinition
from generator.problems import Problem

_CODES = {SumKind.TOTAL: "wrong-total", SumKind.SUBTOTAL: "wrong-subtotal", SumKind.SHARE: "wrong-share"}
_NAMES = {SumKind.TOTAL: "total", SumKind.SUBTOTAL: "sub-total", SumKind.SHARE: "share"}


def sum_problems(content: Content, wording: Wording) -> Iterator[Problem]:
    """Every figure of a typed table that its parts do not explain, at the line of its cell."""
    for meeting in content.meetings.values():
        for paper in meeting.papers.values():
            for identifier, table in paper.record.tables.items():
                for found in mismatches(table):
                    path = cell_path(paper.source, ("tables", identifier), found.row, found.column)
                    yield Problem(
                        _CODES[found.kind], _message(table, found, wording), paper.source.at(*path), _hint(found)
                    )


def _message(table: TableDefinition, found: Mismatch, wording: Wording) -> str:
    """`the total 'All, 2021-22' is 12; its parts come to 11 (rounding allows a difference of 1)`."""
    column = table.columns[found.column]
    place = f"'{table.rows[found.row].cells[0]}, {column.title}'"
    said = f"the {_NAMES[found.kind]} {place} is {_printed(found, column, wording)}"
    if found.follows is None:
        return f"{said}; there is nothing that it could be a share of, and a code is wanted in place of a number"
    places = column.decimals + (found.kind is SumKind.SHARE)
    follows = plain_spaces(figure(found.follows, places, column.unit, wording)) if column.unit else ""
    return f"{said}; its parts come to {follows}{_allowance(found)}"


def _printed(found: Mismatch, column: ColumnDefinition, wording: Wording) -> str:
    if column.unit is None:
        return ""
    return plain_spaces(figure(found.printed, column.decimals, column.unit, wording))


def _allowance(found: Mismatch) -> str:
    if not found.allowed:
        return ""
    points = " percentage points" if found.kind is SumKind.SHARE else ""
    return f" (rounding explains a difference of {found.allowed.normalize():f}{points} at most)"


def _hint(found: Mismatch) -> str:
    if found.follows is None:
        return "write z (not applicable)"
    if found.kind is SumKind.SHARE or found.allowed:
        return "correct the figure or its parts"
    return "correct the figure or its parts; where they are rounded figures, write rounded: yes in the table"
