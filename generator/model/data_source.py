"""Where in a CSV or Excel file the values of a measure stand: sheet, header row, columns, and which rows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field, model_validator

from generator.model.observation import MissingCode
from generator.model.record import Count, Line, Record


class DateMeaning(StrEnum):
    """What a date in the column of periods stands for."""

    DAY = "day"
    WEEK_ENDING = "week ending"
    MONTH = "month"
    QUARTER = "quarter"
    CALENDAR_YEAR = "calendar year"
    FINANCIAL_YEAR = "financial year"


class DataSource(Record):
    """A table in a file of content/: with a row for each period, or with a column for each.

    With `period` and `value` the rows are periods. Without both, the headings are periods and `where` picks the row.
    """

    file: Line = Field(description="The CSV or Excel file, from the folder content/: data/complaints.xlsx.")
    sheet: Line | None = Field(default=None, description="The sheet of an Excel file; not needed if it has one.")
    header_row: Count | None = Field(
        default=None, description="The row with the headings, counted from 1; found by its headings if left out."
    )
    period: Line | None = Field(default=None, description="The heading of the column with the periods.")
    value: Line | None = Field(default=None, description="The heading of the column with the values.")
    note: Line | None = Field(default=None, description="The heading of a column with notes on values.")
    status: Line | None = Field(
        default=None, description="The heading of a column that says final, provisional, revised or forecast."
    )
    where: Mapping[Line, Line] = Field(
        default_factory=dict, description="Which rows: the heading of a column, and what stands in it in those rows."
    )
    dates: DateMeaning | None = Field(
        default=None, description="What dates stand for; how they are shown in the file decides if left out."
    )
    codes: Mapping[Line, MissingCode] = Field(
        default_factory=dict, description="What the file's own signs for a missing value mean: x, z or c."
    )

    @model_validator(mode="after")
    def _one_layout(self) -> DataSource:
        if (self.period is None) != (self.value is None):
            raise ValueError("period and value are both column headings, or both left out where periods are headings")
        if self.period is None and not self.where:
            raise ValueError("where the periods are headings, where: picks the row of the measure")
        if self.period is None and (self.note or self.status):
            raise ValueError("a column of notes or statuses needs period and value: a row for each period")
        return self
