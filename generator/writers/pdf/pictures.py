"""Charts and authors' pictures turned into Typst's figures, with their text alternatives."""

from __future__ import annotations

from generator.document.blocks import Chart, Image
from generator.document.inlines import text
from generator.document.phrases import phrase
from generator.writers.pdf.edition import Edition
from generator.writers.pdf.page_design import MM
from generator.writers.pdf.picture_files import picture_file
from generator.writers.pdf.tables import source, table
from generator.writers.pdf.typst_code import call, points, stacked, string
from generator.writers.pdf.words import words


def chart(block: Chart, edition: Edition) -> str:
    """A chart on one page with its headline, subtitle and source; then its data, or where they stand."""
    picture = edition.pictures[block.id]
    title = phrase(edition.wording, "captioned", {"caption": text(block.title)}, number=block.number.text)
    placed = call(
        "picture",
        picture_file("image/svg+xml", picture.svg, edition),
        alt=string(block.alternative_text),
        width=points(picture.width * MM),
    )
    figure = call("chart", placed, title=words(title, edition), subtitle=words(text(block.subtitle), edition))
    lines = [*source(block.source, edition), *([block.data_reference] if block.data_reference else [])]
    notes = [call("note", words(line, edition)) for line in lines]
    whole = call("together", call("anchored", string(edition.anchor(block.id)), figure), *notes)
    return stacked([whole, table(block.data, edition)]) if block.data else whole


def image(block: Image, edition: Edition) -> str:
    """A picture of an author's, its caption above it, no wider than the page."""
    caption = block.caption
    if block.number:
        caption = phrase(edition.wording, "captioned", {"caption": caption}, number=block.number.text)
    placed = call(
        "picture",
        picture_file(block.media_type, block.content, edition),
        alt=string(block.alternative_text),
    )
    return call("captioned", placed, caption=words(caption, edition) if caption else None)
