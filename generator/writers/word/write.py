"""A document, or the documents of a meeting as one pack, turned into the bytes of a Word file in a template's look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from generator.document.blocks import Document, Picture
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.word.body import body_part
from generator.writers.word.colours import recolour
from generator.writers.word.embedding import put_fonts
from generator.writers.word.footnotes import footnotes_part
from generator.writers.word.furniture import fill
from generator.writers.word.indents import set_indents
from generator.writers.word.package import PaperPackage, links_of
from generator.writers.word.page import background, last_page_properties, page_properties, referenced
from generator.writers.word.planning import Look, Part, Planned, planned
from generator.writers.word.properties import application_part, core_part
from generator.writers.word.restyle import restyle
from generator.writers.word.settings import settings_part
from generator.writers.word.styles import style_ids
from generator.writers.word.template import Template, opened
from generator.writers.word.template_parts import refuse_parts
from generator.writers.word.template_values import refuse_values
from generator.writers.word.writing import Package, Writing

# What a paper takes over from its template, besides the headers and footers of its pages.
LOOK = frozenset({RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.FONT_TABLE})


def write(
    document: Document,
    profile: Profile,
    wording: Wording,
    pictures: Mapping[str, Picture],
    template: Template,
    pages: Mapping[str, int] | None = None,
) -> bytes:
    """The Word file of one paper; the same input gives the same bytes.

    `pictures` holds the drawing of each chart under its id. `pages` is the page of each bookmark, for the list of
    contents; without, it has links alone. Raises ContentError (missing-style, bad-word-template; unreadable-file for a
    broken picture).
    """
    return _written([Part(document, pictures)], profile, wording, template, pages or {}, None)


def write_pack(
    front: Document,
    parts: Sequence[Part],
    profile: Profile,
    wording: Wording,
    template: Template,
    pages: Mapping[str, int],
    first_page: int = 1,
) -> bytes:
    """The Word file of a meeting: the front pages, then the papers in the order given, all of them in one look.

    `front` gives the file its title, language and properties; a Contents block in it lists the papers with their pages.
    Every paper keeps its own header, its paragraph, table and chart numbers and its footnotes; pages run through.
    `pages` is the page of each bookmark, as laying the file out has shown; empty as long as nobody has, which the list
    of contents then says. `first_page` is the number of the first page. Raises what `write` raises.
    """
    return _written([Part(front, {}), *parts], profile, wording, template, pages, first_page)


def _written(
    parts: Sequence[Part],
    profile: Profile,
    wording: Wording,
    template: Template,
    pages: Mapping[str, int],
    first_page: int | None,
) -> bytes:
    """The file; of a pack, which alone has a `first_page`, the first part is the front."""
    package = PaperPackage(opened(template))
    page = last_page_properties(package.document.element)
    refuse_parts(package.document, LOOK, referenced(page), template.name)
    sheet = package.document.part_related_by(RELATIONSHIP_TYPE.STYLES).element
    look = Look(profile, wording, sheet, style_ids(sheet, template.name))
    refuse_values(sheet, page, template.name)
    restyle(sheet, profile, parts[0].document.language, look.styles)
    recolour(sheet, profile)
    plan = planned(parts, look, Package(links_of(package.document), package.picture), pages, first_page)
    package.keep_only(LOOK, referenced(page))
    set_indents(sheet, plan.papers[0])
    furniture = _furniture(package, plan.papers, referenced(page))
    own_notes = _notes_begin_anew(plan.papers)
    starts = [first_page if first_page and first_page > 1 else None, *(None for _ in furniture[1:])]
    sections = [
        page_properties(page, profile, names, own_notes=own_notes, first_page=start)
        for names, start in zip(furniture, starts, strict=True)
    ]
    package.set(package.document, body_part(plan.papers, background(profile), sections))
    _put_parts(package, plan, fonts=put_fonts(package, profile.typeface, template))
    return package.saved()


def _furniture(package: PaperPackage, papers: Sequence[Writing], relationships: set[str]) -> list[Mapping[str, str]]:
    """The headers and footers of each paper, filled in: their relationships by those of the template's own."""
    kept = sorted(relationships)
    names = [{name: name for name in kept}, *({name: package.copied(name) for name in kept} for _ in papers[1:])]
    for writing, own in zip(papers, names, strict=True):
        for name in own.values():
            fill(package.document.rels[name].target_part.element, writing)
    return list(names)


def _notes_begin_anew(papers: Sequence[Writing]) -> bool:
    """Whether footnotes are to count from 1 in each section: where only one paper has any, they do without being told.

    LibreOffice, told so, prints every footnote of a pack as 0.
    """
    return sum(bool(writing.document.footnotes) for writing in papers) > 1


def _put_parts(package: PaperPackage, plan: Planned, *, fonts: bool) -> None:
    """Put in every part but the document: what Word wants to know besides the text. `fonts` are in it or not."""
    front = plan.papers[0].document
    footnotes = any(writing.document.footnotes for writing in plan.papers)
    settings = settings_part(
        front.language,
        page_colour=bool(background(plan.papers[0].profile)),
        footnotes=footnotes,
        parts=_notes_begin_anew(plan.papers),
        fonts=fonts,
    )
    package.put(RELATIONSHIP_TYPE.SETTINGS, "settings.xml", CONTENT_TYPE.WML_SETTINGS, settings)
    package.put(RELATIONSHIP_TYPE.NUMBERING, "numbering.xml", CONTENT_TYPE.WML_NUMBERING, plan.numbering)
    if footnotes:
        notes = package.put(RELATIONSHIP_TYPE.FOOTNOTES, "footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, "")
        links = Package(links_of(notes), package.picture)
        package.set(notes, footnotes_part([replace(writing, package=links) for writing in plan.papers]))
    package.put_properties(core_part(front), application_part(front))
