"""What a report names is looked up: people, measures, tables of its own; and its own ids are each used once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.load.references import Known, twice
from generator.model.chart import ChartDefinition, TableDefinition
from generator.model.content import Sourced
from generator.model.paper import Report, Section
from generator.problems import Path, Problem, choose_from


def paper_references(paper: Sourced[Report], known: Known) -> Iterator[Problem]:
    """Every name in a report that stands for nothing, and every id in it that stands for two things."""
    yield from _people(paper, known)
    for index, name in enumerate(paper.record.measures):
        yield from known.measures.look_up(name, paper.source, "measures", index)
    for identifier, chart in paper.record.charts.items():
        yield from _figures(("charts", identifier), chart, paper, known)
        yield from _data_table(identifier, chart, paper)
    for identifier, table in paper.record.tables.items():
        yield from _figures(("tables", identifier), table, paper, known)
    yield from twice(
        _own_ids(paper.record), paper.source, "sections, actions, tables, charts and appendices have ids of their own"
    )


def _people(paper: Sourced[Report], known: Known) -> Iterator[Problem]:
    for field in ("report_by", "cabinet_member", "responsible_director"):
        yield from known.people.look_up(getattr(paper.record, field), paper.source, field)
    for index, name in enumerate(paper.record.officer_contacts):
        yield from known.people.look_up(name, paper.source, "officer_contacts", index)


def _figures(
    path: Path, definition: ChartDefinition | TableDefinition, paper: Sourced[Report], known: Known
) -> Iterator[Problem]:
    for index, name in enumerate(definition.measures):
        yield from known.measures.look_up(name, paper.source, *path, "measures", index)


def _data_table(identifier: str, chart: ChartDefinition, paper: Sourced[Report]) -> Iterator[Problem]:
    tables = paper.record.tables
    if chart.data_table and chart.data_table not in tables:
        message = f"there is no table '{chart.data_table}' in this paper; the table with the chart's data is wanted"
        where = paper.source.at("charts", identifier, "data_table")
        yield Problem("unknown-reference", message, where, choose_from(chart.data_table, tables))


def _own_ids(report: Report) -> Iterator[tuple[str, Path]]:
    """The ids that a cross-reference can name, with their place: they share one list of names."""
    yield from _section_ids(report.sections, ("sections",))
    for field in ("actions_required", "appendices"):
        for index, entry in enumerate(getattr(report, field)):
            yield entry.id, (field, index, "id")
    yield from ((name, ("charts", name)) for name in report.charts)
    yield from ((name, ("tables", name)) for name in report.tables)


def _section_ids(sections: Iterable[Section], path: Path) -> Iterator[tuple[str, Path]]:
    for index, section in enumerate(sections):
        yield section.id, (*path, index, "id")
        yield from _section_ids(section.sections, (*path, index, "sections"))
