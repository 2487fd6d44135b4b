"""A council that writes in Welsh: its fixed words are Welsh in every format, and every format says so to its reader."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from string import Formatter

import pikepdf
from build.conftest import MEETING, TinyWorkspace

from generator.load import load_wording
from generator.workspace import Workspace

REPOSITORY = Path(__file__).parents[2]


def _slots(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_every_fixed_phrase_is_there_in_welsh_with_the_same_words_to_fill_in() -> None:
    workspace = Workspace.at(REPOSITORY)
    english, welsh = (load_wording(workspace, language).phrases for language in ("en-GB", "cy-GB"))
    assert welsh.keys() == english.keys()
    assert [key for key in english if _slots(english[key]) != _slots(welsh[key])] == []


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
