"""Published contacts into labelled lines and links: telephone and mail links whose words name the team."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.typography import NO_BREAK, set_type
from generator.compose.vocabulary import ContactView, PersonView
from generator.document.blocks import Block, Fact, Facts
from generator.document.inlines import Inlines, Link, Text
from generator.document.wording import Wording


def contact_facts(composition: Composition, call: Call, people: Sequence[PersonView]) -> Sequence[Block]:
    """How each person is reached: name and post, and the team's telephone, textphone, mail and postal address."""
    return tuple(
        Facts(
            id=composition.ids.next(call.place, "contact"),
            origin=call.where,
            facts=tuple(_facts(person, composition.wording)),
        )
        for person in people
    )


def _facts(person: PersonView, wording: Wording) -> Iterator[Fact]:
    contact = person.contact
    yield Fact(wording.say("contact-name"), _text(", ".join(filter(None, (person.name, person.post)))))
    yield Fact(wording.say("contact-team"), _text(contact.name))
    if contact.telephone:
        yield Fact(wording.say("contact-telephone"), telephone_link(contact.telephone, contact.name, wording))
    if contact.textphone:
        yield Fact(wording.say("contact-textphone"), telephone_link(contact.textphone, contact.name, wording))
    if contact.email:
        yield Fact(wording.say("contact-email"), mail_link(contact, wording))
    if contact.address:
        yield Fact(wording.say("contact-address"), _text(", ".join(contact.address)))


def telephone_link(number: str, name: str, wording: Wording) -> Inlines:
    """The number as a link that telephones it; its tooltip says whom."""
    title = wording.say("telephone-link", name=name, number=_held(number))
    return (Link(_text(_held(number)), f"tel:{number.replace(' ', '')}", title),)


def mail_link(contact: ContactView, wording: Wording) -> Inlines:
    """The address as a link that opens a mail to it; its tooltip says to whom."""
    title = wording.say("mail-link", name=contact.name, address=contact.email)
    return (Link(_text(contact.email or ""), f"mailto:{contact.email}", title),)


def contact_numbers(contact: ContactView, wording: Wording) -> str:
    """The telephone numbers of a contact as Markdown links: what {{ contact }} stands for in a statement."""
    spoken = [f"[{_held(contact.telephone)}](tel:{contact.telephone.replace(' ', '')})"] if contact.telephone else []
    if contact.textphone:
        words = wording.say("textphone-number", number=_held(contact.textphone))
        spoken.append(f"[{words}](tel:{contact.textphone.replace(' ', '')})")
    return f" {wording.say('or')} ".join(spoken)


def _held(number: str) -> str:
    return number.replace(" ", NO_BREAK)


def _text(words: str) -> Inlines:
    return (Text(*set_type([words])),)
