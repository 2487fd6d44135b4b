"""The report of a task and finish group: what it was asked to do, what it found, and the actions that follow."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.paper import Action, Report
from generator.model.record import Identifier, Line, Markdown, Record


class TermsOfReference(Record):
    """What the committee asked the group to do, and how the group went about it."""

    text: Markdown = Field(description="How the group came about, and what led up to its aims; Markdown.")
    aims: tuple[Markdown, ...] = Field(min_length=1, description="What the group was to do, printed under letters.")
    approach: Markdown | None = Field(default=None, description="How the group went about it; Markdown.")


class Theme(Record):
    """One area of the findings, with its points under letters."""

    id: Identifier
    title: Line = Field(description="The heading of the area.")
    text: Markdown | None = Field(default=None, description="What leads up to the points; Markdown.")
    points: tuple[Markdown, ...] = Field(min_length=1, description="The findings, printed under letters.")


class Findings(Record):
    """What the group found."""

    text: Markdown = Field(description="What holds for all the findings; Markdown.")
    themes: tuple[Theme, ...] = Field(min_length=1, description="The areas, in order.")


class NextSteps(Record):
    """The actions that follow from the findings, and how they will be followed up."""

    text: Markdown = Field(description="What leads up to the actions; Markdown.")
    actions: tuple[Action, ...] = Field(min_length=1, description="The actions, in order, printed under letters.")
    follow_up: Markdown | None = Field(default=None, description="How progress will be reviewed; Markdown.")


class TaskAndFinishReport(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: task-and-finish-report"""

    kind: Literal["task-and-finish-report"] = Field(description="Which kind of paper this is.")
    terms_of_reference: TermsOfReference
    findings: Findings
    next_steps: NextSteps
