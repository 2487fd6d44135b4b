"""Minutes are held against what they record themselves, and decisions against the papers they were taken on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.checks.attendance import Roll, rolls
from generator.checks.texts import texts
from generator.model.content import Content, LoadedMeeting
from generator.model.minutes import Decision, MinuteItem
from generator.model.paper import Action
from generator.problems import Path, Problem

_NONE_DECLARED = re.compile(
    r"\bno (?:\w+ )?(?:interests?|declarations?)(?: of interests?)? (?:was|were|had been) (?:declared|made|received)\b"
    r"|\bno (?:interests?|declarations?)(?: of interests?)? to declare\b|\bnone (?:was|were) declared\b",
    re.IGNORECASE,
)
_ALIKE = 0.6
"""How much of its words a decision shares with a recommendation to be taken for that recommendation, reworded."""


def minutes_problems(content: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Texts that deny recorded declarations, and decisions that differ from recommendations without saying so."""
    for roll in rolls(content, meeting):
        yield from _declared_after_all(roll)
        for place, item in enumerate(roll.minutes.record.items):
            yield from _decisions(roll, place, item)
        yield from _passed_over(roll)


def _declared_after_all(roll: Roll) -> Iterator[Problem]:
    declared = list(roll.minutes.record.declarations())
    if not declared:
        return
    place, number, first = declared[0]
    line = roll.minutes.source.at("items", place, "discussion", number, "declares").line
    for text in texts(roll.minutes):
        said = _NONE_DECLARED.search(text.words)
        if said:
            others = f" and {len(declared) - 1} more" if len(declared) > 1 else ""
            member = roll.name(first.member)
            message = f"“{said[0]}”, and {member} declared one in line {line}{others}; one of the two is wanted"
            hint = "delete the sentence: the program prints it, or the list of what was declared"
            yield Problem("declarations-contradicted", message, text.where(said.start()), hint)


def _decisions(roll: Roll, place: int, item: MinuteItem) -> Iterator[Problem]:
    asked = {action.id: action for action in _actions(roll, item.item)}
    decided: set[str] = set()
    for number, decision in enumerate(item.decisions):
        about = decision.action or _alike(decision, tuple(asked.values()))
        if about not in asked:
            continue
        decided.add(about)
        path = ("items", place, "decisions", number)
        yield from _reworded(roll, decision, asked[about], path)
    yield from (_undecided(roll, action, ("items", place)) for action in asked.values() if action.id not in decided)


def _passed_over(roll: Roll) -> Iterator[Problem]:
    """Recommendations of items that have no minutes at all."""
    recorded = {item.item for item in roll.minutes.record.items}
    for number in range(1, len(roll.meeting.meeting.record.items) + 1):
        if number not in recorded:
            yield from (_undecided(roll, action, ("items",)) for action in _actions(roll, number))


def _undecided(roll: Roll, action: Action, path: Path) -> Problem:
    message = f"nothing is decided on the recommendation '{action.id}'; a decision is wanted"
    hint = f"add to the decisions of its item: - {{verb: resolved, action: {action.id}}}"
    return roll.problem("undecided-action", message, path, hint)


def _reworded(roll: Roll, decision: Decision, action: Action, path: Path) -> Iterator[Problem]:
    if decision.amended or decision.text is None or (decision.action and _plain(decision.text) == _plain(action.text)):
        return
    if decision.action is None:
        found, hint = "nearly the words", f"write action: {action.id} in place of the text, or add it and amended: yes"
    else:
        found, hint = "not the words", "delete the text to print the recommendation, or add amended: yes"
    message = f"these are {found} of the recommendation '{action.id}'; its words, or that it was amended, are wanted"
    yield roll.problem("decision-differs", message, (*path, "text"), hint)


def _alike(decision: Decision, actions: Sequence[Action]) -> str | None:
    """The recommendation that a decision in words of its own repeats, if it does."""
    words = _plain(decision.text or "").split()
    ratios = {action.id: SequenceMatcher(None, words, _plain(action.text).split()).ratio() for action in actions}
    best = max(ratios, key=lambda identifier: ratios[identifier], default=None)
    return best if best and ratios[best] >= _ALIKE else None


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").lower()


def _actions(roll: Roll, number: int) -> tuple[Action, ...]:
    """What the papers taken at the item with this number ask the committee to do."""
    papers = roll.meeting.papers_at(number).values()
    return tuple(action for paper in papers for action in paper.record.actions_required)
