"""Measures are held against what they promise: a formula that can be worked out, and words where a target is missed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.errors import FigureError, NoDataError
from generator.figures.formula import names, parse
from generator.figures.series import resolve
from generator.figures.status import Standing, standing, yardstick
from generator.model.content import Content
from generator.model.measure import Measure
from generator.problems import Problem


def measure_problems(content: Content) -> Iterator[Problem]:
    """Formulas that cannot be worked out, and measures off target about which nothing is said."""
    for identifier, measure in content.measures.items():
        try:
            yield from _unexplained(identifier, content)
        except FigureError as error:
            if _has_its_parts(identifier, content):
                yield error.problem(measure.source.at("formula"))


def _has_its_parts(identifier: str, content: Content) -> bool:
    """Whether all that a measure is computed from could be loaded; loading has said so where it could not."""
    waiting, seen = [identifier], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in content.measures:
            return False
        if name not in seen:
            waiting.extend(_parts(content.measures[name].record))
        seen.add(name)
    return True


def _parts(measure: Measure) -> tuple[str, ...]:
    try:
        named = names(parse(measure.formula)) if measure.formula else ()
    except FigureError:
        named = ()
    return (*named, *(part for part in (measure.numerator, measure.denominator) if part))


def _unexplained(identifier: str, content: Content) -> Iterator[Problem]:
    """A measure that misses its target, or the statutory line where it has no target, needs a commentary."""
    measure, source = content.measures[identifier].record, content.measures[identifier].source
    series = resolve(identifier, content.measures)
    try:
        latest = series.latest
    except NoDataError:
        return
    line = yardstick(measure, latest)
    if line is None or measure.commentary or standing(measure, latest) is not Standing.OFF_TARGET:
        return
    yield Problem(
        "missing-commentary",
        f"the measure {identifier} does not meet '{line.label}' in {latest.period}; a commentary on why is wanted",
        source.at("target" if line is measure.target else "statutory"),
        "add commentary: and say why the figure is where it is, and what is done about it",
    )
