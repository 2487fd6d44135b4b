"""A hundred thousand letters in any one field of any kind of file: whole Word files, or problems that help."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hostile.every_field import MODELS, Leaf, fields_of, is_text, kind_of, leaves_of, put, read, write
from hostile.rounds import told
from hostile.staged_papers import ROOT, copied, placed, tried, words_of_word

from generator.build.options import Options
from generator.build.prepare import prepare

LONG = "word " * 20_000
TEXTS = sorted({name for model in MODELS.values() for name, wanted in fields_of(model).items() if is_text(wanted)})
STEP = 1 if "EXAMPLES" in os.environ else 4
"""A fourth of the fields, the same each time, unless many examples are asked for: `make fuzz` takes all."""

ELSEWHERE = ("Profile.", "Supplement.", "TranslatedText.", "Translation.")
"""Records that no file of the example content is, or has, by itself: test_settings.py and test_every_kind.py."""

NAMES = {"ColumnDefinition.total_of", "Minutes.absent", "RowDefinition.subtotal_of", "RowDefinition.total_of"}
"""Ids that the example content does not use in these places."""

SHOWS_ALL = ("2021-09-17-people-and-communities/00-agenda", "2021-09-17-people-and-communities/07-send-performance")
"""Papers that print what stands in the files that all papers share."""


@cache
def _fields() -> dict[str, tuple[Path, Leaf, Any]]:
    """Where each field stands, or could stand, first in the example content."""
    found: dict[str, tuple[Path, Leaf, Any]] = {}
    for path in sorted((ROOT / "content").rglob("*.yaml")):
        if kind_of(path) != "translation":
            value = read(path)
            for leaf in leaves_of(value, MODELS[kind_of(path)]):
                found.setdefault(leaf.field, (path.relative_to(ROOT), leaf, value))
    return found


def _papers_with(path: Path) -> tuple[str, ...]:
    """Papers that print what a file says."""
    meeting, stem = path.parent.name, path.stem
    if "meetings" not in path.parts:
        return SHOWS_ALL
    return (f"{meeting}/00-agenda",) if stem == "meeting" else (f"{meeting}/00-agenda", f"{meeting}/{stem}")


def test_every_field_for_a_text_stands_in_the_example_content() -> None:
    assert {name for name in TEXTS if not name.startswith(ELSEWHERE)} - NAMES <= _fields().keys()


@pytest.mark.parametrize(
    "field", [name for name in TEXTS if name not in NAMES and not name.startswith(ELSEWHERE)][::STEP]
)
def test_a_long_text_in_a_field_is_in_whole_files_or_is_a_problem(field: str, tmp_path: Path) -> None:
    workspace = copied(tmp_path)
    path, leaf, value = _fields()[field]
    write(workspace.root / path, put(value, {leaf.place: placed(LONG, leaf, value)}))
    prepared = prepare(workspace, Options(sources=True), _papers_with(path).__contains__)
    problems = [told(problem) for problem in prepared.problems]
    for paper in prepared.papers:
        if paper.document is None:
            assert paper.stopped_by
            continue
        made = tried(paper, workspace, "docx")
        problems += [told(problem) for problem in made.problems]
        assert made.problems or (made.data and words_of_word(made.data))
    assert prepared.papers or problems
