"""The frameworks by which a council is inspected: what is scored or judged, on which scale, and how it is rated.

A framework is content, not code: the thresholds, weights and words of an inspectorate stand in
content/frameworks/<id>.yaml, so that the next framework is a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.record import Count, Identifier, Line, Number, Record


class Framework(ContentFile):
    """What every kind of framework has; each kind is a record of its own and says which `kind:` it is."""

    kind: str = Field(description="Which kind of framework this is.")
    name: Line = Field(description="What the framework is called, as it stands in a sentence.")
    inspectorate: Line = Field(description="Who inspects by it, in full.")
    source: Line = Field(description="Where the framework is published, printed under tables of it.")


class Score(Record):
    """A score that a statement can be given."""

    score: Count = Field(description="The score itself, a whole number.")
    name: Line = Field(description="What the score stands for: Good.")


class Statement(Record):
    """One thing that is scored."""

    id: Identifier
    title: Line = Field(description="The statement, as it stands in a table row.")
    short_title: Line | None = Field(
        default=None, description="The statement in few words, for the label in a chart; the title if left out."
    )
    weight: Annotated[Count, Field(ge=1)] = Field(
        default=1, description="How many times the score counts; 1 where all statements count the same."
    )

    @property
    def label(self) -> str:
        """What a chart calls the statement."""
        return self.short_title or self.title


class FrameworkTheme(Record):
    """Statements that belong together."""

    title: Line = Field(description="The name of the theme.")
    statements: tuple[Statement, ...] = Field(min_length=1, description="The statements, in order.")


class RatingBand(Record):
    """A rating, and the percentage from which it is given; it ends where the next one begins."""

    id: Identifier
    name: Line = Field(description="The rating as published: Requires improvement.")
    lowest: Number = Field(description="The lowest percentage with this rating.")


class ScoredFramework(Framework):
    """content/frameworks/<id>.yaml, kind: scored-framework. The share of the most that scores come to is rated."""

    kind: Literal["scored-framework"] = Field(description="Which kind of framework this is.")
    statement_name: Line = Field(default="statement", description="What one of the statements is called in a sentence.")
    decimals: Annotated[Count, Field(le=4)] = Field(
        default=0, description="To how many decimal places the percentage is rounded before it is rated."
    )
    scores: tuple[Score, ...] = Field(min_length=2, description="The scores there are, lowest first.")
    themes: tuple[FrameworkTheme, ...] = Field(min_length=1, description="The themes with their statements, in order.")
    ratings: tuple[RatingBand, ...] = Field(min_length=2, description="The ratings, lowest first.")

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all themes, in order."""
        return tuple(statement for theme in self.themes for statement in theme.statements)

    @property
    def highest_score(self) -> int:
        """The most that a statement can be given."""
        return self.scores[-1].score

    def problems_of_scale(self) -> Iterator[str]:
        """What keeps the framework from giving every outcome one rating."""
        if any(one.score >= other.score for one, other in pairwise(self.scores)):
            yield "the scores do not rise from one to the next; the lowest is wanted first"
        if any(one.lowest >= other.lowest for one, other in pairwise(self.ratings)):
            yield "the lowest percentages of the ratings do not rise from one to the next; the lowest is wanted first"
        worst = Decimal(100 * self.scores[0].score) / (self.highest_score or 1)
        if self.ratings[0].lowest > worst:
            yield f"the ratings begin at {self.ratings[0].lowest}%, and scores can come to {worst:.0f}%, which has none"
        fine = next(
            (band for band in self.ratings if -int(band.lowest.normalize().as_tuple().exponent) > self.decimals), None
        )
        if fine:
            yield f"{fine.name} begins at {fine.lowest}%, and percentages are rounded to {self.decimals} decimal places"
        if self.ratings[-1].lowest > 100:
            yield f"the last rating begins at {self.ratings[-1].lowest}%; no scores come to more than 100%"

    @model_validator(mode="after")
    def _rates_every_outcome(self) -> ScoredFramework:
        problem = next(self.problems_of_scale(), None)
        if problem:
            raise ValueError(problem)
        return self


class Grade(Record):
    """A grade that a judgement can have."""

    id: Identifier
    name: Line = Field(description="The grade as published: Requires improvement to be good.")


class Judgement(Record):
    """One thing that is judged."""

    id: Identifier
    title: Line = Field(description="The judgement, as it stands in a table row.")


class GradedFramework(Framework):
    """content/frameworks/<id>.yaml, kind: graded-framework. Each judgement is given a grade; nothing is added up."""

    kind: Literal["graded-framework"] = Field(description="Which kind of framework this is.")
    grades: tuple[Grade, ...] = Field(min_length=2, description="The grades there are, best first.")
    judgements: tuple[Judgement, ...] = Field(min_length=1, description="What is judged, in the order printed.")
