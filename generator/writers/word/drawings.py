"""Pictures turned into inline drawings with a text alternative: in a paragraph of their own, or in a cell."""

from __future__ import annotations

import struct

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image as ImageHeader

from generator.document.blocks import PICTURE_WIDTH, CellPicture
from generator.problems import ContentError, Location, Problem
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


def ending_of(media_type: str) -> str:
    """What a picture's part is called in a Word file, by its media type."""
    ending = media_type.partition("/")[2]
    return "jpg" if ending == "jpeg" else ending


def picture_size(content: bytes, where: Location) -> tuple[int, int]:
    """The width and height that a picture says of itself, in EMU.

    Raises ContentError (unreadable-file), with `where` it is named, for one that is broken.
    """
    try:
        header = ImageHeader.from_blob(content)
        if not (header.width and header.height):
            raise ValueError("it is nothing high or wide")
    except UNREADABLE as error:
        message = f"this picture cannot be read ({error or type(error).__name__}); a PNG or JPEG picture is wanted"
        hint = "open it in a picture program and save it again as PNG or JPEG"
        raise ContentError(Problem("unreadable-file", message, where, hint)) from error
    return int(header.width), int(header.height)


def cell_picture(picture: CellPicture, writing: Writing) -> str:
    """A run with a picture in a table, PICTURE_WIDTH wide."""
    width, height = picture_size(picture.content, Location(picture.alternative_text))
    relationship = writing.package.picture(ending_of(picture.media_type), picture.content)
    placed = PICTURE_WIDTH * EMU_PER_MILLIMETRE
    size = placed, round(placed * height / width)
    return inline_picture(writing, (relationship,), size, picture.alternative_text, picture.alternative_text)


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
