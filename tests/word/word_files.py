"""Small documents for the tests of the Word writer, and Word files taken apart into what can be asked of them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from catalogues import ENGLISH
from lxml import etree

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Footnote,
    Heading,
    List,
    ListItem,
    ListKind,
    Number,
    Paragraph,
    Picture,
    Row,
    Running,
    Table,
)
from generator.document.drawing import Drawing, DrawingKind
from generator.document.inlines import Inlines, text
from generator.document.wording import Wording
from generator.profiles import Profile
from generator.writers.word import Template, write

TEMPLATES = Path(__file__).parents[2] / "templates"
FONTS = tuple(sorted((TEMPLATES / "fonts").glob("*.ttf")))
TEMPLATE = (TEMPLATES / "word" / "committee-paper.docx").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dcterms": "http://purl.org/dc/terms/",
}
PROFILES = ("standard", "large-print")
# The smallest picture there is: one white point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f00010101"
    "001b5a4b460000000049454e44ae426082"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="60mm"><path d="M0 0h9"/></svg>'


@cache
def profile(name: str) -> Profile:
    return Profile(**yaml.safe_load((TEMPLATES / "profiles" / f"{name}.yaml").read_text(encoding="utf-8")))


@cache
def wording() -> Wording:
    return ENGLISH


def paper(*blocks: Block, footnotes: tuple[Footnote, ...] = (), **more: Any) -> Document:
    """A paper with a title and these blocks."""
    given: dict[str, Any] = {
        "id": "07-send",
        "title": "SEND performance",
        "subject": "Report to the select committee",
        "language": "en-GB",
        "author": "Norfolk County Council",
        "running": Running("Select Committee", "Item No. 7"),
        "modified": "2021-09-09",
    }
    title = Heading(id="title", level=1, content=text("SEND performance"))
    return Document(**{**given, **more}, blocks=(title, *blocks), footnotes=footnotes)


def heading(block_id: str, level: int, words: str, number: Number | None = None, **more: Any) -> Heading:
    return Heading(id=block_id, level=level, content=text(words), number=number, **more)


def paragraph(block_id: str, content: str | Inlines, number: Number | None = None, **more: Any) -> Paragraph:
    words = text(content) if isinstance(content, str) else content
    return Paragraph(id=block_id, content=words, number=number, **more)


def section(number: str, sequence: str = "sections") -> Number:
    """The number of a section, subsection or paragraph: its level is the number of its full stops."""
    return Number(number, sequence, number.count("."))


def bullets(block_id: str, *items: str | Block, kind: ListKind = ListKind.BULLET, labels: str = "•") -> List:
    """A list; a block given as an item belongs to the item before it."""
    found: list[ListItem] = []
    for n, item in enumerate(items):
        if isinstance(item, Block):
            found[-1] = ListItem(found[-1].id, found[-1].label, (*found[-1].blocks, item))
        else:
            label = labels.split()[len(found)] if " " in labels else labels
            found.append(ListItem(f"{block_id}-{n}", label, (paragraph(f"{block_id}-{n}-words", item),)))
    return List(id=block_id, kind=kind, items=tuple(found))


def table(block_id: str, headings: list[str], rows: list[list[str]], number: str = "Table 1", **more: Any) -> Table:
    """A table whose first column heads the rows and whose other columns are numbers."""
    columns = tuple(
        Column(words, Align.RIGHT if n else Align.LEFT, heads_rows=n == 0) for n, words in enumerate(headings)
    )
    body = tuple(Row(f"{block_id}-{n}", tuple(Cell(text(cell)) for cell in row)) for n, row in enumerate(rows))
    given: dict[str, Any] = {
        "caption": text("Children out of education"),
        "columns": columns,
        "rows": body,
        "description": "From 66 to 49.",
        "number": Number(number, "tables") if number else None,
    }
    return Table(id=block_id, **{**given, **more})


def chart(block_id: str, number: str = "Chart 1", **more: Any) -> Chart:
    given: dict[str, Any] = {
        "number": Number(number, "charts"),
        "title": "Fewer children are out of education",
        "subtitle": "Number of children",
        "alternative_text": "Line chart. From 66 to 49.",
        "drawing": Drawing(DrawingKind.LINE, ("Nov 2020", "Jul 2021"), (), "Children"),
    }
    return Chart(id=block_id, **{**given, **more})


@dataclass(frozen=True)
class WordFile:
    """A Word file opened as a zip file."""

    data: bytes
    parts: Mapping[str, bytes]

    def xml(self, name: str) -> Any:
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> Any:
        return self.xml("word/document.xml").find(f"{W}body")

    def find(self, path: str, name: str = "word/document.xml") -> list[Any]:
        return list(self.xml(name).xpath(path, namespaces=NAMESPACES))

    def paragraphs(self, style: str = "") -> list[Any]:
        path = f"//w:p[w:pPr/w:pStyle/@w:val='{style}']" if style else "//w:p"
        return self.find(path)

    def style(self, style_id: str) -> Any:
        return self.find(f"//w:style[@w:styleId='{style_id}']", "word/styles.xml")[0]


def opened(data: bytes) -> WordFile:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return WordFile(data, {name: archive.read(name) for name in archive.namelist()})


def written(document: Document, profile_name: str = "standard", template: bytes = TEMPLATE, **changes: Any) -> WordFile:
    """The document as a Word file, charts drawn as a white point. `changes` are made to the profile."""
    look = profile(profile_name).model_copy(update=changes)
    pictures = dict.fromkeys((block.id for block in document.blocks), Picture(SVG, PNG, 100, 60))
    design = Template(template, "templates/word/own.docx", FONTS)
    return opened(write(document, look, wording(), pictures, design))


def words(element: Any) -> str:
    """The words of an element as they are printed: without the instructions of its fields."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def value(element: Any, path: str) -> str | None:
    """The w:val of the element at a path such as "w:pPr/w:jc", or None."""
    found = element.find(path, NAMESPACES)
    return None if found is None else found.get(f"{W}val")


def instructions(element: Any) -> list[str]:
    """The instructions of the fields in an element."""
    return [(each.text or "").strip() for each in element.iter(f"{W}instrText")]


def changed_template(changes: Mapping[str, bytes | None]) -> bytes:
    """The packaged template with parts replaced, or left out where None is given."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, blob in {**opened(TEMPLATE).parts, **changes}.items():
            if blob is not None:
                archive.writestr(name, blob)
    return target.getvalue()


def styles_without(*names: str) -> bytes:
    """The template's style sheet without the styles of these names."""
    sheet = etree.fromstring(opened(TEMPLATE).parts["word/styles.xml"])
    for style in _named_styles(sheet, names):
        sheet.remove(style)
    return bytes(etree.tostring(sheet))


def _named_styles(sheet: Any, names: tuple[str, ...]) -> Iterator[Any]:
    for style in sheet.findall(f"{W}style"):
        if value(style, "w:name") in names:
            yield style
