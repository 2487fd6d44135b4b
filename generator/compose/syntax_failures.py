"""What Jinja says about a text that it cannot read becomes words for an officer: what was found, and what is wanted."""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError

from generator.compose.environment import PaperEnvironment
from generator.compose.failures import SEE_THE_GUIDE, Failure, nearest
from generator.compose.grammar import NotInPapersError
from generator.frozen import dataclass

_SHOWN = 40
"""Characters of the text that a message quotes."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One thing that Jinja says, and the words for it; NEAR stands for what stands in the text, FOUND for the name."""

    says: str
    message: str
    hint: str


_CASES = (
    _Case(r"unexpected end of template.*", "NEAR is not closed; an expression ends with }}", "write }} after it"),
    _Case(
        r"expected token 'end of print statement', got '(.*)'",
        "FOUND after the end of an expression, in NEAR; one expression stands between {{ and }}",
        "names have neither spaces nor hyphens: write underscores, and close the expression with }}",
    ),
    _Case(
        r"Expected an expression, got 'end of print statement'",
        "nothing between {{ and }}; name what is to be printed",
        "for example {{ measures.name_of_measure.latest }}",
    ),
    _Case(
        r"unexpected 'end of print statement'",
        "NEAR ends too soon; an expression is whole",
        "look for what is missing before }}",
    ),
    _Case(
        r"unexpected '(.*)'|unexpected char (.*) at \d+",
        "FOUND in NEAR; that sign has no place there",
        "look for a bracket or quotation mark too many, or one that is missing",
    ),
    _Case(r"No filter named '(.*)'\.?", "there is no filter 'FOUND'; use one that there is", "FILTERS"),
    _Case(r"No test named '(.*)'\.?", "there is no test 'FOUND'; use one that there is", "TESTS"),
    _Case(r"Encountered unknown tag '(.*)'.*", "{% FOUND %} is not known; a text has if and for", SEE_THE_GUIDE),
    _Case(
        r"Unexpected end of template\. .*",
        "NEAR has no end; every if and for is closed",
        "close it with {% endif %} or {% endfor %}",
    ),
)


def syntax_failure(error: TemplateSyntaxError, text: str, environment: PaperEnvironment) -> Failure:
    """The failure that a syntax error is; `text` is what could not be read, or "" when that is a template."""
    said = error.message or ""
    line = _opening_line(text, error.lineno) if text else error.lineno
    culprit = _culprit(text, line, environment)
    if isinstance(error, NotInPapersError):
        return Failure(error.code, said, error.hint, culprit, line, error.name or "")
    for case in _CASES:
        match = re.fullmatch(case.says, said, re.DOTALL)
        if match is not None:
            found = next((group for group in match.groups() if group), "")
            words = {
                "NEAR": _quoted(culprit),
                "FOUND": found,
                "FILTERS": nearest(found, environment.filters),
                "TESTS": nearest(found, environment.tests),
            }
            message, hint = _filled(case.message, words), _filled(case.hint, words)
            return Failure("template-syntax", message, hint, culprit, line, error.name or "")
    message = f"{_quoted(culprit)} cannot be read: {said}"
    return Failure("template-syntax", message, SEE_THE_GUIDE, culprit, line, error.name or "")


def _filled(message: str, words: dict[str, str]) -> str:
    return re.sub("NEAR|FOUND|FILTERS|TESTS", lambda match: words[match[0]], message)


def _opening_line(text: str, line: int) -> int:
    """The line of the {{ or {% that is still open at the end of `line`, or the line itself."""
    before = "\n".join(text.split("\n")[:line])
    opened = max(before.rfind("{{"), before.rfind("{%"))
    closed = max(before.rfind("}}"), before.rfind("%}"))
    return before.count("\n", 0, opened) + 1 if opened > closed else line


def _culprit(text: str, line: int, environment: PaperEnvironment) -> str:
    """The expression on a line that cannot be read on its own, or else the line from its last {{ or {% on."""
    lines = text.split("\n")
    words = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    for match in re.finditer(r"\{\{.*?\}\}", words):
        try:
            environment.parse(match[0])
        except TemplateSyntaxError:
            return match[0]
    return words[max(words.rfind("{{"), words.rfind("{%"), 0) :]


def _quoted(words: str) -> str:
    return (words if len(words) <= _SHOWN else f"{words[:_SHOWN]}...") or "this template"
