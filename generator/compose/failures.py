"""What goes wrong while the expressions of a text are worked out becomes the words of a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.utils import missing

from generator.compose.budget import LONGEST_TEXT, MOST_STEPS, EndlessError, TooLongError
from generator.compose.environment import UnknownNameError
from generator.compose.vocabulary import Named
from generator.figures.errors import FigureError
from generator.figures.views import MeasureViews
from generator.frozen import dataclass

FAILURES = (
    TemplateSyntaxError,
    TemplateNotFound,
    TemplateRuntimeError,
    UndefinedError,
    FigureError,
    TooLongError,
    EndlessError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading a text and working out its expressions can raise: anything else is a bug of ours."""

SEE_THE_GUIDE = "the guide for authors lists the names and filters of a text"

# What the values of a text are called in a message, by the name of their type.
_CALLED = {
    "MeasureView": "a measure",
    "FigureView": "a figure",
    "ChangeView": "a change",
    "ReferenceView": "a target or benchmark",
    "Words": "a figure in words",
    "PersonView": "a person",
    "ContactView": "a contact",
    "CouncilView": "the council",
    "CommitteeView": "the committee",
    "MeetingView": "the meeting",
    "PaperName": "the paper",
    "Period": "a period",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """A problem without its file: `line` counts from 1 in `template` ("" is the text itself).

    `about` is the name, or the whole expression, that failed, as it stands in the text.
    """

    code: str
    message: str
    hint: str = ""
    about: str = ""
    line: int = 1
    template: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What an officer is told: code, message and hint, and the name in the text that it is about, if any."""

    code: str
    message: str
    hint: str = ""
    name: str = ""


def failure(error: Exception, text: str, names: Mapping[str, object]) -> Failure:
    """The failure that an exception of `FAILURES`, other than a syntax error, is."""
    template, line = _place(error)
    words = _words(error, names)
    return Failure(words.code, words.message, words.hint, words.name, _line_of(words.name, text, line), template)


def nearest(name: str, allowed: Iterable[str]) -> str:
    """A hint for a name that does not exist: the nearest one that does, or all of them."""
    known = sorted(allowed)
    close = get_close_matches(name, known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"there are: {', '.join(known)}" if known else "there are none"


def _words(error: Exception, names: Mapping[str, object]) -> Words:
    match error:
        case UnknownNameError():
            return _unknown_name(error, names)
        case FigureError():
            quoted = re.search(r"'([^']+)'", error.message)
            return Words(error.code, error.message, error.hint, quoted[1].replace("-", "_") if quoted else "")
        case TemplateNotFound():
            return Words("template-missing", f"there is no template {error.name}; name one that there is")
        case TooLongError() | EndlessError() | RecursionError():
            return _RUNAWAY[type(error)]
        case _:
            return Words("expression-failed", f"this cannot be worked out: {_reason(error)}", SEE_THE_GUIDE)


_REASONS = (
    (r"Exceeds the limit .*", "a number here has thousands of digits"),
    (r".* by zero", "it divides by nought"),
    (r"'[<>=]+' not supported .*", "a number cannot be compared with words"),
)
_LONGEST_REASON = 120


def _reason(error: Exception) -> str:
    """What Python says, in words of an officer's where they are known."""
    said = str(error)
    return next(
        (words for pattern, words in _REASONS if re.fullmatch(pattern, said, re.DOTALL)), said[:_LONGEST_REASON]
    )


_RUNAWAY: Mapping[type[Exception], Words] = {
    TooLongError: Words(
        "runaway-text",
        f"this prints more than {LONGEST_TEXT:,} characters; a text is shorter than that",
        "write out what is meant, or make it an appendix of its own",
    ),
    EndlessError: Words(
        "runaway-text",
        f"the texts of this paper repeat something more than {MOST_STEPS:,} times; loops that end sooner are wanted",
        "look for a loop inside a loop, or a template that takes in itself",
    ),
    RecursionError: Words(
        "runaway-text",
        "one thing stands inside another here more often than can be followed; a few levels are wanted",
        "look for brackets inside brackets, or a template that takes in itself",
    ),
}


def _unknown_name(error: UnknownNameError, names: Mapping[str, object]) -> Words:
    name, owner = error.name, error.owner
    if owner is missing:
        message = f"{name!r} means nothing in a text; name something that papers know"
        return Words("undefined-name", message, _in_full(name, names) or nearest(name, names), name)
    if isinstance(owner, Named):
        code = "unknown-person" if owner.kind == "person" else "undefined-name"
        hint = nearest(name, [known.replace("-", "_") for known in owner])
        return Words(code, f"there is no {owner.kind} {name!r}; name one that there is", hint, name)
    called = _CALLED.get(type(owner).__name__, "this")
    has = [known for known in dir(owner) if not known.startswith("_")] if called != "this" else []
    return Words("undefined-name", f"{called} has no {name!r}; ask for something that it has", nearest(name, has), name)


def _in_full(name: str, names: Mapping[str, object]) -> str:
    """A hint for a name that is known inside a group: `baseline` is written periods.baseline."""
    hyphened = name.replace("_", "-")
    for group, things in names.items():
        if isinstance(things, Named | MeasureViews) and hyphened in things:
            return f"did you mean {group}.{name}?"
    return ""


def _place(error: Exception) -> tuple[str, int]:
    """The template and line that Jinja wrote into the traceback; the innermost there is."""
    found = ("", 1)
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            name = trace.tb_frame.f_code.co_filename
            found = ("" if name == "<template>" else name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _line_of(name: str, text: str, line: int) -> int:
    """The line on which a name stands, looking from `line` on inside an expression that runs over several lines."""
    lines = text.split("\n")
    for number in range(line, min(line + 4, len(lines) + 1)):
        if name and re.search(rf"\b{re.escape(name)}\b", lines[number - 1]):
            return number
    return line
