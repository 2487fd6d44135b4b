"""The arithmetic that a derived measure may ask for."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.errors import BadFormulaError
from generator.figures.formula import Constant, Expression, Name, Operation, evaluate, names, parse

CASES = [
    line.split(" => ")
    for line in (Path(__file__).parent / "formulas_refused.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
VALUES = {"a": Decimal(12), "b": Decimal(4), "final-plan-days": Decimal(193), "20-weeks": Decimal(140)}


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("a + b * 2", 20),
        ("(a + b) * 2", 32),
        ("a - b - 2", 6),
        ("a / b / 3", 1),
        ("a/b", 3),
        ("final-plan-days - 20-weeks", 53),
        ("2.5 * b", 10),
        ("((a))", 12),
    ],
)
def test_a_formula_is_worked_out_as_at_school(formula: str, result: int) -> None:
    assert evaluate(parse(formula), VALUES.__getitem__) == result


def test_a_hyphen_between_names_is_part_of_one_name() -> None:
    assert names(parse("final-plan-days")) == ("final-plan-days",)
    assert names(parse("final - plan - days")) == ("final", "plan", "days")


def test_a_name_used_twice_is_needed_once() -> None:
    assert names(parse("(a - b) / a")) == ("a", "b")


def test_dividing_by_nought_is_for_the_caller_to_explain() -> None:
    with pytest.raises(ZeroDivisionError):
        evaluate(parse("a / (b - 4)"), VALUES.__getitem__)


@pytest.mark.parametrize(("formula", "message"), CASES, ids=[case[0] for case in CASES])
def test_a_formula_that_cannot_be_read_says_where_and_what_is_wanted(formula: str, message: str) -> None:
    with pytest.raises(BadFormulaError) as error:
        parse(formula)
    assert error.value.message == message


def test_a_formula_that_could_exhaust_the_machine_is_refused() -> None:
    with pytest.raises(BadFormulaError, match="501 characters"):
        parse("1" * 501)
    with pytest.raises(BadFormulaError, match="more than 20 parentheses"):
        parse("(" * 21 + "a" + ")" * 21)


def as_text(expression: Expression) -> str:
    match expression:
        case Constant(value):
            return str(value)
        case Name(identifier):
            return identifier
        case Operation(sign, left, right):
            return f"({as_text(left)} {sign} {as_text(right)})"


LEAVES = st.one_of(
    st.builds(Constant, st.integers(min_value=0, max_value=999).map(Decimal)),
    st.builds(Name, st.from_regex(r"[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)),
)
EXPRESSIONS = st.recursive(
    LEAVES, lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner), max_leaves=8
)


@given(EXPRESSIONS)
def test_a_formula_is_read_as_it_was_written(expression: Expression) -> None:
    assert parse(as_text(expression)) == expression


@given(st.text(alphabet="ab-20 +*/().$", max_size=20))
def test_any_text_is_a_formula_or_a_problem_in_words(text: str) -> None:
    try:
        expression = parse(text)
    except BadFormulaError as error:
        assert "wanted is" in error.message
    else:
        assert parse(as_text(expression)) == expression
