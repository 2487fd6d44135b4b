"""What an inspection found: the scores of a care regulator, and the judgements in a letter on children's services."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from generator.model.action_plan import PlannedAction
from generator.model.paper import Report, Section
from generator.model.period import Period
from generator.model.record import Count, Day, Identifier, Line, Markdown, Record


class AreaOfAssurance(Record):
    """An area of which members may want to know more than its score."""

    id: Identifier
    title: Line = Field(description="The heading of the area.")
    text: Markdown = Field(description="What was found and what is done; Markdown, each paragraph gets a number.")


class InspectionOutcome(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: inspection-outcome: what follows from scores."""

    kind: Literal["inspection-outcome"] = Field(description="Which kind of paper this is.")
    framework: Identifier = Field(description="The framework of the inspection, by the name of its file.")
    published: Day = Field(description="The day on which the inspectorate published its report.")
    scores: Mapping[Identifier, Count] = Field(description="The score of each statement of the framework, by its id.")
    strengths: tuple[Markdown, ...] = Field(
        min_length=1, description="What the inspectors found to be good, a line each."
    )
    assurance: tuple[AreaOfAssurance, ...] = Field(
        default=(), description="Areas of which members may want to know more, in order."
    )
    planned: Markdown = Field(description="What is planned; Markdown, each paragraph gets a number.")
    sections: tuple[Section, ...] = Field(default=(), description="The numbered sections after these, in order.")


class Finding(Record):
    """One judgement of a letter: its grade now and before, and what the letter says about it."""

    grade: Identifier = Field(description="The grade given, by its id in the framework.")
    previous: Identifier | None = Field(
        default=None, description="The grade at the previous inspection; not available if left out."
    )
    paragraphs: Line | None = Field(default=None, description="Which paragraphs of the letter are about it: 1 to 17.")
    text: Markdown | None = Field(
        default=None, description="What the letter says about it; Markdown, each paragraph gets a number."
    )


class Improvement(Record):
    """Something that the inspectors say needs to improve."""

    id: Identifier
    title: Line = Field(description="The area for improvement in a few words.")
    text: Markdown = Field(description="What needs to improve; Markdown.")


class InspectionLetter(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: inspection-letter"""

    kind: Literal["inspection-letter"] = Field(description="Which kind of paper this is.")
    framework: Identifier = Field(description="The framework of the inspection, by the name of its file.")
    inspection_dates: Line = Field(description="The days of the inspection, as printed: 23 to 27 February 2026.")
    lead_inspector: Line | None = Field(default=None, description="The lead inspector, with their title.")
    previous_inspection: Period | None = Field(default=None, description="When the previous inspection was.")
    judgements: Mapping[Identifier, Finding] = Field(
        description="The judgements by their ids in the framework; sections about them come in this order."
    )
    improvements: tuple[Improvement, ...] = Field(default=(), description="What needs to improve, in order.")
    action_plan: tuple[PlannedAction, ...] = Field(default=(), description="What will be done about it, in order.")
    sections: tuple[Section, ...] = Field(default=(), description="The numbered sections after these, in order.")
