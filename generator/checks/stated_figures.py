"""What the prose of a paper states of a measure by its name is held against the measure: value, timescale, difference.

Only what is said of a measure in its own words is judged: "the number of children out of education was 51 in May 2021".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.checks.known_figures import Known, expression, in_ones, sort_of, spelled
from generator.checks.texts import Text
from generator.checks.typed_figures import is_value_of
from generator.checks.typed_numbers import Sort, Typed
from generator.document.wording import Wording
from generator.figures.formatting import as_printed, figure, plain_spaces
from generator.figures.points import Series
from generator.frozen import dataclass
from generator.model.content import Sourced
from generator.model.paper import Paper
from generator.model.period import MONTHS, Period
from generator.problems import Location, Problem

_PERIOD = re.compile(
    r"\s+(?:in|for|at|to|by|during|at the end of|to the end of|by the end of)\s+"
    rf"(?P<period>(?:{'|'.join(MONTHS)})\s+\d{{4}}|(?:19|20)\d{{2}}-\d{{2}}|(?:19|20)\d{{2}})\b"
)
_STATUTORY = re.compile(r"\bstatutory\s+(?:timescale|time limit|limit|deadline|period)", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:risen|fallen|rose|fell|increased?|decreased?|up|down|improve(?:d|ment)|dropped|rise|fall|drop|reduction)"
    r"\s+(?:by|of)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A typed figure with where it stands."""

    typed: Typed
    text: Text
    wording: Wording

    @property
    def where(self) -> Location:
        return self.text.where(self.typed.start)

    @property
    def before(self) -> str:
        return self.text.words[max(0, self.typed.start - 40) : self.typed.start]


def contradictions(
    typed: Typed,
    text: Text,
    sourced: Sourced[Paper],
    known: Mapping[str, Sequence[Known]],
    series: Sequence[Series],
    wording: Wording,
) -> Iterator[Problem]:
    """What the data has against a typed figure. `known` are the values of each paper of the meeting, its own first."""
    statement = _Statement(typed, text, wording)
    yield from _contradicted(statement, known)
    yield from _of_own_measures(statement, series, sourced.record)


def _contradicted(statement: _Statement, known: Mapping[str, Sequence[Known]]) -> Iterator[Problem]:
    """A value that is typed for a named measure and period, and is another than the data has.

    What another paper says is only asked where the paper's own measures do not know.
    """
    typed = statement.typed
    period = _period_after(typed)
    if period is None:
        return
    for place, (stem, figures) in enumerate(known.items()):
        for each in figures:
            if each.period == period and each.sort is typed.sort and _is_named(each, typed.sentence):
                if not is_value_of(typed, each):
                    yield _differs(statement, each, stem) if place else _stale(statement, each)
                return


def _period_after(typed: Typed) -> Period | None:
    match = _PERIOD.match(typed.after)
    return Period.parse(" ".join(match["period"].split())) if match else None


def _is_named(known: Known, sentence: str) -> bool:
    """Whether the sentence calls the measure by its phrase or its title."""
    said = " ".join(sentence.lower().split())
    names = (known.record.phrase, known.record.title)
    return any(name and name.lower() in said for name in names)


def _printed(known: Known, wording: Wording) -> str:
    value = known.value / in_ones(Decimal(1), known.record.unit)
    return plain_spaces(figure(value, known.record.decimals, known.record.unit, wording))


def _stale(statement: _Statement, known: Known) -> Problem:
    found = f"{statement.typed.words} is typed here for {known.measure} in {known.period.label}"
    message = f"{found}; the data has {_printed(known, statement.wording)}"
    return Problem("stale-figure", message, statement.where, f"write {{{{ {expression(known, {})} }}}}")


def _differs(statement: _Statement, known: Known, other: str) -> Problem:
    found = f"{statement.typed.words} is typed here for {known.measure} in {known.period.label}"
    message = f"{found}; {other}, before the same meeting, has {_printed(known, statement.wording)}"
    return Problem("said-differently", message, statement.where, f"write {{{{ {expression(known, {})} }}}}")


def _of_own_measures(statement: _Statement, series: Sequence[Series], paper: Paper) -> Iterator[Problem]:
    typed = statement.typed
    if typed.sort in (Sort.DAYS, Sort.WEEKS) and _STATUTORY.search(typed.sentence):
        yield from _timescale(statement, series)
    if typed.sort is Sort.PERCENT and _BY.search(statement.before):
        yield from _points(statement, series, paper)


def _timescale(statement: _Statement, series: Sequence[Series]) -> Iterator[Problem]:
    """A typed statutory timescale: one that a measure of the paper has in its record, or one that none has."""
    typed = statement.typed
    lines = [(each, each.measure.statutory) for each in series if sort_of(each.measure.unit) is typed.sort]
    given = [(each, line.at(each.latest.period)) for each, line in lines if line is not None and each.known]
    kept = next((each for each, value in given if value == typed.value), None)
    if kept is not None:
        message = f"{typed.words} is typed here, and {kept.identifier} has it as its statutory timescale; write it once"
        yield Problem("typed-figure", message, statement.where, _write_statutory(kept))
    elif given and (value := given[0][1]) is not None:
        each = given[0][0]
        printed = plain_spaces(figure(value, 0, each.measure.unit, statement.wording))
        message = f"a statutory timescale of {typed.words} is typed here; the record of {each.identifier} has {printed}"
        yield Problem("wrong-timescale", message, statement.where, _write_statutory(each))


def _write_statutory(series: Series) -> str:
    return f"write {{{{ measures.{series.identifier.replace('-', '_')}.statutory }}}}"


def _points(statement: _Statement, series: Sequence[Series], paper: Paper) -> Iterator[Problem]:
    """The difference between two percentages of a measure, given in per cent."""
    for each in series:
        if sort_of(each.measure.unit) is not Sort.PERCENT or not each.known:
            continue
        for start in each.known[:-1]:
            if _points_between(each, start.amount) == statement.typed.value:
                words = statement.typed.words
                found = f"{words} is the difference between two percentages of {each.identifier}"
                message = f"{found}; percentage points are wanted"
                since = f"measures.{each.identifier.replace('-', '_')}.since({spelled(start.period, paper.periods)}).by"
                yield Problem("percent-for-points", message, statement.where, f"write {{{{ {since} }}}}")
                return


def _points_between(series: Series, start: Decimal) -> Decimal:
    measure = series.measure
    first, last = (as_printed(value, measure.decimals, measure.unit) for value in (start, series.latest.amount))
    return abs(last - first)
