"""A file that stands beside a meeting's papers and is attached to one of them: a picture, or a PDF document."""

from __future__ import annotations

from collections.abc import Mapping

from generator.frozen import dataclass

PDF = "application/pdf"
MEDIA_TYPES: Mapping[str, str] = {"pdf": PDF, "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
"""What can be attached, by the ending of the file's name."""


_MARK = ".appendix-"
"""No file of a paper has a full stop before its ending, so a copy can never take the name of a paper."""


def copy_stem(paper: str, appendix: str) -> str:
    """The file name, without ending, of the copy that goes beside the paper: 07-report.appendix-leaflet."""
    return f"{paper}{_MARK}{appendix}"


def is_copy(stem: str) -> bool:
    """Whether the file with this name, without ending, is a copy of an attached one."""
    return _MARK in stem


@dataclass(frozen=True, slots=True)
class Attachment:
    """The file as it was read; `file` is its path as people see it, from the workspace's folder; a PDF has `pages`."""

    file: str
    media_type: str
    content: bytes
    pages: int = 0
