"""Ids named in one file are looked up in the others: what is named and not there, and what is there twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.frozen import dataclass
from generator.load.listing import Listing
from generator.model.committee import Committee
from generator.model.content import LoadedMeeting, Sourced
from generator.model.council import Council, People
from generator.model.measure import Measure
from generator.problems import Path, Problem, SourceMap, choose_from

_MEASURE_NAME = re.compile(r"(?=[0-9-]{0,80}[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of one kind. What is named and not among them is a problem with `code`; None: the ids are not known."""

    code: str
    what: str
    place: str
    known: frozenset[str] | None

    def look_up(self, name: str | None, source: SourceMap, *path: str | int) -> Iterator[Problem]:
        """The problem of a name at `path` that stands for nothing."""
        if name is None or self.known is None or name in self.known:
            return
        message = f"there is no {self.what} '{name}'; an id from {self.place} is wanted"
        yield Problem(self.code, message, source.at(*path), choose_from(name, sorted(self.known)))


@dataclass(frozen=True, slots=True)
class Known:
    """Every id there is. A file that could not be read counts as there: what names it is not wrong."""

    people: Names
    contacts: Names
    committees: Names
    measures: Names

    @classmethod
    def of(cls, council: Sourced[Council] | None, people: Sourced[People] | None, listing: Listing) -> Known:
        """The ids in the council's and people's records, and of the files of the listing."""
        persons = frozenset(people.record.identifiers) if people else None
        contacts = frozenset(council.record.contacts) if council else None
        return cls(
            Names("unknown-person", "person", "people.yaml", persons),
            Names("unknown-contact", "contact", "the contacts of council.yaml", contacts),
            Names("unknown-committee", "committee", "committees/", frozenset(listing.committees)),
            Names("unknown-measure", "measure", "metrics/", frozenset(listing.measures)),
        )


def council_references(council: Sourced[Council], known: Known) -> Iterator[Problem]:
    """Contacts and people that the council's record names."""
    record, source = council.record, council.source
    yield from known.contacts.look_up(record.alternative_format_contact, source, "alternative_format_contact")
    yield from known.people.look_up(record.head_of_paid_service, source, "head_of_paid_service")


def people_references(people: Sourced[People], known: Known) -> Iterator[Problem]:
    """Contacts that people are reached through, and people written down twice."""
    record, source = people.record, people.source
    for group, persons in (("members", record.members), ("officers", record.officers)):
        for name, person in persons.items():
            yield from known.contacts.look_up(person.contact, source, group, name, "contact")
    for name in record.officers:
        if name in record.members:
            line = source.at("members", name).line
            yield Problem(
                "duplicate-id",
                f"{name} is also a member in line {line}; each person has one id",
                source.at("officers", name),
                "delete one, or give the other person an id of their own",
            )


def committee_references(committee: Sourced[Committee], known: Known) -> Iterator[Problem]:
    """People who sit on a committee or look after it."""
    record, source = committee.record, committee.source
    yield from known.people.look_up(record.committee_officer, source, "committee_officer")
    seats: list[tuple[str | None, Path]] = [(record.chair, ("chair",)), (record.vice_chair, ("vice_chair",))]
    seats += [(member, ("members", index)) for index, member in enumerate(record.members)]
    for name, path in seats:
        yield from known.people.look_up(name, source, *path)
    yield from twice([(name, path) for name, path in seats if name], source, "each person has one seat")


def measure_references(identifier: str, measure: Sourced[Measure], known: Known) -> Iterator[Problem]:
    """The owner and the measures that a measure names, and a measure that has no value."""
    record, source = measure.record, measure.source
    yield from known.people.look_up(record.owner, source, "owner")
    for field in ("numerator", "denominator"):
        yield from known.measures.look_up(getattr(record, field), source, field)
    for name in dict.fromkeys(_MEASURE_NAME.findall(record.formula or "")):
        yield from known.measures.look_up(name, source, "formula")
    if not record.is_computed and not record.series and record.data is None:
        yield Problem(
            "no-data",
            f"the measure {identifier} has no series; a value, or why there is none, for a period is wanted",
            source.at("series"),
            "write series: and below it a line for each period, like Jul-21: 521 or Jul-21: x (not available)",
        )


def meeting_references(
    meeting: LoadedMeeting, committees: Mapping[str, Sourced[Committee]], known: Known
) -> Iterator[Problem]:
    """What the agenda names: the committee, its standing items, people."""
    record, source = meeting.meeting.record, meeting.meeting.source
    yield from known.committees.look_up(record.committee, source, "committee")
    yield from known.people.look_up(record.head_of_paid_service, source, "head_of_paid_service")
    committee = committees.get(record.committee)
    for index, item in enumerate(record.items):
        yield from known.people.look_up(item.report_by, source, "items", index, "report_by")
        for place, person in enumerate(item.presenters):
            yield from known.people.look_up(person, source, "items", index, "presenters", place)
        if committee and item.standing and item.standing not in committee.record.standing_items:
            yield Problem(
                "unknown-reference",
                f"the committee has no standing item '{item.standing}'; one from {committee.source.file} is wanted",
                source.at("items", index, "standing"),
                choose_from(item.standing, committee.record.standing_items),
            )
    standing = [
        (item.standing, ("items", index, "standing")) for index, item in enumerate(record.items) if item.standing
    ]
    yield from twice(standing, source, "an item stands on the agenda once")


def twice(named: Iterable[tuple[str, Path]], source: SourceMap, rule: str) -> Iterator[Problem]:
    """The problem of every id that has been used before in the same list."""
    first: dict[str, Path] = {}
    for name, path in named:
        if name in first:
            message = f"'{name}' stands a second time; it is first in line {source.at(*first[name]).line}; {rule}"
            yield Problem("duplicate-id", message, source.at(*path), "delete or rename one of the two")
        first.setdefault(name, path)
