"""A document becomes the bytes of one web page that needs no other file, no script and no network."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from generator.document.blocks import Document, Picture
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.html.block_kinds import body
from generator.writers.html.edition import Edition
from generator.writers.html.look import look, narrow, scaled, schemes
from generator.writers.html.markup import Html, lines
from generator.writers.html.navigation import contents, footnotes, opening_and_rest
from generator.writers.html.page import PageDesign, page
from generator.writers.html.web_font import font_faces
from generator.writers.html.words import direction, words

__all__ = ["narrow", "write"]

NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


def write(
    document: Document,
    profile: Profile,
    wording: Wording,
    pictures: Mapping[str, Picture],
    design: PageDesign,
    narrow_pictures: Mapping[str, Picture] = NO_PICTURES,
) -> bytes:
    """The page of one paper, in UTF-8.

    `pictures` holds a picture for every chart by the chart's id. `narrow_pictures` may hold others, drawn with the
    profile that `narrow` gives, for screens on which those would have to be shrunk. Raises ContentError for a fault in
    the design (bad-html-template).
    """
    notes = {note.id: note for note in document.footnotes}
    edition = Edition(profile, wording, pictures, narrow_pictures, notes)
    opening, rest = opening_and_rest(document)
    navigation = contents(document, edition)
    whole = lines((body(rest, edition), footnotes(document, edition)))
    return page(design, parts_of_page(document, edition, design, body(opening, edition), navigation, whole)).encode()


def parts_of_page(
    document: Document, edition: Edition, design: PageDesign, opening: Html, navigation: Html, whole: Html
) -> dict[str, str]:
    """What the shell of a page asks for, from the document that the page is named after."""
    return {
        "language": escape(document.language),
        "direction": direction(document.language) or "ltr",
        "title": escape(document.title),
        "subject": escape(document.subject),
        "author": escape(document.author),
        "modified": escape(document.modified),
        "committee": escape(document.running.committee),
        "item": escape(document.running.item),
        "committee_line": running_words(document, edition, document.running.committee),
        "item_line": running_words(document, edition, document.running.item),
        "schemes": schemes(edition.profile),
        "style": _style(edition.profile, design),
        "skip": escape(edition.wording.say("skip-to-paper")),
        "opening": opening,
        "contents": navigation,
        "text": whole,
    }


def _style(profile: Profile, design: PageDesign) -> str:
    parts = (font_faces(profile.typeface, design.fonts), look(profile), scaled(design.style, profile))
    return "\n".join(part for part in parts if part)


def running_words(document: Document, edition: Edition, said: str) -> Html:
    """The committee or the item as a line of the page, with the language of each part."""
    return words(document.running.spoken(said), edition)
