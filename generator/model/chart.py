"""What an author asks for when a paper is to show a chart: of measures by period, or of the numbers in a table."""

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


class SeriesAre(StrEnum):
    """What becomes a line, or one part of each bar, in a chart of a table."""

    COLUMNS = "columns"
    ROWS = "rows"


class ChartDefinition(Record):
    """A chart over measures by period, or of a typed table of the same paper.

    Title, subtitle and alternative text are written from the data unless given.
    """

    type: ChartType = ChartType.LINE
    measures: tuple[Identifier, ...] = Field(default=(), description="The measures drawn, by id.")
    table: Identifier | None = Field(
        default=None, description="A table of this paper whose numbers are drawn, in place of measures."
    )
    columns: tuple[Identifier, ...] = Field(
        default=(), description="Which columns of the table, by id; all but totals and shares if absent."
    )
    rows: tuple[Identifier, ...] = Field(
        default=(), description="Which rows of the table, by id; all but totals if absent."
    )
    series: SeriesAre = Field(
        default=SeriesAre.COLUMNS, description="Whether each column or each row is a line or a part."
    )
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
    limits: YesNo = Field(
        default=False,
        description="Whether the mean and the limits of ordinary variation are drawn; for a line of 12 values or more.",
    )
    data_table: Identifier | None = Field(
        default=None, description="A table of this paper that has the data; a table is put beside the chart if absent."
    )

    @model_validator(mode="after")
    def _one_source(self) -> ChartDefinition:
        if bool(self.measures) == bool(self.table):
            raise ValueError("a chart has either measures, or a table of this paper")
        if self.limits and (self.type is not ChartType.LINE or len(self.measures) != 1):
            raise ValueError("limits are drawn in a line chart of one measure")
        if self.measures and (self.columns or self.rows):
            raise ValueError("columns and rows are those of a table; a chart of measures has periods")
        return self
