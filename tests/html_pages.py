"""Small documents, written as pages and read back as a tree of elements."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

from generator.document.blocks import Block, Document, Footnote, Picture, Running
from generator.document.wording import Wording
from generator.profiles import Margins, Profile
from generator.writers.html import PageDesign, write

TEMPLATES = Path(__file__).parents[1] / "templates"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10pt" viewBox="0 0 10 5"><path id="g"/><use href="#g"/></svg>'
PICTURE = Picture(SVG, b"", 100, 50)
NAME = "templates/html/committee-paper.html.j2"
PHRASES = {
    "captioned": "{number}: {caption}",
    "source": "Source: {source}",
    "note": "{mark} {text}",
    "key": "Key: {entries}",
    "key-entry": "{code} = {meaning}",
    "contents": "Contents",
    "fact-label": "{label}:",
    "footnote-mark": "[{number}]",
    "footnotes": "Footnotes",
    "back-to-text": "Back to the text of footnote {number}",
    "skip-to-paper": "Skip to the paper",
}
VOID = re.compile(r"<(meta|img|br|source)\b([^>]*)>")
BARE = re.compile(r"\shidden(?=[\s>])")


def design(shell: str | None = None) -> PageDesign:
    folder = TEMPLATES / "html"
    shell = shell or (folder / "committee-paper.html.j2").read_text(encoding="utf-8")
    return PageDesign(shell, (folder / "committee-paper.css").read_text(encoding="utf-8"), NAME)


def profile(size: int = 12, **changes: object) -> Profile:
    points = Decimal(size)
    fields: dict[str, object] = {
        "name": "test",
        "title": "Test",
        "typeface": "Arial",
        "body": points,
        "smallest": points,
        "table": points,
        "headings": (Decimal(40), Decimal(36), Decimal(32), Decimal(30)),
        "line_spacing": Decimal("1.2"),
        "paragraph_space": Decimal(1),
        "margins": Margins(top=Decimal(25), right=Decimal(20), bottom=Decimal(22), left=Decimal(20)),
        "italics": True,
        "chart_width": Decimal(166),
    }
    return Profile.model_validate({**fields, **changes})


def document(*blocks: Block, footnotes: tuple[Footnote, ...] = (), **more: str) -> Document:
    said = {"title": "School places", "subject": "Report", "language": "en-GB", "author": "A council", **more}
    return Document(
        id="07-places", running=Running("A committee", "Item No. 7"), blocks=blocks, footnotes=footnotes, **said
    )


def source_of(
    *blocks: Block, footnotes: tuple[Footnote, ...] = (), narrow: bool = False, size: int = 12, **changes: object
) -> str:
    """The page as text; every chart has the same picture."""
    pictures = {block.id: PICTURE for block in blocks}
    page = write(
        document(*blocks, footnotes=footnotes),
        profile(size, **changes),
        Wording("en-GB", PHRASES),
        pictures,
        design(),
        pictures if narrow else {},
    )
    return page.decode()


def parsed(source: str) -> ElementTree.Element:
    """The page as a tree; a page of ours is XML but for its empty elements and attributes."""
    xml = BARE.sub(' hidden=""', VOID.sub(r"<\1\2/>", source.removeprefix("<!DOCTYPE html>\n")))
    return ElementTree.fromstring(xml)


def page_of(*blocks: Block, **more: object) -> ElementTree.Element:
    return parsed(source_of(*blocks, **more))  # type: ignore[arg-type]


def words_of(element: ElementTree.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split(" ")).strip()
