"""A document turned into the bytes of a PDF/UA-1 file, for one reading profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.document.blocks import Document, Picture
from generator.document.table_widths import Room
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.pdf.block_kinds import body
from generator.writers.pdf.columns import inset
from generator.writers.pdf.compiling import DESIGN, Job, PageDesign, compiled
from generator.writers.pdf.edition import Edition, Ledger
from generator.writers.pdf.page_design import cell_padding, on_one_line, running_lines, style, text_width
from generator.writers.pdf.tagging import tagged
from generator.writers.pdf.text_blocks import LAST
from generator.writers.pdf.typeface import Typeface, typeface
from generator.writers.pdf.typst_code import boolean, call, dictionary, joined, language, stacked, string


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
    <Family>-<Style>.ttf. Raises ContentError for a typeface without files and for a fault in the page design.
    """
    face = typeface(profile.typeface, fonts)
    edition = _edition(document, profile, wording, pictures, face)
    code = _code(document, edition)
    job = Job(code, style(profile, face, wording, [document]), edition.ledger.pictures)
    return tagged(compiled(job, [document], design, fonts), edition.ledger)


def _edition(
    document: Document, profile: Profile, wording: Wording, pictures: Mapping[str, Picture], face: Typeface
) -> Edition:
    size = float(profile.table)
    room = Room(text_width(profile), 2 * cell_padding(profile), lambda words, bold: face.width(words, size, bold))
    footnotes = {note.id: note for note in document.footnotes}
    return Edition(profile, wording, face, room, pictures, footnotes, inset(document), Ledger())


def _code(document: Document, edition: Edition) -> str:
    """The whole document in Typst code."""
    opening = call(
        "edition.with",
        title=string(document.title),
        author=string(document.author),
        subject=string(document.subject),
        modified=_date(document.modified),
        **language(document.language),
    )
    return f'#import "/{DESIGN}": *\n#show: {opening}\n#{_paper(document, edition)}\n'


def _paper(document: Document, edition: Edition) -> str:
    """One paper: its running lines, and its blocks between the anchors of its beginning and end."""
    head, foot = running_lines(document, edition.wording)
    one_line = {
        name: boolean(on_one_line(ends, edition.profile, edition.face))
        for name, ends in (("head", head), ("foot", foot))
    }
    end = call("place-of", string(edition.anchor(LAST)))
    return call(
        "paper",
        stacked((body(document.blocks, edition), end)),
        committee=string(document.running.committee),
        item=string(document.running.item),
        title=string(document.title),
        page_of=_page_of(edition.wording),
        one_line=dictionary(one_line),
    )


def _page_of(wording: Wording) -> str:
    """A function of the page's number and the number of pages that gives the words of the wording catalogue."""
    marks = {"page": "\ue000", "pages": "\ue001"}
    said = string(wording.say("page-of", **marks))
    for name, mark in marks.items():
        said = said.replace(mark, f'"; str({name}); "')
    return f"(page, pages) => {joined([said])}"


def _date(day: str) -> str:
    year, month, day_of_month = (str(int(part)) for part in day.split("-"))
    return call("datetime", year=year, month=month, day=day_of_month)
