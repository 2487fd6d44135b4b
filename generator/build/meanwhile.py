"""What was saved while a build was reading: nobody can say which words of it the papers have; they are made again."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.build.inputs import asked_inputs
from generator.build.situation import Situation
from generator.build.state import FOLDER, EditionRecord

CHANGED = "saved while it was read"
"""In place of a digest in what is recorded of an edition: it is that of no file."""


def saved_meanwhile(situation: Situation) -> frozenset[str]:
    """The names of the inputs that are not what they were when the build began."""
    then, workspace = situation.inputs, situation.workspace
    now = asked_inputs(workspace, situation.options, workspace.output / FOLDER)
    return frozenset(name for name in {**then, **now} if then.get(name) != now.get(name))


def without_saved(record: EditionRecord, saved: AbstractSet[str]) -> EditionRecord:
    """The record of an edition, with no digest of what was saved meanwhile: the next build makes it again."""
    if saved.isdisjoint(record.inputs):
        return record
    return replace(record, inputs={**record.inputs, **dict.fromkeys(saved & record.inputs.keys(), CHANGED)})


def notice_of(saved: AbstractSet[str]) -> tuple[str, ...]:
    """What the person at the keyboard is told."""
    return tuple(
        f"{name} was saved during this build; build again, and what it is in is made from what it says now."
        for name in sorted(saved)
    )
