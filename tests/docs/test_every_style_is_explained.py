"""docs/word-template.md against the styles that papers need and the places that the header and footer have."""

from __future__ import annotations

import re
from pathlib import Path

from docx import Document

from generator.writers.word.styles import NEEDED

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "word-template.md").read_text(encoding="utf-8")


def test_the_page_names_the_styles_that_papers_need_and_no_others() -> None:
    part = PAGE.partition("## The styles there must be")[2].partition("\nWord keeps")[0]
    named = [name.lower() for name in re.findall(r"`([A-Z][\w ]+?)`", part)]
    assert sorted(named) == sorted(name.lower() for name, _ in NEEDED)


def test_the_page_names_the_places_of_the_header_and_footer() -> None:
    section = Document(str(ROOT / "templates" / "word" / "committee-paper.docx")).sections[0]
    paragraphs = [*section.header.paragraphs, *section.footer.paragraphs]
    marks = re.findall(r"«[\w-]+»", " ".join(paragraph.text for paragraph in paragraphs))
    assert sorted(marks) == sorted(re.findall(r"^\| `(«[\w-]+»)` \|", PAGE, re.MULTILINE))
