"""What two papers of a meeting ask for under one id is held together: one action has one wording."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.checks.starter import MARK
from generator.model.content import Content, LoadedMeeting
from generator.problems import Problem

# Actions with less in common than this are two that happen to have the same id, such as note-report.
_ALIKE = 0.6


def repeated_action_problems(_: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Every action that another paper of the same meeting has under the same id in nearly the same words."""
    first: dict[str, tuple[str, str]] = {}
    for stem, paper in meeting.papers.items():
        for place, action in enumerate(paper.record.actions_required):
            words = " ".join(action.text.split())
            other, earlier = first.setdefault(action.id, (stem, words))
            if earlier != words and _is_the_same(earlier, words):
                message = f"the action {action.id} is worded otherwise in {other}; one action has one wording"
                where = paper.source.at("actions_required", place, "text")
                yield Problem("said-differently", message, where, "use the same words, or give it an id of its own")


def _is_the_same(first: str, second: str) -> bool:
    if MARK in first or MARK in second:
        return False
    return SequenceMatcher(None, first.split(), second.split(), autojunk=False).ratio() >= _ALIKE
