"""Files that are broken, hostile or not what they say: each becomes a finding, none a traceback or a full memory."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from audit.case_files import HERE, good_word_parts, pdf_of, zipped

from generator.audit.findings import Audit
from generator.audit.html import audit_html, page
from generator.audit.judge import audit_file
from generator.audit.pdf import audit_pdf
from generator.audit.pdf.reading import MOST_BYTES_OF_A_PART
from generator.audit.word import audit_word, package

GOOD = good_word_parts()
GOOD_PDF = pdf_of((HERE / "good.pdf.txt").read_text(encoding="utf-8"))
GOOD_HTML = (HERE / "good.html").read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
DECLARED = '<!DOCTYPE w [<!ENTITY a "boom">]>'


def with_part(name: str, text: str) -> bytes:
    return zipped({**GOOD, name: text})


def without_part(name: str) -> bytes:
    return zipped({part: text for part, text in GOOD.items() if part != name})


def encrypted(password: str) -> bytes:
    """The good PDF with a password for opening, and everything else forbidden."""
    nothing = pikepdf.Permissions(
        accessibility=False, extract=False, modify_annotation=False, modify_assembly=False, modify_form=False,
        modify_other=False, print_lowres=False, print_highres=False,
    )  # fmt: skip
    lock = pikepdf.Encryption(user=password, owner="the owner's", R=3, allow=nothing, aes=False, metadata=False)
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD_PDF)) as file:
        file.save(stream, encryption=lock)
    return stream.getvalue()


def the_one_rule(audit: Audit) -> str:
    assert not audit.opened
    assert len(audit.findings) == 1
    return audit.findings[0].rule


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "unreadable-file"),
        (b"not a zip file at all", "unreadable-file"),
        (zipped(GOOD)[:-400], "unreadable-file"),
        (OLE, "locked-file"),
        (zipped({"hello.txt": "hello"}), "wrong-format"),
        (without_part("word/document.xml"), "wrong-format"),
        (with_part("word/document.xml", "<workbook/>"), "wrong-format"),
        (with_part("word/document.xml", "<w:document"), "unreadable-file"),
        (with_part("word/styles.xml", ""), "unreadable-file"),
        (with_part("word/document.xml", DECLARED + "<w>&a;</w>"), "unsafe-file"),
        (with_part("_rels/.rels", DECLARED + "<w/>"), "unsafe-file"),
        (with_part("word/document.xml", "<d>" * 5000 + "</d>" * 5000), "unreadable-file"),
    ],
)
def test_a_word_file_that_cannot_be_judged_says_why(data: bytes, rule: str) -> None:
    assert the_one_rule(audit_word(data, "strange.docx")) == rule


def test_a_part_that_swells_without_end_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES_OF_A_PART", 100_000)
    assert the_one_rule(audit_word(with_part("word/document.xml", " " * 200_000), "bomb.docx")) == "unsafe-file"


def test_a_file_of_very_many_parts_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 5)
    assert the_one_rule(audit_word(zipped(GOOD), "many.docx")) == "unsafe-file"


def test_damage_inside_a_compressed_part_is_a_finding() -> None:
    data = bytearray(zipped(GOOD))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 60] = b"\xff" * 60
    assert the_one_rule(audit_word(bytes(data), "bent.docx")) == "unreadable-file"


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml", "word/settings.xml"]
)
def test_a_word_file_without_one_of_its_settings_is_still_judged(part: str) -> None:
    audit = audit_word(without_part(part), "bare.docx")
    assert audit.opened
    assert audit.counts["paragraphs"] == audit_word(zipped(GOOD), "whole.docx").counts["paragraphs"]


def test_a_word_file_without_a_word_is_judged() -> None:
    start, end = GOOD["word/document.xml"].split("<w:body>")[0], "<w:body><w:sectPr/></w:body></w:document>"
    assert audit_word(with_part("word/document.xml", start + end), "empty.docx").opened


def test_the_strict_names_of_the_same_format_are_understood() -> None:
    strict = {
        name: text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
        .replace("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/")
        for name, text in GOOD.items()
    }  # fmt: skip
    assert "purl.oclc.org/ooxml" in strict["word/document.xml"]
    assert audit_word(zipped(strict), "roads-2026.docx").findings == ()


def test_styles_based_on_each_other_in_a_circle_are_cut() -> None:
    circle = GOOD["word/styles.xml"].replace(
        '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>'
    )
    assert audit_word(with_part("word/styles.xml", circle), "circle.docx").opened


@pytest.mark.parametrize("part", sorted(GOOD))
def test_no_bent_value_in_any_part_makes_the_audit_fail(part: str) -> None:
    dice = random.Random(part)
    text = GOOD[part]
    values = [at for at, letter in enumerate(text) if letter == '"']
    for _ in range(12):
        at = dice.choice(values)
        bent = text[: at + 1] + dice.choice(["-9", "x", "", "99999999999", "1e9", "０"]) + text[at + 1 :]
        assert isinstance(audit_word(with_part(part, bent), "bent.docx"), Audit)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "wrong-format"),
        (b"%PDF-1.7\nand nothing more", "unreadable-file"),
        (GOOD_PDF.replace(b"/Pages 2 0 R", b"/Pages 5 0 R"), "unreadable-file"),
        (GOOD_PDF.replace(b"/Kids [3 0 R]", b"/Kids []     "), "unreadable-file"),
        (encrypted("secret"), "locked-file"),
    ],
)
def test_a_pdf_that_cannot_be_judged_says_why(data: bytes, rule: str) -> None:
    assert the_one_rule(audit_pdf(data, "strange.pdf")) == rule


def test_a_pdf_that_opens_but_keeps_reading_programs_out_is_found_to_be_locked() -> None:
    audit = audit_pdf(encrypted(""), "roads-2026.pdf")
    assert audit.opened
    assert [found.rule for found in audit.findings] == ["locked-file"]


def test_damage_in_a_pdf_is_told_in_findings_and_not_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "bent.pdf").write_bytes(GOOD_PDF.replace(b"/Lang (en-GB)", b"/Lang (en-GB"))
    program = "import sys; from generator.audit.pdf import audit_pdf; audit_pdf(open(sys.argv[1], 'rb').read(), 'x')"
    ran = subprocess.run([sys.executable, "-c", program, str(tmp_path / "bent.pdf")], capture_output=True, check=True)
    assert (ran.stdout, ran.stderr) == (b"", b"")


def test_no_bent_byte_in_a_pdf_makes_the_audit_fail() -> None:
    dice = random.Random(1)
    for _ in range(150):
        data = bytearray(GOOD_PDF)
        for _ in range(3):
            data[dice.randrange(len(data))] = dice.randrange(256)
        assert isinstance(audit_pdf(bytes(data), "bent.pdf"), Audit)


@pytest.mark.parametrize(("data", "rule"), [(b"", "unreadable-file"), (b"only words", "unreadable-file")])
def test_an_html_file_that_cannot_be_judged_says_why(data: bytes, rule: str) -> None:
    assert the_one_rule(audit_html(data, "strange.html")) == rule


def test_a_page_that_is_far_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_BYTES", 100)
    assert the_one_rule(audit_html(GOOD_HTML, "long.html")) == "unsafe-file"


@pytest.mark.parametrize(
    "data",
    [
        b"<p>" * 3000,
        b"<div>" * 3000 + b"deep",
        b"<table><tr><td>" * 400,
        b"<html><body>\xff\xfe\xe9</body></html>",
        "<html><body>Bore da</body></html>".encode("utf-16"),
        b"<p style='color:;;:rgb(999,1,2);font-size:.px'>x</p><a href='#%ZZ'>y</a>",
    ],
)
def test_pages_that_no_rule_foresees_are_judged_all_the_same(data: bytes) -> None:
    assert audit_html(data, "odd.html").opened


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (zipped(GOOD), "paper.docx", "word"),
        (zipped(GOOD), "paper.pdf", "word"),
        (GOOD_PDF, "paper", "pdf"),
        (GOOD_HTML, "paper.HTML", "html"),
        (OLE, "paper.doc", "word"),
    ],
)
def test_the_format_is_told_by_the_bytes_before_the_name(data: bytes, name: str, form: str) -> None:
    assert audit_file(data, name).format == form


def test_a_file_of_another_kind_is_told_so() -> None:
    assert the_one_rule(audit_file(b"\x89PNG\r\n", "chart.png")) == "wrong-format"
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert the_one_rule(audit_file(sheet.getvalue(), "figures.xlsx")) == "wrong-format"


def packed(kind: str, times: int) -> bytes:
    """The good PDF with a page of nothing but spaces, packed so many times over."""
    with pikepdf.open(io.BytesIO(GOOD_PDF)) as file:
        data = b" " * (MOST_BYTES_OF_A_PART + 1)
        for _ in range(times):
            data = zlib.compress(data, 9)
        swelling = pikepdf.Stream(file, data)
        swelling.Filter = pikepdf.Array([pikepdf.Name.FlateDecode] * times)
        file.pages[0].obj[kind] = file.make_indirect(swelling)
        stream = io.BytesIO()
        file.save(stream, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return stream.getvalue()


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("kind", ["/Contents", "/Metadata"])
def test_a_small_pdf_that_unpacks_to_far_too_much_is_not_read(kind: str, times: int) -> None:
    data = packed(kind, times)
    assert len(data) < 100_000
    assert the_one_rule(audit_pdf(data, "bomb.pdf")) == "unsafe-file"
