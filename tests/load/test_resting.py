"""Of many papers all rest packed in memory: they say the same as papers that are kept as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import check
from generator.load import listing, load_content, load_wording
from generator.model import resting
from generator.model.content import Content
from generator.model.resting import AWAKE, Resting, changed
from generator.problems import Problem
from generator.workspace import Workspace

EXAMPLES = Path(__file__).parents[2]
MORE_THAN_STAY_AWAKE = AWAKE + 1


def test_every_value_is_equal_to_what_was_given_and_in_its_place() -> None:
    given = [(str(number), (number, "words")) for number in range(MORE_THAN_STAY_AWAKE)]
    assert list(Resting(given).items()) == given


def test_asking_for_names_wakes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    values = Resting([("a", 1), ("b", 2)])
    monkeypatch.setattr(resting, "_awake", lambda _: pytest.fail("a value was unpacked"))
    assert (list(values), len(values), "a" in values, "c" in values) == (["a", "b"], 2, True, False)


def test_values_that_are_changed_rest_if_they_did() -> None:
    asleep = changed(Resting([("a", 1)]), lambda number: number + 1)
    assert isinstance(asleep, Resting)
    assert dict(asleep) == {"a": 2}
    assert changed({"a": 1}, lambda number: number + 1) == {"a": 2}


def test_the_examples_say_the_same_whether_their_papers_rest_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    awake, problems = _loaded()
    monkeypatch.setattr(listing, "MANY", 0)
    asleep, same_problems = _loaded()
    assert all(isinstance(meeting.papers, Resting) for meeting in asleep.meetings.values())
    assert {name: dict(meeting.papers) for name, meeting in asleep.meetings.items()} == {
        name: dict(meeting.papers) for name, meeting in awake.meetings.items()
    }
    assert same_problems == problems


def _loaded() -> tuple[Content, tuple[Problem, ...]]:
    workspace = Workspace.at(EXAMPLES)
    loaded = load_content(workspace)
    assert loaded.content is not None
    return loaded.content, (*loaded.problems, *check(loaded.content, load_wording(workspace, "en-GB")))
