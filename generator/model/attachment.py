"""A file that stands beside a meeting's papers and is attached to one of them: a picture, or a PDF document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PDF = "application/pdf"
MEDIA_TYPES: Mapping[str, str] = {"pdf": PDF, "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
"""What can be attached, by the ending of the file's name."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """The file as it was read; `file` is its path as people see it, from the workspace's folder."""

    file: str
    media_type: str
    content: bytes
