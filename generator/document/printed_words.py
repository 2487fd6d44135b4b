"""Inline content becomes a line of characters for formats that have nothing else, addresses in brackets."""

from __future__ import annotations

from generator.document.inlines import (
    CrossReference,
    Deleted,
    Emphasis,
    FootnoteReference,
    Foreign,
    Inline,
    Inlines,
    Inserted,
    Link,
    PageReference,
    Strong,
    Text,
    plain,
)
from generator.document.wording import Wording

_SCHEMES = ("mailto:", "tel:")


def printed(content: Inlines, wording: Wording) -> str:
    """All that the content says, on one line. Raises ValueError for the page of a pack: such a format has no pack."""
    return "".join(_printed(inline, wording) for inline in content)


def _printed(inline: Inline, wording: Wording) -> str:
    match inline:
        case Text() | CrossReference():
            return inline.text
        case Strong() | Emphasis() | Foreign():
            return printed(inline.content, wording)
        case Link():
            return _link(inline, wording)
        case FootnoteReference():
            return wording.say("footnote-mark", number=inline.number)
        case Inserted():
            return wording.say("added-words", words=printed(inline.content, wording))
        case Deleted():
            return wording.say("deleted-words", words=inline.words)
        case PageReference():
            raise ValueError(f"this format cannot refer to the page of {inline.paper!r}")


def _link(link: Link, wording: Wording) -> str:
    """The words and, where they do not say it themselves, the address."""
    words, address = printed(link.content, wording), _address(link.url)
    return words if _bare(address) in _bare(plain(link.content)) else f"{words} [{address}]"


def _address(url: str) -> str:
    return next((url.removeprefix(scheme) for scheme in _SCHEMES if url.startswith(scheme)), url)


def _bare(words: str) -> str:
    """Letters and figures alone: a telephone number is the same however it is spaced, with +44 or with 0."""
    return "".join(letter for letter in words.replace("+44", "0") if letter.isalnum()).lower()
