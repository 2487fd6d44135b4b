"""Charts and pictures turned into inline drawings with a text alternative: SVG, and PNG for readers without SVG."""

from __future__ import annotations

from generator.document.blocks import Chart, Image
from generator.document.inlines import plain, text
from generator.document.phrases import phrase
from generator.problems import Location
from generator.writers.word.drawings import EMU_PER_MILLIMETRE, ending_of, inline_picture, picture_size
from generator.writers.word.inlines import Manner, inlines
from generator.writers.word.keeping import words_stay
from generator.writers.word.paragraphs import direction, keep_with_next, let_go, line, paragraph
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.tables import table
from generator.writers.word.writing import Writing

# How much of the page's height a supplied picture may take, so that its caption stands on the same page.
TALLEST = 0.75
PAGE_HEIGHT = 297


def chart(block: Chart, writing: Writing) -> str:
    """A chart of the tree: number and headline, subtitle, picture, source, and its data or where they stand."""
    picture = writing.pictures[block.id]
    relationships = writing.package.picture("png", picture.png), writing.package.picture("svg", picture.svg)
    size = round(picture.width * EMU_PER_MILLIMETRE), round(picture.height * EMU_PER_MILLIMETRE)
    drawing = inline_picture(writing, relationships, size, block.alternative_text, block.number.text)
    source = [phrase(writing.wording, "source", {"source": block.source})] if block.source else []
    below = [content for content in (*source, block.data_reference) if content]
    whole = words_stay(block, picture, writing)
    held = keep_with_next(bool(below)) if whole else let_go()
    return "".join(
        (
            _caption(block, writing),
            _subtitle(block, writing, keep_with_next(True) if whole else let_go()),
            paragraph(drawing, writing.styles["Picture"], held),
            *(line(content, "Note", writing, block.language, keep=content is not below[-1]) for content in below),
            table(block.data, writing) if block.data else "",
        )
    )


def _subtitle(block: Chart, writing: Writing, held: str) -> str:
    if not block.subtitle:
        return ""
    words = inlines(text(block.subtitle), writing, Manner(language=block.language or ""))
    return paragraph(words, writing.styles["Chart Subtitle"], held + direction(block.language))


def image(block: Image, writing: Writing) -> str:
    """A picture of an author's: its caption, if it has one, above it."""
    relationship = writing.package.picture(ending_of(block.media_type), block.content)
    name = block.number.text if block.number else plain(block.caption)
    drawing = inline_picture(writing, (relationship,), _placed_size(block, writing), block.alternative_text, name)
    content = drawing if block.caption or block.number else writing.marks[block.id].around(drawing)
    caption = _caption(block, writing) if block.caption or block.number else ""
    return caption + paragraph(content, writing.styles["Picture"])


def _caption(block: Chart | Image, writing: Writing) -> str:
    words = text(block.title) if isinstance(block, Chart) else block.caption
    content = inlines(words, writing, Manner(language=block.language or ""))
    number = writing.captions.get(block.id)
    bookmark = writing.marks[block.id]
    if number is None:
        caption = bookmark.around(content)
    else:
        gaps = {"number": bookmark.around(number.counted()), "caption": content}
        caption = phrase_runs(writing.wording, "captioned", gaps)
    return paragraph(caption, writing.styles["caption"], keep_with_next(True) + direction(block.language))


def _placed_size(block: Image, writing: Writing) -> tuple[int, int]:
    """The size a picture is placed at, in EMU: its own, made smaller where the page is."""
    width, height = picture_size(block.content, block.origin or Location(block.id))
    margins = writing.profile.margins
    widest = float(writing.profile.text_width) * EMU_PER_MILLIMETRE
    tallest = (PAGE_HEIGHT - float(margins.top + margins.bottom)) * TALLEST * EMU_PER_MILLIMETRE
    scale = min(1.0, widest / width, tallest / height)
    return round(width * scale), round(height * scale)
