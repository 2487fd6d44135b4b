"""A report on a budget in the making: when it is decided, what is assumed, what is short, and what members may ask."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.paper import Report
from generator.model.record import Line, Markdown, Record


class Milestone(Record):
    """One step on the way to the budget."""

    activity: Line = Field(description="What happens.")
    when: Line = Field(description="When: a day, several, or a span of months. Dates may be provisional.")


class BudgetReport(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: budget-report"""

    kind: Literal["budget-report"] = Field(description="Which kind of paper this is.")
    timetable: tuple[Milestone, ...] = Field(min_length=1, description="The steps to the budget, in order.")
    assumptions: tuple[Markdown, ...] = Field(
        min_length=1, description="What the forecast assumes, printed under letters."
    )
    lines_of_enquiry: tuple[Markdown, ...] = Field(
        default=(), description="Questions that members may want to ask, printed under letters."
    )
