"""Every PDF before judges that nobody here wrote, and by what is printed on its pages."""

from __future__ import annotations

from pathlib import Path

import outloud
import page
import pytest
from pdf.verapdf import broken_rules
from proof.conftest import SIZES, Built, program, said_by
from proof.print_rules import print_faults

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("proof")]

# It takes the outlines of a chart's letters for a picture of text; their words are in the text alternative.
OUTLOUD_LEAVES_OUT = {"FIG-012"}


def test_verapdf_finds_every_file_keeps_pdf_ua(built: Built) -> None:
    broken = {built.name(file): broken_rules(file) for file in built.files("pdf")}
    assert not {name: rules[:5] for name, rules in broken.items() if rules}


def test_page_validation_agrees(built: Built) -> None:
    for file in built.files("pdf"):
        failures = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1).failures
        assert not failures, f"{built.name(file)}: {failures[:5]}"


def test_outloud_finds_no_error(built: Built) -> None:
    for file in built.files("pdf"):
        result = outloud.check(str(file), skip=OUTLOUD_LEAVES_OUT)
        assert not result.error, f"{built.name(file)}: {result.error}"
        errors = [str(finding) for finding in result.findings if str(finding.severity) == "error"]
        assert not errors, f"{built.name(file)}: {errors[:5]}"


def test_the_pages_keep_the_rules_of_clear_and_large_print(built: Built) -> None:
    for file in built.files("pdf"):
        faults = print_faults(file, SIZES[file.parent.name])
        assert not faults, f"{built.name(file)}: {faults[:5]}"


def test_word_files_keep_them_too_when_they_are_printed(built: Built, tmp_path: Path) -> None:
    office = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    for profile, size in SIZES.items():
        files = [file for file in built.files("docx") if file.parent.name == profile]
        for number, file in enumerate(files):
            (tmp_path / profile).mkdir(exist_ok=True)
            (tmp_path / profile / f"{number:02}-{file.name}").write_bytes(file.read_bytes())
        copies = sorted((tmp_path / profile).glob("*.docx"))
        said_by(
            program("soffice"), office, "--headless", "--convert-to", "pdf", "--outdir", tmp_path / profile, *copies
        )
        printed = sorted((tmp_path / profile).glob("*.pdf"))
        assert len(printed) == len(files)
        for file in printed:
            assert not print_faults(file, size), f"{profile}/{file.name}: {print_faults(file, size)[:5]}"
