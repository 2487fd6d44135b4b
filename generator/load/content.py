"""The folder content/ becomes one frozen model, with every problem of every file, found in one reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TypeVar

from generator.frozen import dataclass
from generator.load.acceptances import acceptance_problems
from generator.load.agenda import agenda_problems
from generator.load.attachments import Attachments
from generator.load.inspections import Frameworks, fit_to_compose, framework_problems
from generator.load.listing import Listing, MeetingFiles, list_content, shown
from generator.load.minutes_references import minutes_of_meeting
from generator.load.paper_references import paper_references
from generator.load.readers import reader_problems
from generator.load.records import validate
from generator.load.references import (
    Known,
    committee_references,
    council_references,
    measure_references,
    meeting_references,
    people_references,
)
from generator.load.yaml_text import YamlFile, parse
from generator.model.acceptance import ContentFile
from generator.model.action_plan import ActionPlan
from generator.model.appended import DataAppendix, Presentation
from generator.model.briefing import Briefing
from generator.model.budget_report import BudgetReport
from generator.model.committee import Committee
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.council import Council, People
from generator.model.easy_read import EasyRead
from generator.model.forward_programme import ForwardWorkProgramme
from generator.model.framework import Framework, GradedFramework, ScoredFramework
from generator.model.inspection import InspectionLetter, InspectionOutcome
from generator.model.lexicon import Lexicon
from generator.model.measure import Measure
from generator.model.meeting import Meeting
from generator.model.minutes import Minutes
from generator.model.paper import Paper, PerformanceReport
from generator.model.readers import Readers
from generator.model.record import Record
from generator.model.resting import Resting
from generator.model.task_and_finish import TaskAndFinishReport
from generator.model.translation import Translation
from generator.problems import ContentError, Location, Problem, choose_from, in_order
from generator.workspace import Workspace

RecordT = TypeVar("RecordT", bound=Record)

PAPER_KINDS: Mapping[str, type[Paper]] = {
    "performance-report": PerformanceReport,
    "task-and-finish-report": TaskAndFinishReport,
    "budget-report": BudgetReport,
    "presentation": Presentation,
    "data-appendix": DataAppendix,
    "forward-work-programme": ForwardWorkProgramme,
    "minutes": Minutes,
    "inspection-outcome": InspectionOutcome,
    "inspection-letter": InspectionLetter,
    "action-plan": ActionPlan,
    "briefing": Briefing,
    "easy-read": EasyRead,
}
"""Which record a paper is, by its `kind:`."""

FRAMEWORK_KINDS: Mapping[str, type[Framework]] = {
    "scored-framework": ScoredFramework,
    "graded-framework": GradedFramework,
}
"""Which record a framework is, by its `kind:`."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. `content` is None when council or people could not be; whatever else is broken is left out.

    `problems` is in the order of files and lines. `files` has every file that was opened, as shown to people, with the
    SHA-256 of its bytes.
    """

    content: Content | None
    problems: tuple[Problem, ...]
    files: Mapping[str, str] = field(default_factory=dict)


def load_content(workspace: Workspace) -> Loaded:
    """Read all of content/. Never raises for what an officer wrote: every problem is in the result."""
    listing = list_content(workspace)
    reader = _Reader(workspace)
    council = reader.record(listing.council, Council)
    people = reader.record(listing.people, People)
    committees = reader.records(listing.committees, Committee)
    described = reader.records(listing.measures, Measure)
    measures = reader.with_values(described)
    frameworks = reader.frameworks(listing.frameworks)
    readers = reader.record(listing.readers, Readers)
    translations = reader.translations(listing.translations)
    lexicon = reader.record(listing.lexicon, Lexicon)
    known = Known.of(council, people, listing)
    found = [
        *(council_references(council, known) if council else ()),
        *(people_references(people, known) if people else ()),
        *(problem for committee in committees.values() for problem in committee_references(committee, known)),
        *(problem for name, measure in described.items() for problem in measure_references(name, measure, known)),
        *(reader_problems(readers, workspace) if readers else ()),
    ]
    meetings = {}
    for name, meeting in reader.meetings(listing):
        found.extend(_meeting_problems(meeting, listing, committees, known))
        found.extend(_inspections(meeting, frameworks, listing))
        fit = fit_to_compose(meeting, frameworks, listing.frameworks)
        meetings[name] = replace(fit, papers=Resting(fit.papers.items())) if listing.has_many_papers else fit
    broken = frozenset(listing.measures) - measures.keys()
    content = None
    if council and people:
        content = Content(
            council, people, committees, measures, meetings, broken, frameworks, readers, translations, lexicon
        )
    return Loaded(content, tuple(in_order([*listing.problems, *reader.problems, *found])), reader.files)


def _meeting_problems(
    meeting: LoadedMeeting, listing: Listing, committees: Mapping[str, Sourced[Committee]], known: Known
) -> Iterator[Problem]:
    yield from meeting_references(meeting, committees, known)
    yield from agenda_problems(meeting, listing.meetings)
    yield from minutes_of_meeting(meeting)
    for paper in meeting.papers.values():
        yield from paper_references(paper, known)


def _inspections(meeting: LoadedMeeting, frameworks: Frameworks, listing: Listing) -> Iterator[Problem]:
    for paper in meeting.papers.values():
        yield from framework_problems(paper, frameworks, listing.frameworks)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads files into records, keeping the problems and what was opened."""

    workspace: Workspace
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def record(self, path: Path | None, model: type[RecordT]) -> Sourced[RecordT] | None:
        """One file as a record, or None with its problems kept."""
        file = self._parse(path) if path else None
        return self._validated(file, model) if file else None

    def records(self, paths: Mapping[str, Path], model: type[RecordT]) -> dict[str, Sourced[RecordT]]:
        """The files that can be used, as records by id."""
        read = ((name, self.record(path, model)) for name, path in paths.items())
        return {name: record for name, record in read if record is not None}

    def with_values(self, measures: Mapping[str, Sourced[Measure]]) -> dict[str, Sourced[Measure]]:
        """The measures that have their values, from their own files or from those that they name."""
        if all(measure.record.data is None for measure in measures.values()):
            return dict(measures)
        from generator.load.data import DataFiles, with_series

        files = DataFiles(self.workspace, self.files)
        found = {}
        for name, measure in measures.items():
            complete, problems = with_series(measure, files)
            self.problems.extend(problems)
            if complete is not None:
                found[name] = complete
        return found

    def meetings(self, listing: Listing) -> Iterator[tuple[str, LoadedMeeting]]:
        """The meetings that can be used, by id, one after another."""
        read = ((name, self.meeting(name, files)) for name, files in listing.meetings.items())
        return ((name, meeting) for name, meeting in read if meeting is not None)

    def meeting(self, name: str, files: MeetingFiles) -> LoadedMeeting | None:
        """A meeting with its papers; None when there is no usable meeting.yaml. The papers are read either way."""
        meeting = self.record(files.meeting, Meeting)
        papers = {stem: paper for stem, path in files.papers.items() if (paper := self.paper(path)) is not None}
        attached = Attachments()
        for paper in papers.values():
            attached.read(paper, files.folder, self.workspace)
        self.problems.extend(attached.problems)
        self.files.update(attached.files)
        unusable = {stem: shown(self.workspace, path) for stem, path in files.papers.items() if stem not in papers}
        return LoadedMeeting(name, meeting, papers, attached.by_name, unusable) if meeting else None

    def paper(self, path: Path) -> Sourced[Paper] | None:
        """One paper as the record that its `kind:` asks for."""
        return self._of_kind(path, PAPER_KINDS, "paper")

    def translations(self, paths: Iterable[Path]) -> dict[str, dict[str, Sourced[Translation]]]:
        """The translations that can be used, by the file they stand beside and by their language."""
        found: dict[str, dict[str, Sourced[Translation]]] = {}
        for path in paths:
            translation = self.record(path, Translation)
            if translation is not None:
                original = path.with_name(f"{path.name.partition('.')[0]}.yaml")
                tag = path.name.split(".")[1]
                self.problems.extend(_not_its_name(translation, path.name.partition(".")[0], tag))
                found.setdefault(shown(self.workspace, original), {})[tag] = translation
        return found

    def frameworks(self, paths: Mapping[str, Path]) -> dict[str, Sourced[Framework]]:
        """The frameworks that can be used, each as the record that its `kind:` asks for, by id."""
        read = ((name, self._of_kind(path, FRAMEWORK_KINDS, "framework")) for name, path in paths.items())
        return {name: framework for name, framework in read if framework is not None}

    def _of_kind(self, path: Path, kinds: Mapping[str, type[RecordT]], what: str) -> Sourced[RecordT] | None:
        file = self._parse(path)
        if file is None:
            return None
        kind = file.data.get("kind")
        model = kinds.get(kind) if isinstance(kind, str) else None
        if model is None:
            self.problems.append(_unknown_kind(file, tuple(kinds), what))
            return None
        return self._validated(file, model)

    def _parse(self, path: Path) -> YamlFile | None:
        name = shown(self.workspace, path)
        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
            hint = "close it in other programs, and check that you may open it"
            self.problems.append(Problem("unreadable-file", message, Location(name), hint))
            return None
        self.files[name] = hashlib.sha256(data).hexdigest()
        try:
            return parse(data, name)
        except ContentError as error:
            self.problems.extend(error.problems)
            return None

    def _validated(self, file: YamlFile, model: type[RecordT]) -> Sourced[RecordT] | None:
        record, problems = validate(file, model)
        self.problems.extend(problems)
        if isinstance(record, ContentFile):
            self.problems.extend(acceptance_problems(record, file.source))
        return Sourced(record, file.source) if record is not None else None


def _not_its_name(translation: Sourced[Translation], original: str, tag: str) -> Iterator[Problem]:
    """What a translation says that it is of, and in, where the name of its file says otherwise."""
    for key, said, named in (("of", translation.record.of, original), ("language", translation.record.language, tag)):
        if said != named:
            message = f"'{said[:80]}' stands here, and the file's name says {named}; the same is wanted"
            hint = f"write {key}: {named}, or rename the file"
            yield Problem("wrong-value", message, translation.source.at(key), hint)


def _unknown_kind(file: YamlFile, allowed: tuple[str, ...], what: str) -> Problem:
    kinds = ", ".join(allowed)
    kind = file.data.get("kind")
    if kind is None:
        message = f"there is no kind: here; it says what the {what} is: {kinds}"
        return Problem("missing-key", message, file.source.at("kind"), f"add a line kind: {allowed[0]}")
    found = f"'{kind}'" if isinstance(kind, str) else "more than one word"
    message = f"{found} stands here; a kind of {what} is wanted: {kinds}"
    return Problem("wrong-value", message, file.source.at("kind"), choose_from(str(kind), allowed, most=0))
