"""What the texts of one paper may repeat, join and multiply before they are stopped: more than any paper needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2.runtime import Undefined, markup_join

from generator.compose.grammar import is_sensible
from generator.figures.errors import FigureError
from generator.frozen import dataclass

LONGEST_TEXT = 500_000
"""Characters that one text may print: more than any paper has, and little enough to stop a text that runs away."""

MOST_STEPS = 100_000
"""Rounds of loops, and questions asked, in all texts and templates of one paper; the longest example has 2,000."""

READING = 100
"""Steps that reading a template costs: one that takes in itself stops soon."""


class TooLongError(Exception):
    """A text that grows beyond what a paper can be."""


class EndlessError(Exception):
    """Texts that repeat more than all of a paper can."""


@dataclass(slots=True)
class Budget:
    """The steps that are left to the texts of one paper."""

    steps: int = MOST_STEPS

    @property
    def is_spent(self) -> bool:
        """Whether a text has used up what there was."""
        return self.steps < 0

    def spend(self, steps: int = 1) -> None:
        """Take steps off. Raises EndlessError when there are none left."""
        self.steps -= steps
        if self.steps < 0:
            raise EndlessError


def flat(values: Sequence[Any]) -> Sequence[Any]:
    """The list itself. Raises FigureError for lists in a list: a few of them say more than any machine can hold."""
    if any(isinstance(value, list | tuple | dict) for value in values):
        raise FigureError("a list stands in a list; single values are wanted", "write out what is to be printed")
    return values


def joined(values: Sequence[Any]) -> str:
    """What `~` joins. Raises TooLongError for more than a text may print."""
    if sum(len(str(value)) for value in values if not isinstance(value, Undefined)) > LONGEST_TEXT:
        raise TooLongError
    return markup_join(values)


def worked_out(operator: str, left: Any, right: Any, work_out: Callable[[Any, Any], Any]) -> Any:
    """The sum, difference, product or quotient. Raises FigureError for what is no arithmetic, TooLongError."""
    words = isinstance(left, str) and isinstance(right, str) and operator == "+"
    if words and len(left) + len(right) > LONGEST_TEXT:
        raise TooLongError
    if operator == "**":
        raise FigureError("** makes numbers larger than any paper has; a figure is wanted", "write the number")
    if not words and (_is_text_or_list(left) or _is_text_or_list(right)):
        raise FigureError(f"{operator} stands beside words or a list; it works with numbers", "to join words, write ~")
    result = work_out(left, right)
    if not words and not is_sensible(result):
        raise FigureError("a number comes of this that no paper has; a figure is wanted", "look at what is multiplied")
    return result


def _is_text_or_list(value: Any) -> bool:
    return isinstance(value, str | Sequence)
