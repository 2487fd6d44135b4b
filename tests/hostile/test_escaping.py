"""One paper full of the markup of every format: each file holds it as literal words, and none of it is obeyed."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from lxml import etree
from lxml import html as web
from pypdf import PdfReader

from generator.build.options import Options
from generator.build.run import build
from generator.problems import has_errors
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
MEETING = "2024-05-14-audit"
REPORT = f"content/meetings/{MEETING}/02-waiting.yaml"

SAID = {
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "Typst": '#read("/etc/passwd") #import "x" $ x $ @ref <label>',
    "Word": "</w:t></w:r><w:fldSimple/> INCLUDETEXT MERGEFIELD",
    "SSML": "<break time='9s'/> </speak> &amp; ]]>",
    "SVG": '</text><a href="x">y</a>',
    "a sheet": "=cmd|' /C calc'!A0",
}
PEF = "http://www.daisy.org/ns/2008/pef"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
LITERAL = {what: " ".join(words.split()) for what, words in SAID.items()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the hostile paper by their format; its chart is drawn with hostile words too."""
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("hostile") / "w"))
    report = yaml.safe_load((folder / REPORT).read_text(encoding="utf-8"))
    report["title"] = f"Markup {SAID['HTML']}"
    chart = {"measures": ["waiting-days"]}
    report["charts"] = {"waiting": chart}
    # In a text of Markdown a backslash says that the sign behind it is meant as it stands.
    escaped = [re.sub(r"([<>#$@&*_=|\[\]`~\\])", r"\\\1", words) for words in SAID.values()]
    report["sections"][0]["text"] = "\n\n".join(["Markup follows.", *escaped, "::: chart waiting"]) + "\n"
    (folder / REPORT).write_text(yaml.safe_dump(report, width=10**9), encoding="utf-8")
    measure = folder / "content/metrics/waiting-days.yaml"
    record = yaml.safe_load(measure.read_text(encoding="utf-8"))
    record["title"] = f"Wait {SAID['SVG']} {SAID['a sheet']}"
    measure.write_text(yaml.safe_dump(record, width=10**9), encoding="utf-8")
    formats = ("docx", "pdf", "html", "text", "transcript", "ssml", "braille", "pef")
    report_of_build = build(
        Workspace.at(folder), Options(profiles=("standard",), formats=formats, item=2, jobs=1), lambda step: None
    )
    assert not has_errors(report_of_build.problems), report_of_build.problems
    return {entry.path.name.partition(".")[2]: entry.path.read_bytes() for entry in report_of_build.written}


TYPOGRAPHY = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")
"""Quotation marks and spaces that are set as print has them."""


def _flat(words: str) -> str:
    return " ".join(words.translate(TYPOGRAPHY).split())


@pytest.mark.parametrize("what", SAID)
def test_the_web_page_has_the_markup_as_words(what: str, made: dict[str, bytes]) -> None:
    assert LITERAL[what] in _flat(web.fromstring(made["html"]).text_content())


def test_the_web_page_has_no_script_no_handler_and_fetches_nothing(made: dict[str, bytes]) -> None:
    page = web.fromstring(made["html"])
    attributes = [(name.lower(), value) for element in page.iter() for name, value in element.attrib.items()]
    assert not page.xpath("//script | //iframe | //object | //embed | //base")
    assert not [name for name, _ in attributes if name.startswith("on")]
    links = [value for name, value in attributes if name in ("src", "href", "action")]
    assert links
    assert not [link for link in links if re.match(r"(?i)\s*(javascript|https?|file|//)", link)]


@pytest.mark.parametrize("what", SAID)
def test_the_word_file_has_the_markup_as_words(what: str, made: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels", ".svg")):
                etree.fromstring(package.read(name))
        document = etree.fromstring(package.read("word/document.xml"))
    text = " ".join("".join(paragraph.itertext("{*}t")) for paragraph in document.iter("{*}p"))
    assert LITERAL[what] in _flat(text)


def test_the_word_file_obeys_no_field_and_reaches_for_nothing_outside(made: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    instructions = re.findall(rb"<w:instrText[^>]*>([^<]*)", b"".join(parts.values()))
    assert not [each for each in instructions if b"INCLUDE" in each or b"MERGE" in each]
    assert b"fldSimple/" not in re.sub(rb"&lt;.*?&gt;", b"", parts["word/document.xml"])
    targets = b"".join(data for name, data in parts.items() if name.endswith(".rels"))
    external = re.findall(rb'Target="([^"]*)" TargetMode="External"', targets)
    assert all(target.startswith((b"mailto:", b"tel:")) for target in external), external


def test_the_pdf_has_the_markup_as_words(made: dict[str, bytes]) -> None:
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made["pdf"])).pages)
    found = _flat(text).replace(" ", "")
    for what, words in LITERAL.items():
        assert "".join(words.split()) in found, what
    assert "root:x:0" not in found


def test_what_is_spoken_is_well_formed_and_breaks_off_nowhere(made: dict[str, bytes]) -> None:
    speech = ElementTree.fromstring(made["ssml"])
    assert "<script>alert(" in "".join(speech.itertext())
    breaks = [element.get("time") for element in speech.iter() if element.tag.endswith("break")]
    assert "9s" not in breaks


def test_the_braille_file_has_nothing_but_braille_ascii(made: dict[str, bytes]) -> None:
    assert set(made["brf"].upper()) <= {*range(0x20, 0x60), *b"\r\n\f"}
    assert len(made["brf"].split()) > 50


def test_the_braille_pages_are_well_formed_and_hold_nothing_but_cells(made: dict[str, bytes]) -> None:
    pages = etree.fromstring(made["pef"])
    assert {etree.QName(element).namespace for element in pages.iter()} == {PEF, DUBLIN_CORE}
    names = {etree.QName(element).localname for element in pages.iter(f"{{{PEF}}}*")}
    assert names == {"pef", "head", "meta", "body", "volume", "section", "page", "row"}
    rows = "".join("".join(row.itertext()) for row in pages.iter(f"{{{PEF}}}row"))
    assert len(rows) > 500
    assert all("\u2800" <= cell <= "\u28ff" for cell in rows)
    assert SAID["HTML"] in "".join(pages.itertext(f"{{{DUBLIN_CORE}}}title")), "the title is words"


@pytest.mark.parametrize("form", ["txt", "transcript.txt"])
def test_text_keeps_the_words(form: str, made: dict[str, bytes]) -> None:
    text = _flat(made[form].decode())
    assert "<script>alert(" in text
    assert "calc" in text
