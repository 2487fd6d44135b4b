"""Every number that the Word paper has is in the PDF, the web page, the text and the braille; speech says its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from generator.build.chart_cache import ChartCache
from generator.build.editions import Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.document.blocks import Document
from generator.document.linear import Grid, linear
from generator.document.printed_words import printed
from generator.document.wording import Wording
from generator.load import load_profile
from generator.workspace import Workspace
from generator.writers.braille.words import Speller

ROOT = Path(__file__).parents[2]
WORKSPACE = Workspace.at(ROOT)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@cache
def papers() -> dict[str, tuple[Document, Wording]]:
    prepared = prepare(WORKSPACE, Options(), lambda _name: True)
    assert prepared.wording is not None
    return {each.paper.name: (each.document, prepared.wording) for each in prepared.papers if each.document}


def written(document: Document, wording: Wording, kind: str) -> bytes:
    paths = {name: WORKSPACE.template(name) for name in FORMATS[kind].templates}
    templates = {name: TemplateFile(name, path.read_bytes()) for name, path in paths.items() if path}
    fonts = tuple(sorted((ROOT / "templates" / "fonts").glob("*.ttf")))
    resources = Resources(wording, templates, fonts, ChartCache.none())
    made = make(Edition(document, load_profile(WORKSPACE, "standard"), kind), resources)
    assert made.data is not None, made.problems
    return made.data


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text.replace("\N{NO-BREAK SPACE}", " ")))


def numbers_of_word(docx: bytes) -> set[str]:
    """Those in the words of the body and the footnotes, and in the text alternatives of its pictures."""
    found: set[str] = set()
    with ZipFile(BytesIO(docx)) as package:
        for name in ("word/document.xml", "word/footnotes.xml"):
            if name in package.namelist():
                found |= _numbers_of_part(ElementTree.fromstring(package.read(name)))
    return found


def _numbers_of_part(part: ElementTree.Element) -> set[str]:
    paragraphs = ("".join(run.text or "" for run in each.iter(f"{WORDS}t")) for each in part.iter(f"{WORDS}p"))
    pictures = (each.get("descr", "") for each in part.iter(f"{DRAWING}docPr"))
    return {number for words in (*paragraphs, *pictures) for number in numbers(words)}


def text_of_pdf(pdf: bytes) -> str:
    """The words of the pages; those of pictures' text alternatives are in the tags."""
    reader = PdfReader(BytesIO(pdf))
    pages = " ".join(page.extract_text() for page in reader.pages)
    return pages + " " + " ".join(_alternatives(reader.trailer["/Root"]["/StructTreeRoot"]))


def _alternatives(node: object) -> Iterator[str]:
    node = getattr(node, "get_object", lambda: node)()
    if isinstance(node, list):
        for each in node:
            yield from _alternatives(each)
    elif isinstance(node, dict):
        yield str(node.get("/Alt", ""))
        yield from _alternatives(node.get("/K", []))


def text_of_page(html: bytes) -> str:
    page = html.decode()
    alternatives = re.findall(r'(?:alt|aria-label)="([^"]*)"', page)
    return unescape(" ".join((re.sub(r"<[^>]*>", " ", page), *alternatives)))


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(papers()))
def test_every_number_of_the_word_paper_is_in_the_other_formats(name: str) -> None:
    document, wording = papers()[name]
    wanted = numbers_of_word(written(document, wording, "docx"))
    assert wanted
    found = {
        "pdf": numbers(text_of_pdf(written(document, wording, "pdf"))),
        "html": numbers(text_of_page(written(document, wording, "html"))),
        "text": numbers(written(document, wording, "text").decode()),
        "speech": numbers(" ".join(said_in_print(document, wording))),
    }
    assert {kind: wanted - there for kind, there in found.items()} == {kind: set() for kind in found}
    brailled = " ".join(written(document, wording, "braille").decode("ascii").split())
    speller = Speller(document.language, 2)
    assert not {number for number in wanted if not any(cells in brailled for cells in ways(speller.cells(number)))}


def ways(cells: str) -> tuple[str, str]:
    """A number by itself, and behind a space inside a longer one: 0344 800 8020 has one number sign, and two dots 5."""
    return cells, cells.replace("#", '"')


def said_in_print(document: Document, wording: Wording) -> Iterator[str]:
    """The print of all that the narration says: what each of its lines is made of, marks of paragraphs included.

    That each line is said is held in test_other_formats.py.
    """
    for piece in linear(document, wording):
        if isinstance(piece, Grid):
            yield from (printed(cell.content, wording) for row in piece.table.rows for cell in row.cells)
            yield from (column.heading for column in piece.table.columns)
        elif hasattr(piece, "content"):
            yield printed(piece.content, wording)
            yield str(getattr(piece, "mark", "") or getattr(piece, "number", ""))
