"""The example content with hostile texts in every field, and what its finished files say to those who read them."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import docx
from hostile.every_field import MODELS, Leaf, at, is_text, kind_of, leaves_of, read
from hostile.rounds import Staged
from lxml import etree
from lxml import html as web

from generator.build.chart_cache import ChartCache
from generator.build.composing import PreparedPaper
from generator.build.editions import Edition, Made, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.load import load_profile, load_wording
from generator.profiles import BraillePage
from generator.text_file import FORBIDDEN
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
_PLACES = re.compile(r"\{\{|:::|\[\^|\]\(#")
"""What places figures, tables, charts, notes and references; a text that has any goes on behind the hostile one."""

PAGE = BraillePage()
SUPPLEMENT = {"papers": ["08-care-market-data"], "published": "2021-09-15", "reason": "It was not ready in time."}
"""What no example has: a paper that came late."""


def copied(folder: Path) -> Workspace:
    """A workspace with a copy of the example content."""
    shutil.copytree(ROOT / "content", folder / "content")
    return Workspace.at(folder)


def staged(workspace: Workspace, texts: Sequence[str], wanted: Callable[[Path, Leaf], bool]) -> list[Staged]:
    """Every file of the content, with one of the texts in turn, marked, in each field that is wanted."""
    numbers = count()
    files = []
    for path in sorted(workspace.content.rglob("*.yaml")):
        value = read(path)
        if path.match("2021-09-17*/meeting.yaml"):
            value["supplements"] = [SUPPLEMENT]
        chosen = [
            leaf for leaf in leaves_of(value, MODELS[kind_of(path)]) if is_text(leaf.wanted) and wanted(path, leaf)
        ]
        pairs = zip(numbers, chosen, strict=False)
        said = {leaf: texts[number % len(texts)].replace("MARK", marked(number)) for number, leaf in pairs}
        files.append(Staged(path, value, {leaf: placed(words, leaf, value) for leaf, words in said.items()}))
    return files


def marked(number: int) -> str:
    """What one text has in it and no other has, so that it is known again wherever it is printed or spoken."""
    return f"Zq{''.join(chr(ord('a') + int(digit)) for digit in str(number))}z"


def placed(words: str, leaf: Leaf, value: Any) -> str:
    """The words for a place; before the old ones, where those place something."""
    old = "" if leaf.added else str(at(value, leaf.place))
    return f"{words}\n\n{old}" if _PLACES.search(old) else words


@cache
def resources() -> Resources:
    """What the files of every format are made with."""
    names = [name for kind in FORMATS.values() for name in kind.templates]
    templates = {name: TemplateFile(name, (ROOT / "templates" / name).read_bytes()) for name in names}
    fonts = tuple(sorted((ROOT / "templates" / "fonts").glob("*.ttf")))
    return Resources(load_wording(Workspace(ROOT), "en-GB"), templates, fonts, ChartCache.none())


def tried(paper: PreparedPaper, workspace: Workspace, form: str) -> Made:
    """The file of a paper in a format, or why there is none."""
    assert paper.document is not None
    return make(Edition(paper.document, load_profile(workspace, "standard"), form), resources())


def words_of_word(data: bytes) -> str:
    """All that a Word file says, alternative texts too, once it is seen to be whole and free of control characters."""
    docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels", ".svg"))]
        parts = [etree.fromstring(package.read(name)) for name in names]
    return _clean(" ".join(words for part in parts for words in _said(part)))


def _said(part: etree._Element) -> Iterator[str]:
    for paragraph in part.iter("{*}p"):
        yield "".join(paragraph.itertext("{*}t"))
    for element in part.iter(etree.Element):
        yield from (element.get(name, "") for name in ("descr", "title"))
        if etree.QName(element).localname in ("tblDescription", "creator"):
            yield element.get(f"{{{element.nsmap.get('w', '')}}}val", "") or element.text or ""


def words_of_page(data: bytes) -> str:
    """All that a web page says, once it is seen to have no script, no handler and no link to a program or a file."""
    page = web.fromstring(data)
    assert not page.xpath("//script | //iframe | //object | //embed | //base")
    assert not [name for element in page.iter() for name in element.attrib if name.lower().startswith("on")]
    assert not [link for link in page.xpath("//@href | //@src") if link.lower().startswith(("javascript", "file"))]
    return _clean(f"{page.text_content()} {' '.join(page.xpath('//@alt | //@aria-label | //@title'))}")


def words_of_speech(data: bytes) -> str:
    """All that is spoken."""
    return _clean("".join(etree.fromstring(data).itertext()))


def words_of_text(data: bytes) -> str:
    """All that a text file says."""
    return _clean(data.decode("utf-8"))


def words_of_pdf(data: bytes) -> str:
    """All that a PDF says, alternative texts too, once it is seen to open without a repair."""
    import pikepdf
    import pymupdf

    with pikepdf.open(io.BytesIO(data)) as file:
        assert not file.check_pdf_syntax()
        elements = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
        attributes = [one for each in elements if isinstance(each.get("/A"), pikepdf.Array) for one in each["/A"]]
        instead = [str(each["/Alt"]) for each in elements if "/Alt" in each]
        instead += [str(one["/Summary"]) for one in attributes if "/Summary" in one]
    with pymupdf.open(stream=data) as pages:
        return " ".join((*instead, *(page.get_text() for page in pages)))


def words_of_braille(data: bytes) -> str:
    """All cells of a braille file, once its pages are seen to be no longer, and its lines no wider, than a page is."""
    assert set(data) <= {*range(0x20, 0x60), *b"\r\n\f"}
    pages = [page.split("\r\n")[:-1] for page in data.decode("ascii").split("\f")[:-1]]
    assert max(map(len, pages)) <= PAGE.lines
    assert max(len(line) for page in pages for line in page) <= PAGE.cells
    return " ".join(line for page in pages for line in page)


def _clean(words: str) -> str:
    assert not FORBIDDEN.search(words)
    return words


READERS: Mapping[str, Callable[[bytes], str]] = {
    "docx": words_of_word,
    "html": words_of_page,
    "text": words_of_text,
    "ssml": words_of_speech,
    "transcript": words_of_text,
    "pdf": words_of_pdf,
    "braille": words_of_braille,
}
"""What somebody else reads in a file of each format."""
