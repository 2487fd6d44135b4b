"""What goes wrong while a text is read or its expressions are worked out becomes the words of a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import SecurityError
from jinja2.utils import missing

from generator.compose.environment import PaperEnvironment, TooLongError, UnknownNameError
from generator.compose.vocabulary import Named
from generator.figures.errors import FigureError

FAILURES = (
    TemplateSyntaxError,
    TemplateNotFound,
    TemplateRuntimeError,
    UndefinedError,
    SecurityError,
    FigureError,
    TooLongError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """A problem without its file: `line` counts from 1 in the template named (the text itself is ""); `name` is what failed."""

    code: str
    message: str
    hint: str = ""
    line: int = 1
    name: str = ""
    template: str = ""


def failure(error: Exception, text: str, names: Mapping[str, object], environment: PaperEnvironment) -> Failure:
    """The failure that an exception of `FAILURES` is."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax(error, text, environment)
    template, line = _place(error)
    code, message, hint, name = _words(error, names)
    return Failure(code, message, hint, _line_of(name, text, line), name, template)


def _words(error: Exception, names: Mapping[str, object]) -> tuple[str, str, str, str]:
    match error:
        case UnknownNameError():
            return _unknown_name(error, names)
        case FigureError():
            quoted = re.findall(r"'([^']+)'", error.message)
            return error.code, error.message, error.hint, quoted[0].replace("-", "_") if quoted else ""
        case TemplateNotFound():
            return "template-missing", f"there is no template {error.name}; a text cannot take in another one", "", ""
        case SecurityError():
            return "expression-failed", f"{error}; a text can only name what papers know", _ASK, ""
        case TooLongError() | RecursionError():
            return "expression-failed", "the text prints more than a paper can hold; a text ends", "look for a loop", ""
        case _:
            return "expression-failed", f"this cannot be worked out: {error}", _ASK, ""


_ASK = "see the list of names and filters in the guide for authors"


def _unknown_name(error: UnknownNameError, names: Mapping[str, object]) -> tuple[str, str, str, str]:
    if error.owner is missing:
        found = f"{error.name!r} means nothing in a text; name something that papers know"
        return "undefined-name", found, nearest(error.name, names), error.name
    if isinstance(error.owner, Named):
        kind = error.owner.kind
        allowed = [name.replace("-", "_") for name in error.owner]
        code = "unknown-person" if kind == "person" else "undefined-name"
        return code, f"there is no {kind} {error.name!r}; name one that there is", nearest(error.name, allowed), error.name
    owner = _DESCRIPTIONS.get(type(error.owner).__name__, "this")
    found = f"{owner} has no {error.name!r}; ask for something that it has"
    allowed = [name for name in dir(error.owner) if not name.startswith("_")]
    return "undefined-name", found, nearest(error.name, allowed), error.name


_DESCRIPTIONS = {
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


def nearest(name: str, allowed: Iterable[str]) -> str:
    """A hint for a name that does not exist: the nearest one that does, or all of them."""
    known = sorted(allowed)
    close = get_close_matches(name, known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"there are: {', '.join(known)}" if known else "there are none"


# What Jinja says and what an officer is told: "what was found; what is wanted", and what to do.
_SYNTAX: tuple[tuple[str, str, str], ...] = (
    (r"unexpected end of template|unexpected char .* at \d+", "{near}; expressions stand between {{{{ and }}}}", "close it with }}}}"),
    (r"expected token 'end of print statement', got '(.*)'", "{near}; one expression stands between {{{{ and }}}}", "names have no spaces or hyphens: write underscores, and join names with a full stop"),
    (r"Expected an expression, got 'end of print statement'", "{{{{ }}}} with nothing in it; name what is to be printed", ""),
    (r"unexpected '([}\])])'", "{near}; a bracket that was not opened", "look for one }} too many, or a missing {{"),
    (r"No filter named '(.*)'", "there is no filter {found!r}; use one that there is", "{filters}"),
    (r"No test named '(.*)'", "there is no test {found!r}; use one that there is", "{tests}"),
    (r"Encountered unknown tag '(.*)'", "{{% {found} %}} is not known; texts have if and for", ""),
    (r"Unexpected end of template\. .*", "{near}; every if and for has its end", "close it with {{% endif %}} or {{% endfor %}}"),
)


def _syntax(error: TemplateSyntaxError, text: str, environment: PaperEnvironment) -> Failure:
    said = error.message or ""
    line = _opening_line(text, error.lineno) if not error.name else error.lineno
    near = _near(text, line)
    for pattern, found, hint in _SYNTAX:
        match = re.fullmatch(pattern, said)
        if match is not None:
            words = {
                "near": near,
                "found": match[1] if match.groups() else "",
                "filters": nearest(match[1] if match.groups() else "", environment.filters),
                "tests": nearest(match[1] if match.groups() else "", environment.tests),
            }
            return Failure("template-syntax", found.format(**words), hint.format(**words), line, words["found"], error.name or "")
    return Failure("template-syntax", f"{near}; this cannot be read: {said}", _ASK, line, "", error.name or "")


def _opening_line(text: str, line: int) -> int:
    """The line of the {{ that is still open at the end of `line`, or the line itself."""
    before = "\n".join(text.split("\n")[:line])
    opened = max(before.rfind("{{"), before.rfind("{%"))
    closed = max(before.rfind("}}"), before.rfind("%}"))
    return before.count("\n", 0, opened) + 1 if opened > closed else line


def _near(text: str, line: int) -> str:
    lines = text.split("\n")
    words = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    start = max(words.find("{{"), words.find("{%"), 0)
    shown = words[start : start + 40]
    return f"found {shown}{'...' if len(words) > start + 40 else ''}" if shown else "found nothing"


def _place(error: Exception) -> tuple[str, int]:
    """The template and line that Jinja wrote into the traceback; the innermost of ours."""
    found = ("", 1)
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals or "__jinja_template__" in trace.tb_frame.f_globals:
            name = trace.tb_frame.f_code.co_filename
            found = ("" if name == "<template>" else name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _line_of(name: str, text: str, line: int) -> int:
    """The line on which a name stands, looking from `line` on inside an expression that runs over several lines."""
    lines = text.split("\n")
    for number in range(line, min(line + 4, len(lines)) + 1):
        if name and re.search(rf"\b{re.escape(name)}\b", lines[number - 1]):
            return number
    return line
