"""The Jinja environment of papers: sandboxed, strict, and printing every value so that Markdown takes it literally."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import MethodType
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Template, UndefinedError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from generator.compose.budget import LONGEST_TEXT, Budget, TooLongError, flat, joined, worked_out
from generator.compose.filters import filters_in
from generator.compose.grammar import WORDS_OF_A_STEP, bounded
from generator.compose.marks import Marks, clean, line_mark, prose_mark, without_marks
from generator.compose.vocabulary import Prose, Written
from generator.document.inlines import FigureSource
from generator.document.wording import Wording
from generator.figures.errors import FigureError
from generator.figures.views import FigureText, Piece

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_TESTS = ("defined", "undefined", "none")
_OPERATORS = ("+", "-", "*", "/", "//", "%", "**")


class UnknownNameError(UndefinedError):
    """A name that means nothing here: `name` is what was written, `owner` what it was looked for in (or `missing`)."""

    def __init__(self, message: str = "", *, name: str = "", owner: object = missing) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner


class _Unknown(StrictUndefined):
    """An undefined value that keeps its name for the problem it becomes."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        named = partial(UnknownNameError, name=str(name), owner=obj)
        super().__init__(hint, obj, name, named if exc is UndefinedError else exc)  # type: ignore[arg-type]


class _LineMarks(Extension):
    """Marks every line of a template's own words with file and number, so that blocks can say where they come from."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The same tokens, with marks in the words."""
        file = clean(stream.name or "")
        for token in stream:
            if token.type == "data":
                lines = enumerate(str(token.value).split("\n"), token.lineno)
                yield Token(token.lineno, "data", "\n".join(line_mark(file, n) + line for n, line in lines))
            else:
                yield token


class PaperEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one composition.

    What expressions print is taken down: `marks` knows where each figure and title is from, `prose` holds the texts
    that templates put in place. A `trusted` text (a paper template) may take in its parts and call its own loops.
    `budget` is what all texts of the paper may still repeat.
    """

    intercepted_binops = frozenset(_OPERATORS)

    def __init__(
        self,
        loader: BaseLoader,
        marks: Marks,
        wording: Wording,
        budget: Budget,
        *,
        trusted: bool = False,
    ) -> None:
        self.marks = marks
        self.budget = budget
        self.trusted = trusted
        self.wording = wording
        self.prose: list[Prose] = []
        super().__init__(
            comment_start_string="{##",
            comment_end_string="##}",
            keep_trailing_newline=True,
            undefined=_Unknown,
            finalize=self._print,
            autoescape=True,
            loader=loader,
            extensions=[_LineMarks],
            cache_size=0,
        )
        self.globals = {"say": self.say} if trusted else {}
        self.filters = filters_in(wording)
        self.tests = {name: self.tests[name] for name in _TESTS}

    def say(self, key: str, **values: Any) -> Markup:
        """A message of the catalogue, which may hold Markdown, with values printed in its gaps as expressions are.

        Raises UnknownNameError for a key that the catalogue does not have.
        """
        try:
            phrase = self.wording.phrase(key, values.get("count"))
        except KeyError:
            raise UnknownNameError(name=key) from None
        return Markup(phrase.format(**{name: self._print(value) for name, value in values.items()}))

    def text_of(self, template: Template, names: Mapping[str, object]) -> str:
        """All that a template prints. Raises TooLongError, and whatever its expressions raise."""
        printed: list[str] = []
        length = 0
        for part in template.generate(names):
            printed.append(part)
            length += len(without_marks(part))
            if length > LONGEST_TEXT:
                raise TooLongError
        return "".join(printed)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree of a text or template, less what may not stand in it. Raises TemplateSyntaxError."""
        self.budget.spend()
        return bounded(super()._parse(source, name, filename), name, trusted=self.trusted)

    def counted(self, values: Any, weight: int) -> Iterator[Any]:
        """The values that a loop goes through, each of them `weight` steps of the budget."""
        if not isinstance(values, Iterable):
            raise FigureError(f"this is {_called(values)}; a loop goes through several things", _ASK)
        for value in values:
            self.budget.spend(weight)
            yield value

    def is_safe_callable(self, obj: Any) -> bool:
        """Only what the vocabulary offers can be called: no method of a text, a number or a list."""
        if obj == self.say or isinstance(obj, LoopContext):
            return self.trusted
        if obj in (self.counted, self.flat, self.joined):
            return True
        return isinstance(obj, MethodType) and type(obj.__self__).__module__.startswith("generator.figures.")

    flat = staticmethod(flat)
    joined = staticmethod(joined)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what may be called. The names are odd so that they cannot clash with the arguments' own."""
        if isinstance(__obj, Undefined) or __self.is_safe_callable(__obj):
            __self.budget.spend()
            return __context.call(__obj, *args, **kwargs)
        name = getattr(__obj, "__name__", None) or getattr(__obj, "name", "this")
        raise FigureError(f"{name}(...) is not for texts; a text asks measures for figures", "leave the brackets out")

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What is not for texts is not there."""
        return self.undefined(obj=obj, name=attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic is for numbers, has no powers, and ends: a text times a million is not arithmetic."""
        return worked_out(operator, left, right, partial(super().call_binop, context, operator))

    def _print(self, value: Any) -> Any:
        """What an expression prints, as Markdown that shows it literally."""
        match value:
            case Markup():
                self.budget.spend(len(value) // WORDS_OF_A_STEP)
                return value
            case _Unknown():
                return str(value)
            case Prose():
                self.prose.append(value)
                return Markup(f"\n\n{prose_mark(len(self.prose) - 1)}\n\n")
            case Written():
                return Markup(self.marks.around(literal(value), value.where))
            case FigureText():
                return Markup("".join(map(self._piece, value.pieces)))
            case _ if _has_words(value):
                return Markup(literal(str(value)))
            case _:
                raise FigureError(f"this is {_called(value)}, which has no words; print something that it has", _ASK)

    def _piece(self, piece: Piece) -> str:
        words = literal(piece.text)
        origin = piece.origin
        if origin is None:
            return words
        return self.marks.around(words, FigureSource(origin.measure, origin.period, origin.file, origin.line))


_ASK = "write a full stop and what is wanted after it, such as .latest or .name"


def _has_words(value: object) -> bool:
    """Whether a value prints as words for a reader, not as something only a programmer could use."""
    if isinstance(value, int) and not isinstance(value, bool):
        return True
    return value is not None and type(value).__str__ is not object.__str__


def _called(value: object) -> str:
    if isinstance(value, MethodType):
        return f"the question {value.__name__} without its answer in brackets"
    return "nothing" if value is None else "a collection of things"


def literal(words: str) -> str:
    """Words as Markdown that prints exactly them: every mark of punctuation escaped, all on one line."""
    return _PUNCTUATION.sub(r"\\\1", clean(words).replace("\n", " "))
