"""Charts and pictures turned into inline drawings with a text alternative: SVG, and PNG for readers without SVG."""

from __future__ import annotations

import struct
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image as ImageHeader

from generator.document.blocks import Chart, Image
from generator.document.inlines import plain, text
from generator.document.phrases import phrase
from generator.problems import ContentError, Location, Problem
from generator.writers.word.inlines import Manner, inlines
from generator.writers.word.paragraphs import direction, keep_with_next, line, paragraph
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.tables import table
from generator.writers.word.writing import Writing
from generator.writers.word.xml import PICTURE, quoted

EMU_PER_MILLIMETRE = 36000
# What python-docx makes of a picture whose head is broken.
UNREADABLE = (
    InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError,
    ArithmeticError, LookupError, ValueError, struct.error,
)  # fmt: skip
# The picture's extension that holds its SVG, as Word 2016 and later write it.
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
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
    return "".join(
        (
            _caption(block, writing),
            line(text(block.subtitle), "Chart Subtitle", writing, block.language, keep=True) if block.subtitle else "",
            paragraph(drawing, writing.styles["Picture"], keep_with_next(bool(below))),
            *(line(content, "Note", writing, block.language, keep=content is not below[-1]) for content in below),
            table(block.data, writing) if block.data else "",
        )
    )


def image(block: Image, writing: Writing) -> str:
    """A picture of an author's: its caption, if it has one, above it."""
    ending = block.media_type.partition("/")[2]
    relationship = writing.package.picture("jpg" if ending == "jpeg" else ending, block.content)
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
    header = _header(block)
    margins = writing.profile.margins
    widest = float(writing.profile.text_width) * EMU_PER_MILLIMETRE
    tallest = (PAGE_HEIGHT - float(margins.top + margins.bottom)) * TALLEST * EMU_PER_MILLIMETRE
    scale = min(1.0, widest / header.width, tallest / header.height)
    return round(header.width * scale), round(header.height * scale)


def _header(block: Image) -> Any:
    """What the picture says of its own size. Raises ContentError (unreadable-file) for one that is broken."""
    try:
        header = ImageHeader.from_blob(block.content)
        if not (header.width and header.height):
            raise ValueError("it is nothing high or wide")
    except UNREADABLE as error:
        message = f"this picture cannot be read ({error or type(error).__name__}); a PNG or JPEG picture is wanted"
        hint = "open it in a picture program and save it again as PNG or JPEG"
        raise ContentError(Problem("unreadable-file", message, block.origin or Location(block.id), hint)) from error
    return header


def inline_picture(
    writing: Writing, relationships: tuple[str, ...], size: tuple[int, int], alternative_text: str, title: str
) -> str:
    """A run with an inline drawing, its size in EMU. The first relationship is the picture, a second one its SVG.

    Word reads the alternative text from `descr`, LibreOffice 7 from `title` as well: both are there.
    """
    number = next(writing.drawing_ids)
    name = f"Picture {number}"
    words = f"descr={quoted(alternative_text)} title={quoted(title)}"
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{number}" name="{name}" {words}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" {words}/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{_blip(relationships)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _blip(relationships: tuple[str, ...]) -> str:
    picture, *svg = relationships
    extension = "".join(
        f'<a:extLst><a:ext uri="{SVG_EXTENSION}"><asvg:svgBlip r:embed={quoted(each)}/></a:ext></a:extLst>'
        for each in svg
    )
    return f"<a:blip r:embed={quoted(picture)}>{extension}</a:blip>"
