"""Charts and authors' pictures become figures: a picture in the page itself, its text alternative, its data below."""

from __future__ import annotations

from generator.document.blocks import Chart, Image
from generator.document.inlines import text
from generator.writers.html.edition import Edition
from generator.writers.html.look import narrow_pages
from generator.writers.html.markup import EMPTY, Html, element, lines, tag
from generator.writers.html.picture_files import as_address
from generator.writers.html.tables import captioned, source, table
from generator.writers.html.text_blocks import named
from generator.writers.html.words import spoken, words


def chart(block: Chart, edition: Edition) -> Html:
    """A chart under its headline and subtitle, its source, and its data as a table or the way to them."""
    title = words(captioned(block.number, text(block.title), edition), edition)
    subtitle = spoken("p", text(block.subtitle), edition, class_="subtitle")
    caption = element("figcaption", element("p", title, class_="title"), subtitle)
    reference = element("p", words(block.data_reference, edition), class_="note") if block.data_reference else EMPTY
    below = (*source(block.source, edition), reference)
    figure = element(
        "figure", lines((caption, _drawing(block, edition), *below)), class_="chart", **named(block, edition)
    )
    return lines((figure, table(block.data, edition))) if block.data else figure


def image(block: Image, edition: Edition) -> Html:
    """A picture of an author's, as part of the page, with its caption above it."""
    drawn = tag("img", src=as_address(block.media_type, block.content), alt=block.alternative_text)
    said = captioned(block.number, block.caption, edition)
    caption = element("figcaption", words(said, edition)) if said else EMPTY
    return element("figure", lines((caption, drawn)), **named(block, edition))


def _drawing(block: Chart, edition: Edition) -> Html:
    """The drawing as a picture of the page; a narrow page takes the one for a telephone, if there is one."""
    drawn = tag("img", src=as_address("image/svg+xml", edition.pictures[block.id].svg), alt=block.alternative_text)
    slim = edition.narrow.get(block.id)
    if slim is not None:
        source_ = tag("source", media=narrow_pages(edition.profile), srcset=as_address("image/svg+xml", slim.svg))
        drawn = element("picture", source_, drawn)
    return element("div", drawn, class_="picture")
