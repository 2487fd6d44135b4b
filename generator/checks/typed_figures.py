"""Figures typed into the prose of a paper are held against the data: an expression would stay true, they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, Decimal

from generator.checks.known_figures import Known, expression, in_ones
from generator.checks.texts import Text
from generator.checks.typed_numbers import Sort, Typed
from generator.document.wording import Wording
from generator.figures.formatting import figure, plain_spaces
from generator.figures.rounding import half_up
from generator.frozen import dataclass
from generator.model.period import Period
from generator.problems import Problem

# A bare number under this is no more likely to be a figure of a measure than anything else that can be counted.
_LEAST_BARE = 10
# ... and one under this only where the sentence has a word in common with what the measure is called.
_LEAST_WITHOUT_WORDS = 1000
_LONG_WORD = re.compile(r"[a-z]{5,}")


@dataclass(frozen=True, slots=True)
class HeldAgainst:
    """What the typed figures of one paper are held against: its measures' values, and what else its data has."""

    periods: Mapping[str, Period]
    known: Sequence[Known]
    others: frozenset[Decimal]
    wording: Wording


def typed_figure(typed: Typed, text: Text, paper: HeldAgainst) -> Iterator[Problem]:
    """The problem of a typed figure that the data has, or nearly has; or of one that the data has not."""
    found = _best(typed, paper)
    if found is not None:
        yield _typed_figure(typed, found, text, paper)
    elif _is_loose(typed, paper):
        message = f"{typed.words} is typed here and is nowhere in the data; a figure with a source is wanted"
        hint = "put it in a measure, or under facts: with its source, and write {{ facts.ID }}"
        yield Problem("loose-figure", message, text.where(typed.start), hint)


def _is_loose(typed: Typed, paper: HeldAgainst) -> bool:
    is_counting = typed.sort is Sort.NUMBER and typed.value < _LEAST_BARE
    return not is_counting and typed.sort is not Sort.POINTS and typed.value not in paper.others


def _typed_figure(typed: Typed, known: Known, text: Text, paper: HeldAgainst) -> Problem:
    value, record = known.value / _scale(known), known.record
    printed = plain_spaces(figure(value, record.decimals, record.unit, paper.wording))
    what = f"the measure {known.measure} has {printed} in {known.period.label}"
    message = f"{typed.words} is typed here and {what}; an expression, which stays true, is wanted"
    asked = expression(known, paper.periods) + _rounding(typed, known)
    return Problem("typed-figure", message, text.where(typed.start), f"write {{{{ {asked} }}}}")


def _scale(known: Known) -> Decimal:
    return in_ones(Decimal(1), known.record.unit)


def _rounding(typed: Typed, known: Known) -> str:
    places = -int((typed.step / _scale(known)).adjusted())
    return f".rounded({places})" if 0 <= places < known.record.decimals else ""


def _best(typed: Typed, paper: HeldAgainst) -> Known | None:
    """The value that the typed figure most likely is: of the period and with the words of its sentence."""
    fitting = [known for known in paper.known if is_value_of(typed, known) and _is_likely(typed, known)]
    return max(fitting, key=lambda known: _likeness(typed, known, paper.periods), default=None)


def is_value_of(typed: Typed, known: Known) -> bool:
    """Whether the typed figure is the value, as exactly as it was typed: rounded, or cut off."""
    if typed.sort is not known.sort:
        return False
    in_steps, wanted = known.value / typed.step, typed.value / typed.step
    return wanted in (half_up(in_steps, 0), in_steps.quantize(Decimal(1), rounding=ROUND_DOWN))


def _is_likely(typed: Typed, known: Known) -> bool:
    if typed.sort is not Sort.NUMBER:
        return True
    return typed.value >= _LEAST_BARE and (typed.value >= _LEAST_WITHOUT_WORDS or _in_common(typed, known) > 0)


def _likeness(typed: Typed, known: Known, periods: Mapping[str, Period]) -> tuple[bool, int, bool, bool]:
    named = known.period.label in typed.sentence
    return named, _in_common(typed, known), known.is_latest, known.period in periods.values()


def _in_common(typed: Typed, known: Known) -> int:
    """How many longer words the sentence and the measure's names have in common."""
    names = f"{known.record.title} {known.record.phrase or ''} {known.record.short_title or ''}".lower()
    return len(set(_LONG_WORD.findall(names)) & set(_LONG_WORD.findall(typed.sentence.lower())))
