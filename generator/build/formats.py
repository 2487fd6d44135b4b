"""The formats there are, and which templates a file of each is made with."""

from __future__ import annotations

from collections.abc import Mapping

FORMATS: Mapping[str, tuple[str, ...]] = {
    "docx": ("templates/word/", "templates/fonts/"),
}
"""The ending of each format's files, and the templates that go into them besides the paper's own."""
