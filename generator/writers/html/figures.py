"""Charts and authors' pictures become figures: a drawing in the page itself, its text alternative, its data below."""

from __future__ import annotations

import re
from base64 import b64encode

from generator.document.blocks import Chart, Image, Picture
from generator.document.inlines import text
from generator.writers.html.edition import Edition
from generator.writers.html.markup import EMPTY, Html, element, escaped, lines, tag
from generator.writers.html.tables import captioned, source, table
from generator.writers.html.text_blocks import named
from generator.writers.html.words import words

SVG_START = re.compile(r"<svg\b[^>]*?>", re.DOTALL)
VIEW_BOX = re.compile(r'viewBox="([^"]*)"')
IDS = re.compile(r'(\bid="|href="#|url\(#)')
MILLIMETRES = "mm"


def chart(block: Chart, edition: Edition) -> Html:
    """A chart under its headline and subtitle, its source, and its data as a table or the way to them."""
    title = words(captioned(block.number, text(block.title), edition), edition)
    subtitle = element("p", escaped(block.subtitle), class_="subtitle")
    caption = element("figcaption", element("p", title, class_="title"), subtitle)
    reference = element("p", words(block.data_reference, edition), class_="note") if block.data_reference else EMPTY
    below = (*source(block.source, edition), reference)
    figure = element("figure", lines((caption, *_drawings(block, edition), *below)), class_="chart", **named(block))
    return lines((figure, table(block.data, edition))) if block.data else figure


def image(block: Image, edition: Edition) -> Html:
    """A picture of an author's, as part of the page, with its caption above it."""
    data = f"data:{block.media_type};base64,{b64encode(block.content).decode()}"
    drawn = tag("img", src=data, alt=block.alternative_text)
    said = captioned(block.number, block.caption, edition)
    caption = element("figcaption", words(said, edition)) if said else EMPTY
    return element("figure", lines((caption, drawn)), **named(block))


def _drawings(block: Chart, edition: Edition) -> list[Html]:
    """The drawing for a wide page and, if there is one, that for a telephone; the style sheet shows one of them."""
    narrow = edition.narrow.get(block.id)
    wide = edition.pictures[block.id]
    if narrow is None:
        return [_drawing(block, wide, "picture")]
    return [_drawing(block, wide, "picture wide"), _drawing(block, narrow, "picture narrow")]


def _drawing(block: Chart, picture: Picture, kind: str) -> Html:
    svg = picture.svg.decode()
    start = SVG_START.search(svg)
    if start is None:
        raise ValueError(f"the picture of {block.id} is not SVG")
    view = VIEW_BOX.search(start.group())
    opening = tag(
        "svg",
        role="img",
        aria_label=block.alternative_text,
        viewBox=view.group(1) if view else None,
        width=f"{picture.width}{MILLIMETRES}",
        height=f"{picture.height}{MILLIMETRES}",
    )
    return element("div", opening, _own_ids(svg[start.end() :], f"{block.id}-{kind.split()[-1]}"), class_=kind)


def _own_ids(svg: str, prefix: str) -> Html:
    """The drawing with ids that no other drawing of the page has, and without what HTML has no use for."""
    renamed = IDS.sub(lambda found: f"{found.group()}{prefix}-", svg)
    return Html(renamed.replace("xlink:href=", "href=").strip())
