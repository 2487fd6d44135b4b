"""PDF/UA-1 as others judge it: two validators that share no code with Typst or with each other."""

from __future__ import annotations

from pathlib import Path

import page
import pytest
from pdf.papers import full_paper, giant, pdf, profile
from pdf.test_pack import ROADS, item, pack
from pdf.verapdf import broken_rules

from generator.profiles import Profile

EDITIONS = [profile("standard"), profile("large-print"), giant(24), giant(28)]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_page_validation_finds_nothing(edition: Profile, tmp_path: Path) -> None:
    assert _page_findings(pdf(full_paper(), edition), tmp_path) == []


def test_page_validation_finds_nothing_in_a_pack(tmp_path: Path) -> None:
    assert _page_findings(pack(full_paper(), ROADS), tmp_path) == []


def test_page_validation_does_find_a_file_without_tags(tmp_path: Path) -> None:
    import pikepdf

    empty = pikepdf.new()
    empty.add_blank_page()
    empty.save(tmp_path / "empty.pdf")
    assert page.validate_pdf(tmp_path / "empty.pdf", profile=page.ValidationProfile.PDF_UA_1).failures


@pytest.mark.slow
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = {edition.name: pdf(full_paper(), edition) for edition in EDITIONS}
    files |= {"pack": pack(full_paper(), ROADS, item(8, "Bridges"), name="large-print")}
    for name, content in files.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    assert {name: broken_rules(tmp_path / f"{name}.pdf") for name in files} == {name: [] for name in files}


@pytest.mark.slow
def test_verapdf_does_find_a_broken_file(tmp_path: Path) -> None:
    import pikepdf

    (tmp_path / "good.pdf").write_bytes(pdf(full_paper()))
    with pikepdf.open(tmp_path / "good.pdf") as file:
        del file.Root.Lang
        del file.Root.MarkInfo
        file.save(tmp_path / "broken.pdf")
    assert broken_rules(tmp_path / "broken.pdf")


def _page_findings(content: bytes, folder: Path) -> list[str]:
    file = folder / "paper.pdf"
    file.write_bytes(content)
    result = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1)
    return [str(failure) for failure in result.failures]
