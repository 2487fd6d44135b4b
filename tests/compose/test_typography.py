"""Typed characters and what is printed for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.typography import set_apart, set_type


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Yes," she said.', "“Yes,” she said."),
        ("the council's 'best' year", "the council’s ‘best’ year"),
        ("the summer of '21", "the summer of ’21"),
        ('("so")', "(“so”)"),
        ("2019--2024", "2019–2024"),
        ("---", "---"),
        ("7 July", "7~July"),
        ("1st May 2024", "1st~May~2024"),
        ("May 2024", "May~2024"),
        ("you may 20 times", "you may 20 times"),
        ("18.5 days", "18.5~days"),
        ("86 places", "86 places"),
        ("A4 days", "A4 days"),
        ("£2.4 million", "£2.4~million"),
        ("Savings, £ million (part 1)", "Savings, £~million (part~1)"),
        ("31 percentage points", "31~percentage~points"),
        ("paragraph 2.4.1", "paragraph~2.4.1"),
        ("Item No. 7", "Item~No.~7"),
        ("items 7", "items 7"),
        ("Cllr Ada Archer", "Cllr~Ada Archer"),
        ("0344 800 8020", "0344~800~8020"),
        ("18001 0344 800 8020", "18001~0344~800~8020"),
        ("NR1 2DH", "NR1~2DH"),
    ],
)
def test_what_is_typed_is_set_so(typed: str, printed: str) -> None:
    assert set_type([typed]) == [printed.replace("~", "\xa0")]


def test_rules_look_across_the_places_where_markup_begins() -> None:
    assert set_type(["It took ", "18.5", " days, ", '"so', '" they say']) == [
        "It took ",
        "18.5",
        "\xa0days, ",
        "“so",
        "” they say",
    ]


def test_a_run_that_grows_shorter_does_not_move_the_others() -> None:
    assert set_type(["a--b ", "7", " May"]) == ["a–b ", "7", "\xa0May"]


WORDS = [
    "12",
    "18001",
    "0203",
    "345",
    "7654",
    "19",
    "+44",
    "a",
    "July",
    "May 2024",
    "Cllr",
    "Smith",
    "'so'",
    "don't",
    "'",
    "--",
    "£3",
    "million",
    "E1 6AN",
    "Table",
    "x.",
    "'21",
]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), max_size=5))
def test_lines_set_at_once_are_as_each_would_be_alone(lines: list[str]) -> None:
    begun = [f"1{line}" for line in lines]
    assert set_apart(begun) == [set_type([line])[0] for line in begun]
