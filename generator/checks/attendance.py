"""Minutes are held against the membership of their committee: who was there, who was not, and who could be neither."""

from __future__ import annotations

from collections.abc import Iterator

from generator.frozen import dataclass
from generator.model.committee import Committee
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.minutes import Minutes
from generator.problems import Path, Problem


@dataclass(frozen=True, slots=True)
class Roll:
    """The minutes of a meeting and the committee whose meeting it was."""

    content: Content
    meeting: LoadedMeeting
    committee: Committee
    minutes: Sourced[Minutes]

    def is_known(self, person: str) -> bool:
        """Whether people.yaml has the person; loading has said so where it has not."""
        return person in self.content.people.record.identifiers

    def name(self, person: str) -> str:
        """The person as papers print them; the id of somebody nobody knows."""
        people = self.content.people.record
        known = people.members.get(person) or people.officers.get(person)
        return known.name if known else person

    @property
    def in_the_room(self) -> frozenset[str]:
        """The members and substitutes who took part, whenever they came."""
        record = self.minutes.record
        return frozenset((*record.present, *(one.person for one in record.substitutes)))

    def problem(self, code: str, message: str, path: Path, hint: str) -> Problem:
        """A problem at a place of the minutes."""
        return Problem(code, message, self.minutes.source.at(*path), hint)


def rolls(content: Content, meeting: LoadedMeeting) -> Iterator[Roll]:
    """The minutes of a meeting, if its committee is known."""
    committee = content.committees.get(meeting.meeting.record.committee)
    if committee is not None:
        yield from (Roll(content, meeting, committee.record, minutes) for minutes in meeting.papers_of(Minutes))


def attendance_problems(content: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Members in two lists or in none, and people who take a member's part without being one or a substitute."""
    for roll in rolls(content, meeting):
        yield from _in_two_lists(roll)
        yield from _in_no_list(roll)
        yield from _not_members(roll)
        yield from _substitutes(roll)
        yield from _not_there(roll)
        yield from _outside_the_meeting(roll)


def _in_two_lists(roll: Roll) -> Iterator[Problem]:
    present = set(roll.minutes.record.present)
    for field in ("apologies", "absent"):
        for place, member in enumerate(getattr(roll.minutes.record, field)):
            if member in present:
                message = f"{roll.name(member)} is under {field} and under present; one of the two is wanted"
                yield roll.problem("present-and-apologised", message, (field, place), "delete one of the two lines")
    for place, substitute in enumerate(roll.minutes.record.substitutes):
        if substitute.instead_of in present:
            message = f"{roll.name(substitute.instead_of)} has a substitute and is under present; one is wanted"
            hint = "delete the substitute, or move the member to apologies"
            yield roll.problem("present-and-apologised", message, ("substitutes", place, "instead_of"), hint)


def _in_no_list(roll: Roll) -> Iterator[Problem]:
    record = roll.minutes.record
    replaced = [one.instead_of for one in record.substitutes]
    missing = set(roll.committee.everyone) - {*record.present, *record.apologies, *record.absent, *replaced}
    for member in (member for member in roll.committee.everyone if member in missing):
        message = f"{roll.name(member)} is a member and in none of the lists; present, apologies or absent is wanted"
        yield roll.problem("unaccounted-member", message, ("present",), f"put {member} in one of the lists")


def _not_members(roll: Roll) -> Iterator[Problem]:
    for field in ("present", "apologies", "absent"):
        for place, person in enumerate(getattr(roll.minutes.record, field)):
            if roll.is_known(person) and person not in roll.committee.everyone:
                message = (
                    f"{roll.name(person)} is under {field} and is not a member of the committee; members are wanted"
                )
                hint = "put them under substitutes, with the member in whose place they sat, or under in_attendance"
                yield roll.problem("not-a-member", message, (field, place), hint)
    for place, other in enumerate(roll.minutes.record.in_attendance):
        if other.person in roll.committee.everyone:
            message = f"{roll.name(other.person)} is a member of the committee; in_attendance is for everybody else"
            yield roll.problem("not-a-member", message, ("in_attendance", place), "move them to present")


def _substitutes(roll: Roll) -> Iterator[Problem]:
    members = roll.committee.everyone
    for place, one in enumerate(roll.minutes.record.substitutes):
        if roll.is_known(one.instead_of) and one.instead_of not in members:
            message = f"{roll.name(one.instead_of)} is not a member of the committee; a substitute sits for a member"
            yield roll.problem("not-a-member", message, ("substitutes", place, "instead_of"), "name the member")
        if one.person in members:
            message = f"{roll.name(one.person)} is a member of the committee, and cannot substitute for another"
            yield roll.problem("not-a-member", message, ("substitutes", place, "person"), "move them to present")


def _not_there(roll: Roll) -> Iterator[Problem]:
    """People who declare an interest, come or go, and are not among those who took part."""
    for place, item in enumerate(roll.minutes.record.items):
        for n, point in enumerate(item.discussion):
            for name in ("declares", "arrives", "leaves"):
                event = getattr(point, name)
                if event and roll.is_known(event.member) and event.member not in roll.in_the_room:
                    message = f"{roll.name(event.member)} {name} here, and is neither present nor a substitute"
                    path = ("items", place, "discussion", n, name, "member")
                    yield roll.problem("not-a-member", message, path, "put them under present or substitutes")


def _outside_the_meeting(roll: Roll) -> Iterator[Problem]:
    start, close = roll.meeting.meeting.record.time, roll.minutes.record.closed
    if close <= start:
        message = f"the meeting closed at {close:%H:%M} and began at {start:%H:%M}; a later time is wanted"
        yield roll.problem("time-outside-meeting", message, ("closed",), "write the time like 4.23pm or 16:23")
        return
    for place, item in enumerate(roll.minutes.record.items):
        for n, point in enumerate(item.discussion):
            for name in ("arrives", "leaves"):
                event = getattr(point, name)
                if event and not start <= event.time <= close:
                    message = (
                        f"{event.time:%H:%M} is not between {start:%H:%M} and {close:%H:%M}, when the meeting was held"
                    )
                    path = ("items", place, "discussion", n, name, "time")
                    yield roll.problem("time-outside-meeting", message, path, "write the time like 1.10pm or 13:10")
