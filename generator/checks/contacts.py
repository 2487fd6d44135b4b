"""Texts are searched for telephone numbers and e-mail addresses: a contact is written once, in council.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.texts import Said, Text, texts
from generator.model.content import Content
from generator.model.council import Contact
from generator.problems import Problem

_WEB_ADDRESS = re.compile(r"https?://[^\s)]+")
# The part before the @ begins where no such part goes on, and ends after the 64 characters that RFC 5321 allows it: so
# that a word of a hundred thousand letters is passed over once, not once for each letter.
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_TELEPHONE = r"(?:\+44|\b0)[ ()\d-]{8,14}\d"
_TYPED = re.compile(rf"(?P<email>{_EMAIL})|(?P<telephone>{_TELEPHONE})")
_NUMBER = re.compile(_TELEPHONE)
_FIELDS = ("telephone", "textphone", "email")


def typed_contacts(content: Content, said: Said) -> Iterator[Problem]:
    """Every telephone number and e-mail address in a text, with the expression to write in its place."""
    contacts = content.council.record.contacts
    for text in texts(said.record) if _may_hold_contacts(_without_addresses(said.words)) else ():
        if text.path[0] != "contacts":
            yield from _in_text(text, contacts)


def _may_hold_contacts(words: str) -> bool:
    """Whether there is a telephone number, or the sign that no e-mail address is without, which is found far sooner."""
    return "@" in words or _NUMBER.search(words) is not None


def _in_text(text: Text, contacts: Mapping[str, Contact]) -> Iterator[Problem]:
    for match in _TYPED.finditer(_without_addresses(text.words)):
        what, field = ("an e-mail address", "email") if match["email"] else ("a telephone number", "telephone")
        own = _expression(match[0], contacts)
        message = f"{what} is typed here, {match[0]}; the published contact is wanted, which changes in one place"
        where_to = f"put it under contacts: in council.yaml, and here {{{{ contacts.ID.{field} }}}}"
        yield Problem("typed-contact", message, text.where(match.start()), f"write {own}" if own else where_to)


def _without_addresses(words: str) -> str:
    """The words with blanks for web addresses, in which numbers are no telephone numbers."""
    return _WEB_ADDRESS.sub(lambda address: " " * len(address[0]), words)


def _expression(typed: str, contacts: Mapping[str, Contact]) -> str:
    """How a template names the contact that has this number or address; empty when none has."""
    for identifier, contact in contacts.items():
        for field in _FIELDS:
            if _plain(getattr(contact, field) or "") == _plain(typed):
                return f"{{{{ contacts.{identifier.replace('-', '_')}.{field} }}}}"
    return ""


def _plain(typed: str) -> str:
    return re.sub(r"[ ()-]", "", typed).lower()
