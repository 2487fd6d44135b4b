"""Everything a workspace holds, loaded: each record together with where its values stand in their file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.model.committee import Committee
from generator.model.council import Council, People
from generator.model.measure import Measure
from generator.model.meeting import Meeting
from generator.model.paper import Report
from generator.problems import SourceMap

RecordT = TypeVar("RecordT")


@dataclass(frozen=True, slots=True)
class Sourced(Generic[RecordT]):
    """A record and the map of its file: `record.title` stands at `source.at("title")`."""

    record: RecordT
    source: SourceMap


@dataclass(frozen=True, slots=True)
class LoadedMeeting:
    """A meeting with its papers. `identifier` is the folder's name, such as 2021-09-17-people-and-communities.

    `papers` is keyed by file name without .yaml (07-send-performance), in the order of the names.
    """

    identifier: str
    meeting: Sourced[Meeting]
    papers: Mapping[str, Sourced[Report]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """The whole of content/. Mappings are keyed by id."""

    council: Sourced[Council]
    people: Sourced[People]
    committees: Mapping[str, Sourced[Committee]]
    measures: Mapping[str, Sourced[Measure]]
    meetings: Mapping[str, LoadedMeeting]
