"""Measures are held against what they promise: a formula that can be worked out, and words where a target is missed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.errors import FigureError, NoDataError
from generator.figures.series import resolve
from generator.figures.status import Standing, standing, yardstick
from generator.model.content import Content
from generator.problems import Problem


def measure_problems(content: Content) -> Iterator[Problem]:
    """Formulas that cannot be worked out, and measures off target about which nothing is said."""
    for identifier in content.measures:
        try:
            yield from _unexplained(identifier, content)
        except FigureError as error:
            yield error.problem(content.measures[identifier].source.at("formula"))


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
