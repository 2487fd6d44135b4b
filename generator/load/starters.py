"""A starter from templates/starters/ and a few values become the text of a new content file, valid as it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from generator.workspace import packaged_folder

NEEDED: Mapping[str, tuple[str, ...]] = {
    "meeting": ("committee", "date"),
    "report": ("title", "responsible_director", "officer_contact"),
    "task-and-finish-report": ("title", "responsible_director", "officer_contact"),
    "budget-report": ("title", "responsible_director", "officer_contact"),
    "presentation": ("title", "officer_contact"),
    "data-appendix": ("title", "officer_contact"),
    "metric": ("title",),
    "minutes": ("present", "in_attendance", "closed", "items"),
    "forward-work-programme": ("report_by", "date"),
}
"""The values each kind of starter takes: ids, a date, or a title as a person writes it."""

_SLOT = re.compile(r"@\{(\w+)\}")
_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Yaml(str):
    """A value that is YAML already, over as many lines as it takes."""

    __slots__ = ()


def fill(kind: str, values: Mapping[str, str]) -> str:
    """The starter for `kind` (a key of NEEDED) with `values` in its slots. Raises KeyError for a value left out."""
    template = packaged_folder() / "templates" / "starters" / f"{kind}.yaml"
    return _SLOT.sub(lambda slot: _as_yaml(values[slot[1]]), template.read_text(encoding="utf-8"))


def _as_yaml(value: str) -> str:
    """The value as one YAML scalar on one line: plain for an id or date, else in double quotes."""
    if isinstance(value, Yaml):
        return value
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
