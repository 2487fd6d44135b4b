"""What an author asks for when a paper is to show a chart or a table of measures."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from generator.model.period import Period
from generator.model.record import Identifier, Line, Record, YesNo


class ChartType(StrEnum):
    """The drawings there are. Horizontal or upright is decided by the length of the names."""

    LINE = "line"
    BAR = "bar"
    GROUPED_BAR = "grouped-bar"
    STACKED_BAR = "stacked-bar"
    FULL_BAR = "100-percent-bar"


class ChartDefinition(Record):
    """A chart over measures by period. Title, subtitle and alternative text are written from the data unless given."""

    type: ChartType = ChartType.LINE
    measures: tuple[Identifier, ...] = Field(min_length=1, description="The measures drawn, by id.")
    periods: tuple[Period, ...] | None = Field(
        default=None, description="Which periods; all that have values if absent."
    )
    title: Line | None = Field(
        default=None, description="The headline: what the chart shows. Written from the data if absent."
    )
    subtitle: Line | None = Field(
        default=None, description="Measure, unit and period. Written from the data if absent."
    )
    alternative_text: Line | None = Field(default=None, description="Overrides the text written from the data.")
    target: YesNo = Field(default=True, description="Whether the target is drawn.")
    statutory: YesNo = Field(default=True, description="Whether the statutory timescale is drawn.")
    benchmarks: YesNo = Field(default=True, description="Whether the benchmarks are drawn.")
    data_table: Identifier | None = Field(
        default=None, description="A table of this paper that has the data; a table is put beside the chart if absent."
    )


class WideTable(StrEnum):
    """What to do with a table that is too wide for the page at the reader's size."""

    AUTO = "auto"
    COLUMN_GROUPS = "column-groups"  # parts side by side become parts one after another, row headers repeated
    ROW_TABLES = "row-tables"  # one small table for each row
    LISTS = "lists"  # one labelled list for each row


class ColumnDefinition(Record):
    """A column of a typed table."""

    title: Line = Field(description="The heading of the column.")
    align: Line = Field(default="left", pattern="^(left|right)$", description="Text on the left, figures on the right.")


class TableDefinition(Record):
    """A table: either measures by period, or columns and rows of text.

    Every cell holds something: a value that is missing is written as its code (x, z, c).
    """

    title: Line = Field(description="The caption of the table, without its number.")
    description: Line | None = Field(default=None, description="Alternative text; written from the table if absent.")
    measures: tuple[Identifier, ...] = Field(default=(), description="The rows of a table of measures, by id.")
    periods: tuple[Period, ...] | None = Field(
        default=None, description="Which periods; all that have values if absent."
    )
    serial_numbers: YesNo = Field(default=False, description="Whether the measures' serial numbers get a column.")
    columns: tuple[ColumnDefinition, ...] = Field(default=(), description="The columns of a typed table.")
    rows: tuple[tuple[Line, ...], ...] = Field(
        default=(), description="Cells of a typed table; the first heads its row."
    )
    source: Line | None = Field(default=None, description="Where the figures are from.")
    when_wide: WideTable = WideTable.AUTO

    @model_validator(mode="after")
    def _one_form(self) -> TableDefinition:
        if bool(self.measures) == bool(self.columns):
            raise ValueError("a table has either measures, or columns and rows")
        uneven = [n for n, row in enumerate(self.rows, 1) if len(row) != len(self.columns)]
        if self.columns and (uneven or not self.rows):
            raise ValueError(
                f"every row has {len(self.columns)} cells, one for each column; row {(uneven or [1])[0]} does not"
            )
        return self
