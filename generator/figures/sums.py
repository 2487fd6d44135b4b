"""Totals, sub-totals and percentages of a typed table are worked out again; those that do not follow are told.

A figure that is printed rounded may be off by half a unit of its last place. So where a table says that it is rounded,
a total may differ by that much for itself and for each of its parts, and a percentage by what that makes of part and
whole. A table that does not say so has exact figures, and only its percentages are rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from generator.figures.rounding import half_up
from generator.figures.typed_tables import Cells, TypedCell, typed_cells
from generator.frozen import dataclass
from generator.model.observation import MissingCode
from generator.model.table import ABOVE, LEFT, ColumnDefinition, ShareDefinition, TableDefinition

_HALF = Decimal("0.5")


class SumKind(StrEnum):
    """What a figure says it is."""

    TOTAL = "total"
    SUBTOTAL = "subtotal"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A figure that does not follow from its parts: where it stands, what is printed, and what follows.

    `follows` is None for a share of nothing. `allowed` is the difference that rounding explains.
    """

    kind: SumKind
    row: int
    column: int
    printed: Decimal
    follows: Decimal | None
    allowed: Decimal


def mismatches(table: TableDefinition) -> Iterator[Mismatch]:
    """Every total, sub-total and share of a typed table that its parts do not explain, row by row.

    One that rests on a value that is not available or suppressed cannot be judged; what does not apply counts nothing.
    """
    if not _says_sums(table):
        return
    cells = typed_cells(table)
    for row in range(len(table.rows)):
        yield from _down(table, cells, row)
        yield from _across(table, cells, row)


def _says_sums(table: TableDefinition) -> bool:
    worked_out = any(column.total_of or column.share for column in table.columns)
    return worked_out or not all(row.is_plain for row in table.rows)


def rows_summed(table: TableDefinition, row: int) -> tuple[int, ...]:
    """The places of the rows that the row at `row` says it sums; ids that do not exist are left out."""
    definition = table.rows[row]
    names = definition.total_of or definition.subtotal_of
    if not names:
        return ()
    if names != (ABOVE,):
        return tuple(n for n, other in enumerate(table.rows) if other.id in names)
    ends_at = [
        n for n in range(row) if (table.rows[n].total_of or (definition.subtotal_of and not table.rows[n].is_plain))
    ]
    start = ends_at[-1] + 1 if ends_at else 0
    return tuple(n for n in range(start, row) if table.rows[n].is_plain)


def columns_summed(table: TableDefinition, column: int) -> tuple[int, ...]:
    """The places of the columns that the column at `column` says it sums; ids that do not exist are left out."""
    definition = table.columns[column]
    if definition.total_of != (LEFT,):
        return tuple(n for n, other in enumerate(table.columns) if other.id in definition.total_of)
    left = enumerate(table.columns[:column])
    return tuple(n for n, other in left if other.is_plain and other.unit is definition.unit)


def _down(table: TableDefinition, cells: Cells, row: int) -> Iterator[Mismatch]:
    summed = rows_summed(table, row)
    kind = SumKind.SUBTOTAL if table.rows[row].subtotal_of else SumKind.TOTAL
    for place, column in enumerate(table.columns):
        if summed and column.unit is not None and column.share is None:
            parts = [cells[n][place] for n in summed]
            yield from _sum(kind, (row, place), cells[row][place], parts, _slack(table, column, len(parts) + 1))


def _across(table: TableDefinition, cells: Cells, row: int) -> Iterator[Mismatch]:
    for place, column in enumerate(table.columns):
        summed = columns_summed(table, place)
        if summed:
            parts = [cells[row][n] for n in summed]
            slack = _slack(table, column, len(parts) + 1)
            yield from _sum(SumKind.TOTAL, (row, place), cells[row][place], parts, slack)
        if column.share is not None:
            yield from _share(table, cells, (row, place), column.share)


def _slack(table: TableDefinition, column: ColumnDefinition, figures: int) -> Decimal:
    """How far so many rounded figures of a column can be off together."""
    return figures * _HALF.scaleb(-column.decimals) if table.rounded else Decimal(0)


def _sum(
    kind: SumKind, where: tuple[int, int], total: TypedCell, parts: list[TypedCell], allowed: Decimal
) -> Iterator[Mismatch]:
    if total.value is None or not all(_counts(part) for part in parts):
        return
    follows = sum((part.value for part in parts if part.value is not None), Decimal(0))
    if abs(total.value - follows) > allowed:
        yield Mismatch(kind, *where, total.value, follows, allowed)


def _counts(part: TypedCell) -> bool:
    return part.value is not None or part.missing is MissingCode.NOT_APPLICABLE


def _share(table: TableDefinition, cells: Cells, where: tuple[int, int], share: ShareDefinition) -> Iterator[Mismatch]:
    """The share at `where`; what rounding allows is half a unit of its own and what the parts' rounding makes of it."""
    row, place = where
    ids = [column.id for column in table.columns]
    rows = [definition.id for definition in table.rows]
    if share.part not in ids or (share.whole or share.whole_row) not in (ids if share.whole else rows):
        return
    part_place = ids.index(share.part)
    part = cells[row][part_place].value
    whole_at = (row, ids.index(share.whole)) if share.whole else (rows.index(share.whole_row), part_place)
    whole, printed = cells[whole_at[0]][whole_at[1]].value, cells[row][place].value
    if part is None or whole is None or printed is None:
        return
    own = _HALF.scaleb(-table.columns[place].decimals)
    if whole == 0:
        yield Mismatch(SumKind.SHARE, row, place, printed, None, own)
        return
    follows = part / whole * 100
    slack = _slack(table, table.columns[part_place], 1)
    allowed = own + (
        slack * (1 + abs(part / whole)) / (abs(whole) - slack) * 100 if slack < abs(whole) else Decimal(100)
    )
    if abs(printed - follows) > allowed:
        yield Mismatch(SumKind.SHARE, row, place, printed, half_up(follows, table.columns[place].decimals + 1), allowed)
