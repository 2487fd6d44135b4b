"""A briefing as the words of its template, and whom to ask about it as a table by political group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.contacts import mail_link, telephone_link
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn, front
from generator.compose.typography import printed
from generator.compose.vocabulary import ContactView, Prose, Written
from generator.document.blocks import Block, Cell, Column, Row, Table
from generator.document.inlines import Inlines
from generator.document.numbering import TABLES, to_count
from generator.document.wording import Wording
from generator.figures.calendar import long_day
from generator.frozen import dataclass
from generator.model.briefing import Briefing
from generator.model.committee import Committee


@dataclass(frozen=True, slots=True)
class VoiceView:
    """What somebody said."""

    id: str
    name: Written
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView(PaperView):
    """A briefing, whole."""

    issued: str
    summary: Prose
    text: Prose
    voices: tuple[VoiceView, ...]
    has_members: bool


def briefing(of: Manuscript[Briefing]) -> BriefingView:
    """The view."""
    record = of.record
    fields = front(of)
    return BriefingView(
        **fields,
        officers=tuple(of.people[officer] for officer in record.officer_contacts),
        issued=long_day(record.issued, of.wording),
        summary=of.prose(record.summary, "summary", "summary"),
        text=of.prose(record.text, "news", "text"),
        voices=tuple(
            VoiceView(
                f"voice-{n + 1}",
                of.written(voice.name, "voices", n, "name"),
                of.prose(voice.text, f"voice-{n + 1}", "voices", n, "text"),
            )
            for n, voice in enumerate(record.voices)
        ),
        has_members=bool(record.comment_from),
    )


def of_briefing(of: Manuscript[Briefing], view: BriefingView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in a briefing besides what can be placed in every paper."""
    return {"members": partial(_members, of=of)}


def _members(composition: Composition, call: Call, of: Manuscript[Briefing]) -> Sequence[Block]:
    """A row for each member who comments for a group: the group, the member's part in the committee, and a contact."""
    say = composition.wording.say
    committee = of.content.committees[of.meeting.meeting.record.committee].record
    identifier = composition.ids.take("members")
    rows = tuple(
        Row(f"{identifier}-{member}", _cells(member, of, committee, composition.wording))
        for member in of.record.comment_from
    )
    headings = ("members-group", "members-role", "members-contact")
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("members-caption")),
        columns=(Column(say("members-member"), heads_rows=True), *(Column(say(heading)) for heading in headings)),
        rows=rows,
        description=say("members-description", count=len(rows)),
    )
    return (table,)


def _cells(member: str, of: Manuscript[Briefing], committee: Committee, wording: Wording) -> tuple[Cell, ...]:
    person, record = of.people[member], of.content.people.record.find(member)
    group = record.group if record else None
    return (
        Cell(printed(person.name)),
        Cell(printed(group or wording.say("members-no-group"))),
        Cell(printed(wording.say(_role(member, committee)))),
        Cell(_reached(person.contact, wording)),
    )


def _role(member: str, committee: Committee) -> str:
    roles = {committee.vice_chair: "members-vice-chair", committee.chair: "members-chair"}
    return roles.get(member, "members-seat" if member in committee.members else "members-elsewhere")


def _reached(contact: ContactView, wording: Wording) -> Inlines:
    """The first way there is to reach the team."""
    if contact.telephone:
        return telephone_link(contact.telephone, contact.name, wording)
    return mail_link(contact.email, contact.name, wording) if contact.email else printed(contact.name)
