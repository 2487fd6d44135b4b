"""The arithmetic of an inspection: total, percentage, rating, and how far it is to the next one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from generator.figures.outcome import highest, judge
from generator.figures.outcome_words import alternative_text, headline, span, standing
from generator.model.framework import ScoredFramework

PUBLISHED = {"inadequate": 25, "requires-improvement": 39, "good": 63, "outstanding": 88}


def framework(statements: int = 9, weights: Mapping[int, int] | None = None, **changes: Any) -> ScoredFramework:
    """A framework with the published thresholds and as many statements: s0, s1, ..."""
    written: dict[str, Any] = {
        "kind": "scored-framework",
        "name": "Assessment",
        "inspectorate": "the Inspectorate",
        "source": "The Inspectorate",
        "scores": [{"score": n, "name": name} for n, name in enumerate(("Poor", "Fair", "Good", "Great"), 1)],
        "themes": [
            {
                "title": "Everything",
                "statements": [
                    {"id": f"s{n}", "title": f"Statement {n}", "weight": (weights or {}).get(n, 1)}
                    for n in range(statements)
                ],
            }
        ],
        "ratings": [{"id": name, "name": name.capitalize(), "lowest": low} for name, low in PUBLISHED.items()],
    }
    return ScoredFramework.model_validate({**written, **changes})


def scores(*given: int) -> dict[str, int]:
    return {f"s{n}": score for n, score in enumerate(given)}


def of_hundred(percentage: int) -> tuple[ScoredFramework, dict[str, int]]:
    """25 statements whose scores come to just that percentage: each point is one per cent."""
    each, more = divmod(percentage, 25)
    return framework(25), scores(*(each + (n < more) for n in range(25)))


NINE = some.lists(some.integers(1, 4), min_size=9, max_size=9)


@pytest.mark.parametrize(
    ("percentage", "rating"),
    [
        (25, "inadequate"),
        (38, "inadequate"),
        (39, "requires-improvement"),
        (62, "requires-improvement"),
        (63, "good"),
        (87, "good"),
        (88, "outstanding"),
        (100, "outstanding"),
    ],
)
def test_each_rating_begins_and_ends_where_it_is_published(percentage: int, rating: str) -> None:
    outcome = judge(*of_hundred(percentage))
    assert (outcome.percentage, outcome.rating.id) == (percentage, rating)


def test_seven_scores_of_2_and_two_of_3_are_56_per_cent_and_require_improvement() -> None:
    outcome = judge(framework(), scores(2, 2, 2, 2, 3, 2, 2, 2, 3))
    assert (outcome.total, outcome.maximum, outcome.percentage) == (20, 36, 56)
    assert outcome.rating.id == "requires-improvement"
    assert (outcome.next_rating and outcome.next_rating.id, outcome.distance) == ("good", 7)
    assert outcome.points_to_next == 3


def test_a_percentage_is_rounded_before_it_is_rated() -> None:
    four_of_ten = framework(
        2, ratings=[{"id": "low", "name": "Low", "lowest": 0}, {"id": "mid", "name": "Mid", "lowest": 63}]
    )
    assert judge(four_of_ten, scores(2, 3)).percentage == 63  # 62.5 is rounded up
    assert judge(four_of_ten, scores(2, 3)).rating.id == "mid"


def test_decimal_places_of_the_framework_keep_apart_what_whole_percentages_would_not() -> None:
    finer = framework(2, decimals=1)
    assert judge(finer, scores(2, 3)).percentage == Decimal("62.5")
    assert judge(finer, scores(2, 3)).rating.id == "requires-improvement"


def test_a_weight_counts_a_score_so_many_times() -> None:
    outcome = judge(framework(2, {1: 3}), scores(1, 4))
    assert (outcome.total, outcome.maximum) == (13, 16)


def test_there_is_nothing_beyond_the_best_rating() -> None:
    outcome = judge(framework(), scores(*[4] * 9))
    assert (outcome.next_rating, outcome.distance, outcome.points_to_next) == (None, None, None)


@given(NINE)
def test_the_percentage_lies_between_the_worst_and_the_best_there_can_be(given_scores: list[int]) -> None:
    assert 25 <= judge(framework(), scores(*given_scores)).percentage <= 100


@given(NINE, some.integers(0, 8))
def test_a_higher_score_never_makes_the_rating_worse(given_scores: list[int], place: int) -> None:
    better = [min(4, score + (n == place)) for n, score in enumerate(given_scores)]
    before, after = judge(framework(), scores(*given_scores)), judge(framework(), scores(*better))
    assert after.percentage >= before.percentage
    assert after.rating.lowest >= before.rating.lowest


@given(NINE, some.randoms())
def test_only_the_scores_count_and_not_their_order_where_all_weigh_the_same(
    given_scores: list[int], chance: Any
) -> None:
    shuffled = list(given_scores)
    chance.shuffle(shuffled)
    assert judge(framework(), scores(*shuffled)) == judge(framework(), scores(*given_scores))


@given(NINE, some.lists(some.integers(1, 5), min_size=9, max_size=9))
def test_a_weight_is_the_same_as_the_statement_written_so_many_times(
    given_scores: list[int], weights: list[int]
) -> None:
    weighted = judge(framework(9, dict(enumerate(weights))), scores(*given_scores))
    repeated = [score for score, weight in zip(given_scores, weights, strict=True) for _ in range(weight)]
    assert weighted == judge(framework(len(repeated)), scores(*repeated))


@given(NINE)
def test_distance_and_rating_agree(given_scores: list[int]) -> None:
    outcome = judge(framework(), scores(*given_scores))
    if outcome.next_rating is not None:
        assert outcome.distance is not None
        assert outcome.distance > 0
        assert outcome.percentage + outcome.distance == outcome.next_rating.lowest


@given(NINE)
def test_so_many_points_more_are_just_enough_for_the_next_rating(given_scores: list[int]) -> None:
    outcome = judge(framework(), scores(*given_scores))
    more = outcome.points_to_next
    if more is not None and outcome.next_rating is not None:
        reached = [Decimal(100 * (outcome.total + n)) / 36 for n in (more - 1, more)]
        assert round(reached[0]) < outcome.next_rating.lowest <= round(reached[1])


def test_the_ratings_leave_no_percentage_out() -> None:
    whole = framework()
    for one, other in pairwise(whole.ratings):
        assert highest(whole, one) == other.lowest - 1


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"scores": [{"score": 2, "name": "Fair"}, {"score": 1, "name": "Poor"}]}, "the scores do not rise"),
        (
            {"ratings": [{"id": "a", "name": "A", "lowest": 25}, {"id": "b", "name": "B", "lowest": 25}]},
            "the lowest percentages of the ratings do not rise",
        ),
        (
            {"ratings": [{"id": "a", "name": "A", "lowest": 26}, {"id": "b", "name": "B", "lowest": 63}]},
            "scores can come to 25%, which has none",
        ),
        (
            {"ratings": [{"id": "a", "name": "A", "lowest": 25}, {"id": "b", "name": "B", "lowest": 101}]},
            "no scores come to more than 100%",
        ),
        (
            {"ratings": [{"id": "a", "name": "A", "lowest": 25}, {"id": "b", "name": "B", "lowest": "62.5"}]},
            "percentages are rounded to 0 decimal places",
        ),
    ],
    ids=["falling scores", "equal thresholds", "no rating for the worst", "beyond the best", "finer than rounded"],
)
def test_a_framework_that_cannot_rate_every_outcome_is_refused(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        framework(**changes)


@pytest.mark.parametrize(
    ("given_scores", "words"),
    [
        ((2, 3, 2), "One of the three scores is 3 out of 4 and two are 2"),
        ((3, 3, 2), "Two of the three scores are 3 out of 4 and one is 2"),
        ((4, 3, 2), "One of the three scores is 4 out of 4, one is 3 and one is 2"),
        ((3, 3, 3), "All three scores are 3 out of 4"),
    ],
)
def test_the_headline_counts_the_scores_from_the_highest(given_scores: tuple[int, ...], words: str) -> None:
    assert headline(framework(3), scores(*given_scores), ENGLISH) == words


def test_the_text_alternative_names_every_statement_under_its_score() -> None:
    told = alternative_text(framework(3), scores(2, 3, 2), ENGLISH)
    assert told.endswith("3: Statement 1. 2: Statement 0 and Statement 2.")


def test_ratings_are_told_as_they_lie_from_the_outcome() -> None:
    whole = framework()
    outcome = judge(whole, scores(2, 2, 2, 2, 3, 2, 2, 2, 3))
    seen = [(span(whole, band, ENGLISH), standing(whole, outcome, band, ENGLISH)) for band in whole.ratings]
    assert [tuple(words.replace("\N{NO-BREAK SPACE}", " ") for words in row) for row in seen] == [
        ("25% to 38%", "Ends 18 percentage points lower"),
        ("39% to 62%", "The rating for 56%"),
        ("63% to 87%", "Begins 7 percentage points higher"),
        ("88% or more", "Begins 32 percentage points higher"),
    ]
