"""Every PDF before judges that nobody here wrote, and every page, of a PDF or a Word file, by what is printed on it."""

from __future__ import annotations

from pathlib import Path

import page
import pikepdf
import pymupdf
import pytest
from pdf.verapdf import broken_rules
from proof.conftest import SIZES, Built, InLibreOffice
from proof.judges import errors_by_outloud
from proof.print_rules import print_faults

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("profile", SIZES)
def test_verapdf_finds_every_file_keeps_pdf_ua(built: Built, profile: str) -> None:
    broken = {built.name(file): broken_rules(file) for file in built.files("pdf", profile)}
    assert not {name: rules[:5] for name, rules in broken.items() if rules}


def test_page_validation_agrees(built: Built) -> None:
    for file in built.files("pdf"):
        failures = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1).failures
        assert not failures, f"{built.name(file)}: {failures[:5]}"


def test_outloud_finds_no_error(built: Built) -> None:
    for file in built.files("pdf"):
        assert not errors_by_outloud(file), f"{built.name(file)}: {errors_by_outloud(file)[:5]}"


def test_the_judges_of_pdf_do_find_faults(tmp_path: Path) -> None:
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(tmp_path / "empty.pdf")
    assert broken_rules(tmp_path / "empty.pdf")
    assert page.validate_pdf(tmp_path / "empty.pdf", profile=page.ValidationProfile.PDF_UA_1).failures
    assert errors_by_outloud(tmp_path / "empty.pdf")


def test_the_pages_keep_the_rules_of_clear_and_large_print(built: Built) -> None:
    for file in built.files("pdf"):
        faults = print_faults(file, SIZES[file.parent.name])
        assert not faults, f"{built.name(file)}: {faults[:5]}"


def test_word_files_keep_them_too_when_they_are_printed(built: Built, in_libreoffice: InLibreOffice) -> None:
    for file, pages in in_libreoffice.pages.items():
        faults = print_faults(pages, SIZES[file.parent.name])
        assert not faults, f"{built.name(file)}: {faults[:5]}"


def test_the_print_rules_do_find_faults(tmp_path: Path) -> None:
    with pymupdf.open() as pages:
        sheet = pages.new_page()
        sheet.insert_text((100, 100), "Small words", fontsize=9)
        sheet.insert_text((100, 200), "Slanted words", fontsize=12, fontname="Helvetica-Oblique")
        sheet.insert_text((100, 300), "Pale words", fontsize=12, color=(0.7, 0.7, 0.7))
        sheet.draw_rect((90, 330, 400, 360), fill=(0.1, 0.1, 0.1))
        sheet.insert_text((100, 350), "Dark words on the dark", fontsize=12, color=(0.3, 0.3, 0.3))
        sheet.insert_text((100, 400), "Turned words", fontsize=12, rotate=90)
        sheet.insert_text((5, 500), "Words at the edge", fontsize=12)
        sheet.insert_text((100, 600), "Words under words", fontsize=12)
        sheet.insert_text((110, 603), "Words over words", fontsize=12)
        sheet.insert_text((100, 700), "MORE THAN A FEW WORDS IN CAPITALS", fontsize=12)
        pages.new_page(width=842, height=595)
        pages.save(tmp_path / "faulty.pdf")
    found = " ".join(print_faults(tmp_path / "faulty.pdf", 12))
    kinds = ("9.0 pt", "italic", "contrast", "not level", "over the edge", " over 'Words", "in capitals", "not A4")
    assert [kind for kind in kinds if kind not in found] == []
    assert "'Dark words on the dark': contrast" in found
