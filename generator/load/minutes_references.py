"""What minutes name is looked up: people, items of the agenda, and the actions of the papers that were decided on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.references import Known, twice
from generator.model.content import LoadedMeeting, Sourced
from generator.model.minutes import FILE_NAME, MinuteItem, Minutes
from generator.model.paper import Action
from generator.problems import Path, Problem, choose_from


def minutes_people(minutes: Sourced[Minutes], known: Known) -> Iterator[Problem]:
    """The people in minutes whom nobody knows."""
    for name, path in _people(minutes.record):
        yield from known.people.look_up(name, minutes.source, *path)


def minutes_of_meeting(meeting: LoadedMeeting) -> Iterator[Problem]:
    """Where the minutes of a meeting and its agenda and papers do not fit together."""
    for name, paper in meeting.papers.items():
        if (name == FILE_NAME) != isinstance(paper.record, Minutes):
            message = f"this file is called {name} and is of the kind {paper.record.kind}; minutes are in minutes.yaml"
            where = paper.source.at("kind")
            yield Problem("wrong-value", message, where, "rename the file, or correct the kind")
    for minutes in meeting.papers_of(Minutes):
        numbers = [(f"item {minute.item}", ("items", n, "item")) for n, minute in enumerate(minutes.record.items)]
        yield from twice(numbers, minutes.source, "an item has its minutes in one place")
        yield from _attached(meeting, minutes)
        for place, minute in enumerate(minutes.record.items):
            yield from _numbers(meeting, minutes, place, minute)
            yield from _actions(meeting, minutes, place, minute)


def _people(minutes: Minutes) -> Iterator[tuple[str | None, Path]]:
    for field in ("present", "apologies", "absent"):
        yield from ((name, (field, n)) for n, name in enumerate(getattr(minutes, field)))
    for n, substitute in enumerate(minutes.substitutes):
        yield substitute.person, ("substitutes", n, "person")
        yield substitute.instead_of, ("substitutes", n, "instead_of")
    yield from ((one.person, ("in_attendance", n, "person")) for n, one in enumerate(minutes.in_attendance))
    yield minutes.signed_by, ("signed_by",)
    for place, item in enumerate(minutes.items):
        for n, point in enumerate(item.discussion):
            for name in ("declares", "arrives", "leaves"):
                if event := getattr(point, name):
                    yield event.member, ("items", place, "discussion", n, name, "member")


def _attached(meeting: LoadedMeeting, minutes: Sourced[Minutes]) -> Iterator[Problem]:
    """Papers that are to be attached and that this meeting does not have."""
    papers = [name for name in meeting.papers if name != FILE_NAME]
    for place, name in enumerate(minutes.record.attached):
        if name not in papers:
            message = f"this meeting has no paper {name}; a paper of the meeting is wanted"
            where = minutes.source.at("attached", place)
            yield Problem("unknown-reference", message, where, choose_from(name, papers))


def _numbers(meeting: LoadedMeeting, minutes: Sourced[Minutes], place: int, minute: MinuteItem) -> Iterator[Problem]:
    """Items that the agenda does not have, as the place of minutes or the subject of a declaration."""
    declared = [
        (point.declares.item, ("items", place, "discussion", n, "declares", "item"))
        for n, point in enumerate(minute.discussion)
        if point.declares and point.declares.item is not None
    ]
    last = len(meeting.meeting.record.items)
    for number, path in [(minute.item, ("items", place, "item")), *declared]:
        if not 1 <= number <= last:
            message = f"there is no item {number} on the agenda; a number from 1 to {last} is wanted"
            yield Problem("unknown-reference", message, minutes.source.at(*path), "items are counted in meeting.yaml")


def _actions(meeting: LoadedMeeting, minutes: Sourced[Minutes], place: int, minute: MinuteItem) -> Iterator[Problem]:
    """Decisions on actions that the item's paper does not ask for."""
    asked = [action.id for action in actions_before(meeting, minute.item)]
    for n, decision in enumerate(minute.decisions):
        if decision.action is not None and decision.action not in asked:
            message = f"the paper of item {minute.item} has no action '{decision.action}'; one of its actions is wanted"
            where = minutes.source.at("items", place, "decisions", n, "action")
            hint = choose_from(decision.action, asked) or "write text: with what was decided"
            yield Problem("unknown-reference", message, where, hint)


def actions_before(meeting: LoadedMeeting, number: int) -> tuple[Action, ...]:
    """What the papers taken at the item with this number ask the committee to do; nothing when there is none."""
    return tuple(action for paper in meeting.papers_at(number).values() for action in paper.record.actions_required)
