"""Published contacts into labelled lines and links: telephone and mail links whose words name the team."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.typography import NO_BREAK, printed
from generator.compose.vocabulary import ContactView, PersonView
from generator.document.blocks import Block, Fact, Facts
from generator.document.inlines import Inlines, Link
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
    yield Fact(wording.say("contact-name"), printed(person.with_post))
    if contact.telephone:
        yield Fact(wording.say("contact-telephone"), telephone_link(contact.telephone, contact.name, wording))
    if contact.textphone:
        yield Fact(wording.say("contact-textphone"), telephone_link(contact.textphone, contact.name, wording))
    if contact.email:
        yield Fact(wording.say("contact-email"), mail_link(contact.email, contact.name, wording))
    if contact.address:
        yield Fact(wording.say("contact-address"), printed(", ".join(contact.address)))


def telephone_link(number: str, name: str, wording: Wording) -> Inlines:
    """A link that telephones the number; its words name the team, too, so that it says where it goes on its own."""
    words = printed(wording.say("contact-link", name=name, number=_held(number)))
    return (Link(words, _tel(number), wording.say("telephone-link", name=name, number=number)),)


def mail_link(address: str, name: str, wording: Wording) -> Inlines:
    """A link that opens a mail to the address; its words name the team, too."""
    words = printed(wording.say("contact-link", name=name, number=address))
    return (Link(words, f"mailto:{address}", wording.say("mail-link", name=name, address=address)),)


def contact_numbers(contact: ContactView, wording: Wording) -> str:
    """The telephone numbers of a contact as Markdown links: what {{ contact }} stands for in a statement."""
    numbers = [(contact.telephone, "{}"), (contact.textphone, wording.say("textphone-number", number="{}"))]
    links = [f"[{words.format(_held(number))}]({_tel(number)})" for number, words in numbers if number]
    return f" {wording.say('or')} ".join(links)


def _tel(number: str) -> str:
    return f"tel:{number.replace(' ', '')}"


def _held(number: str) -> str:
    return number.replace(" ", NO_BREAK)
