"""A document, or the documents of a meeting as one pack, turned into the bytes of a PDF/UA-1 file for one profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.document.blocks import Document, Heading, Picture
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.pdf.columns import inset
from generator.writers.pdf.compiling import Job, PageDesign, compiled
from generator.writers.pdf.edition import Edition, Ledger
from generator.writers.pdf.page_design import cell_padding, style, text_width
from generator.writers.pdf.papers import opening, paper
from generator.writers.pdf.tagging import tagged
from generator.writers.pdf.typeface import Typeface, typeface


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a pack, with a picture for every chart of it by the chart's id."""

    document: Document
    pictures: Mapping[str, Picture]


def write(
    document: Document,
    profile: Profile,
    wording: Wording,
    pictures: Mapping[str, Picture],
    design: PageDesign,
    fonts: Sequence[Path],
) -> bytes:
    """The PDF of one paper.

    `pictures` holds a picture for every chart by the chart's id, `fonts` the font files that may be embedded, named
    <Family>-<Style>.ttf. Raises ContentError for a typeface without files (unknown-typeface), a letter in none of them
    (missing-letter), a character that a PDF cannot hold (bad-character) and a fault in the page design
    (bad-pdf-template).
    """
    face = typeface(profile.typeface, fonts)
    ledger = Ledger()
    edition = _edition(Part(document, pictures), profile, wording, face, ledger)
    code = f"{opening(document)}#{paper(document, edition)}\n"
    job = Job(code, style(profile, face, wording, [document], code), ledger.pictures)
    return tagged(compiled(job, [document], design, fonts), ledger)


def write_pack(
    front: Document,
    parts: Sequence[Part],
    profile: Profile,
    wording: Wording,
    design: PageDesign,
    fonts: Sequence[Path],
    first_page: int = 1,
) -> bytes:
    """The PDF of a meeting: the front pages, then the papers in the order given.

    `front` gives the file its title, language and properties; a Contents block in it lists the headings of all papers
    with their pages, titles of papers first. Every paper keeps its own running lines and numbers, pages run through,
    and the bookmark of each paper begins with its item. `first_page` is the number of the first page. Raises what
    `write` raises.
    """
    face = typeface(profile.typeface, fonts)
    ledger = Ledger()
    documents = [front, *(part.document for part in parts)]
    titles = {part.document.id: f"{part.document.id}/{_title(part.document)}" for part in parts}
    editions = [
        replace(_edition(part, profile, wording, face, ledger), papers=titles, first_page=first_page)
        for part in (Part(front, {}), *parts)
    ]
    cover = replace(editions[0], lists_pack=True)
    papers = [_in_pack(edition, part.document) for edition, part in zip(editions[1:], parts, strict=True)]
    pieces = map(paper, documents, [cover, *papers])
    code = opening(front, first_page) + "".join(f"#{piece}\n" for piece in pieces)
    job = Job(code, style(profile, face, wording, documents, code), ledger.pictures)
    return tagged(compiled(job, documents, design, fonts), ledger)


def _title(document: Document) -> str:
    """The id of the paper's title. Raises StopIteration for a paper without one."""
    return next(block.id for block in document.blocks if isinstance(block, Heading) and block.level == 1)


def _in_pack(edition: Edition, document: Document) -> Edition:
    return replace(edition, prefix=f"{document.id}/", item=document.running.item)


def _edition(part: Part, profile: Profile, wording: Wording, face: Typeface, ledger: Ledger) -> Edition:
    size = float(profile.table)
    room = Room(text_width(profile), 2 * cell_padding(profile), lambda words, bold: face.width(words, size, bold))
    return Edition(
        profile,
        wording,
        face,
        room,
        part.pictures,
        {note.id: note for note in part.document.footnotes},
        inset(part.document),
        ledger,
    )
