"""What a paper names is looked up: people, measures, tables of its own; and its own ids are each used once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.load.action_plans import action_plan_references, briefing_references
from generator.load.inspections import letter_references
from generator.load.minutes_references import minutes_people
from generator.load.programme_references import programme_references
from generator.load.references import Known, twice
from generator.load.typed_tables import table_chart_problems, typed_table_problems
from generator.model.action_plan import ActionPlan
from generator.model.appended import AppendedPaper, DataAppendix, Presentation
from generator.model.briefing import Briefing
from generator.model.chart import ChartDefinition
from generator.model.content import Sourced
from generator.model.forward_programme import ForwardWorkProgramme
from generator.model.inspection import InspectionLetter
from generator.model.minutes import Minutes
from generator.model.paper import Paper, PerformanceReport, Report
from generator.model.record import Record
from generator.model.table import TableDefinition
from generator.problems import Path, Problem, choose_from


def paper_references(paper: Sourced[Paper], known: Known) -> Iterator[Problem]:
    """Every name in a paper that stands for nothing, and every id in it that stands for two things."""
    yield from known.people.look_up(paper.record.report_by, paper.source, "report_by")
    for kind, references in _REFERENCES.items():
        if isinstance(paper.record, kind):
            yield from references(paper, known)
    for identifier, chart in paper.record.charts.items():
        yield from _figures(("charts", identifier), chart, paper, known)
        yield from _data_table(identifier, chart, paper)
        yield from table_chart_problems(identifier, chart, paper)
    for identifier, table in paper.record.tables.items():
        yield from _figures(("tables", identifier), table, paper, known)
        yield from typed_table_problems(identifier, table, paper)
    yield from twice(
        _own_ids(paper.record), paper.source, "sections, actions, tables, charts and appendices have ids of their own"
    )


def _report(paper: Sourced[Report], known: Known) -> Iterator[Problem]:
    for field in ("cabinet_member", "responsible_director"):
        yield from known.people.look_up(getattr(paper.record, field), paper.source, field)
    for index, name in enumerate(paper.record.officer_contacts):
        yield from known.people.look_up(name, paper.source, "officer_contacts", index)


def _performance_report(paper: Sourced[PerformanceReport], known: Known) -> Iterator[Problem]:
    for index, name in enumerate(paper.record.measures):
        yield from known.measures.look_up(name, paper.source, "measures", index)


def _appended_paper(paper: Sourced[AppendedPaper], known: Known) -> Iterator[Problem]:
    for index, name in enumerate(paper.record.officer_contacts):
        yield from known.people.look_up(name, paper.source, "officer_contacts", index)


def _presentation(paper: Sourced[Presentation], known: Known) -> Iterator[Problem]:
    for index, name in enumerate(paper.record.presenters):
        yield from known.people.look_up(name, paper.source, "presenters", index)


def _data_appendix(paper: Sourced[DataAppendix], known: Known) -> Iterator[Problem]:
    for index, part in enumerate(paper.record.data_sets):
        for name, there, what in (
            (part.table, paper.record.tables, "table"),
            (part.chart, paper.record.charts, "chart"),
        ):
            if name and name not in there:
                message = f"there is no {what} '{name}' in this paper; one that is defined under {what}s: is wanted"
                where = paper.source.at("data_sets", index, what)
                yield Problem("unknown-reference", message, where, choose_from(name, there))


_REFERENCES: Mapping[type[Paper], Callable[[Sourced[Any], Known], Iterator[Problem]]] = {
    ForwardWorkProgramme: programme_references,
    Minutes: minutes_people,
    Report: _report,
    PerformanceReport: _performance_report,
    AppendedPaper: _appended_paper,
    Presentation: _presentation,
    DataAppendix: _data_appendix,
    InspectionLetter: letter_references,
    ActionPlan: action_plan_references,
    Briefing: briefing_references,
}
"""What papers of a kind name besides what every paper does; a row counts for the kinds made from its record, too."""


def _figures(
    path: Path, definition: ChartDefinition | TableDefinition, paper: Sourced[Paper], known: Known
) -> Iterator[Problem]:
    for index, name in enumerate(definition.measures):
        yield from known.measures.look_up(name, paper.source, *path, "measures", index)


def _data_table(identifier: str, chart: ChartDefinition, paper: Sourced[Paper]) -> Iterator[Problem]:
    tables = paper.record.tables
    if chart.data_table and chart.data_table not in tables:
        message = f"there is no table '{chart.data_table}' in this paper; the table with the chart's data is wanted"
        where = paper.source.at("charts", identifier, "data_table")
        yield Problem("unknown-reference", message, where, choose_from(chart.data_table, tables))


def _own_ids(paper: Paper) -> Iterator[tuple[str, Path]]:
    """The ids that a cross-reference can name, with their place: they share one list of names."""
    yield from _ids(paper, ())
    yield from ((name, ("charts", name)) for name in paper.charts)
    yield from ((name, ("tables", name)) for name in paper.tables)


def _ids(value: object, path: Path) -> Iterator[tuple[str, Path]]:
    """Every `id:` in a record, down through its lists: sections, actions, appendices."""
    if isinstance(value, Record):
        for field in type(value).model_fields:
            entry = getattr(value, field)
            if field == "id" and entry is not None:
                yield str(entry), (*path, field)
            else:
                yield from _ids(entry, (*path, field))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _ids(entry, (*path, index))
