"""A paper becomes the numbers that its data has besides the series of its measures: targets, tables, facts, scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checks.known_figures import in_ones
from generator.checks.typed_numbers import typed_figures
from generator.figures.points import Series
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.paper import Paper
from generator.model.reference_line import ReferenceLine


def other_values(paper: Sourced[Paper], series: Iterable[Series]) -> frozenset[Decimal]:
    """Every number that a typed figure may have from somewhere: in ones, without sign. `series` are the paper's."""
    of_measures = (value for each in series for value in _of_measure(each.measure))
    return frozenset((*of_measures, *_typed_in(paper)))


def _of_measure(measure: Measure) -> Iterator[Decimal]:
    for line in (measure.target, measure.statutory, *measure.benchmarks):
        if line is not None:
            yield from (in_ones(value, measure.unit) for value in _of_line(line))


def _of_line(line: ReferenceLine) -> Iterator[Decimal]:
    for period in line.periods:
        value = line.at(period)
        if value is not None:
            yield value
    if line.value is not None:
        yield line.value


def _typed_in(paper: Sourced[Paper]) -> Iterator[Decimal]:
    """The numbers of typed tables and of fixed facts."""
    record = paper.record
    cells = (cell for table in record.tables.values() for row in table.rows for cell in row.cells)
    facts = (fact.value for fact in record.facts.values())
    for words in (*cells, *facts):
        yield from (typed.value for typed in typed_figures(str(words)))
