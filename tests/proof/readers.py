"""What three readers find in one paper: pandoc in the Word file, a parser in the web page, and the words of the PDF."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pymupdf
from proof.conftest import program, said_by


@dataclass
class Reading:
    """What a reader finds, in order: headings with levels, first rows of tables, text alternatives, numbers, captions.

    A caption is given by its label and number, each once. Only what is printed with a number has it in `numbers`.
    """

    headings: list[tuple[int, str]] = field(default_factory=list)
    tables: list[list[str]] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def squeezed(words: str) -> str:
    """Words with every kind of space made one."""
    return " ".join(words.split())


def captions_in(words: str) -> list[str]:
    """The labels and numbers of captions, each once, in order."""
    return list(dict.fromkeys(re.findall(r"(?:Table|Chart) \d+(?=:)", squeezed(words))))


@cache
def by_pandoc(file: Path) -> Reading:
    """The Word file as pandoc reads it."""
    reading = Reading()
    tree = json.loads(said_by(program("pandoc"), "--from", "docx", "--to", "json", file))
    for kind, content in _elements(tree["blocks"]):
        if kind == "Header":
            reading.headings.append((content[0], squeezed(_words(content[2]))))
        elif kind == "Table":
            reading.tables += [[squeezed(_words(cell[4])) for cell in row[1]] for row in content[3][1]]
        elif kind == "Image":
            reading.alternatives.append(squeezed(_words(content[1])))
    # pandoc leaves out a caption that no table follows, as where a table is printed as lists; python-docx reads it.
    reading.captions = captions_in("\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs))
    return reading


def _elements(node: Any) -> Iterator[tuple[str, Any]]:
    """Every element of pandoc's tree in reading order."""
    if isinstance(node, dict) and "t" in node:
        yield node["t"], node.get("c")
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _elements(inner)


def _words(node: Any) -> str:
    spaces = {"Space", "SoftBreak", "LineBreak"}
    return "".join(c if kind == "Str" else " " if kind in spaces else "" for kind, c in _elements(node))


class _Page(HTMLParser):
    """A web page read from beginning to end; its navigation is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = Reading()
        self.words: list[str] = []
        self.outside = 0
        self.is_number = self.is_column = False
        self.all_words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.outside += tag == "nav"
        self.is_number = "number" in (known.get("class") or "").split()
        self.is_column = known.get("scope") == "col"
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6", "th"):
            self.words = []
        elif tag == "thead":
            self.reading.tables.append([])
        if tag == "img":
            self.reading.alternatives.append(squeezed(known.get("alt") or ""))

    def handle_data(self, data: str) -> None:
        self.all_words.append(data)
        if self.is_number:
            self.reading.numbers.append(squeezed(data))
        else:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.outside -= tag == "nav"
        self.is_number = False
        words = squeezed("".join(self.words))
        if re.fullmatch("h[1-6]", tag) and not self.outside:
            self.reading.headings.append((int(tag[1]), words))
        elif tag == "th" and self.is_column:
            self.reading.tables[-1].append(words)


@cache
def in_page(file: Path) -> Reading:
    """The web page as a parser reads it."""
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    page.reading.captions = captions_in(" ".join(page.all_words))
    return page.reading


@cache
def words_of_pdf(file: Path) -> str:
    """All that is printed in the PDF, page after page."""
    with pymupdf.open(file) as pages:
        return squeezed(" ".join(page.get_text() for page in pages))
