"""Every id in the example content that names something elsewhere: one that names nothing is told, at its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hostile.every_field import MODELS, Leaf, at, kind_of, leaves_of, put, read, write
from hostile.staged_papers import copied

from generator.load import load_content
from generator.workspace import Workspace

NOTHING = "no-such-thing"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OWN = {"Measure.serial", "Measure.counted", "FixedFact.value", "Lexicon.words", "RowDefinition.short_title"}
"""Fields whose values only look like ids."""


def _references(workspace: Workspace) -> dict[str, tuple[Path, Leaf]]:
    """One value of every field that names something by its id: those of fields called id, and words, are no names."""
    found: dict[str, tuple[Path, Leaf]] = {}
    for file in sorted(workspace.content.rglob("*.yaml")):
        value = read(file)
        for leaf in leaves_of(value, MODELS[kind_of(file)]):
            words = "" if leaf.added or leaf.wanted.kind is not str else at(value, leaf.place)
            if _ID.fullmatch(str(words)) and not leaf.field.endswith((".id", ".title", ".cells")):
                found.setdefault(leaf.field, (file, leaf))
    return {field: place for field, place in found.items() if field not in _OWN}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return copied(tmp_path_factory.mktemp("ids"))


def _all_told(file: Path, leaves: list[Leaf], workspace: Workspace) -> bool:
    """Whether each of the values is told when all of them name nothing; the file is as it was afterwards."""
    before = file.read_bytes()
    write(file, put(read(file), {leaf.place: NOTHING for leaf in leaves}))
    problems = load_content(workspace).problems
    file.write_bytes(before)
    shown = workspace.relative(file)
    lines = {each.where.line for each in problems if each.where.file == shown and NOTHING in each.message}
    return len(lines) == len(leaves)


def test_every_reference_to_nothing_is_told_at_its_line(workspace: Workspace) -> None:
    named = _references(workspace)
    assert len(named) > 50
    by_file: dict[Path, list[Leaf]] = {}
    for file, leaf in named.values():
        by_file.setdefault(file, []).append(leaf)
    # A table that is not there has no columns to name: where one hides another, each is tried alone.
    hidden = {file: leaves for file, leaves in by_file.items() if not _all_told(file, leaves, workspace)}
    alone = [(file, leaf) for file, leaves in hidden.items() for leaf in leaves]
    assert [leaf.field for file, leaf in alone if not _all_told(file, [leaf], workspace)] == []
