"""Inline content turned into Typst code: one small function for each kind."""

from __future__ import annotations

from collections.abc import Callable
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
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.long_words import with_breaks
from generator.writers.pdf.typst_code import call, joined, language, string


def words(content: Inlines, edition: Edition) -> str:
    """Inline content as one piece of code."""
    pieces = [_KINDS[type(inline)](inline, edition) for inline in content]
    return pieces[0] if len(pieces) == 1 else joined(pieces)


def _text(inline: Text, edition: Edition) -> str:
    return string(with_breaks(inline.text, edition))


def _strong(inline: Strong, edition: Edition) -> str:
    return call("strong", words(inline.content, edition))


def _emphasis(inline: Emphasis, edition: Edition) -> str:
    return call("emphasised", words(inline.content, edition))


def _link(inline: Link, edition: Edition) -> str:
    edition.ledger.links.append(inline.title or plain(inline.content))
    return call("outward", string(inline.url), words(inline.content, edition))


def _cross_reference(inline: CrossReference, edition: Edition) -> str:
    edition.ledger.links.append(inline.text)
    return call("inward", string(edition.anchor(inline.target)), string(inline.text))


def _page_reference(inline: PageReference, edition: Edition) -> str:
    """The number of a page, which Typst knows; it is no link, since the title of the paper beside it is one."""
    return call("page-at", string(edition.papers[inline.paper]))


def _foreign(inline: Foreign, edition: Edition) -> str:
    return call("spoken", words(inline.content, edition), **language(inline.language))


def _footnote_reference(inline: FootnoteReference, edition: Edition) -> str:
    """The mark of a note and, at its first mark, the note; a later mark leads to the same note."""
    anchor = string(edition.anchor(inline.footnote))
    if anchor in edition.ledger.noted:
        return call("noted-again", anchor)
    edition.ledger.noted.add(anchor)
    note = edition.footnotes[inline.footnote]
    return call("noted", anchor, string(inline.number), words(note.content, edition))


def _inserted(inline: Inserted, edition: Edition) -> str:
    """New words between marks that are read aloud too: a line under them could be taken for a link."""
    return joined([string("[+"), words(inline.content, edition), string("+]")])


def _deleted(inline: Deleted, _: Edition) -> str:
    """Words that are gone, struck out and between marks, since a line alone is not read aloud."""
    return joined([string("[-"), call("strike", string(inline.words)), string("-]")])


_KINDS: dict[type[Inline], Callable[[Any, Edition], str]] = {
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
