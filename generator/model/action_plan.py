"""An action plan: what is done about each recommendation, by whom, by when, how it stands and how it will end."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from generator.model.paper import Report, Section
from generator.model.record import Day, Identifier, Line, Markdown, Record, WebAddress


class Status(StrEnum):
    """How an action stands now. Whether it is overdue is never written: it follows from the dates."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    COMPLETE = "complete"


class Forecast(StrEnum):
    """How an action is expected to end, which is kept apart from how it stands."""

    ON_TIME = "on-time"
    AT_RISK = "at-risk"
    LATE = "late"


class PlannedAction(Record):
    """One action of a plan."""

    id: Identifier
    title: Line = Field(description="What will be done, as it stands in a table row.")
    answers: Identifier | None = Field(
        default=None, description="The recommendation or area for improvement that the action answers, by id."
    )
    owner: Identifier = Field(description="A person's id: who sees that it is done.")
    due: Day = Field(description="The day by which it is to be done.")
    status: Status = Field(description="How it stands now; overdue is worked out from the dates.")
    forecast: Forecast | None = Field(
        default=None, description="Whether it is expected to be done by the day it is due."
    )
    completed: Day | None = Field(default=None, description="The day on which it was done.")
    progress: Markdown | None = Field(default=None, description="What has been done so far; Markdown.")

    @model_validator(mode="after")
    def _ends_once(self) -> PlannedAction:
        done = self.status is Status.COMPLETE
        if done and not self.completed:
            raise ValueError("the action is complete, and not on which day; the day is wanted under completed")
        if done and self.forecast:
            raise ValueError("the action is complete and has a forecast; only what is still to be done has one")
        if not done and self.completed:
            raise ValueError(
                "the action has a day under completed and is not; the status complete is wanted, or no day"
            )
        if not done and not self.forecast:
            raise ValueError(
                "the action is still to be done and has no forecast; one is wanted: on-time, at-risk or late"
            )
        return self

    def is_overdue(self, day: date) -> bool:
        """Whether the action should have been done before `day`, and is not."""
        return self.status is not Status.COMPLETE and self.due < day

    @property
    def was_late(self) -> bool:
        """Whether the action was done, but after the day it was due."""
        return self.completed is not None and self.completed > self.due


class Recommendation(Record):
    """What a review recommends."""

    id: Identifier
    title: Line = Field(description="The recommendation in a few words.")
    text: Markdown = Field(description="What is recommended; Markdown.")


class Review(Record):
    """The review that a plan answers."""

    title: Line = Field(description="What the review is called.")
    reviewer: Line = Field(description="Who carried it out.")
    published: Day = Field(description="The day it was published.")
    url: WebAddress | None = Field(default=None, description="Where it can be read on the web.")


class ActionPlan(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: action-plan"""

    kind: Literal["action-plan"] = Field(description="Which kind of paper this is.")
    review: Review
    recommendations: tuple[Recommendation, ...] = Field(min_length=1, description="The recommendations, in order.")
    action_plan: tuple[PlannedAction, ...] = Field(min_length=1, description="The actions, in order.")
    sections: tuple[Section, ...] = Field(default=(), description="The numbered sections after these, in order.")
