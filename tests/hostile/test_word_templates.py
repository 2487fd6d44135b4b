"""A Word template from a stranger: what runs, fetches or cannot be read in it is refused, and is in no paper."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from functools import cache

import pytest
from word.word_files import TEMPLATE, WordFile, changed_template, opened, paper, written

from generator.document.picture_limits import LONGEST_SIDE
from generator.problems import ContentError

PARTS = {name: data.decode() for name, data in opened(TEMPLATE).parts.items()}
TYPES, RELATIONS = PARTS["[Content_Types].xml"], PARTS["word/_rels/document.xml.rels"]
PAGE, HEADER, STYLES = PARTS["word/document.xml"], PARTS["word/header1.xml"], PARTS["word/styles.xml"]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MACROS = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
EVIL = "http://evil.example/x"
HEADER_RELATIONS = "word/_rels/header1.xml.rels"


def _relations(kind: str, target: str = EVIL, mode: str = "External") -> str:
    one = f'<Relationship Id="rId1" Type="{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{one}</Relationships>'


def _in_header(xml: str) -> dict[str, str]:
    names = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    names += ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    names += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return {"word/header1.xml": HEADER.replace("<w:hdr ", f"<w:hdr {names} ").replace("<w:p>", f"<w:p>{xml}", 1)}


def _field(*instructions: str) -> dict[str, str]:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    runs = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    return _in_header(mark.format("begin") + runs + mark.format("separate") + mark.format("end"))


def _with_macros(page: str = PAGE) -> dict[str, str]:
    ending = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    project = f'<Relationship Id="rIdV" Type="{MACROS}" Target="vbaProject.bin"/></Relationships>'
    return {
        "word/vbaProject.bin": "Sub AutoOpen()",
        "word/document.xml": page,
        "word/_rels/document.xml.rels": RELATIONS.replace("</Relationships>", project),
        "[Content_Types].xml": TYPES.replace("</Types>", ending),
    }


def _made(changes: Mapping[str, str | bytes]) -> WordFile:
    parts = {name: each.encode() if isinstance(each, str) else each for name, each in changes.items()}
    return written(paper(), "standard", changed_template(parts))


def _said(changes: Mapping[str, str | bytes]) -> str:
    """What is said of a template that is refused: one problem, with something to do."""
    with pytest.raises(ContentError) as refused:
        _made(changes)
    (problem,) = refused.value.problems
    assert (problem.code, problem.where.file) == ("bad-word-template", "templates/word/own.docx")
    assert problem.hint
    return problem.message


MACRO_KIND = "vnd.ms-word.document.macroEnabled.main+xml"
WORD_KIND = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
OUTSIDE = "takes something from outside the file"
FROM_OUTSIDE: dict[str, dict[str, str]] = {
    "a linked picture in the header": {HEADER_RELATIONS: _relations(OFFICE + "image")},
    "an object of another machine": {HEADER_RELATIONS: _relations(OFFICE + "oleObject", "file://evil/x.bin")},
    "a frame": {HEADER_RELATIONS: _relations(OFFICE + "frame")},
    "a link that runs a script": {HEADER_RELATIONS: _relations(OFFICE + "hyperlink", "javascript:alert(1)")},
    "a template of the style sheet": {"word/_rels/styles.xml.rels": _relations(OFFICE + "attachedTemplate")},
    "a picture of the theme": {"word/theme/_rels/theme1.xml.rels": _relations(OFFICE + "image")},
    "a typeface": {"word/_rels/fontTable.xml.rels": _relations(OFFICE + "font")},
    "a drawing of old Word": _in_header(f'<w:r><w:pict><v:imagedata src="{EVIL}"/></w:pict></w:r>'),
    "where a drawing of old Word came from": _in_header(f'<w:r><w:pict><v:imagedata o:href="{EVIL}"/></w:pict></w:r>'),
    "a shape that is a link": _in_header('<w:r><w:pict><v:shape o:href="file://evil/x"/></w:pict></w:r>'),
    "the style sheet itself": {
        "word/_rels/document.xml.rels": RELATIONS.replace(
            'Target="styles.xml"', f'Target="{EVIL}" TargetMode="External"'
        )
    },
}


@pytest.mark.parametrize("changes", FROM_OUTSIDE.values(), ids=FROM_OUTSIDE)
def test_a_template_that_takes_something_from_outside_is_refused(changes: dict[str, str]) -> None:
    assert OUTSIDE in _said(changes)


FIELDS = {
    "a picture that is fetched": (f'INCLUDEPICTURE "{EVIL}" \\d',),
    "cut into runs, as Word does": ("INCL", "UDEPIC", f'TURE "{EVIL}"'),
    "another file": ('INCLUDETEXT "C:\\\\secret.docx"',),
    "a program": ('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',),
    "in small letters": ('dde excel "x"',),
    "a macro": ("MACROBUTTON AutoOpen",),
    "nothing at all": ("  ",),
}


@pytest.mark.parametrize("instructions", FIELDS.values(), ids=FIELDS)
def test_a_field_that_fetches_or_runs_something_is_refused(instructions: tuple[str, ...]) -> None:
    assert "the header has the field" in _said(_field(*instructions))


def test_a_field_in_its_short_form_and_one_that_never_ends_are_seen_too() -> None:
    short = f'<w:fldSimple w:instr="INCLUDEPICTURE &quot;{EVIL}&quot;"><w:r/></w:fldSimple>'
    assert "INCLUDEPICTURE" in _said(_in_header(short))
    endless = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r>'
    assert "DDE" in _said(_in_header(endless))


BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "a file with macros": ({"[Content_Types].xml": TYPES.replace(WORD_KIND, MACRO_KIND)}, "a Word file with macros"),
    "macros as the header": (_with_macros(PAGE.replace('"rId4"', '"rIdV"')), "a header or footer that is not in"),
    "a header that is not there": ({"word/document.xml": PAGE.replace('"rId4"', '"rId99"')}, "that is not in the file"),
    "a header that is the theme": ({"word/document.xml": PAGE.replace('"rId4"', '"rId3"')}, "that is not in the file"),
    "a header that is something else": ({"word/header1.xml": "<a/>"}, "the header of this file cannot be read"),
    "entities in the header": (
        {"word/header1.xml": HEADER.replace("<w:hdr", f"{ENTITY}<w:hdr", 1).replace("«committee»", "&a;&b;")},
        "declarations that Word does not write",
    ),
    "entities in the styles": (
        {"word/styles.xml": STYLES.replace("<w:styles", f"{ENTITY}<w:styles", 1)},
        "declarations that Word does not write",
    ),
    "an object": (_in_header("<w:r><w:object/></w:r>"), "an object of another program"),
    "a control": (_in_header("<w:r><w:control/></w:r>"), "an object of another program"),
    "a picture that is not in the file": (
        _in_header('<w:r><w:pict><v:imagedata r:id="rId7"/></w:pict></w:r>'),
        "names something that is not in the file",
    ),
    "a size that is none": (
        {"word/styles.xml": STYLES.replace('<w:sz w:val="40"/>', '<w:sz w:val="forty"/>')},
        "the style 'heading 1' has the size 'forty'",
    ),
    "a size of 5,000 digits": (
        {"word/styles.xml": STYLES.replace('<w:sz w:val="40"/>', f'<w:sz w:val="{"9" * 5_000}"/>')},
        "the style 'heading 1' has the size '99999999999999999999'",
    ),
    "a distance that is markup": (
        {"word/document.xml": re.sub(r'w:header="\d+"', 'w:header="&quot;/&gt;&lt;x"', PAGE)},
        "the distance of the header from the edge",
    ),
}


@pytest.mark.parametrize(("changes", "said"), BROKEN.values(), ids=BROKEN)
def test_a_template_that_cannot_be_used_is_said_to_be_so(changes: dict[str, str], said: str) -> None:
    assert said in _said(changes)


NAMELESS = STYLES.replace("</w:styles>", "<w:style><w:name/></w:style></w:styles>")
HARMLESS = {
    "macros that nothing names": _with_macros(),
    "a template on another machine": {"word/_rels/settings.xml.rels": _relations(OFFICE + "attachedTemplate")},
    "a link to a page": {HEADER_RELATIONS: _relations(OFFICE + "hyperlink", "https://www.example.org/")},
    "a style without a name": {"word/styles.xml": NAMELESS},
}


@pytest.mark.parametrize("changes", HARMLESS.values(), ids=HARMLESS)
def test_what_does_no_harm_is_taken_and_what_papers_do_not_need_is_left_behind(changes: dict[str, str]) -> None:
    made = _made(changes)
    said = b"".join((*map(str.encode, made.parts), *made.parts.values()))
    assert b"evil.example" not in said
    assert b"vbaProject" not in said


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'


@cache
def _png(wide: int, high: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def _logo(data: bytes | str, ending: str = "svg") -> dict[str, str | bytes]:
    kind = "image/svg+xml" if ending == "svg" else f"image/{ending}"
    types = TYPES.replace("</Types>", f'<Default Extension="{ending}" ContentType="{kind}"/></Types>')
    relations = _relations(OFFICE + "image", f"media/logo.{ending}", "Internal")
    return {"[Content_Types].xml": types, HEADER_RELATIONS: relations, f"word/media/logo.{ending}": data}


PICTURES = {
    "a script": SVG.format("", "<script>alert(1)</script>"),
    "something to do when it is opened": SVG.format('onload="alert(1)"', ""),
    "a picture from elsewhere": SVG.format("", f'<image xlink:href="{EVIL}"/>'),
    "a file of this machine": SVG.format("", '<image href="file:///etc/passwd"/>'),
    "a style from elsewhere": SVG.format("", f"<style>@import '{EVIL}';</style>"),
    "a filling from elsewhere": SVG.format("", f'<rect style="fill: url({EVIL})"/>'),
    "a web page": SVG.format("", "<foreignObject/>"),
    "repeats": SVG.format("", '<g id="a"/><use href="#a"/>'),
    "entities": ENTITY + SVG.format("", "<text>&a;</text>"),
}


@pytest.mark.parametrize("svg", PICTURES.values(), ids=PICTURES)
def test_a_drawing_in_the_header_that_does_more_than_draw_is_refused(svg: str) -> None:
    assert "does more than draw" in _said(_logo(svg))


def test_a_picture_in_the_header_is_whole_and_of_a_size_that_a_page_can_show() -> None:
    assert "20,001 by 1 pixels" in _said(_logo(_png(LONGEST_SIDE + 1, 1), "png"))
    assert "a picture in the header is damaged" in _said(_logo(b"\x89PNG\r\n\x1a\n", "png"))
    assert "a picture in the header is damaged" in _said(_logo("<svg"))
    assert "word/media/logo.png" in _made(_logo(_png(20, 10), "png")).parts
    drawn = SVG.format("", '<defs><path id="a" d="M0 0"/></defs><rect fill="url(#a)"/>')
    assert "word/media/logo.svg" in _made(_logo(drawn)).parts
