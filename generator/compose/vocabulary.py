"""Records of content as the words of papers: what `people`, `contacts`, `committee` and `meeting` say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Generic, TypeVar

from generator.document.wording import Wording
from generator.figures.calendar import clock, day, long_day, working_days_before
from generator.frozen import dataclass
from generator.model.content import Content, Sourced
from generator.model.council import Contact, Council, Person
from generator.model.meeting import Meeting
from generator.problems import Location, Path, SourceMap

ValueT = TypeVar("ValueT")


class Written(str):
    """A line of text together with the place where an officer wrote it."""

    __slots__ = ("where",)
    where: Location

    def __new__(cls, words: str, where: Location) -> Written:
        """The words, and their place."""
        written = super().__new__(cls, words)
        written.where = where
        return written


@dataclass(frozen=True, slots=True)
class Prose:
    """A text field of a record: Markdown with expressions, to be rendered where a template prints it.

    `place` begins the ids of its blocks; `headings` is the first heading level it may have, if any; `names` are what
    its expressions can use besides those of every text.
    """

    text: str
    source: SourceMap
    path: Path
    place: str
    headings: int | None = None
    names: Mapping[str, object] = field(default_factory=dict)

    def where(self, line: int) -> Location:
        """The place in the file of a line of the text, from 1."""
        return self.source.in_text(*self.path, line=line)


class Named(Mapping[str, ValueT], Generic[ValueT]):
    """Things by id, for a text: `people.sara_tough` and `people["sara-tough"]` are the same."""

    def __init__(self, kind: str, things: Mapping[str, ValueT]) -> None:
        """`kind` is what one of them is called in a message."""
        self.kind = kind
        self._things = things

    def __getitem__(self, name: str) -> ValueT:
        return self._things[name if name in self._things else name.replace("_", "-")]

    def __getattr__(self, name: str) -> ValueT:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)


@dataclass(frozen=True, slots=True)
class ContactView:
    """A published contact."""

    name: str
    telephone: str | None
    textphone: str | None
    email: str | None
    address: tuple[str, ...]

    @classmethod
    def of(cls, contact: Contact) -> ContactView:
        """The contact as words."""
        return cls(contact.name, contact.telephone, contact.textphone, contact.email, contact.address)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person, printed as their name. `post` is empty for a member without a portfolio.

    Where sources name only the post, it stands for the name too; `with_post` then says it once.
    """

    name: str
    post: str
    contact: ContactView

    def __str__(self) -> str:
        return self.name

    @property
    def with_post(self) -> str:
        """Name and post, as far as there are both."""
        return ", ".join(dict.fromkeys(part for part in (self.name, self.post) if part))


@dataclass(frozen=True, slots=True)
class CouncilView:
    """The council, printed as its name."""

    name: str
    short_name: str
    website: str | None
    switchboard: ContactView

    def __str__(self) -> str:
        return self.short_name


@dataclass(frozen=True, slots=True)
class CommitteeView:
    """A committee, printed as its name, and who sits on it."""

    name: str
    chair: PersonView
    vice_chair: PersonView | None
    members: tuple[PersonView, ...]
    officer: PersonView
    media_protocol: Prose | None

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting, printed as its date."""

    date: str
    day: str
    time: str
    venue: str
    published: str | None
    head_of_paid_service: PersonView | None
    question_deadline: str
    stream: str | None
    stream_title: str | None
    advice: Prose | None

    def __str__(self) -> str:
        return self.date


def contacts(content: Content) -> Named[ContactView]:
    """Every published contact, by id."""
    record = content.council.record
    return Named("contact", {name: ContactView.of(contact) for name, contact in record.contacts.items()})


def people(content: Content) -> Named[PersonView]:
    """Everybody, by id. Who has no contact of their own is reached through the council's general one."""
    record, known = content.people.record, contacts(content)
    everyone = {**record.officers, **record.members}
    general = content.council.record.alternative_format_contact
    return Named("person", {name: _person(person, known, general) for name, person in everyone.items()})


def _person(person: Person, known: Named[ContactView], general: str) -> PersonView:
    return PersonView(person.name, person.post or "", known[person.contact or general])


def council(content: Content) -> CouncilView:
    """The council."""
    record = content.council.record
    general = contacts(content)[record.alternative_format_contact]
    return CouncilView(record.name, record.short_name or record.name, _text(record.website), general)


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def committee(content: Content, name: str) -> CommitteeView:
    """The committee with this id."""
    sourced, everyone = content.committees[name], people(content)
    record = sourced.record
    protocol = record.media_protocol and Prose(record.media_protocol, sourced.source, ("media_protocol",), "filming")
    return CommitteeView(
        record.name,
        everyone[record.chair],
        everyone[record.vice_chair] if record.vice_chair else None,
        tuple(everyone[member] for member in record.members),
        everyone[record.committee_officer],
        protocol or None,
    )


def meeting(content: Content, sourced: Sourced[Meeting], wording: Wording) -> MeetingView:
    """The meeting, with the deadline for questions counted back from its date, and who published its agenda."""
    record, council = sourced.record, content.council.record
    head = record.head_of_paid_service or council.head_of_paid_service
    advice = record.public.advice and Prose(record.public.advice, sourced.source, ("public", "advice"), "attending")
    return MeetingView(
        date=day(record.date, wording),
        day=long_day(record.date, wording),
        time=clock(record.time, wording),
        venue=Written(record.venue, sourced.source.at("venue")),
        published=long_day(record.published, wording) if record.published else None,
        head_of_paid_service=people(content)[head] if head else None,
        question_deadline=_deadline(council, record.date, wording),
        stream=_text(record.public.stream),
        stream_title=record.public.stream_title,
        advice=advice or None,
    )


def _deadline(council: Council, meeting_day: date, wording: Wording) -> str:
    rule = council.question_deadline
    last = working_days_before(meeting_day, rule.working_days_before, council.jurisdiction)
    return wording.say("deadline", time=clock(rule.time, wording), day=long_day(last, wording))
