"""The records of the model become JSON Schemas, so that an editor completes and checks content as it is typed.

They say what the loader takes, not what Python holds: text may look like a number, an optional key is left out rather
than empty, and a value of a series stands alone or with a note beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.model.action_plan import ActionPlan
from generator.model.appended import DataAppendix, Presentation
from generator.model.briefing import Briefing
from generator.model.budget_report import BudgetReport
from generator.model.committee import Committee
from generator.model.council import Council, People
from generator.model.easy_read import EasyRead
from generator.model.forward_programme import ForwardWorkProgramme
from generator.model.framework import GradedFramework, ScoredFramework
from generator.model.inspection import InspectionLetter, InspectionOutcome
from generator.model.lexicon import Lexicon
from generator.model.measure import Measure
from generator.model.meeting import Meeting
from generator.model.minutes import Minutes
from generator.model.paper import PerformanceReport
from generator.model.readers import Readers
from generator.model.record import Record
from generator.model.task_and_finish import TaskAndFinishReport
from generator.model.translation import Translation
from generator.profiles import Profile

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FILES: Mapping[str, tuple[str, type[Record]]] = {
    "council.json": ("The council", Council),
    "people.json": ("People", People),
    "committee.json": ("A committee", Committee),
    "measure.json": ("A measure", Measure),
    "meeting.json": ("A meeting", Meeting),
    "report.json": ("A performance report", PerformanceReport),
    "forward-work-programme.json": ("A forward work programme", ForwardWorkProgramme),
    "minutes.json": ("Minutes", Minutes),
    "inspection-outcome.json": ("The outcome of an inspection", InspectionOutcome),
    "inspection-letter.json": ("An inspection letter", InspectionLetter),
    "action-plan.json": ("An action plan after a review", ActionPlan),
    "briefing.json": ("A briefing", Briefing),
    "easy-read.json": ("An Easy Read paper", EasyRead),
    "scored-framework.json": ("A framework that gives scores", ScoredFramework),
    "graded-framework.json": ("A framework that gives grades", GradedFramework),
    "task-and-finish-report.json": ("A task and finish report", TaskAndFinishReport),
    "budget-report.json": ("A budget report", BudgetReport),
    "presentation.json": ("A presentation", Presentation),
    "data-appendix.json": ("A data appendix", DataAppendix),
    "readers.json": ("What readers asked for", Readers),
    "lexicon.json": ("How words are said", Lexicon),
    "translation.json": ("A translation", Translation),
    "profile.json": ("A reading profile", Profile),
}

_BARE: Mapping[str, Schema] = {
    "Observation": {"type": ["number", "string"], "description": "The value, or x, z or c where there is none."},
    "RowDefinition": {
        "type": "array",
        "items": {"type": ["number", "string"]},
        "description": "The cells; the first heads the row.",
    },
}
"""Records that may be written as one value, when there is nothing else to say."""


def all_schemas() -> dict[str, Schema]:
    """The schemas by file name, in draft 2020-12 of JSON Schema."""
    return {file: _schema(title, model) for file, (title, model) in _FILES.items()}


def _schema(title: str, model: type[Record]) -> Schema:
    plain = _as_written(model.model_json_schema())
    definitions = plain.pop("$defs", {})
    for name, bare in _BARE.items():
        if name in definitions:
            definitions[name] = {"anyOf": [bare, definitions[name]]}
    whole = {"$schema": DIALECT, **plain, "title": title}
    return {**whole, "$defs": definitions} if definitions else whole


def _as_written(node: Any) -> Any:
    """The schema with every part of it brought to what may be written in YAML."""
    if isinstance(node, list):
        return [_as_written(part) for part in node]
    if not isinstance(node, dict):
        return node
    parts = {key: _as_written(part) for key, part in _without_null(node).items()}
    if "patternProperties" in parts:  # or a key of another form would pass unseen
        parts["additionalProperties"] = False
    if "properties" in parts:
        parts["properties"] = {key: _titled(key, part) for key, part in parts["properties"].items()}
    if isinstance(parts.get("title"), str):
        parts["title"] = _words(parts["title"])
    if parts.get("type") == "string" and not parts.keys() & {"pattern", "enum", "const"}:
        parts["type"] = ["string", "number"]
    return parts


def _without_null(node: Schema) -> Schema:
    """Optional means left out: `anyOf: [X, null]` is X, and a default of null says nothing."""
    kept = {key: part for key, part in node.items() if not (key == "default" and part is None)}
    choices = [choice for choice in kept.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        return {**choices[0], **kept}
    return kept


def _titled(key: str, part: Schema) -> Schema:
    return {"title": _words(key), **{name: value for name, value in part.items() if name != "title"}}


def _words(name: str) -> str:
    """`short_title` and `ReferenceLine` as a person would write them."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").capitalize()
