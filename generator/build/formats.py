"""The formats there are, and which templates a file of each is made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the templates read for it, and the names, or folders, of all inputs that go into its files."""

    templates: tuple[str, ...]
    inputs: tuple[str, ...]


FORMATS: Mapping[str, Format] = {
    "docx": Format(("word/committee-paper.docx",), ("templates/word/", "templates/fonts/")),
    "pdf": Format(("pdf/committee-paper.typ",), ("templates/pdf/", "templates/fonts/")),
    "html": Format(
        ("html/committee-paper.html.j2", "html/committee-paper.css"), ("templates/html/", "templates/fonts/")
    ),
}
"""By the ending of the files."""
