"""An action plan as blocks: one table of all actions, and under each recommendation what is done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.plan_view import PlannedActionView, PlanView
from generator.compose.typography import NO_BREAK, printed
from generator.document.blocks import Block, Cell, Column, List, ListItem, ListKind, Paragraph, Row, Table
from generator.document.inlines import CrossReference, Inlines, Strong, Text
from generator.document.numbering import TABLES, list_label, to_count
from generator.figures.printed import missing_meaning
from generator.model.observation import MissingCode

_NO_FORECAST = MissingCode.NOT_APPLICABLE
OTHERS = "others"
"""The argument that places the actions which answer nothing in particular."""


def of_plan(plan: PlanView) -> Mapping[str, Component]:
    """What can be placed where there is an action plan."""
    return {"plan": partial(_table, plan=plan), "answers": partial(_answers, plan=plan)}


def _table(composition: Composition, call: Call, plan: PlanView) -> Sequence[Block]:
    """A row for each action: who, by when, how it stands, and apart from that how it is expected to end."""
    say = composition.wording.say
    identifier = composition.ids.take("plan")
    headings = ("plan-owner", "plan-due", "plan-status", "plan-forecast")
    key = ((f"[{_NO_FORECAST}]", missing_meaning(_NO_FORECAST, composition.wording)),)
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("plan-caption")),
        columns=(Column(say("plan-action"), heads_rows=True), *(Column(say(heading)) for heading in headings)),
        rows=tuple(Row(f"{identifier}-{action.id}", _cells(action, composition)) for action in plan.actions),
        description=say("plan-description", count=len(plan.actions)),
        key=key if any(action.forecast is None for action in plan.actions) else (),
    )
    return (table,)


def _cells(action: PlannedActionView, composition: Composition) -> tuple[Cell, ...]:
    say = composition.wording.say
    title: Inlines = (CrossReference(action.id, str(action.title), ""),)
    return (
        Cell(title),
        Cell(printed(action.owner.name)),
        Cell(printed(action.due)),
        Cell(printed(_held(say(action.stands)))),
        Cell(printed(_held(say(action.forecast)) if action.forecast else f"[{_NO_FORECAST}]")),
    )


def _answers(composition: Composition, call: Call, plan: PlanView) -> Sequence[Block]:
    """The actions that answer one recommendation (or, for `others`, none), each with its progress."""
    wanted = None if call.argument == OTHERS else call.argument
    items = [_item(action, composition, call) for action in plan.actions if action.answers == wanted]
    if not items:
        return ()
    identifier = composition.ids.next(call.place, "list")
    return (List(id=identifier, origin=call.where, kind=ListKind.BULLET, items=tuple(items)),)


def _item(action: PlannedActionView, composition: Composition, call: Call) -> ListItem:
    identifier = composition.ids.take(action.id)
    say = composition.wording.say
    stands = say("plan-stands", owner=action.owner.with_post, due=action.due, status=_held(say(action.stands)))
    title = (Strong(printed(f"{action.title}.")), Text(" "), *printed(stands))
    lead = Paragraph(id=f"{identifier}-title", origin=action.title.where, content=title)
    progress = composition.prose(action.progress) if action.progress else ()
    return ListItem(identifier, list_label(ListKind.BULLET, 1), (lead, *progress))


def _held(words: str) -> str:
    """A status or forecast whose shape, which stands last, is not parted from its word."""
    return NO_BREAK.join(words.rsplit(" ", 1))
