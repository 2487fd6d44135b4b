"""Everything a workspace holds, loaded: each record together with where its values stand in their file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Generic, TypeVar

from generator.frozen import dataclass
from generator.model.appended import AppendedPaper
from generator.model.attachment import Attachment
from generator.model.committee import Committee
from generator.model.council import Council, People
from generator.model.framework import Framework
from generator.model.lexicon import Lexicon
from generator.model.measure import Measure
from generator.model.meeting import Meeting
from generator.model.paper import Paper
from generator.model.readers import Readers
from generator.model.reported import Reported
from generator.model.translation import Translation
from generator.problems import SourceMap

PaperT = TypeVar("PaperT", bound=Paper)
RecordT_co = TypeVar("RecordT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[RecordT_co]):
    """A record and the map of its file: `record.title` stands at `source.at("title")`.

    `data` is the map of the CSV or Excel file that a measure's values are from: that of a period stands at
    `data.at("series", period.label)`.
    """

    record: RecordT_co
    source: SourceMap
    data: SourceMap | None = None


@dataclass(frozen=True, slots=True)
class LoadedMeeting:
    """A meeting with its papers, of any kind. `identifier` is the folder's name: 2021-09-17-people-and-communities.

    `papers` is keyed by file name without .yaml (07-send-performance), in the order of the names. `attachments`
    are the files that papers attach, by the name they are given there. `unusable` are the files of papers that
    cannot be used, by name: they are in no list of papers, and nothing that should have them in it is built without.
    """

    identifier: str
    meeting: Sourced[Meeting]
    papers: Mapping[str, Sourced[Paper]] = field(default_factory=dict)
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    unusable: Mapping[str, str] = field(default_factory=dict)

    def item_number(self, stem: str) -> int | None:
        """The number of the item that a paper belongs to: that of the paper it comes with, or its own."""
        paper = self.papers[stem].record
        other = paper.appendix_to if isinstance(paper, AppendedPaper) else None
        return self.meeting.record.item_number(other or "") or self.meeting.record.item_number(stem)

    def papers_at(self, number: int) -> Mapping[str, Sourced[Paper]]:
        """The papers that are taken at the item with this number and can be used, by file name."""
        stems = self.meeting.record.papers_at(number)
        return {stem: self.papers[stem] for stem in stems if stem in self.papers}

    def papers_of(self, kind: type[PaperT]) -> Iterator[Sourced[PaperT]]:
        """The papers of one kind, for what applies to that kind alone."""
        for paper in self.papers.values():
            if isinstance(paper.record, kind):
                yield Sourced(paper.record, paper.source)


@dataclass(frozen=True, slots=True)
class Content:
    """The whole of content/. Mappings are keyed by id. `broken_measures` have files, which cannot be used.

    `reported` has, for each meeting, what its committee was last told before it, by measure; it is not in content/, but
    in what was published.
    `translations` are by the name of the file they translate (content/.../07-send.yaml), and by language.
    """

    council: Sourced[Council]
    people: Sourced[People]
    committees: Mapping[str, Sourced[Committee]]
    measures: Mapping[str, Sourced[Measure]]
    meetings: Mapping[str, LoadedMeeting]
    broken_measures: frozenset[str] = frozenset()
    frameworks: Mapping[str, Sourced[Framework]] = field(default_factory=dict)
    readers: Sourced[Readers] | None = None
    translations: Mapping[str, Mapping[str, Sourced[Translation]]] = field(default_factory=dict)
    lexicon: Sourced[Lexicon] | None = None
    reported: Mapping[str, Mapping[str, Reported]] = field(default_factory=dict)
