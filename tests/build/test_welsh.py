"""A council that writes in Welsh: its fixed words are Welsh in every format, and every format says so to its reader."""

from __future__ import annotations

import io
import zipfile

import pikepdf
from build.conftest import MEETING, TinyWorkspace


def test_word_pdf_and_html_name_the_language_and_have_its_fixed_words(tiny: TinyWorkspace) -> None:
    tiny.change("council.yaml", "jurisdiction: england", "jurisdiction: wales\nlanguage: cy-GB")
    report = tiny.build(profiles=("standard",), formats=("docx", "pdf", "html"), item=2)
    assert report.not_built == ()
    paper = tiny.output / MEETING / "standard" / "02-waiting"
    with zipfile.ZipFile(io.BytesIO(paper.with_suffix(".docx").read_bytes())) as word:
        styles = word.read("word/styles.xml").decode()
        body = "".join(word.read(name).decode() for name in word.namelist() if name.endswith(".xml"))
    assert 'w:lang w:val="cy-GB"' in styles
    assert "Tudalen" in body
    assert "Ffynhonnell" in body
    page = paper.with_suffix(".html").read_text(encoding="utf-8")
    assert '<html lang="cy-GB"' in page
    assert "Neidio i’r papur" in page
    with pikepdf.open(paper.with_suffix(".pdf")) as pdf:
        assert str(pdf.Root.Lang) == "cy-GB"
