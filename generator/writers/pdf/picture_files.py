"""Pictures become files in the folder that Typst reads them from, and the paths that the code names them by."""

from __future__ import annotations

from generator.writers.pdf.edition import Edition
from generator.writers.pdf.typst_code import string

# What pictures are called in the folder that Typst reads them from, by their media type.
ENDINGS = {"image/jpeg": "jpg", "image/svg+xml": "svg"}


def picture_file(media_type: str, content: bytes, edition: Edition) -> str:
    """The path of a picture as the code names it; the picture itself goes into the ledger."""
    ending = ENDINGS.get(media_type, media_type.partition("/")[2])
    file = f"{len(edition.ledger.pictures) + 1:03}.{ending}"
    edition.ledger.pictures[file] = content
    return string(f"/{file}")
