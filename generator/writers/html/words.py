"""Inline content becomes HTML: one small function for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

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
from generator.writers.html.edition import Edition
from generator.writers.html.look import letters_on_a_telephone
from generator.writers.html.markup import Attribute, Html, element, escaped, joined

HOLD = "\N{NO-BREAK SPACE}"

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left, by the first part of their tag."""


def words(content: Inlines, edition: Edition) -> Html:
    """Inline content in the order it is read."""
    return joined(_KINDS[type(inline)](inline, edition) for inline in content)


def unlinked(content: Inlines) -> Inlines:
    """The words of a heading as they may stand in a link: without links and footnote marks of their own."""
    return tuple(_unlinked(content))


def _unlinked(content: Inlines) -> Iterator[Inline]:
    for inline in content:
        match inline:
            case Link():
                yield from _unlinked(inline.content)
            case Inserted():
                yield from _unlinked(inline.content)
            case Strong() | Emphasis():
                yield type(inline)(unlinked(inline.content))
            case Foreign():
                yield Foreign(unlinked(inline.content), inline.language)
            case CrossReference():
                yield Text(inline.text)
            case Text():
                yield inline


def direction(language: str | None) -> str | None:
    """The value of a dir attribute for a passage in this language; None where it is the usual one."""
    return "rtl" if language and language.split("-")[0].lower() in RIGHT_TO_LEFT else None


def spoken(name: str, content: Inlines, edition: Edition, **attributes: Attribute) -> Html:
    """An element of these words; where all of them are in another language than the paper's, it says so itself."""
    match content:
        case (Foreign(content=inside, language=language),):
            return element(name, words(inside, edition), **attributes, lang=language, dir=direction(language))
    return element(name, words(content, edition), **attributes)


def mark_id(footnote: str, time: int) -> str:
    """The id of the footnote's mark where it stands for the first, second, ... time."""
    return f"{footnote}-mark-{time}"


def _text(inline: Text, edition: Edition) -> Html:
    if HOLD not in inline.text:
        return escaped(inline.text)
    return escaped(held(inline.text, letters_on_a_telephone(edition.profile)))


def held(words: str, most: int) -> str:
    """Words held together by no-break spaces, up to `most` letters; what is longer lets go between its words.

    A browser breaks anywhere what is held and has no room: 17 September 2 / 021.
    """
    return " ".join(_let_go(each, most) if len(each) > most else each for each in words.split(" "))


def _let_go(words: str, most: int) -> str:
    first, *others = words.split(HOLD)
    line = len(first)
    for word in others:
        line += 1 + len(word)
        first, line = (f"{first}{HOLD}{word}", line) if line <= most else (f"{first} {word}", len(word))
    return first


def _strong(inline: Strong, edition: Edition) -> Html:
    return element("strong", words(inline.content, edition))


def _emphasis(inline: Emphasis, edition: Edition) -> Html:
    return element("em", words(inline.content, edition))


def _link(inline: Link, edition: Edition) -> Html:
    """A link out; its tooltip only where it says more than the words do."""
    title = inline.title if inline.title != plain(inline.content) else None
    return element("a", words(inline.content, edition), href=inline.url, title=title or None)


def _cross_reference(inline: CrossReference, edition: Edition) -> Html:
    return element("a", escaped(inline.text), href=edition.way(inline.target))


def _page_reference(inline: PageReference, edition: Edition) -> Html:
    """A web page has no pages: item and title of the paper lead to it. Raises KeyError for one not in the pack."""
    title = edition.papers[inline.paper]
    return element("a", escaped(title.words), href=f"#{title.anchor}")


def _foreign(inline: Foreign, edition: Edition) -> Html:
    return element("span", words(inline.content, edition), lang=inline.language, dir=direction(inline.language))


def _footnote_reference(inline: FootnoteReference, edition: Edition) -> Html:
    edition.marks[inline.footnote] += 1
    mark = edition.wording.say("footnote-mark", number=inline.number)
    place = edition.anchor(mark_id(inline.footnote, edition.marks[inline.footnote]))
    return element("a", escaped(mark), class_="footnote-mark", id=place, href=edition.way(inline.footnote))


def _inserted(inline: Inserted, edition: Edition) -> Html:
    return element("ins", words(inline.content, edition), datetime=inline.edit.day)


def _deleted(inline: Deleted, _: Edition) -> Html:
    return element("del", escaped(inline.words), datetime=inline.edit.day)


_KINDS: dict[type[Inline], Callable[[Any, Edition], Html]] = {
    Text: _text,
    Strong: _strong,
    Emphasis: _emphasis,
    Link: _link,
    CrossReference: _cross_reference,
    PageReference: _page_reference,
    Foreign: _foreign,
    FootnoteReference: _footnote_reference,
    Inserted: _inserted,
    Deleted: _deleted,
}
