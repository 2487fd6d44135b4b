"""The formula of a derived measure, as text, into arithmetic over measures: + - * / and parentheses, nothing else.

Ids hold hyphens, so a minus needs spaces round it: `a-b` is one measure, `a - b` is two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import add, mul, sub, truediv

from generator.figures.errors import BadFormulaError
from generator.frozen import dataclass

_TOKEN = re.compile(
    r"\s*(?:(?P<name>(?=[0-9-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*)|(?P<number>\d+(?:\.\d+)?)|(?P<sign>[-+*/()]))"
)
_LONGEST, _DEEPEST = 500, 20
"""Characters, and parentheses inside each other: more than that is nobody's formula, and could exhaust the stack."""

_SIGNS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {"+": add, "-": sub, "*": mul, "/": truediv}


@dataclass(frozen=True, slots=True)
class Constant:
    """A number written in the formula."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A measure, by id."""

    identifier: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions and the sign between them."""

    sign: str
    left: Expression
    right: Expression


Expression = Constant | Name | Operation


def parse(text: str) -> Expression:
    """The expression that `text` is. Raises BadFormulaError, saying at which character and what is wanted."""
    if len(text) > _LONGEST:
        raise BadFormulaError(
            f"a formula of {len(text)} characters; {_LONGEST} are enough, make a measure of a part of it"
        )
    return _Parser(text).whole()


def names(expression: Expression) -> tuple[str, ...]:
    """The ids of the measures in it, in the order written, each once."""
    return tuple(dict.fromkeys(_names(expression)))


def evaluate(expression: Expression, values: Callable[[str], Decimal]) -> Decimal:
    """The expression worked out with `values` for the names. Raises ZeroDivisionError."""
    match expression:
        case Constant(value):
            return value
        case Name(identifier):
            return values(identifier)
        case Operation(sign, left, right):
            first, second = evaluate(left, values), evaluate(right, values)
            if sign == "/" and second.is_zero():
                raise ZeroDivisionError
            return _SIGNS[sign](first, second)


def _names(expression: Expression) -> Iterator[str]:
    match expression:
        case Name(identifier):
            yield identifier
        case Operation(_, left, right):
            yield from _names(left)
            yield from _names(right)


class _Parser:
    """Recursive descent over the tokens of one formula: sums of products of values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> Expression:
        found = self.sum()
        if self.peek() is not None:
            raise self.wrong("the end, or + - * / between two measures")
        return found

    def sum(self) -> Expression:
        return self.chain("+-", self.product)

    def product(self) -> Expression:
        return self.chain("*/", self.value)

    def chain(self, signs: str, part: Callable[[], Expression]) -> Expression:
        found = part()
        while (token := self.peek()) is not None and token["sign"] and token["sign"] in signs:
            self.at = token.end()
            found = Operation(token["sign"], found, part())
        return found

    def value(self) -> Expression:
        token = self.peek()
        if token is None or (token.lastgroup == "sign" and token["sign"] != "("):
            raise self.wrong("the id of a measure, a number or an opening parenthesis")
        self.at = token.end()
        if token.lastgroup == "name":
            return Name(token["name"])
        if token.lastgroup == "number":
            return Constant(Decimal(token["number"]))
        return self.parenthesis()

    def parenthesis(self) -> Expression:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise BadFormulaError(f"more than {_DEEPEST} parentheses inside each other; make a measure of a part of it")
        found = self.sum()
        token = self.peek()
        if token is None or token["sign"] != ")":
            raise self.wrong("a closing parenthesis")
        self.at = token.end()
        self.depth -= 1
        return found

    def peek(self) -> re.Match[str] | None:
        """The next token without taking it; None at the end. Raises BadFormulaError at any other character."""
        if not self.text[self.at :].strip():
            return None
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise self.wrong("ids of measures, numbers, + - * / and parentheses")
        return match

    def wrong(self, wanted: str) -> BadFormulaError:
        rest = self.text[self.at :].lstrip()
        character = len(self.text) - len(rest) + 1
        found = f"“{rest[:20]}”" if rest else "the end"
        return BadFormulaError(
            f"the formula “{self.text[:80]}” has {found} at character {character}; wanted is {wanted}",
            "write it like final-plan-days / 7, with spaces round a minus",
        )
