"""A typeface that readers may not have comes inside the Word file, as any program can take it out again."""

from __future__ import annotations

import subprocess
from pathlib import Path
from uuid import UUID

import pymupdf
import pytest
from fontTools.ttLib import TTFont
from word.test_accessible_by_construction import whole_paper
from word.word_files import FONTS, TEMPLATE, WordFile, changed_template, opened, paper, paragraph, written

from generator.problems import ContentError
from generator.writers.word.embedding import veiled

HYPERLEGIBLE = "Atkinson Hyperlegible"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TRUETYPE = b"\x00\x01\x00\x00"


def hyperlegible(template: bytes = TEMPLATE) -> WordFile:
    return written(whole_paper(), "standard", template, typeface=HYPERLEGIBLE)


def fonts_in(file: WordFile) -> list[str]:
    return [name for name in file.parts if name.endswith(".odttf")]


def embedded(file: WordFile, weight: str) -> bytes:
    """The font that the file's table of fonts names, unveiled as the standard says: its key backwards, twice."""
    (entry,) = file.find(f"//w:font[@w:name='{HYPERLEGIBLE}']/w:embed{weight}", "word/fontTable.xml")
    targets = {each.get("Id"): each.get("Target") for each in file.xml("word/_rels/fontTable.xml.rels")}
    data = file.parts[f"word/{targets[entry.get(f'{OFFICE}id')]}"]
    key = next(value for name, value in entry.attrib.items() if name.endswith("fontKey"))
    over = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], over, strict=True)) + data[32:]


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_both_weights_are_in_the_file_byte_for_byte(weight: str) -> None:
    own = next(path for path in FONTS if path.stem == f"AtkinsonHyperlegible-{weight}")
    assert embedded(hyperlegible(), weight) == own.read_bytes()


def test_the_beginning_of_a_font_is_veiled_and_word_is_told_to_keep_it() -> None:
    file = hyperlegible()
    assert len(fonts_in(file)) == 2
    assert not any(file.parts[name].startswith(TRUETYPE) for name in fonts_in(file))
    assert file.find("//w:embedTrueTypeFonts", "word/settings.xml")


def test_a_typeface_that_every_machine_has_is_not_in_the_file() -> None:
    file = written(whole_paper())
    assert fonts_in(file) == []
    assert not file.find("//w:embedTrueTypeFonts", "word/settings.xml")


def test_a_font_that_says_it_may_only_be_looked_at_is_not_put_into_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in FONTS:
        font = TTFont(path)
        font["OS/2"].fsType = 4
        font.save(tmp_path / path.name)
    monkeypatch.setattr("word.word_files.FONTS", tuple(tmp_path.iterdir()))
    assert fonts_in(hyperlegible()) == []


def test_veiling_twice_gives_the_font_back() -> None:
    key, font = UUID(int=7), bytes(range(64))
    assert veiled(veiled(font, key), key) == font
    assert veiled(font, key)[32:] == font[32:]


def test_a_template_without_a_table_of_fonts_gets_one_and_a_broken_one_is_a_problem() -> None:
    rels = opened(TEMPLATE).parts["word/_rels/document.xml.rels"]
    without = rels[: rels.index(b'<Relationship Id="rId6"')] + b"</Relationships>"
    template = changed_template({"word/_rels/document.xml.rels": without, "word/fontTable.xml": None})
    assert embedded(hyperlegible(template), "Bold").startswith(TRUETYPE)
    with pytest.raises(ContentError) as caught:
        hyperlegible(changed_template({"word/fontTable.xml": b"<w:fonts"}))
    assert caught.value.problems[0].code == "bad-word-template"


def test_validators_that_know_nothing_of_us_find_no_error(tmp_path: Path) -> None:
    import docx_integrity
    from openxml_audit import FileFormat, OpenXmlValidator

    path = tmp_path / "hyperlegible.docx"
    path.write_bytes(hyperlegible().data)
    assert OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path).errors == []
    assert [finding for finding in docx_integrity.check(str(path)) if finding.severity.name != "INFO"] == []


@pytest.mark.slow
def test_libreoffice_prints_in_the_typeface_without_having_it(tmp_path: Path) -> None:
    installed = subprocess.run(["fc-list", HYPERLEGIBLE], check=True, capture_output=True).stdout
    source = tmp_path / "hyperlegible.docx"
    source.write_bytes(written(paper(paragraph("p", "Il1 O0")), typeface=HYPERLEGIBLE).data)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, source], check=True, capture_output=True, timeout=120)
    with pymupdf.open(source.with_suffix(".pdf")) as pages:
        fonts = {font[3].partition("+")[2] for font in pages[0].get_fonts()}
    assert (installed, "AtkinsonHyperlegible-Regular" in fonts) == (b"", True), fonts
