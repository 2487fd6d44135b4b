"""Inline content becomes a line of characters for formats that have nothing else, addresses in brackets.

Where the format says what language words are in, the line is given in passages of one language each.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.inlines import (
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
    plain,
)
from generator.document.wording import Wording

_SCHEMES = ("mailto:", "tel:")


def printed(content: Inlines, wording: Wording) -> str:
    """All that the content says, on one line. Raises ValueError for the page of a pack: such a format has no pack."""
    return "".join(words for words, _ in passages(content, wording, ""))


def passages(content: Inlines, wording: Wording, language: str) -> Iterator[tuple[str, str]]:
    """All that the content says with the language of each part, `language` where none is named. Raises as `printed`."""
    for inline in content:
        yield from _passages(inline, wording, language)


def _passages(inline: Inline, wording: Wording, language: str) -> Iterator[tuple[str, str]]:
    match inline:
        case Strong() | Emphasis():
            yield from passages(inline.content, wording, language)
        case Foreign():
            yield from passages(inline.content, wording, inline.language)
        case Link():
            yield from passages(inline.content, wording, language)
            yield _address_behind(inline), language
        case _:
            yield _words(inline, wording), language


def _words(inline: Inline, wording: Wording) -> str:
    match inline:
        case FootnoteReference():
            return wording.say("footnote-mark", number=inline.number)
        case Inserted():
            return wording.say("added-words", words=printed(inline.content, wording))
        case Deleted():
            return wording.say("deleted-words", words=inline.words)
        case PageReference():
            raise ValueError(f"this format cannot refer to the page of {inline.paper!r}")
        case _:
            return plain((inline,))


def _address_behind(link: Link) -> str:
    """The address in brackets, where the words of the link do not say it themselves."""
    address = _address(link.url)
    return "" if _bare(address) in _bare(plain(link.content)) else f" [{address}]"


def _address(url: str) -> str:
    return next((url.removeprefix(scheme) for scheme in _SCHEMES if url.startswith(scheme)), url)


def _bare(words: str) -> str:
    """Letters and figures alone: a telephone number is the same however it is spaced, with +44 or with 0."""
    return "".join(letter for letter in words.replace("+44", "0") if letter.isalnum()).lower()
