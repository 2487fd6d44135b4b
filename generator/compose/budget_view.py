"""A budget report as the words of its template, and its timetable as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.fields import Fields
from generator.compose.lettered import Lettered, of_lettered, points
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.report_view import ReportView, SectionView, parted, report_fields
from generator.compose.typography import printed
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.numbering import TABLES, to_count
from generator.frozen import dataclass
from generator.model.budget_report import BudgetReport


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView(ReportView):
    """A budget report. `background` comes before the timetable, `further` sections after the assumptions."""

    background: tuple[SectionView, ...]
    further: tuple[SectionView, ...]
    lettered: Lettered


def budget(of: Manuscript[BudgetReport]) -> BudgetView:
    """The view: sections on the background first, the others after timetable and assumptions."""
    record, fields = of.record, report_fields(of)
    background, further = parted(record.sections, fields["sections"])
    return BudgetView(
        **fields,
        background=background,
        further=further,
        lettered={
            "assumptions": points(of, "assumptions", record.assumptions, "assumptions"),
            "lines-of-enquiry": points(of, "lines-of-enquiry", record.lines_of_enquiry, "lines_of_enquiry"),
        },
    )


def of_budget(of: Manuscript[BudgetReport], view: BudgetView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in such a report besides what can be placed in every paper."""
    return {**of_lettered(view.lettered), "timetable": partial(_timetable, of=of)}


def _timetable(composition: Composition, call: Call, of: Manuscript[BudgetReport]) -> Sequence[Block]:
    """A row for each step: what happens, and when."""
    say = composition.wording.say
    identifier = composition.ids.take("timetable-table")
    fields = Fields(composition, of.paper, ("timetable",), identifier, of.names)
    rows = tuple(
        Row(
            f"{identifier}-row{n}",
            (Cell(fields.line(step.activity, n, "activity")), Cell(fields.line(step.when, n, "when"))),
        )
        for n, step in enumerate(of.record.timetable)
    )
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("timetable-caption")),
        columns=(Column(say("timetable-activity"), heads_rows=True), Column(say("timetable-when"))),
        rows=rows,
        description=say("timetable-description", count=len(rows)),
    )
    return (table,)
