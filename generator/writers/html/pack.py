"""The papers of a meeting become the bytes of one web page: front, list of papers, each paper an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.document.blocks import Document, Heading, Picture
from generator.document.inlines import Inlines, Text, plain
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.html.block_kinds import body
from generator.writers.html.edition import Edition, Title
from generator.writers.html.markup import EMPTY, Html, apart, element, escaped, lines
from generator.writers.html.navigation import contents, footnotes, listed, opening_and_rest, title_of_contents
from generator.writers.html.page import PageDesign, page
from generator.writers.html.words import direction, unlinked, words
from generator.writers.html.write import parts_of_page, running_words

DEEPER = 1
"""The page has one heading of level 1, which is the pack's; those of the papers are a level below where they were."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a pack, with pictures for its charts by their ids: for wide pages, and for narrow ones."""

    document: Document
    pictures: Mapping[str, Picture]
    narrow: Mapping[str, Picture]


@dataclass(frozen=True, slots=True)
class _InPack:
    """A paper of the pack, its title, and what it is written with."""

    document: Document
    title: Heading
    edition: Edition


def write_pack(front: Document, parts: Sequence[Part], profile: Profile, wording: Wording, design: PageDesign) -> bytes:
    """The page of a meeting, in UTF-8: the front page, then the papers in the order given.

    `front` gives the page its title, language and properties. Ids begin with that of the paper they are of, so that
    "2.4" of each paper can be linked to. Raises ContentError for a fault in the design (bad-html-template).
    """
    cover = _edition(Part(front, {}, {}), profile, wording)
    papers = [_in_pack(part, profile, wording) for part in parts]
    titles = {paper.document.id: Title(plain(_called(paper)), paper.edition.anchor(paper.title.id)) for paper in papers}
    papers = [replace(paper, edition=replace(paper.edition, papers=titles)) for paper in papers]
    opening, rest = opening_and_rest(front)
    whole = lines((body(rest, cover), footnotes(front, cover), *map(_article, papers)))
    navigation = lines((title_of_contents(cover), element("ul", *map(_entry, papers)))) if papers else EMPTY
    return page(design, parts_of_page(front, cover, design, body(opening, cover), navigation, whole)).encode()


def _in_pack(part: Part, profile: Profile, wording: Wording) -> _InPack:
    title = next(block for block in part.document.blocks if isinstance(block, Heading) and block.level == 1)
    return _InPack(part.document, title, _edition(part, profile, wording, f"{part.document.id}/", DEEPER))


def _edition(part: Part, profile: Profile, wording: Wording, prefix: str = "", deeper: int = 0) -> Edition:
    notes = {note.id: note for note in part.document.footnotes}
    return Edition(profile, wording, part.pictures, part.narrow, notes, prefix=prefix, deeper=deeper)


def _entry(paper: _InPack) -> Html:
    """A paper in the list of papers."""
    said = words(_called(paper), paper.edition)
    return element("li", element("a", said, href=paper.edition.way(paper.title.id), lang=paper.document.language))


def _called(paper: _InPack) -> Inlines:
    """What leads to a paper: its item, then its title, so that the agenda's own link to the item differs from it."""
    item = paper.document.running.item
    before = (Text(f"{paper.edition.wording.say('fact-label', label=item)} "),) if item else ()
    return (*before, *unlinked(paper.title.content))


def _article(paper: _InPack) -> Html:
    """A paper with the lines that a page of its own has above and below it, and its own list of contents."""
    document, edition = paper.document, paper.edition
    running = document.running
    said = partial(running_words, document, edition)
    title = edition.anchor(paper.title.id)
    opening, rest = opening_and_rest(document)
    pieces = (
        _line("header", said(running.committee), said(running.item)),
        body(opening, edition),
        listed(contents(document, edition), f"{edition.anchor('page-contents')} {title}"),
        body(rest, edition),
        footnotes(document, edition),
        _line("footer", escaped(document.author), said(running.item)),
    )
    language = document.language
    kind = {"class_": "part", "aria_labelledby": title, "lang": language, "dir": direction(language) or "ltr"}
    return element("article", apart(pieces), **kind)


def _line(name: str, *ends: Html) -> Html:
    return element(name, *(element("p", end) for end in ends), class_="running")
