"""A text with expressions becomes Markdown, each line with the place it was written at; every failure a Problem.

An expression that fails is left out and the rest is tried again, so that one reading of a text finds all its problems.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from jinja2 import TemplateSyntaxError

from generator.compose.budget import LONGEST_TEXT, EndlessError
from generator.compose.environment import PaperEnvironment
from generator.compose.failures import FAILURES, Failure, failure
from generator.compose.marks import clean, take_line_mark
from generator.compose.syntax_failures import syntax_failure
from generator.frozen import dataclass
from generator.problems import Location, Problem

_EXPRESSION = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}", re.DOTALL)  # to the next beginning: the time grows with the length
_MEANT_FOR_JINJA = re.compile(r"[{\r]")
_MOST_PROBLEMS = 50
_LEFT_OUT = "…"

Where = Callable[[str, int], Location]
"""The place of a line (from 1) of a template with this name; the text itself has the name ""."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Markdown, and for each of its lines where that line was written."""

    text: str
    places: tuple[Location, ...]


def render(
    environment: PaperEnvironment, text: str, names: Mapping[str, object], where: Where
) -> tuple[Rendered | None, list[Problem]]:
    """What a text prints with these names; None when it cannot be read at all. Problems come with either."""
    problems: list[Problem] = []
    if environment.budget.is_spent:  # the text that spent it has been told of, and the others are not to blame
        return None, problems
    tried: str | None = clean(text)
    if not (_MEANT_FOR_JINJA.search(text) or len(text) > LONGEST_TEXT):
        return _as_typed(clean(text), where), []
    while tried is not None and len(problems) < _MOST_PROBLEMS:
        try:
            printed = environment.text_of(environment.from_string(tried), names)
        except FAILURES as error:
            failed = _failure(error, tried, names, environment)
            problems.append(_problem(failed, where))
            tried = None if isinstance(error, EndlessError) else _without(tried, failed)
        else:
            return _placed(printed, where), problems
    return None, problems


def _as_typed(text: str, where: Where) -> Rendered:
    return Rendered(text, tuple(where("", number) for number in range(1, text.count("\n") + 2)))


def render_template(
    environment: PaperEnvironment, name: str, names: Mapping[str, object], where: Where
) -> tuple[Rendered | None, list[Problem]]:
    """What a paper template prints; a failure in it is one problem, since nothing can be left out of a template."""
    try:
        printed = environment.text_of(environment.get_template(name), names)
    except FAILURES as error:
        failed = _failure(error, "", names, environment)
        # What stops it may be no line of it: a paper that grows without end, or a template that is not there.
        return None, [_problem(replace(failed, template=failed.template or name), where)]
    return _placed(printed, where), []


def _failure(error: Exception, text: str, names: Mapping[str, object], environment: PaperEnvironment) -> Failure:
    if isinstance(error, TemplateSyntaxError):
        return syntax_failure(error, text, environment)
    return failure(error, text, names)


def _problem(failed: Failure, where: Where) -> Problem:
    return Problem(failed.code, failed.message, where(failed.template, failed.line), failed.hint)


def _placed(printed: str, where: Where) -> Rendered:
    """Printed text without its line marks, and the place that each of its lines comes from."""
    lines: list[str] = []
    places: list[Location] = []
    file, number = "", 1
    for marked in printed.split("\n"):
        line, mark = take_line_mark(marked)
        if mark is not None:
            file, number = mark
        lines.append(line)
        places.append(where(file, number))
    return Rendered("\n".join(lines), tuple(places))


def _without(text: str, failed: Failure) -> str | None:
    """The text with a mark in place of the failed expression, lines kept; None when it cannot be told which it was."""
    if failed.template:
        return None
    on_line = [match for match in _EXPRESSION.finditer(text) if _covers(text, match, failed.line)]
    about = re.compile(rf"(?<!\w){re.escape(failed.about)}(?!\w)")
    named = [match for match in on_line if failed.about and about.search(match[0])]
    if not (named or on_line):
        return None
    match = (named or on_line)[0]
    return text[: match.start()] + _LEFT_OUT + "\n" * match[0].count("\n") + text[match.end() :]


def _covers(text: str, match: re.Match[str], line: int) -> bool:
    return text.count("\n", 0, match.start()) < line <= text.count("\n", 0, match.end()) + 1
