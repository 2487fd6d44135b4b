"""The scores of an inspection become its percentage, its rating, and how far it is to the next one.

Everything that decides is in the framework: which scores there are, what each statement weighs, to how many places the
percentage is rounded before it is rated, and from which percentage each rating is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.figures.rounding import half_up
from generator.frozen import dataclass
from generator.model.framework import RatingBand, ScoredFramework


@dataclass(frozen=True, slots=True)
class Outcome:
    """An inspection worked out. `total` of `maximum` are the scores times their weights; percentages are as rated."""

    total: int
    maximum: int
    percentage: Decimal
    rating: RatingBand
    next_rating: RatingBand | None
    points_to_next: int | None

    @property
    def distance(self) -> Decimal | None:
        """The percentage points from here to where the next rating begins; None at the best rating."""
        return self.next_rating.lowest - self.percentage if self.next_rating else None


def judge(framework: ScoredFramework, scores: Mapping[str, int]) -> Outcome:
    """The outcome of a score for each statement, by the statement's id. Raises KeyError for a statement without one."""
    total = sum(scores[statement.id] * statement.weight for statement in framework.statements)
    maximum = sum(framework.highest_score * statement.weight for statement in framework.statements)
    percentage = _percentage(total, maximum, framework)
    reached = [band for band in framework.ratings if band.lowest <= percentage]
    following = framework.ratings[len(reached)] if len(reached) < len(framework.ratings) else None
    more = (
        next(
            more for more in range(1, maximum + 1) if _percentage(total + more, maximum, framework) >= following.lowest
        )
        if following
        else None
    )
    return Outcome(total, maximum, percentage, reached[-1], following, more)


def highest(framework: ScoredFramework, band: RatingBand) -> Decimal | None:
    """The highest percentage with this rating, as rated; None for the best rating, which has no end."""
    place = framework.ratings.index(band) + 1
    step = Decimal(1).scaleb(-framework.decimals)
    return framework.ratings[place].lowest - step if place < len(framework.ratings) else None


def _percentage(total: int, maximum: int, framework: ScoredFramework) -> Decimal:
    return half_up(Decimal(100 * total) / maximum, framework.decimals)
