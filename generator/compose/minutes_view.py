"""Minutes as the words of their template: what `minutes` says there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.agenda_items import item_id, item_title
from generator.compose.paper_views import ActionView, AppendixView, Manuscript, PaperView, appendices, front, manuscript
from generator.compose.vocabulary import PersonView, Prose, Written
from generator.figures.calendar import clock
from generator.frozen import dataclass
from generator.model.committee import Committee, Gathering
from generator.model.minutes import InterestKind, MinuteItem, Minutes, Point, Verb, Votes


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member who was there: `office` is chair, vice-chair or empty; who `presided` stood in for the chair."""

    person: PersonView
    office: str
    presided: bool


@dataclass(frozen=True, slots=True)
class SubstituteView:
    """Who sat in whose place."""

    person: PersonView
    instead_of: PersonView


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """Who else took part, and as what."""

    person: PersonView
    role: str


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """An interest that was declared: by whom, which kind, and in which item.

    `made_at` is the item at which it was said, `place` the id of the numbered paragraph that has it.
    """

    member: PersonView
    kind: InterestKind
    interest: Prose
    item: int
    item_title: str
    made_at: int
    place: str


@dataclass(frozen=True, slots=True)
class MovementView:
    """Somebody who came (`arrived`) or went."""

    member: PersonView
    time: str
    arrived: bool


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of a discussion: a text, a declaration, or somebody who came or went."""

    id: str
    text: Prose | None
    declaration: DeclarationView | None
    movement: MovementView | None
    votes: Votes | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision. `paper` is the file name of the paper whose recommendation it prints, if it does."""

    verb: Verb
    text: Prose
    paper: str | None
    amended: bool
    votes: Votes | None

    @property
    def is_a_sentence(self) -> bool:
        """Whether it can be told in one sentence: words of its own, and nothing to add to them."""
        return self.paper is None and not self.amended and self.votes is None


@dataclass(frozen=True, slots=True)
class MinuteView:
    """The minutes of one item of the agenda; all of it may be missing but number and title."""

    number: int
    id: str
    title: Written
    gathers: Gathering | None
    introduction: Prose | None
    discussion: tuple[PointView, ...]
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class AttachedView:
    """A paper of the meeting that is an appendix of the minutes."""

    id: str
    title: Written
    item_number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView(PaperView):
    """Minutes, whole. There is an entry for every item of the agenda."""

    present: tuple[MemberView, ...]
    substitutes: tuple[SubstituteView, ...]
    apologies: tuple[PersonView, ...]
    absent: tuple[PersonView, ...]
    in_attendance: tuple[AttendanceView, ...]
    items: tuple[MinuteView, ...]
    appendices: tuple[AppendixView, ...]
    attached: tuple[AttachedView, ...]
    closed: str
    signed_by: PersonView

    @property
    def declarations(self) -> tuple[DeclarationView, ...]:
        """Every interest that was declared, in the order in which that happened."""
        points = (point for item in self.items for point in item.discussion)
        return tuple(point.declaration for point in points if point.declaration)


def minutes(of: Manuscript[Minutes]) -> MinutesView:
    """The view of minutes: items in the order of the agenda, decisions with the words of the papers they are about."""
    record, people = of.record, of.people
    committee = of.content.committees[of.meeting.meeting.record.committee].record
    return MinutesView(
        **front(of),
        present=tuple(_member(of, committee, member, n == 0) for n, member in enumerate(record.present)),
        substitutes=tuple(SubstituteView(people[one.person], people[one.instead_of]) for one in record.substitutes),
        apologies=tuple(people[member] for member in record.apologies),
        absent=tuple(people[member] for member in record.absent),
        in_attendance=tuple(
            AttendanceView(people[one.person], one.role or people[one.person].post) for one in record.in_attendance
        ),
        items=tuple(_item(of, committee, index) for index in range(len(of.meeting.meeting.record.items))),
        appendices=appendices(of, record.appendices),
        attached=tuple(_attached(of, name) for name in record.attached),
        closed=clock(record.closed, of.wording),
        signed_by=people[record.signed_by or committee.chair],
    )


def _member(of: Manuscript[Minutes], committee: Committee, member: str, first: bool) -> MemberView:
    office = {committee.chair: "chair", committee.vice_chair: "vice-chair"}.get(member, "")
    return MemberView(of.people[member], office, first and office != "chair")


def _attached(of: Manuscript[Minutes], name: str) -> AttachedView:
    paper = of.meeting.papers[name]
    title = Written(paper.record.title, paper.source.at("title"))
    return AttachedView(name, title, of.meeting.meeting.record.item_number(name))


def _item(of: Manuscript[Minutes], committee: Committee, index: int) -> MinuteView:
    """The minutes of the agenda item at `index`, from 0."""
    number = index + 1
    standing = committee.standing_items.get(of.meeting.meeting.record.items[index].standing or "")
    place, minute = next(
        ((n, item) for n, item in enumerate(of.record.items) if item.item == number), (0, MinuteItem(item=number))
    )
    text, identifier = minute.introduction, item_id(number)
    return MinuteView(
        number=number,
        id=identifier,
        title=item_title(of.content, of.meeting, index),
        gathers=standing.gathers if standing else None,
        introduction=of.prose(text, identifier, "items", place, "introduction") if text else None,
        discussion=tuple(_point(of, minute, place, n) for n in range(len(minute.discussion))),
        decisions=tuple(_decisions(of, minute, place)),
    )


def _point(of: Manuscript[Minutes], minute: MinuteItem, place: int, number: int) -> PointView:
    point = minute.discussion[number]
    path = ("items", place, "discussion", number, "text")
    identifier = f"{item_id(minute.item)}-point{number + 1}"
    text = of.prose(point.text, identifier, *path) if point.text else None
    return PointView(identifier, text, _declaration(of, minute, place, number), _movement(of, point), point.votes)


def _declaration(of: Manuscript[Minutes], minute: MinuteItem, place: int, number: int) -> DeclarationView | None:
    declared = minute.discussion[number].declares
    if declared is None:
        return None
    path = ("items", place, "discussion", number, "declares", "interest")
    about = declared.item or minute.item
    spoken = any(point.text for point in minute.discussion)
    return DeclarationView(
        member=of.people[declared.member],
        kind=declared.kind,
        interest=of.prose(declared.interest, item_id(minute.item), *path),
        item=about,
        item_title=str(item_title(of.content, of.meeting, about - 1)),
        made_at=minute.item,
        place=f"{item_id(minute.item)}-{'discussion' if spoken else f'point{number + 1}'}",
    )


def _movement(of: Manuscript[Minutes], point: Point) -> MovementView | None:
    moved = point.arrives or point.leaves
    if moved is None:
        return None
    return MovementView(of.people[moved.member], clock(moved.time, of.wording), point.arrives is not None)


def _decisions(of: Manuscript[Minutes], minute: MinuteItem, place: int) -> Iterator[DecisionView]:
    actions = {key: found for paper in of.meeting.papers_at(minute.item) for key, found in _actions(of, paper).items()}
    for n, decision in enumerate(minute.decisions):
        action, paper = actions.get(decision.action or "", (None, None))
        if action and not decision.amended:
            yield DecisionView(decision.verb, action.text, paper, False, decision.votes)
        else:
            identifier = f"{item_id(minute.item)}-decision{n + 1}"
            text = of.prose(decision.text or "", identifier, "items", place, "decisions", n, "text")
            yield DecisionView(decision.verb, text, None, decision.amended, decision.votes)


def _actions(of: Manuscript[Minutes], paper: str) -> dict[str, tuple[ActionView, str]]:
    """What a paper of the meeting asks the committee to do, by id, with the name of the paper."""
    read = manuscript(of.content, of.meeting, paper, of.people, of.wording)
    return {action.id: (action, paper) for action in front(read)["actions"]}
