"""A starter from templates/starters/ and a few values become the text of a new content file, valid as it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from generator.load.names import IDENTIFIER
from generator.model.framework import Framework, GradedFramework, ScoredFramework
from generator.workspace import packaged_folder

NEEDED: Mapping[str, tuple[str, ...]] = {
    "meeting": ("committee", "date"),
    "report": ("title", "responsible_director", "officer_contact"),
    "task-and-finish-report": ("title", "responsible_director", "officer_contact"),
    "budget-report": ("title", "responsible_director", "officer_contact"),
    "presentation": ("title", "officer_contact"),
    "data-appendix": ("title", "officer_contact"),
    "metric": ("title",),
    "imported-metric": ("title", "unit", "decimals", "data"),
    "minutes": ("present", "in_attendance", "closed", "items"),
    "forward-work-programme": ("report_by", "date"),
    "action-plan": ("title", "responsible_director", "officer_contact"),
    "briefing": ("title", "officer_contact"),
    "easy-read": ("title", "officer_contact"),
    "inspection-outcome": ("title", "responsible_director", "officer_contact", "framework", "scores"),
    "inspection-letter": ("title", "responsible_director", "officer_contact", "framework", "judgements"),
    "scored-framework": ("name",),
    "graded-framework": ("name",),
}
"""The values each kind of starter takes: ids, a date, or a title as a person writes it."""

_SLOT = re.compile(r"@\{(\w+)\}")


class Yaml(str):
    """A value that is YAML already, over as many lines as it takes."""

    __slots__ = ()


def fill(kind: str, values: Mapping[str, str]) -> str:
    """The starter for `kind` (a key of NEEDED) with `values` in its slots. Raises KeyError for a value left out."""
    template = packaged_folder() / "templates" / "starters" / f"{kind}.yaml"
    return _SLOT.sub(lambda slot: _as_yaml(values[slot[1]]), template.read_text(encoding="utf-8"))


def findings(framework: Framework) -> dict[str, Yaml]:
    """What a paper about an inspection begins with: the lowest score, or the worst grade, for all that is inspected."""
    if isinstance(framework, ScoredFramework):
        lowest = framework.scores[0].score
        return {"scores": _lines(f"  {each.id}: {lowest}  # {each.title}" for each in framework.statements)}
    assert isinstance(framework, GradedFramework), "there are two kinds of framework"
    worst = framework.grades[-1].id
    return {"judgements": _lines(_judgement(each.id, worst, each.title) for each in framework.judgements)}


def _judgement(identifier: str, grade: str, title: str) -> str:
    return f"  {identifier}:\n    grade: {grade}\n    text: |\n      REPLACE: what the letter says about this. {title}."


def _lines(entries: Iterable[str]) -> Yaml:
    return Yaml("\n" + "\n".join(entries))


def _as_yaml(value: str) -> str:
    """The value as one YAML scalar on one line: plain for an id or date, else in double quotes."""
    if isinstance(value, Yaml):
        return value
    return value if IDENTIFIER.fullmatch(value) else json.dumps(value, ensure_ascii=False)
