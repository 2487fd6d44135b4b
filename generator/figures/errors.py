"""What can go wrong when words ask for a figure, as exceptions that carry a problem's code, message and hint.

They know no file or line: whoever evaluates the words knows where they stand and makes the Problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from difflib import get_close_matches
from typing import ClassVar

from generator.problems import CODES, Location, Problem


class FigureError(Exception):
    """A figure cannot be given. `message` reads "what was found; what is wanted"; `hint` says what to do."""

    code: ClassVar[str] = "expression-failed"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __init_subclass__(cls) -> None:
        if cls.code not in CODES:
            raise ValueError(f"{cls.code!r} is not in the list of problem codes")

    def problem(self, where: Location) -> Problem:
        """The problem this is, at the place of the words that asked."""
        return Problem(self.code, self.message, where, self.hint)


class MissingMeasureError(FigureError):
    """A measure is needed that is not there; `measure` is its id."""

    def __init__(self, measure: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.measure = measure


class UnknownMeasureError(MissingMeasureError):
    """A measure was named that has no file."""

    code = "unknown-measure"


class BrokenMeasureError(FigureError):
    """A measure was named whose own file has errors."""

    code = "broken-measure"


class UnknownPeriodError(FigureError):
    """A period was named for which the measure has no value."""

    code = "unknown-period"


class BadPeriodError(FigureError):
    """A period was named in a form that cannot be read."""

    code = "bad-period"


class NoDataError(FigureError):
    """A measure has no value in any period."""

    code = "no-data"


class BadFormulaError(FigureError):
    """A computed measure cannot be worked out from its parts."""

    code = "bad-formula"


class MissingPartError(MissingMeasureError, BadFormulaError):
    """A computed measure needs one that has no file."""

    code = "bad-formula"


class MixedUnitsError(FigureError):
    """Measures of different units were put into one drawing."""

    code = "wrong-value"


def or_broken(error: FigureError, broken: Set[str]) -> FigureError:
    """The error, or what to say in its place when the measure it misses is one of those whose files have errors."""
    if not isinstance(error, MissingMeasureError) or error.measure not in broken:
        return error
    return BrokenMeasureError(
        f"the measure {error.measure!r} cannot be used until its file is mended",
        f"mend what is said of metrics/{error.measure}.yaml; everything that uses the measure then works again",
    )


def nearest(wanted: str, allowed: Iterable[str]) -> str:
    """A hint for a name that does not exist: the one most like it, or the first dozen of those there are."""
    names = sorted(allowed)
    close = get_close_matches(wanted, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]}?"
    shown = ", ".join(names[:12])
    return f"there are: {shown}{' and others' if len(names) > 12 else ''}" if names else "there are none"
