"""Numbers and lists as English words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.words import in_words, listed, ordinal, share


@pytest.mark.parametrize(
    ("number", "word"), [(0, "zero"), (6, "six"), (9, "nine"), (10, "10"), (1250, "1,250"), (-2, "-2")]
)
def test_numbers_under_ten_are_words(number: int, word: str) -> None:
    assert in_words(number, ENGLISH) == word


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "first"),
        (9, "ninth"),
        (10, "10th"),
        (11, "11th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (112, "112th"),
    ],
)
def test_places_in_an_order(number: int, word: str) -> None:
    assert ordinal(number, ENGLISH) == word


def test_there_is_no_place_before_the_first() -> None:
    with pytest.raises(ValueError, match="count from 1"):
        ordinal(0, ENGLISH)


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_ends_with_and(items: list[str], words: str) -> None:
    assert listed(items) == words


@pytest.mark.parametrize(
    ("percentage", "words"),
    [
        ("0", "none"),
        ("12", "less than a quarter"),
        ("23", "nearly a quarter"),
        ("25", "a quarter"),
        ("33", "about a third"),
        ("40", "more than a third"),
        ("48", "nearly half"),
        ("50", "half"),
        ("52", "just over half"),
        ("54", "more than half"),
        ("66.7", "about two thirds"),
        ("76", "just over three quarters"),
        ("99", "more than three quarters"),
        ("100", "all"),
    ],
)
def test_a_percentage_as_a_plain_fraction(percentage: str, words: str) -> None:
    assert share(Decimal(percentage), ENGLISH) == words


@given(st.decimals(min_value=0, max_value=100, places=2))
def test_a_fraction_never_says_more_than_is_so(percentage: Decimal) -> None:
    words = share(percentage, ENGLISH)
    half = {"more than half": percentage > 50, "just over half": percentage > 50, "nearly half": percentage < 50}
    assert half.get(words, True)
    assert (words == "all") == (percentage == 100)


def test_more_than_all_is_no_share() -> None:
    with pytest.raises(ValueError, match="not a share"):
        share(Decimal(101), ENGLISH)
