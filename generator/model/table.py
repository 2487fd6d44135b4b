"""What an author asks for when a paper is to show a table: measures by period, or columns and rows that are typed.

A typed column may have a unit; then its cells are numbers, and a total, a sub-total or a percentage says what it is
made of, so that it can be checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.measure import UnitKind
from generator.model.period import Period
from generator.model.record import Identifier, Line, Record, YesNo

ABOVE = "above"
"""In place of row ids: every plain row above, for a sub-total back to the one before it."""

LEFT = "left"
"""In place of column ids: every plain column to the left with the same unit."""


def _one_or_more(data: Any) -> Any:
    return [data] if isinstance(data, str) else data


Names = Annotated[
    tuple[Identifier, ...],
    BeforeValidator(_one_or_more),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""Ids of rows or columns; a single one may stand without brackets."""


class WideTable(StrEnum):
    """What to do with a table that is too wide for the page at the reader's size."""

    AUTO = "auto"
    COLUMN_GROUPS = "column-groups"  # parts side by side become parts one after another, row headers repeated
    ROW_TABLES = "row-tables"  # one small table for each row
    LISTS = "lists"  # one labelled list for each row


class ShareDefinition(Record):
    """What a column of percentages is a share of: another column of the same row, or one cell of the part's column."""

    part: Identifier = Field(description="The column that holds the part, by id.")
    whole: Identifier | None = Field(default=None, description="The column that holds the whole, by id.")
    whole_row: Identifier | None = Field(
        default=None, description="The row, by id, in which the column of the part holds the whole."
    )

    @model_validator(mode="after")
    def _one_whole(self) -> ShareDefinition:
        if bool(self.whole) == bool(self.whole_row):
            raise ValueError("a share has one whole: a column (whole) or a row (whole_row), not both and not neither")
        return self


class ColumnDefinition(Record):
    """A column of a typed table. With a unit its cells are numbers and stand on the right."""

    title: Line = Field(description="The heading of the column.")
    id: Identifier | None = Field(default=None, description="For totals, shares and charts that name the column.")
    align: Line = Field(default="left", pattern="^(left|right)$", description="Text on the left, figures on the right.")
    unit: UnitKind | None = Field(default=None, description="The unit of its numbers; text if absent.")
    decimals: int = Field(default=0, ge=0, le=4, description="Decimal places of its numbers.")
    total_of: Names = Field(default=(), description="The columns it is the sum of, by id; or left, for all of them.")
    share: ShareDefinition | None = Field(default=None, description="What its percentages are a share of.")

    @model_validator(mode="after")
    def _adds_up(self) -> ColumnDefinition:
        if (self.total_of or self.share or self.decimals) and self.unit is None:
            raise ValueError("only a column of numbers has decimals, a total or a share; it has a unit")
        if self.share and (self.unit is not UnitKind.PERCENT or self.total_of):
            raise ValueError("a share is a column of its own, with the unit percent")
        return self

    @property
    def is_plain(self) -> bool:
        """Whether its numbers are counted or measured rather than worked out from other columns."""
        return self.unit is not None and not self.total_of and self.share is None


class RowDefinition(Record):
    """A row of a typed table. In YAML either the bare list of cells, or a mapping that says more about them."""

    cells: tuple[Line, ...] = Field(description="The cells; the first heads the row.")
    id: Identifier | None = Field(default=None, description="For totals, shares and charts that name the row.")
    serial: Line | None = Field(default=None, description="Its serial number, printed before what heads the row.")
    short_title: Line | None = Field(default=None, description="What heads the row, for a label in a chart.")
    total_of: Names = Field(default=(), description="The rows it is the sum of, by id; or above, for all of them.")
    subtotal_of: Names = Field(
        default=(), description="The same for a sub-total; above goes back to the sub-total before it."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_bare_cells(cls, data: Any) -> Any:
        if isinstance(data, str):
            raise ValueError("a row is a list of cells, such as [Norfolk, 12]")
        return {"cells": data} if isinstance(data, list | tuple) else data

    @model_validator(mode="after")
    def _one_sum(self) -> RowDefinition:
        if self.total_of and self.subtotal_of:
            raise ValueError("a row is a total or a sub-total, not both")
        return self

    @property
    def is_plain(self) -> bool:
        """Whether its numbers are counted or measured rather than summed."""
        return not (self.total_of or self.subtotal_of)


class TableDefinition(Record):
    """A table: either measures by period, or columns and rows that are typed.

    Every cell holds something: a value that is missing is written as its code (x, z, c).
    """

    title: Line = Field(description="The caption of the table, without its number.")
    description: Line | None = Field(default=None, description="Alternative text; written from the table if absent.")
    measures: tuple[Identifier, ...] = Field(default=(), description="The rows of a table of measures, by id.")
    periods: tuple[Period, ...] | None = Field(
        default=None, description="Which periods; all that have values if absent."
    )
    serial_numbers: YesNo = Field(
        default=False, description="Whether the measures' serial numbers stand before their titles."
    )
    status: YesNo = Field(default=False, description="Whether a column says how each measure stands to its target.")
    columns: tuple[ColumnDefinition, ...] = Field(default=(), description="The columns of a typed table.")
    rows: tuple[RowDefinition, ...] = Field(
        default=(), description="The rows of a typed table: cells, the first of which heads its row."
    )
    notes: Mapping[Identifier, Line] = Field(
        default_factory=dict, description="Notes under an id; [note ID] at the end of a cell calls one."
    )
    rounded: YesNo = Field(
        default=False, description="Whether the numbers are rounded, so that a total may differ a little from its sum."
    )
    source: Line | None = Field(default=None, description="Where the figures are from.")
    when_wide: WideTable = WideTable.AUTO

    @model_validator(mode="after")
    def _one_form(self) -> TableDefinition:
        if bool(self.measures) == bool(self.columns):
            raise ValueError("a table has either measures, or columns and rows")
        uneven = [n for n, row in enumerate(self.rows, 1) if len(row.cells) != len(self.columns)]
        if self.columns and (uneven or not self.rows):
            raise ValueError(
                f"every row has {len(self.columns)} cells, one for each column; row {(uneven or [1])[0]} does not"
            )
        return self
