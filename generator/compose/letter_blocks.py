"""The judgements of an inspection letter as a table, each with the grade it had before and which way it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.letter_view import LetterView, framework_of, grades_of
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.plan_blocks import of_plan
from generator.compose.typography import printed
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.printed import missing_meaning
from generator.model.framework import GradedFramework
from generator.model.inspection import Finding, InspectionLetter
from generator.model.observation import MissingCode

_UNKNOWN = MissingCode.NOT_AVAILABLE


def of_letter(of: Manuscript[InspectionLetter], view: LetterView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in such a paper besides what can be placed in every one."""
    return {**of_plan(view.plan), "judgements": partial(_judgements, of=of, previous=view.previous_inspection)}


def _judgements(
    composition: Composition, call: Call, of: Manuscript[InspectionLetter], previous: str | None
) -> Sequence[Block]:
    """A row for each judgement: its grade, and beside it the previous one and which way it went."""
    framework, say = framework_of(of), composition.wording.say
    identifier = composition.ids.take("judgements")
    found = of.record.judgements
    rows = tuple(
        Row(
            f"{identifier}-{each.id}",
            tuple(Cell(printed(words)) for words in (each.title, *_beside(of, each.id, composition.wording, previous))),
        )
        for each in framework.judgements
    )
    unknown = previous and any(found[each.id].previous is None for each in framework.judgements)
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("letter-caption")),
        columns=_columns(of, composition.wording, previous),
        rows=rows,
        description=say("letter-description", count=len(rows)),
        key=((f"[{_UNKNOWN}]", missing_meaning(_UNKNOWN, composition.wording)),) if unknown else (),
        source=printed(framework.source),
    )
    return (table,)


def _columns(of: Manuscript[InspectionLetter], wording: Wording, previous: str | None) -> tuple[Column, ...]:
    """The judgement and its grade; beside them the previous one, and the change where at least one can be told."""
    now = (Column(wording.say("letter-judgement"), heads_rows=True), Column(wording.say("letter-grade")))
    if previous is None:
        return now
    before = (*now, Column(wording.say("letter-previous", period=previous)))
    return (*before, Column(wording.say("letter-change"))) if _compares(of) else before


def _compares(of: Manuscript[InspectionLetter]) -> bool:
    return any(finding.previous for finding in of.record.judgements.values())


def _beside(of: Manuscript[InspectionLetter], judgement: str, wording: Wording, previous: str | None) -> Iterator[str]:
    """What stands beside a judgement, in the order of the columns."""
    framework, finding = framework_of(of), of.record.judgements[judgement]
    grades = grades_of(framework)
    yield grades[finding.grade]
    if previous is not None:
        yield grades[finding.previous] if finding.previous else f"[{_UNKNOWN}]"
        if _compares(of):
            yield _change(finding, framework, wording)


def _change(finding: Finding, framework: GradedFramework, wording: Wording) -> str:
    """Which way the grade went; grades stand in the framework best first."""
    if finding.previous is None:
        return f"[{_UNKNOWN}]"
    order = [grade.id for grade in framework.grades]
    steps = order.index(finding.previous) - order.index(finding.grade)
    key = "letter-same" if steps == 0 else "letter-better" if steps > 0 else "letter-worse"
    return wording.say(key)
