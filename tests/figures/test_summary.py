"""All measures of a paper compared in words, and the grammar of counting them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from catalogues import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.points import Series
from generator.figures.series import resolve
from generator.figures.summary import Summary, summary
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.problems import SourceMap

Written = Callable[..., Mapping[str, Sourced[Measure]]]

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MOVES = {"improved": (2, 1), "worsened": (1, 2), "stayed": (1, 1), "new": (1, None)}


def compared(found: Mapping[str, Sourced[Measure]]) -> Summary:
    return summary([resolve(name, found) for name in found], ENGLISH)


def moving(how: str, number: int) -> Series:
    """A measure of which less is better."""
    start, end = MOVES[how]
    series = {"2020": str(start)} | ({"2021": str(end)} if end is not None else {})
    fields = {"title": f"Case {number}", "definition": "A test.", "unit": "number", "kind": "level", "source": "A test"}
    record = Measure.model_validate({**fields, "better": "lower", "series": series})
    return resolve("x", {"x": Sourced(record, SourceMap("x.yaml"))})


@pytest.mark.parametrize(
    ("moves", "sentence"),
    [
        (["improved"], "The measure has improved."),
        (["new"], "The measure cannot be compared with an earlier period."),
        (["new", "new"], "The two measures cannot be compared with an earlier period."),
        (["improved", "improved"], "Both measures have improved."),
        (["improved", "worsened"], "Of the two measures, one has improved and one has worsened."),
        (
            ["improved", "improved", "worsened", "stayed", "new"],
            "Of the five measures, two have improved, one has worsened, one has not changed and one cannot be compared "
            "with an earlier period.",
        ),
    ],
)
def test_the_sentence_that_counts_agrees_with_its_numbers(moves: list[str], sentence: str) -> None:
    assert summary([moving(how, number) for number, how in enumerate(moves)], ENGLISH).counts == sentence


@given(st.lists(st.sampled_from(sorted(MOVES)), min_size=1, max_size=9))
def test_every_measure_is_counted_once_and_verbs_agree(moves: list[str]) -> None:
    found = summary([moving(how, number) for number, how in enumerate(moves)], ENGLISH)
    told = sum(len(group.clauses) for group in found.groups)
    assert told == len([how for how in moves if how != "new"])
    for number, verb in re.findall(r"\b(\w+) (has|have) (?:improved|worsened|not)", found.counts.lower()):
        if number in WORDS:
            assert (verb == "has") == (number == "one")
    for group in found.groups:
        assert group.introduction.startswith("This has " if len(group.clauses) == 1 else "These have ")


def test_each_measure_says_how_it_moved_and_from_when(written: Written) -> None:
    found = compared(
        written(
            calls={
                "phrase": "the number of calls",
                "better": "lower",
                "series": {"2019": "9", "2020": "7", "2021": "5"},
            },
            plans={"unit": "percent", "better": "higher", "baseline": "2020", "series": {"2020": "60", "2021": "52"}},
        )
    )
    assert [(group.introduction, [str(clause) for clause in group.clauses]) for group in found.groups] == [
        ("This has improved:", ["the number of calls fell from 9 in 2019 to 5 in 2021"]),
        ("This has worsened:", ["plans fell from 60% in 2020 to 52% in 2021"]),
    ]


def test_off_target_and_at_risk_have_groups_of_their_own(written: Written) -> None:
    target = {"label": "Target", "value": "60", "tolerance": "5"}
    percent = {"unit": "percent", "better": "higher", "target": target}
    found = compared(
        written(
            near={**percent, "phrase": "the share of plans", "series": {"2021": "57"}},
            far={**percent, "phrase": "the reviews", "plural": "yes", "series": {"2021": "31"}},
        )
    )
    assert [(group.introduction, [str(clause) for clause in group.clauses]) for group in found.groups] == [
        ("This is off target:", ["the reviews were 31% in 2021, against 60% (Target)"]),
        ("This is at risk:", ["the share of plans was 57% in 2021, against 60% (Target)"]),
    ]


def test_a_measure_that_adds_up_is_compared_with_the_year_before(written: Written) -> None:
    series = {"Mar-21": "80", "Jul-20": "10", "Jul-21": "12"}
    found = compared(written(letters={"kind": "cumulative", "better": "lower", "series": series}))
    [group] = found.groups
    assert (
        str(group.clauses[0])
        == "letters rose from 10 in July\N{NO-BREAK SPACE}2020 to 12 in July\N{NO-BREAK SPACE}2021"
    )


def test_a_measure_without_values_is_counted_and_not_compared(written: Written) -> None:
    found = compared(
        written(empty={"series": {"2021": "x"}}, calls={"better": "lower", "series": {"2020": "2", "2021": "1"}})
    )
    assert found.counts == "Of the two measures, one has improved and one cannot be compared with an earlier period."
