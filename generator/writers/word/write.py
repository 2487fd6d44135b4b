"""A document and a reading profile turned into the bytes of a Word file, in the look of a Word template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from generator.document.blocks import Document, Heading, List, Picture
from generator.document.inlines import plain
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.word.body import body_part
from generator.writers.word.bookmarks import bookmarks
from generator.writers.word.captions import caption_numbers
from generator.writers.word.colours import recolour
from generator.writers.word.facts import label_column
from generator.writers.word.footnotes import footnotes_part
from generator.writers.word.furniture import fill
from generator.writers.word.indents import set_indents
from generator.writers.word.numbering import plan_numbering
from generator.writers.word.package import PaperPackage, links_of
from generator.writers.word.page import background, last_page_properties, page_properties, referenced
from generator.writers.word.properties import application_part, core_part
from generator.writers.word.restyle import restyle
from generator.writers.word.room import table_room
from generator.writers.word.settings import settings_part
from generator.writers.word.styles import style_ids
from generator.writers.word.template import open_template
from generator.writers.word.writing import Package, Writing

# What a paper takes over from its template, besides the headers and footers of its pages.
LOOK = frozenset({RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.FONT_TABLE})


def write(
    document: Document,
    profile: Profile,
    wording: Wording,
    pictures: Mapping[str, Picture],
    template: bytes,
    template_name: str,
) -> bytes:
    """The Word file of one paper; the same input gives the same bytes.

    `pictures` holds the drawing of each chart under its id. `template` is the bytes of a .docx file with the styles,
    header and footer of the paper, `template_name` how it is called in messages. Raises ContentError (missing-style,
    bad-word-template; unreadable-file for a broken picture).
    """
    package = PaperPackage(open_template(template, template_name))
    sheet = package.document.part_related_by(RELATIONSHIP_TYPE.STYLES).element
    ids = style_ids(sheet, template_name)
    restyle(sheet, profile, document.language, ids)
    recolour(sheet, profile)
    writing = Writing(
        document=document,
        profile=profile,
        wording=wording,
        pictures=pictures,
        styles=ids,
        package=Package(links_of(package.document), package.picture),
        marks=bookmarks(_marked(document)),
        numbering=plan_numbering(document, profile),
        captions=caption_numbers(document.blocks),
        headings={block.id: plain(block.content) for block in document.blocks if isinstance(block, Heading)},
        label_column=label_column(document, profile, wording),
        room=table_room(sheet, ids, profile),
    )
    page = last_page_properties(package.document.element)
    package.keep_only(LOOK, referenced(page))
    set_indents(sheet, writing)
    body = body_part(writing, background(profile), page_properties(page, profile))
    package.set(package.document, body)
    _put_parts(package, writing)
    _fill_furniture(package, writing)
    return package.saved()


def _marked(document: Document) -> Iterator[str]:
    """All that can be referred to, in reading order: blocks, the items of lists, footnotes."""
    for block in every_block(document.blocks):
        yield block.id
        if isinstance(block, List):
            yield from (item.id for item in block.items if item.blocks[0].id != item.id)
    yield from (note.id for note in document.footnotes)


def _put_parts(package: PaperPackage, writing: Writing) -> None:
    """Put in every part but the document: what Word wants to know besides the text."""
    document = writing.document
    settings = settings_part(
        document.language, page_colour=bool(background(writing.profile)), footnotes=bool(document.footnotes)
    )
    package.put(RELATIONSHIP_TYPE.SETTINGS, "settings.xml", CONTENT_TYPE.WML_SETTINGS, settings)
    package.put(RELATIONSHIP_TYPE.NUMBERING, "numbering.xml", CONTENT_TYPE.WML_NUMBERING, writing.numbering.xml)
    if document.footnotes:
        notes = package.put(RELATIONSHIP_TYPE.FOOTNOTES, "footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, "")
        links = replace(writing, package=Package(links_of(notes), package.picture))
        package.set(notes, footnotes_part(links))
    package.put_properties(core_part(document), application_part(document))


def _fill_furniture(package: PaperPackage, writing: Writing) -> None:
    for relationship in package.document.rels.values():
        if relationship.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            fill(relationship.target_part.element, writing)
